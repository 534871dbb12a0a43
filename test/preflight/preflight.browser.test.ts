import {expect} from '@open-wc/testing';
import {RealtimeVoiceElement} from '../../src/element.js';
import type {PreflightCheck, PreflightLine} from '../../src/preflight-report.js';
import type {PreflightOptions} from '../../src/preflight/preflight.js';
import {place} from '../element-rig.js';
import {answerUrl, seenRequests, type Answer} from '../support/answers.js';
import {tone, type Tone} from '../support/far-side.js';
import {createStubs} from '../support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

const endpoint = (answer: Answer = {}): string => answerUrl({status: 204, ...answer}).href;

/** Looks from a new element, and tells one line. */
async function lineOf(check: PreflightCheck, options: PreflightOptions = {microphone: false}, attributes: Readonly<Record<string, string>> = {}): Promise<PreflightLine> {
  const element = await place({'token-endpoint': endpoint(), ...attributes});
  const {lines} = await element.preflight(options);
  const line = lines.find((each) => each.check === check);
  if (!line) throw new Error(`no line for ${check}`);
  return line;
}

/** A stub of the permission; `null` is a browser that does not know the name. */
const stubPermission = (state: PermissionState | null) =>
  stubs.set(navigator.permissions, 'query', () => (state === null ? Promise.reject(new TypeError('stub: unknown name')) : Promise.resolve({state})));

/** A microphone (a stub of `getUserMedia`) that sounds of `voice`, each time anew; what it was asked for. */
function stubMicrophone(voice: Tone): MediaStreamConstraints[] {
  const asked: MediaStreamConstraints[] = [];
  stubs.set(navigator.mediaDevices, 'getUserMedia', (constraints: MediaStreamConstraints) => (asked.push(constraints), Promise.resolve(voice.stream.clone())));
  return asked;
}

describe('preflight: the report', () => {
  it('is what console.table shows: plain lines, each with the same fields', async () => {
    const {ok, lines} = await (await place({'token-endpoint': endpoint()})).preflight({microphone: false});
    expect(ok).to.equal(true);
    for (const line of lines) expect(Object.keys(line)).to.deep.equal(['check', 'status', 'code', 'message', 'detail']);
    expect(JSON.parse(JSON.stringify(lines))).to.deep.equal(lines);
  });

  it('comes whatever a browser throws, as a bug of ours in the line that it concerns', async () => {
    stubs.set(navigator.mediaDevices, 'enumerateDevices', () => Promise.reject(new Error('stub')));
    stubs.set(RTCPeerConnection.prototype, 'setLocalDescription', () => Promise.reject(new Error('stub')));
    const {ok, lines} = await (await place({'token-endpoint': endpoint()})).preflight({microphone: false});
    expect(ok).to.equal(false);
    expect(lines.filter(({code}) => code === 'internal').map(({check}) => check)).to.deep.equal(['device', 'network']);
  });

  it('is of the properties that were set before the script came', async () => {
    const element = document.createElement('rv-preflight');
    Object.assign(element, {tokenEndpoint: 'https://evil.example/token', noMicrophone: true});
    document.body.append(element);
    customElements.define('rv-preflight', class extends RealtimeVoiceElement {});
    if (!(element instanceof RealtimeVoiceElement)) throw new Error('not upgraded');
    const {lines} = await element.preflight();
    expect(lines.map(({status}) => status)).to.deep.equal(['ok', 'skipped', 'skipped', 'skipped', 'skipped', 'failed', 'ok', 'ok']);
    element.remove();
  });
});

describe('preflight: the page', () => {
  it('inside an app without microphones to give (stub) is told from a page without https', async () => {
    stubs.define(navigator, 'mediaDevices', undefined);
    const {code, detail} = await lineOf('secure-context');
    expect(code).to.equal('policy.insecure_context');
    expect(detail).to.contain('navigator.mediaDevices');
  });
});

describe('preflight: the microphone', () => {
  it('asks in the same tick: a gesture does not last', async () => {
    const voice = tone();
    const asked = stubMicrophone(voice);
    const element = await place({'token-endpoint': endpoint()});
    const report = element.preflight({microphone: true});
    expect(asked).to.have.lengthOf(1);
    await report;
    expect(asked).to.have.lengthOf(1);
    await voice.close();
  });

  it('takes nothing of the signal away: no gain, no filter', async () => {
    const voice = tone();
    const asked = stubMicrophone(voice);
    expect((await lineOf('signal', {microphone: true})).status).to.equal('ok');
    expect(asked).to.deep.equal([{audio: {echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1}}]);
    await voice.close();
  });

  for (const state of ['prompt', null] as const) {
    it(`is not opened where the browser says ${String(state)} (stub), and the visitor will be asked`, async () => {
      stubPermission(state);
      stubs.set(navigator.mediaDevices, 'getUserMedia', () => Promise.reject(new Error('asked')));
      const line = await lineOf('permission', {});
      expect([line.status, line.message]).to.deep.equal(['ok', 'You will be asked to allow the microphone.']);
      expect((await lineOf('signal', {})).status).to.equal('skipped');
    });
  }

  it('that was opened is allowed, whatever the browser calls that (stub)', async () => {
    const voice = tone();
    stubPermission('prompt');
    stubMicrophone(voice);
    expect((await lineOf('permission', {microphone: true})).message).to.equal('You have allowed the microphone.');
    await voice.close();
  });

  it('that the system has muted (stub) is silent, whatever it delivers', async () => {
    const voice = tone();
    stubs.define(voice.track, 'muted', true);
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => Promise.resolve(voice.stream));
    const {status, detail} = await lineOf('signal', {microphone: true});
    expect([status, detail.includes('muted by the system')]).to.deep.equal(['warning', true]);
    await voice.close();
  });

  it('is not called silent where the browser runs no audio (stub)', async () => {
    const voice = tone();
    stubMicrophone(voice);
    stubs.define(
      window,
      'AudioContext',
      class extends AudioContext {
        constructor() {
          super();
          void this.suspend();
        }
        override resume = (): Promise<void> => Promise.resolve();
      },
    );
    const line = await lineOf('signal', {microphone: true});
    expect([line.status, line.detail]).to.deep.equal(['skipped', 'AudioContext: suspended']);
    stubs.define(window, 'AudioContext', undefined);
    expect((await lineOf('signal', {microphone: true})).detail).to.equal('no AudioContext');
    await voice.close();
  });
});

describe('preflight: the endpoint', () => {
  it('is asked as it will be, but for a key: the same credentials and type, no body', async () => {
    await lineOf('endpoint', {microphone: false}, {'token-endpoint': endpoint({log: 'same'})});
    await lineOf('endpoint', {microphone: false}, {'session-endpoint': endpoint({log: 'session'})});
    for (const [log, type] of [['same', 'application/json'], ['session', 'application/sdp']] as const) {
      const [request, ...more] = await seenRequests(log);
      expect([request?.method, request?.headers['content-type'], request?.body, more]).to.deep.equal(['OPTIONS', type, '', []]);
    }
  });

  for (const [allowed, status] of [['content-type', 'ok'], ['x-other', 'failed']] as const) {
    it(`of another origin, that allows ${allowed}: ${status}`, async () => {
      const url = new URL(endpoint({headers: {'access-control-allow-origin': location.origin, 'access-control-allow-headers': allowed}}));
      url.hostname = 'localhost';
      RealtimeVoiceElement.allowOrigins([url.href]);
      expect((await lineOf('endpoint', {microphone: false}, {'token-endpoint': url.href})).status).to.equal(status);
    });
  }

  it('of another origin, that takes no cookies, fails where they are to be sent', async () => {
    const url = new URL(endpoint({headers: {'access-control-allow-origin': location.origin, 'access-control-allow-headers': 'content-type'}}));
    url.hostname = 'localhost';
    const {code, detail} = await lineOf('endpoint', {microphone: false}, {'token-endpoint': url.href, credentials: 'include'});
    expect([code, detail.includes('CORS')]).to.deep.equal(['token.unreachable', true]);
  });
});
