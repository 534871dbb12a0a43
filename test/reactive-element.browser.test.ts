import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit-html';
import {ReactiveElement} from '../src/reactive-element.js';

/** Shows one property and tells what it was asked to draw. */
class Probe extends ReactiveElement {
  declare muted: unknown;
  declare theme: unknown;
  declare model: unknown;
  readonly drawn: string[] = [];

  protected override willUpdate(changed: ReadonlySet<string>): void {
    this.drawn.push([...changed].sort().join(' '));
    if (this.model === 'loop') this.model = 'settled';
    if (this.model === 'broken') throw new Error('stub');
  }

  protected override render(): TemplateResult {
    return html`<p>${this.model}</p>`;
  }
}
customElements.define('rv-probe', Probe);

const probe = async (): Promise<Probe> => {
  const element = new Probe();
  document.body.append(element);
  await element.updateComplete;
  element.drawn.length = 0;
  return element;
};
const text = (element: Probe): string | undefined => element.shadowRoot?.textContent ?? undefined;

describe('reactive element', () => {
  afterEach(() => document.querySelectorAll('rv-probe').forEach((element) => element.remove()));

  it('draws once for all that was set in one tick', async () => {
    const element = await probe();
    Object.assign(element, {model: 'a', theme: 'dark'});
    element.model = 'b';
    element.requestUpdate();
    expect(text(element)).to.equal('');
    await element.updateComplete;
    expect([text(element), element.drawn]).to.deep.equal(['b', ['model theme']]);
  });

  it('draws nothing for what stays the same', async () => {
    const element = await probe();
    element.model = 'a';
    await element.updateComplete;
    element.model = 'a';
    await element.updateComplete;
    expect(element.drawn).to.deep.equal(['model']);
  });

  it('takes what is put in order before it draws into the same update', async () => {
    const element = await probe();
    element.model = 'loop';
    expect(await element.updateComplete).to.equal(true);
    expect([text(element), element.drawn]).to.deep.equal(['settled', ['model']]);
  });

  it('waits for its first page, and draws where it has been on one', async () => {
    const element = new Probe();
    element.model = 'a';
    await Promise.resolve();
    expect(text(element)).to.equal('');
    document.body.append(element);
    await element.updateComplete;
    expect(text(element)).to.equal('a');
    element.remove();
    element.model = 'b';
    await element.updateComplete;
    expect(text(element)).to.equal('b');
  });

  it('draws again after an update that failed', async () => {
    const element = await probe();
    element.model = 'broken';
    const failure = await element.updateComplete.catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    element.model = 'whole';
    await element.updateComplete;
    expect(text(element)).to.equal('whole');
  });

  it('writes the markup where it says something else, and only there', async () => {
    const element = await probe();
    element.setAttribute('muted', 'false');
    element.setAttribute('theme', ' dark ');
    await element.updateComplete;
    expect([element.muted, element.getAttribute('muted'), element.theme, element.getAttribute('theme')]).to.deep.equal([false, 'false', 'dark', ' dark ']);
    Object.assign(element, {muted: true, theme: 'light'});
    await element.updateComplete;
    expect([element.getAttribute('muted'), element.getAttribute('theme')]).to.deep.equal(['', 'light']);
  });

  it('lets a property that was set before its class came win over the markup', async () => {
    const element = document.createElement('rv-early');
    Object.assign(element, {model: 'property'});
    element.setAttribute('model', 'markup');
    document.body.append(element);
    customElements.define('rv-early', class extends Probe {});
    if (!(element instanceof Probe)) throw new Error('not upgraded');
    await element.updateComplete;
    expect([element.model, text(element)]).to.deep.equal(['property', 'property']);
    element.remove();
  });
});
