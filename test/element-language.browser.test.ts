import {expect} from '@open-wc/testing';
import {RealtimeVoiceElement} from '../src/element.js';
import de from '../src/i18n/de.js';
import {en} from '../src/i18n/en.js';
import {part, place, told} from './element-rig.js';
import {rejection} from './support/answers.js';
import {once, until} from './support/far-side.js';
import {createStubs} from './support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

const button = (element: RealtimeVoiceElement): string => part(element, 'start-button').innerText.trim();
const says = (element: RealtimeVoiceElement, words: string) => until(() => button(element) === words);
const base = (element: RealtimeVoiceElement): HTMLElement => part(element, 'base');

describe('element: the language of the interface', () => {
  const places: HTMLElement[] = [];
  afterEach(() => places.splice(0).forEach((each) => each.remove()));

  const within = (lang: string): HTMLElement => {
    const around = document.createElement('div');
    around.lang = lang;
    document.body.append(around);
    places.push(around);
    return around;
  };
  const placeIn = async (around: Node, attributes: Readonly<Record<string, string>> = {}): Promise<RealtimeVoiceElement> => {
    const element = document.createElement('realtime-voice');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    around.appendChild(element);
    await element.updateComplete;
    return element;
  };

  it('is that of the nearest lang, its own first', async () => {
    const around = within('de');
    await says(await placeIn(around), de.start);
    const element = await placeIn(around, {lang: 'ar-EG'});
    await says(element, 'بدء المحادثة');
    expect([base(element).lang, base(element).dir]).to.deep.equal(['ar-EG', 'rtl']);
  });

  it('is found through shadow roots', async () => {
    const outer = within('de').appendChild(document.createElement('div')).attachShadow({mode: 'open'});
    const inner = outer.appendChild(document.createElement('div')).attachShadow({mode: 'closed'});
    await says(await placeIn(inner), de.start);
  });

  it('is what its attribute says, whatever the page says', async () => {
    const element = await placeIn(within('de'), {locale: 'pl'});
    await says(element, 'Zacznij rozmowę');
    element.removeAttribute('locale');
    await says(element, de.start);
    element.locale = 'en';
    await says(element, en.start);
  });

  it('is the browser’s where the page says nothing', async () => {
    stubs.define(navigator, 'languages', ['cy', 'de-AT', 'fr']);
    const element = await placeIn(within(''));
    await says(element, de.start);
    expect(base(element).lang).to.equal('de-AT');
  });

  it('is read anew where the element is put elsewhere, and when it is drawn again', async () => {
    const element = await placeIn(within('de'));
    await says(element, de.start);
    const around = within('pl');
    around.append(element);
    await says(element, 'Zacznij rozmowę');
    around.lang = 'ja';
    element.label = 'x';
    await says(element, '会話を始める');
  });

  it('may be set before the script comes', async () => {
    const element = document.createElement('rv-early');
    Object.assign(element, {locale: 'de', strings: {start: 'Los!'}});
    within('pl').append(element);
    customElements.define('rv-early', class extends RealtimeVoiceElement {});
    if (!(element instanceof RealtimeVoiceElement)) throw new Error('not upgraded');
    await element.updateComplete;
    await until(() => part(element, 'title').innerText === de.label);
    expect(button(element)).to.equal('Los!');
  });

  it('gives way to the site’s own words, in part or in all', async () => {
    const element = await placeIn(within('de'));
    await says(element, de.start);
    element.strings = {start: 'Los!', states: {idle: 'Na?'}};
    await element.updateComplete;
    expect([button(element), part(element, 'status').innerText, part(element, 'notice').innerText.trim()]).to.deep.equal(['Los!', 'Na?', de.notice]);
    element.strings = null;
    await element.updateComplete;
    expect(button(element)).to.equal(de.start);
  });

  it('may be one that the site brings', async () => {
    RealtimeVoiceElement.registerStrings('FA', {...en, start: 'شروع گفتگو'});
    const element = await placeIn(within('fa-IR'));
    expect([button(element), base(element).lang, base(element).dir]).to.deep.equal(['شروع گفتگو', 'fa-IR', 'rtl']);
    expect(() => RealtimeVoiceElement.registerStrings('no language', en)).to.throw(RangeError);
  });

  it('is that of the errors too', async () => {
    const element = await placeIn(within('de'));
    await says(element, de.start);
    const errors = told(element, 'rv-error');
    await rejection(element.start());
    await element.updateComplete;
    expect(part(element, 'error').innerText.trim()).to.equal(de.errors.config);
    expect(errors[0]?.error.message).to.equal(de.errors.config);
  });

  it('is that of the consent which is recorded', async () => {
    const element = await placeIn(within('de-AT'), {'require-consent': ''});
    await says(element, de.start);
    const waiting = rejection(element.start());
    const consent = once<HTMLElementEventMap['rv-consent']>(element, 'rv-consent');
    await element.updateComplete;
    expect(part(element, 'consent').innerText).to.contain(de.consentText);
    part(element, 'consent-decline').click();
    await waiting;
    expect((await consent).locale).to.equal('de-AT');
  });

  it('changes nothing for a page in English', async () => {
    const element = await place();
    expect([button(element), base(element).lang, base(element).dir]).to.deep.equal([en.start, 'en', 'ltr']);
  });
});
