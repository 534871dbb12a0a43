import {expect} from '@open-wc/testing';
import '../../src/lazy.js';
import {LazyElement} from '../../src/element/lazy-element.js';
import type {RealtimeVoiceElement} from '../../src/element.js';
import {until} from '../support/far-side.js';

const place = (markup: Readonly<Record<string, string>> = {}, around: Node = document.body): RealtimeVoiceElement => {
  const element = document.createElement('realtime-voice');
  for (const [name, value] of Object.entries(markup)) element.setAttribute(name, value);
  around.appendChild(element);
  return element;
};

/** What a visitor may find before they come near. */
const SCENES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'in the page': {},
  'in German': {locale: 'de'},
  'in Arabic': {locale: 'ar'},
  'with an orb, its own names and no notice': {visualizer: 'orb', label: 'Ask the bookshop', 'agent-name': 'Ada', 'no-notice': ''},
  'with links': {'terms-url': 'https://example.com/terms', 'privacy-url': 'https://example.com/privacy'},
  'without anything to type in': {'no-text-input': '', 'no-transcript': ''},
  'an interpreter': {mode: 'translation', 'target-language': 'fr'},
  'in a corner': {variant: 'floating'},
  'in the other corner, in Hebrew': {variant: 'floating', placement: 'top-start', locale: 'he'},
  'one button': {variant: 'button'},
  'one button in Thai': {variant: 'button', locale: 'th'},
  'muted, in the dark': {muted: '', theme: 'dark'},
};

interface Look {
  readonly element: RealtimeVoiceElement;
  /** Everything that can be seen, and where it is. */
  readonly seen: readonly (readonly [Element, string])[];
}

const rectOf = (node: Element): string => {
  const {x, y, width, height} = node.getBoundingClientRect();
  return [x, y, width, height].map((value) => value.toFixed(2)).join(' ');
};

/** Name, text, colours and place of each element that can be seen. */
const looksOf = (element: RealtimeVoiceElement): Look['seen'] => {
  const all = [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((node) => node.checkVisibility({visibilityProperty: true}));
  return all.map((node) => {
    const {color, backgroundColor, font, borderColor} = getComputedStyle(node);
    const own = [...node.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE).map(({textContent}) => textContent?.trim()).filter(Boolean).join(' ');
    const told = [...node.attributes].map(({name, value}) => `${name}=${value}`).sort().join(' ');
    return [node, [node.localName, told, own, rectOf(node), color, backgroundColor, borderColor, font].join(' | ')] as const;
  });
};

const isReady = (element: RealtimeVoiceElement): boolean => !element.shadowRoot?.querySelector('.gone') && element.shadowRoot?.querySelector('[part~=base]') !== null;

/** For screen readers alone, or with nothing in it yet. */
const isOutOfSight = (node: Element): boolean => node.closest('.sr') !== null || (node.textContent?.trim() === '' && node.getBoundingClientRect().height === 0);

/** The names of all that a script can use, with what each is. */
const surfaceOf = (prototype: object): readonly string[] => {
  const names = new Map<string, string>();
  for (let level = prototype; level !== HTMLElement.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, {value}] of Object.entries(Object.getOwnPropertyDescriptors(level))) names.set(name, typeof value);
  }
  const ofTheClass = ['constructor', 'describe', 'changed', 'emit', 'shown', 'settleOpen', 'missed', 'anew', 'update'];
  return [...names].filter(([name]) => !ofTheClass.includes(name)).map((entry) => entry.join(': ')).sort();
};

describe('the element of lazy.js', () => {
  const places = new Map<string, RealtimeVoiceElement>();
  const looks = new Map<string, Look>();
  const early: unknown[] = [];
  let far: RealtimeVoiceElement;
  let moved: RealtimeVoiceElement;
  let hidden: RealtimeVoiceElement;

  // All of them together: what a call needs comes once to a page, and then for good.
  before(async () => {
    for (const [name, attributes] of Object.entries(SCENES)) places.set(name, place(attributes));
    moved = place({label: 'Moved'});
    moved.remove();
    far = document.createElement('realtime-voice');
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({mode: 'closed'});
    hidden = place({}, shadow);
    for (const element of places.values()) await until(() => isReady(element));
  });
  after(() => {
    for (const element of [...places.values(), moved, far]) element.remove();
    hidden.getRootNode({composed: false}) instanceof ShadowRoot && (hidden.getRootNode() as ShadowRoot).host.remove();
  });

  it('is not the whole one before somebody comes near', () => {
    for (const element of places.values()) expect(element instanceof LazyElement).to.equal(true);
  });

  for (const name of Object.keys(SCENES)) {
    it(`${name}: is accessible`, async () => {
      await expect(places.get(name)).to.be.accessible({ignoredRules: ['landmark-unique', 'region']});
    });
  }

  it('says what it is, and that nothing is on', () => {
    const element = places.get('in the page');
    if (!element) throw new Error('not there');
    expect([element.state, element.error, element.transcript, element.stats, element.sessionId, element.elapsed, element.inputLevel, element.outputLevel]).to.deep.equal(['idle', null, [], null, null, 0, 0, 0]);
    expect([element.matches(':state(idle)'), element.dataset['state']]).to.deep.equal([true, 'idle']);
    expect(element.sendEvent({})).to.equal(false);
    expect(element.submitFeedback({rating: 'up'})).to.equal(false);
    expect(() => element.sendText('Hello')).to.throw().with.property('code', 'session.stopped');
    expect(() => element.sendContext('Hello')).to.throw().with.property('code', 'session.stopped');
    element.interrupt();
    element.startTalking();
    element.stopTalking();
    element.stop();
    expect(element.state).to.equal('idle');
    early.push(element.usage, element.devices, ...(['text', 'json', 'vtt'] as const).map((kind) => element.exportTranscript(kind)));
  });

  it('takes properties and listeners, and draws what they say', async () => {
    const element = places.get('in the page');
    if (!element) throw new Error('not there');
    expect('tools' in element, 'a framework that asks').to.equal(true);
    element.tools = [{name: 'lookup', description: '', parameters: {type: 'object'}, execute: () => 'found'}];
    element.strings = {start: 'Ask us'};
    element.addEventListener('rv-event', () => undefined);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector<HTMLElement>('[part~=start-button]')?.innerText.trim()).to.equal('Ask us');
  });

  it('becomes the whole one when that is there: the same elements in the same places, and none that moved', async () => {
    const typing = places.get('in the page')?.shadowRoot?.querySelector<HTMLTextAreaElement>('[part=text-input]');
    if (!typing) throw new Error('not there');
    typing.focus();
    typing.value = 'What is a qui';
    typing.setSelectionRange(3, 6);
    for (const [name, element] of places) looks.set(name, {element, seen: looksOf(element)});
    await LazyElement.load();
    for (const element of places.values()) {
      expect(element instanceof LazyElement).to.equal(false);
      await element.updateComplete;
    }
    for (const [name, {element, seen}] of looks) {
      const now = looksOf(element);
      const known = new Set(seen.map(([node]) => node));
      expect(now.filter(([node]) => known.has(node)), name).to.deep.equal(seen);
      for (const [node] of now) expect(known.has(node) || isOutOfSight(node), `${name}: a new ${node.outerHTML.slice(0, 120)}`).to.equal(true);
    }
    expect([typing.isConnected, typing.value, typing.selectionStart, typing.selectionEnd]).to.deep.equal([true, 'What is a qui', 3, 6]);
    expect(typing.getRootNode()).to.have.property('activeElement', typing);
  });

  it('is one for whoever asks, and keeps what it was given', async () => {
    const {RealtimeVoiceElement} = await import('../../src/element.js');
    const element = places.get('in the page');
    if (!element) throw new Error('not there');
    for (const each of [...places.values(), hidden]) expect(each).to.be.instanceOf(RealtimeVoiceElement);
    expect(element.tools.map(({name}) => name)).to.deep.equal(['lookup']);
    expect(element.strings).to.deep.equal({start: 'Ask us'});
    expect([element.usage, element.devices, ...(['text', 'json', 'vtt'] as const).map((kind) => element.exportTranscript(kind))]).to.deep.equal(early);
    expect(places.get('muted, in the dark')?.muted).to.equal(true);
  });

  it('has the names that the whole one has', async () => {
    const {RealtimeVoiceElement} = await import('../../src/element.js');
    expect(surfaceOf(LazyElement.prototype)).to.deep.equal(surfaceOf(RealtimeVoiceElement.prototype));
    const statics = (of: object) => Object.getOwnPropertyNames(of).filter((name) => !['length', 'name', 'prototype', 'load'].includes(name));
    for (const name of [...statics(RealtimeVoiceElement), 'allowOrigins']) expect(name in LazyElement, name).to.equal(true);
  });

  it('is whole from the start when it is made later, or was not on the page', async () => {
    const {RealtimeVoiceElement} = await import('../../src/element.js');
    const late = place({label: 'Late'});
    await late.updateComplete;
    expect(late).to.be.instanceOf(RealtimeVoiceElement);
    expect(late.shadowRoot?.querySelector('[part~=title]')?.textContent).to.equal('Late');
    late.remove();
    document.body.append(moved, far);
    await moved.updateComplete;
    expect(moved).to.be.instanceOf(RealtimeVoiceElement);
    expect(far).to.be.instanceOf(RealtimeVoiceElement);
    expect(moved.shadowRoot?.querySelector('[part~=title]')?.textContent).to.equal('Moved');
    expect(moved.shadowRoot?.querySelector('[part~=settings]')).to.not.equal(null);
  });

  it('follows its attributes and the page afterwards', async () => {
    const element = places.get('with links');
    if (!element) throw new Error('not there');
    element.setAttribute('label', 'Now');
    element.muted = true;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part~=title]')?.textContent).to.equal('Now');
    expect(element.matches(':state(muted)')).to.equal(true);
    expect(element.hasAttribute('muted')).to.equal(true);
  });
});
