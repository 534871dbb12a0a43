import {fixture, html} from '@open-wc/testing';
import {SceneElement} from '../../demo/site/scene-element.js';
import type {Intent} from '../../src/ui/intents.js';
import type {ViewModel} from '../../src/ui/model.js';

export {approval, conversation, idle, MICROPHONES, SCENES, SPEAKERS, turn} from '../../demo/site/scenes.js';

/** A scene that a test can look at and act upon. */
export class ViewStage extends SceneElement {
  readonly sent: Intent[] = [];

  protected override take(intent: Intent): void {
    this.sent.push(intent);
    super.take(intent);
  }

  /** The first element with this part name; a test that asks for one that is not there fails with its name. */
  at(name: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`[part~="${name}"]`);
    if (!found) throw new Error(`no part "${name}"`);
    return found;
  }

  /** What is to be read in a part. Browsers differ in the lines around it, and Firefox leaves out the isolates. */
  reads(name: string): string {
    return this.at(name).innerText.replace(/[\u2068\u2069]/g, '').trim();
  }

  /** Whether the part is there and can be seen. */
  shows(name: string): boolean {
    return this.root.querySelector(`[part~="${name}"]`)?.checkVisibility({visibilityProperty: true}) ?? false;
  }

  get field(): HTMLTextAreaElement {
    const field = this.at('text-input');
    if (field instanceof HTMLTextAreaElement) return field;
    throw new Error('not a text area');
  }

  /** The names of the buttons that can be seen, in their order. */
  get buttons(): string[] {
    const all = [...this.root.querySelectorAll('button')].filter((button) => button.checkVisibility({visibilityProperty: true}));
    return all.map((button) => button.ariaLabel ?? button.innerText.trim());
  }
}
customElements.define('view-stage', ViewStage);

interface Place {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

export const stage = async (over: Partial<ViewModel> = {}, {width = 480, theme = 'light'}: Place = {}): Promise<ViewStage> => {
  const place = await fixture<HTMLDivElement>(html`<div><view-stage theme=${theme}></view-stage></div>`);
  place.style.width = `${width}px`;
  const [host] = place.children;
  if (!(host instanceof ViewStage)) throw new Error('no stage');
  return host.draw(over);
};

/** What a live region says from here on: one entry for each change of its words. */
export const listen = (region: Element): (() => string[]) => {
  const said: string[] = [];
  const note = (records: MutationRecord[]) => {
    for (const {type, target, addedNodes} of records) {
      const words = type === 'characterData' ? [target] : [...addedNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE);
      said.push(...words.map((node) => (node.textContent ?? '').trim()).filter(Boolean));
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(region, {childList: true, characterData: true, subtree: true});
  return () => {
    note(observer.takeRecords());
    return said;
  };
};
