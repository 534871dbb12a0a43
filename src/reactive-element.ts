/**
 * What an element needs in order to follow its attributes and properties, and to draw itself once for all that changed in one tick. It stands
 * in the place of `LitElement`, with the same names for the same things; docs/decisions/0008 says why.
 */
import {render, type TemplateResult} from 'lit-html';
import {ATTRIBUTES, PROPERTIES, REFLECTED, propertyName, readOption, type AttributeName} from './options.js';

/** Node has no such class, and there the package must at least be imported without harm. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

const NAMES = Object.keys(ATTRIBUTES) as AttributeName[];

/** Every property, and what it is until it is set. */
const FALLBACKS: Readonly<Record<string, unknown>> = {...Object.fromEntries(NAMES.map((name) => [propertyName(name), ATTRIBUTES[name].fallback])), ...PROPERTIES};

/**
 * One property an attribute, and those that no attribute can say, by the tables: what is set on either shows in the property at once and in the
 * view with the next update.
 */
export abstract class ReactiveElement extends Base {
  static readonly observedAttributes: readonly string[] = NAMES;

  static {
    for (const name of Object.keys(FALLBACKS)) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ReactiveElement) {
          return this.#values[name];
        },
        set(this: ReactiveElement, value: unknown) {
          if (Object.is(value, this.#values[name])) return;
          this.#values[name] = value;
          this.#changed.add(name);
          this.requestUpdate();
        },
      });
    }
  }

  /** Settles with the update that is due, or was the last: `false` when that has already asked for another. */
  updateComplete = Promise.resolve(true);
  protected hasUpdated = false;
  protected readonly internals = this.attachInternals();
  protected readonly renderRoot = this.attachShadow({mode: 'open'});
  readonly #values = {...FALLBACKS};
  /** What a script set before this class was known. It wins over the markup, so it waits until the markup has been read. */
  #early: Record<string, unknown> = {};
  #changed = new Set(Object.keys(FALLBACKS));
  #pending = false;
  #connect: () => void = () => undefined;
  readonly #connected = new Promise<void>((resolve) => (this.#connect = resolve));

  constructor() {
    super();
    for (const name of Object.keys(FALLBACKS)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
    }
    this.requestUpdate();
  }

  connectedCallback(): void {
    this.#connect();
    // What is around it may speak another language now.
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: AttributeName, _before: string | null, text: string | null): void {
    Reflect.set(this, propertyName(attribute), readOption(attribute, text));
  }

  /** Draws soon, and once however often it is asked; an element that has never been on a page waits until it is. */
  requestUpdate(): void {
    if (this.#pending) return;
    this.#pending = true;
    this.updateComplete = this.#connected.then(() => {
      this.performUpdate();
      return !this.#pending;
    });
  }

  /** The next update is as the first: it takes in everything. */
  protected anew(): void {
    this.hasUpdated = false;
    this.#changed = new Set(Object.keys(FALLBACKS));
    this.requestUpdate();
  }

  /** The update that is due, at once. */
  protected performUpdate(): void {
    if (!this.#pending) return;
    Object.assign(this, this.#early);
    this.#early = {};
    try {
      this.willUpdate(this.#changed);
      this.#reflect();
    } finally {
      this.#changed = new Set();
      this.#pending = false;
    }
    this.update();
    this.hasUpdated = true;
  }

  /** Puts in order what has changed before it is drawn; what is set here belongs to the same update. */
  protected abstract willUpdate(changed: ReadonlySet<string>): void;

  protected update(): void {
    render(this.render(), this.renderRoot);
  }

  protected abstract render(): TemplateResult;

  /** The markup is written only where it says something else: `muted="false"` may stay. */
  #reflect(): void {
    for (const attribute of REFLECTED) {
      const value = this.#values[propertyName(attribute)];
      if (value === readOption(attribute, this.getAttribute(attribute))) continue;
      if (value === ATTRIBUTES[attribute].fallback) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? '' : String(value));
    }
  }
}
