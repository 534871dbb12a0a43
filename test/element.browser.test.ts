import {expect} from '@open-wc/testing';
import {RealtimeVoiceElement} from '../src/element.js';
import {ATTRIBUTES, propertyName} from '../src/options.js';
import {codeOf, part, place, token, told} from './element-rig.js';
import {rejection, wholeText} from './support/answers.js';
import {createStubs} from './support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

const property = (element: RealtimeVoiceElement, attribute: string): unknown => Reflect.get(element, propertyName(attribute));

describe('element: attributes and properties', () => {
  for (const [attribute, {fallback}] of Object.entries(ATTRIBUTES)) {
    it(`${attribute} is a property, ${JSON.stringify(fallback)} until it is set, and again when it is taken away`, async () => {
      const element = await place();
      expect(property(element, attribute)).to.equal(fallback);
      expect(element.hasAttribute(attribute)).to.equal(false);
      const [text, value] = fallback === false ? ['', true] : fallback === 1 ? ['0.5', 0.5] : fallback === null ? ['words', 'words'] : [String(fallback), fallback];
      element.setAttribute(attribute, text);
      expect(property(element, attribute)).to.equal(value);
      element.removeAttribute(attribute);
      expect(property(element, attribute)).to.equal(fallback);
    });
  }

  it('shows muted, theme, variant and open in the markup, and nothing else', async () => {
    const element = await place();
    Object.assign(element, {muted: true, theme: 'dark', volume: 0.5, model: 'm', requireConsent: true, noTimer: true, variant: 'button', open: true});
    await element.updateComplete;
    expect(element.getAttributeNames().sort()).to.deep.equal(['data-state', 'muted', 'open', 'theme', 'variant']);
    Object.assign(element, {muted: false, theme: 'auto', variant: 'inline', open: false});
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal(['data-state']);
  });

  it('reads a property like an attribute, whatever a script has set', async () => {
    const element = await place();
    stubs.set(console, 'warn', () => {});
    Object.assign(element, {muted: 'false', volume: 7, theme: 'purple', model: 5, label: undefined, noTimer: null});
    await element.updateComplete;
    expect([element.muted, element.volume, element.theme, element.model, element.label, element.noTimer]).to.deep.equal([false, 1, 'auto', '5', null, false]);
  });

  it('warns once, naming what is allowed, however many elements say it', async () => {
    const warnings: string[] = [];
    stubs.set(console, 'warn', (sentence: string) => warnings.push(sentence));
    for (let n = 0; n < 3; n++) await place({visualizer: 'spectrum', volume: 'louder'});
    expect(warnings.sort()).to.have.lengthOf(2);
    expect(warnings[0]).to.match(/<realtime-voice>.*visualizer="spectrum".*orb, bars, wave, none/);
    expect(warnings[1]).to.match(/volume="louder".*0.*1/);
  });

  it('keeps what was set before the script came', async () => {
    const element = document.createElement('rv-later');
    Object.assign(element, {tokenEndpoint: '/later', volume: 0.25, muted: true});
    element.setAttribute('agent-name', 'Ada');
    document.body.append(element);
    customElements.define('rv-later', class extends RealtimeVoiceElement {});
    if (!(element instanceof RealtimeVoiceElement)) throw new Error('not upgraded');
    await element.updateComplete;
    expect([element.tokenEndpoint, element.volume, element.muted, element.agentName]).to.deep.equal(['/later', 0.25, true, 'Ada']);
    expect([element.hasAttribute('muted'), element.matches(':state(muted)')]).to.deep.equal([true, true]);
    element.remove();
  });

  it('can be started by the one who waited for the script, with what was set before', async () => {
    const element = document.createElement('rv-soon');
    Object.assign(element, {tokenEndpoint: 'https://evil.example/token'});
    document.body.append(element);
    customElements.define('rv-soon', class extends RealtimeVoiceElement {});
    if (!(element instanceof RealtimeVoiceElement)) throw new Error('not upgraded');
    expect(codeOf(await rejection(element.start()))).to.equal('config.origin_not_allowed');
    element.remove();
  });

  it('can be made by a script, with and without a document', () => {
    for (const element of [document.createElement('realtime-voice'), new RealtimeVoiceElement()]) {
      expect(element).to.be.instanceOf(RealtimeVoiceElement);
      expect([element.state, element.transcript, element.error, element.sessionId, element.elapsed]).to.deep.equal(['idle', [], null, null, 0]);
    }
  });
});

describe('element: state', () => {
  it('is idle from the start, for styles and for tools', async () => {
    const element = await place();
    expect([element.state, element.dataset['state'], element.matches(':state(idle)'), element.matches(':state(live)')]).to.deep.equal(['idle', 'idle', true, false]);
  });

  it('follows muted, without telling the page what the page has done', async () => {
    const element = await place();
    const events = told(element, 'rv-mute-change');
    element.muted = true;
    await element.updateComplete;
    expect([element.matches(':state(muted)'), element.hasAttribute('muted')]).to.deep.equal([true, true]);
    element.removeAttribute('muted');
    await element.updateComplete;
    expect([element.muted, element.matches(':state(muted)'), events.length]).to.deep.equal([false, false, 0]);
  });

  it('tells what the visitor does to it', async () => {
    const element = await place();
    const events = told(element, 'rv-mute-change');
    for (let press = 0; press < 3; press++) {
      part(element, 'mute-button').click();
      await element.updateComplete;
    }
    expect(events.map(({muted}) => muted)).to.deep.equal([true, false, true]);
    expect([element.muted, element.matches(':state(muted)')]).to.deep.equal([true, true]);
  });
});

describe('element: a start that cannot work', () => {
  const noDevice = () => stubs.set(navigator.mediaDevices, 'getUserMedia', () => Promise.reject(new DOMException('stub', 'NotFoundError')));

  const TABLE: readonly (readonly [what: string, attributes: Readonly<Record<string, string>>, code: string])[] = [
    ['no token endpoint', {}, 'config.token_endpoint'],
    ['an empty one', {'token-endpoint': '  '}, 'config.token_endpoint'],
    ['a script for one', {'token-endpoint': 'javascript:alert(1)'}, 'config.bad_url'],
    ['data for one', {'token-endpoint': 'data:application/json,{}'}, 'config.bad_url'],
    ['another site for one', {'token-endpoint': 'https://evil.example/token'}, 'config.origin_not_allowed'],
    ['another site without its protocol', {'token-endpoint': '//evil.example/token'}, 'config.bad_url'],
    ['a user name in it', {'token-endpoint': 'https://user@api.openai.com/token'}, 'config.bad_url'],
    ['a secret in it', {'token-endpoint': '/token?key=sk-canary0123'}, 'config.secret_key_exposed'],
    ['another site for the provider', {'token-endpoint': '/token', 'base-url': 'https://evil.example/v1'}, 'config.origin_not_allowed'],
    ['a provider without https', {'token-endpoint': '/token', 'base-url': 'http://api.openai.com/v1'}, 'config.bad_url'],
    ['no microphone', {'token-endpoint': '/token'}, 'mic.not_found'],
  ];
  for (const [what, attributes, code] of TABLE) {
    it(`with ${what}: ${code}, everywhere the same error`, async () => {
      noDevice();
      const element = await place(attributes);
      const errors = told(element, 'rv-error');
      const error = await rejection(element.start());
      expect(codeOf(error)).to.equal(code);
      expect([element.state, element.error, errors.length, errors[0]?.error]).to.deep.equal(['failed', error, 1, error]);
      expect(wholeText(error)).not.to.contain('sk-canary');
      await element.updateComplete;
      expect(part(element, 'error').textContent).to.have.length.above(5);
      expect(element.shadowRoot?.textContent).not.to.contain('canary');
    });
  }

  it('asks for no microphone where the page is set up wrongly', async () => {
    let prompts = 0;
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => (prompts++, new Promise(() => {})));
    const element = await place({'token-endpoint': 'https://evil.example/token'});
    await rejection(element.start());
    expect(prompts).to.equal(0);
  });

  it('fetches no token where the microphone fails', async () => {
    noDevice();
    const fetched: string[] = [];
    stubs.set(window, 'fetch', (url: string) => (fetched.push(url), Promise.reject(new TypeError('stub'))));
    const element = await place({'token-endpoint': token()});
    await rejection(element.start());
    expect(fetched).to.deep.equal([]);
  });

  it('may be tried again', async () => {
    noDevice();
    const element = await place({'token-endpoint': token()});
    const first = await rejection(element.start());
    const second = await rejection(element.start());
    expect(first).not.to.equal(second);
    expect(element.error).to.equal(second);
  });

  it('is no unhandled rejection when only the button began it', async () => {
    noDevice();
    const element = await place({'token-endpoint': token()});
    const errors = told(element, 'rv-error');
    part(element, 'start-button').click();
    await new Promise((resolve) => element.addEventListener('rv-error', resolve, {once: true}));
    expect(errors.map(({error}) => error.code)).to.deep.equal(['mic.not_found']);
  });
});

describe('element: where voice cannot work', () => {
  it("shows the page's own way out, and says why to a script", async () => {
    stubs.define(window, 'RTCPeerConnection', undefined);
    stubs.define(window, 'AudioWorkletNode', undefined);
    expect(RealtimeVoiceElement.supported).to.equal(false);
    const element = await place({'token-endpoint': token(), 'require-consent': ''});
    element.innerHTML = '<a slot="fallback" href="/contact">Write to us</a>';
    await element.updateComplete;
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
    expect(part(element, 'controls').checkVisibility()).to.equal(false);
    expect(codeOf(await rejection(element.start()))).to.equal('policy.worklet_blocked');
  });

  it('is not here', () => expect(RealtimeVoiceElement.supported).to.equal(true));
});

describe('element: without a call', () => {
  it('takes every method quietly, but a text that nobody would hear', async () => {
    const element = await place();
    element.stop();
    element.stop('page');
    element.interrupt();
    expect(element.sendEvent({type: 'response.create'})).to.equal(false);
    expect(() => element.sendText('hello')).to.throw().with.property('code', 'session.stopped');
    expect(element.state).to.equal('idle');
  });

  it('lets only a script open more origins', () => {
    expect(() => RealtimeVoiceElement.allowOrigins(['nonsense'])).to.throw(TypeError);
    RealtimeVoiceElement.allowOrigins([]);
  });
});
