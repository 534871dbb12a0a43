import {render} from 'lit-html';
import {keepFocus} from '../../src/focus.js';
import {reflectState} from '../../src/reflect-state.js';
import {isLive} from '../../src/shapes.js';
import {clearSent} from '../../src/ui/composer.js';
import {createReader} from '../../src/ui/follow.js';
import type {Intent} from '../../src/ui/intents.js';
import type {ViewModel} from '../../src/ui/model.js';
import {styles} from '../../src/ui/styles.js';
import {view} from '../../src/ui/view.js';
import {idle} from './scenes.js';

/**
 * The element's view without a call behind it: it draws as the element does, by the same function and the same sheet. The model
 * changes, the two guards stand around the render, and what a visitor does comes to nothing but what concerns the view alone.
 */
export class SceneElement extends HTMLElement {
  readonly root = this.attachShadow({mode: 'open'});
  readonly #internals = this.attachInternals();
  readonly #reader = createReader(this.root);
  #model = idle;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [styles()];
  }

  draw(over: Partial<ViewModel>): this {
    const reading = this.#reader.look();
    const refocus = keepFocus(this.root);
    this.#model = {...this.#model, ...over, first: reading.first};
    // As the element reflects them.
    this.setAttribute('variant', this.#model.variant);
    reflectState(this, this.#internals, this.#model, this.#model.open);
    render(
      view(this.#model, (intent) => this.take(intent)),
      this.root,
    );
    reading.settle();
    refocus();
    return this;
  }

  /** What a visitor has done. */
  protected take(intent: Intent): void {
    if (intent.type === 'text' && isLive(this.#model.state)) clearSent(this.root, intent.text);
    if (intent.type !== 'read') return;
    this.#reader.go(intent.first);
    this.draw({});
  }
}
