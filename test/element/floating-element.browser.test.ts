import {expect, fixture, html} from '@open-wc/testing';
import {RealtimeVoiceElement} from '../../src/element.js';
import {part, place, placeFor, told} from '../element-rig.js';
import {rejection} from '../support/answers.js';
import {openProvider, type Provider} from '../support/provider.js';

const floating = (attributes: Readonly<Record<string, string>> = {}) => place({variant: 'floating', ...attributes});

/** What says whether it is open. */
const told3 = (element: RealtimeVoiceElement) => [element.open, element.hasAttribute('open'), element.matches(':state(open)'), part(element, 'panel').checkVisibility()];
const IS_OPEN = [true, true, true, true];
const IS_CLOSED = [false, false, false, false];

const focused = (element: RealtimeVoiceElement) => element.shadowRoot?.activeElement?.getAttribute('part');

describe('element: show, hide, toggle', () => {
  it('open and close the panel at once, and tell', async () => {
    const element = await floating();
    const [shows, hides] = [told(element, 'rv-show'), told(element, 'rv-hide')];
    expect(told3(element)).to.deep.equal(IS_CLOSED);
    element.show();
    element.show();
    expect(told3(element)).to.deep.equal(IS_OPEN);
    element.hide();
    element.hide();
    expect(told3(element)).to.deep.equal(IS_CLOSED);
    element.toggle();
    expect(told3(element)).to.deep.equal(IS_OPEN);
    element.toggle();
    expect(told3(element)).to.deep.equal(IS_CLOSED);
    expect([shows.length, hides.length]).to.deep.equal([2, 2]);
  });

  it('do nothing in the other variants', async () => {
    for (const variant of ['inline', 'button']) {
      const element = await place({variant});
      const events = [told(element, 'rv-show'), told(element, 'rv-hide')];
      element.show();
      element.toggle();
      element.hide();
      await element.updateComplete;
      expect([element.open, element.hasAttribute('open'), events.flat().length], variant).to.deep.equal([false, false, 0]);
    }
  });

  it('are asked for by launcher and close button', async () => {
    const element = await floating();
    part(element, 'launcher').click();
    expect(told3(element)).to.deep.equal(IS_OPEN);
    part(element, 'close-button').click();
    expect(told3(element)).to.deep.equal(IS_CLOSED);
  });
});

describe('element: open', () => {
  it('is set by markup and by script, and told before it is drawn', async () => {
    const element = await floating();
    const seen: unknown[] = [];
    for (const type of ['rv-show', 'rv-hide'] as const) element.addEventListener(type, () => seen.push(type, part(element, 'panel').checkVisibility()));
    element.setAttribute('open', '');
    await element.updateComplete;
    expect(told3(element)).to.deep.equal(IS_OPEN);
    element.open = false;
    await element.updateComplete;
    expect(told3(element)).to.deep.equal(IS_CLOSED);
    expect(seen).to.deep.equal(['rv-show', false, 'rv-hide', true]);
  });

  it('that changes its mind in one breath has not changed', async () => {
    const element = await floating();
    const events = [told(element, 'rv-show'), told(element, 'rv-hide')];
    element.open = true;
    element.open = false;
    await element.updateComplete;
    expect(events.flat()).to.deep.equal([]);
  });

  it('shows from the start where the markup says so, and moves no focus', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="the page's" />`);
    field.focus();
    const element = await fixture<RealtimeVoiceElement>(html`<realtime-voice variant="floating" open></realtime-voice>`);
    await element.updateComplete;
    expect(told3(element)).to.deep.equal(IS_OPEN);
    expect(document.activeElement === field).to.equal(true);
  });

  it('waits for the variant that has a panel', async () => {
    const element = await place({open: ''});
    const shows = told(element, 'rv-show');
    expect(element.matches(':state(open)')).to.equal(false);
    element.variant = 'floating';
    await element.updateComplete;
    expect([...told3(element), shows.length]).to.deep.equal([...IS_OPEN, 1]);
    element.variant = 'inline';
    await element.updateComplete;
    expect([element.matches(':state(open)'), part(element, 'panel').checkVisibility()]).to.deep.equal([false, true]);
  });

  for (const [who, open, close] of [
    ['a method', (element) => element.show(), (element) => element.hide()],
    ['a script', (element) => (element.open = true), (element) => (element.open = false)],
    ['markup', (element) => element.setAttribute('open', ''), (element) => element.removeAttribute('open')],
    ['the visitor', (element) => part(element, 'launcher').click(), (element) => part(element, 'close-button').click()],
  ] satisfies [string, (element: RealtimeVoiceElement) => void, (element: RealtimeVoiceElement) => void][]) {
    it(`stays as it is where a listener says no to ${who}`, async () => {
      const element = await floating();
      const records = told(element, 'rv-analytics');
      const no = (event: Event) => event.preventDefault();
      element.addEventListener('rv-show', no, {once: true});
      open(element);
      await element.updateComplete;
      expect(told3(element)).to.deep.equal(IS_CLOSED);
      open(element);
      await element.updateComplete;
      element.addEventListener('rv-hide', no, {once: true});
      close(element);
      await element.updateComplete;
      expect(told3(element)).to.deep.equal(IS_OPEN);
      close(element);
      await element.updateComplete;
      expect(told3(element)).to.deep.equal(IS_CLOSED);
      expect(records.map(({name}) => name), 'only what has happened is counted').to.deep.equal(['show', 'hide']);
    });
  }

  it('may be turned round by a listener', async () => {
    const element = await floating();
    element.addEventListener('rv-show', () => element.hide(), {once: true});
    element.show();
    expect(told3(element)).to.deep.equal(IS_CLOSED);
    element.addEventListener('rv-show', () => element.show(), {once: true});
    element.show();
    expect(told3(element)).to.deep.equal(IS_OPEN);
  });
});

describe('element: the focus of the floating panel', () => {
  it('comes with show(), from wherever it was, and goes back there with hide()', async () => {
    const opener = await fixture<HTMLButtonElement>(html`<button>Talk to us</button>`);
    const element = await floating();
    opener.focus();
    element.show();
    expect(focused(element)).to.equal('start-button');
    element.hide();
    expect(document.activeElement === opener).to.equal(true);
  });

  it('goes back to the launcher that it came from', async () => {
    const element = await floating();
    part(element, 'launcher').focus();
    part(element, 'launcher').click();
    expect(focused(element)).to.equal('start-button');
    element.hide();
    expect(focused(element)).to.equal('launcher');
  });

  it('stays in the page when a script hides what did not have it', async () => {
    const opener = await fixture<HTMLButtonElement>(html`<button>Talk to us</button>`);
    const elsewhere = await fixture<HTMLInputElement>(html`<input aria-label="elsewhere" />`);
    const element = await floating();
    opener.focus();
    element.show();
    elsewhere.focus();
    element.hide();
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});

describe('element: a call and its panel', () => {
  let provider: Provider;
  let element: RealtimeVoiceElement;

  beforeEach(async () => {
    provider = openProvider();
    element = await placeFor(provider, {variant: 'floating'});
  });
  afterEach(async () => {
    element.stop();
    await provider.close();
  });

  it('goes on when the panel is hidden, and can be seen and ended there', async () => {
    element.show();
    await element.start();
    element.hide();
    await element.updateComplete;
    expect([element.state, part(element, 'pill').checkVisibility()]).to.deep.equal(['listening', true]);
    part(element, 'end-button').click();
    await element.updateComplete;
    expect([element.state, part(element, 'launcher').checkVisibility()]).to.deep.equal(['ended', true]);
  });

  it('that a script begins opens it: the visitor sees that this is an AI', async () => {
    await element.start();
    await element.updateComplete;
    expect(told3(element)).to.deep.equal(IS_OPEN);
    expect(part(element, 'notice').checkVisibility()).to.equal(true);
    element.hide();
    void element.start();
    expect(element.open, 'a call that is on stays hidden').to.equal(false);
  });

  it('that a script begins is a pill where the page wants no panel', async () => {
    element.addEventListener('rv-show', (event) => event.preventDefault());
    await element.start();
    await element.updateComplete;
    expect([...told3(element), part(element, 'pill').checkVisibility()]).to.deep.equal([...IS_CLOSED, true]);
  });

  it('that asks for consent asks in the open', async () => {
    element.requireConsent = true;
    const waiting = rejection(element.start());
    await element.updateComplete;
    expect([element.state, part(element, 'consent').checkVisibility(), focused(element)]).to.deep.equal(['consent', true, 'consent']);
    element.stop();
    await waiting;
  });

  it('that breaks while nobody looks says so in its place, until it is seen', async () => {
    element.noReconnect = true;
    await element.start();
    element.hide();
    provider.calls.at(-1)?.far.close();
    await new Promise((resolve) => element.addEventListener('rv-error', resolve, {once: true}));
    await element.updateComplete;
    expect(part(element, 'pill').textContent).to.contain('The connection was lost.');
    part(element, 'pill').querySelector('button')?.click();
    expect([...told3(element), part(element, 'error').checkVisibility()]).to.deep.equal([...IS_OPEN, true]);
    element.hide();
    expect(part(element, 'launcher').checkVisibility()).to.equal(true);
  });
});

describe('element: its place in the page', () => {
  /** How a tag of this markup moves what stands after it, when its script comes. */
  async function moved(tag: string, markup: string, css: string): Promise<number> {
    const page = await fixture<HTMLDivElement>(html`<div></div>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    page.innerHTML = `<p>before</p>${markup}<p>after</p>`;
    const after = () => page.lastElementChild?.getBoundingClientRect().top ?? 0;
    const before = after();
    customElements.define(tag, class extends RealtimeVoiceElement {});
    await page.querySelector<RealtimeVoiceElement>(tag)?.updateComplete;
    const shift = after() - before;
    document.adoptedStyleSheets.pop();
    return shift;
  }

  // The README's snippet.
  const RESERVE = (tag: string) => `${tag}:not([variant]) { display: block; min-block-size: 373px; } ${tag}[variant]:not(:defined) { display: none; }`;

  it('moves nothing when its script comes: floating', async () => {
    expect(await moved('rv-floats', '<rv-floats variant="floating"></rv-floats>', '')).to.equal(0);
    expect(await moved('rv-floats-open', '<rv-floats-open variant="floating" open><a slot="fallback" href="#x">Write to us</a></rv-floats-open>', RESERVE('rv-floats-open'))).to.equal(0);
  });

  it('moves nothing when its script comes: inline, where the page keeps its place', async () => {
    expect(await moved('rv-shifts', '<rv-shifts></rv-shifts>', '')).to.be.above(100);
    expect(await moved('rv-keeps', '<rv-keeps></rv-keeps>', RESERVE('rv-keeps'))).to.equal(0);
  });

  it('takes no room in a row, and no gap', async () => {
    const row = await fixture<HTMLDivElement>(html`<div><b>one</b><b>two</b></div>`);
    row.style.cssText = 'display:flex;gap:20px';
    const width = () => row.lastElementChild?.getBoundingClientRect().right;
    const before = width();
    const element = await floating();
    row.firstElementChild?.after(element);
    expect(width()).to.equal(before);
  });

  it('is hidden by the page like anything else', async () => {
    for (const variant of ['inline', 'floating', 'button']) {
      const element = await place({variant, hidden: ''});
      expect(part(element, 'base').checkVisibility(), variant).to.equal(false);
    }
  });
});
