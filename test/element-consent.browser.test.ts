import {expect} from '@open-wc/testing';
import type {RealtimeVoiceElement} from '../src/element.js';
import {codeOf, part, placeFor, told} from './element-rig.js';
import {rejection} from './support/answers.js';
import {once, until} from './support/far-side.js';
import {openProvider, type Provider} from './support/provider.js';

describe('element: the consent gate', () => {
  let provider: Provider;
  let element: RealtimeVoiceElement;

  beforeEach(async () => {
    provider = openProvider();
    element = await placeFor(provider, {'require-consent': '', 'terms-url': '/terms'});
  });

  afterEach(async () => {
    element.stop();
    await provider.close();
  });

  const press = (name: string) => part(element, name).click();

  it('stands before everything: no prompt, no request', async () => {
    const waiting = element.start();
    expect(element.start()).to.equal(waiting);
    expect([element.state, provider.prompts(), provider.calls.length]).to.deep.equal(['consent', 0, 0]);
    await element.updateComplete;
    expect(part(element, 'consent').checkVisibility()).to.equal(true);
    element.stop();
    await rejection(waiting);
  });

  it('goes on in the gesture of the one who agrees, and settles the start that waited', async () => {
    const waiting = element.start();
    const consent = once<HTMLElementEventMap['rv-consent']>(element, 'rv-consent');
    await element.updateComplete;
    press('consent-accept');
    expect([element.state, provider.prompts()]).to.deep.equal(['connecting', 1]);
    await waiting;
    expect(element.matches(':state(live)')).to.equal(true);
    const {granted, textHash, locale, at} = await consent;
    expect([granted, locale]).to.deep.equal([true, 'en']);
    expect(textHash).to.match(/^[0-9a-f]{64}$/);
    expect(new Date(at).toISOString()).to.equal(at);
  });

  it('is not asked again for the same text, and is for another', async () => {
    const first = element.start();
    await element.updateComplete;
    press('consent-accept');
    await first;
    element.stop();
    await element.start();
    element.stop();
    element.termsUrl = '/new-terms';
    const again = rejection(element.start());
    expect(element.state).to.equal('consent');
    element.stop();
    await again;
  });

  it('records the text that was shown, also where it is the page’s own, and asks again when that changes', async () => {
    const agreement = document.createElement('p');
    agreement.slot = 'consent';
    agreement.textContent = 'We record this call for ninety days.';
    element.append(agreement);
    const records = told(element, 'rv-consent');
    for (const text of ['We record this call for ninety days.', 'We record nothing.']) {
      agreement.textContent = text;
      const waiting = element.start();
      expect(element.state, text).to.equal('consent');
      await element.updateComplete;
      press('consent-accept');
      await until(() => records.length > 0);
      const shown = ['Before we talk', text, '/terms', ''].join('\n');
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown));
      expect(records.splice(0).map(({textHash}) => textHash)).to.deep.equal([[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')]);
      // What becomes of the call is no matter here.
      element.stop();
      await waiting.catch(() => undefined);
    }
  });

  it('ends the start that waited when the visitor does not agree', async () => {
    const waiting = rejection(element.start());
    const consent = once<HTMLElementEventMap['rv-consent']>(element, 'rv-consent');
    await element.updateComplete;
    press('consent-decline');
    expect(codeOf(await waiting)).to.equal('consent.declined');
    expect([element.state, (await consent).granted, provider.prompts()]).to.deep.equal(['idle', false, 0]);
    const again = rejection(element.start());
    expect(element.state).to.equal('consent');
    element.stop();
    await again;
  });

  it('is left by stop(), and by taking the element away, without a record', async () => {
    const records = told(element, 'rv-consent');
    for (const leave of [() => element.stop(), () => element.remove()]) {
      const waiting = rejection(element.start());
      leave();
      expect(codeOf(await waiting)).to.equal('consent.declined');
      expect(element.state).to.equal('idle');
    }
    expect(records).to.deep.equal([]);
  });

  it('rejects with what goes wrong after it', async () => {
    element.baseUrl = 'https://evil.example/v1';
    const waiting = rejection(element.start());
    await element.updateComplete;
    press('consent-accept');
    expect(codeOf(await waiting)).to.equal('config.origin_not_allowed');
    expect(element.state).to.equal('failed');
  });
});
