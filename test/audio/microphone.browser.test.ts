import {expect} from '@open-wc/testing';
import {VoiceError, type ErrorCode} from '../../src/errors.js';
import {diagnose, followPermission, microphonePermission, openMicrophone} from '../../src/audio/microphone.js';
import {rejection} from '../support/answers.js';
import {tone} from '../support/far-side.js';
import {standInForPermission} from '../support/permission-stand-in.js';
import {createStubs} from '../support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

const signal = (): AbortSignal => new AbortController().signal;
const named = (name: string, message = 'stub'): DOMException => new DOMException(message, name);

/** A stub of `getUserMedia`: what it was asked for, and an answer for each time it is. */
function stubMicrophone(...answers: (() => Promise<MediaStream>)[]): MediaStreamConstraints[] {
  const asked: MediaStreamConstraints[] = [];
  stubs.set(navigator.mediaDevices, 'getUserMedia', (constraints: MediaStreamConstraints) => {
    asked.push(constraints);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer ? answer() : Promise.reject(named('NotFoundError'));
  });
  return asked;
}

/** A stub of the permission; `null` is a browser that does not know the name. */
const stubPermission = (state: PermissionState | null) =>
  stubs.set(navigator.permissions, 'query', () => (state === null ? Promise.reject(new TypeError('stub: unknown name')) : Promise.resolve({state})));

const stubPolicy = (allows: boolean) => stubs.define(document, 'permissionsPolicy', {allowsFeature: (name: string) => name !== 'microphone' || allows});

describe('microphone: what a refusal means', () => {
  const PERMISSIONS = ['granted', 'denied', 'prompt', null] as const;
  const same = (code: ErrorCode): readonly ErrorCode[] => [code, code, code, code];
  /** Name, message, and the code for a permission that is granted, denied, to be asked for, unknown. */
  const TABLE: readonly (readonly [name: string, message: string, codes: readonly ErrorCode[]])[] = [
    ['NotAllowedError', 'Permission denied', ['mic.system_denied', 'mic.denied', 'mic.dismissed', 'mic.denied']],
    ['NotAllowedError', 'Permission denied by system', same('mic.system_denied')],
    ['NotFoundError', 'Requested device not found', same('mic.not_found')],
    ['NotReadableError', 'Could not start audio source', same('mic.in_use')],
    ['AbortError', 'Starting failed', same('mic.failed')],
    ['OverconstrainedError', '', same('mic.failed')],
    ['SecurityError', '', same('policy.mic_blocked')],
    ['TypeError', '', same('policy.insecure_context')],
    ['InvalidStateError', '', same('mic.failed')],
    ['SomethingNewError', '', same('mic.failed')],
  ];

  for (const [name, message, codes] of TABLE) {
    for (const [index, permission] of PERMISSIONS.entries()) {
      it(`${name} "${message}", permission ${String(permission)}: ${String(codes[index])}`, async () => {
        stubPermission(permission);
        const cause = named(name, message);
        const error = await diagnose(cause);
        expect(error).to.be.instanceOf(VoiceError);
        expect([error.code, error.cause]).to.deep.equal([codes[index], cause]);
        expect(error.detail).to.contain(name);
      });
    }
  }

  it('knows an error that is no DOMException, and what is no error at all', async () => {
    expect((await diagnose(new TypeError('no devices'))).code).to.equal('policy.insecure_context');
    for (const thrown of [undefined, null, 'text', {name: 'NotFoundError'}]) expect((await diagnose(thrown)).code).to.equal('mic.failed');
  });

  it('keeps an error of ours as it is', async () => {
    const ours = new VoiceError('mic.lost');
    expect(await diagnose(ours)).to.equal(ours);
  });

  it("blames the page's policy before the visitor", async () => {
    stubPolicy(false);
    stubPermission('denied');
    const error = await diagnose(named('NotAllowedError'));
    expect(error.code).to.equal('policy.mic_blocked');
    expect(error.detail).to.match(/Permissions-Policy|iframe/);
  });
});

describe('microphone: asking', () => {
  it('wishes for a clean voice, and demands nothing', async () => {
    const voice = tone();
    const asked = stubMicrophone(() => Promise.resolve(voice.stream));
    expect(await openMicrophone(signal())).to.equal(voice.track);
    expect(asked).to.have.lengthOf(1);
    const audio = asked[0]?.audio;
    expect(audio).to.include({echoCancellation: true, noiseSuppression: true, autoGainControl: true});
    expect(asked[0]).not.to.have.property('video');
    expect(JSON.stringify(asked)).not.to.match(/exact|min|max|sampleRate|deviceId/);
    await voice.close();
  });

  it('asks in the same tick: a gesture does not last', () => {
    const asked = stubMicrophone(() => new Promise(() => {}));
    void openMicrophone(signal());
    expect(asked).to.have.lengthOf(1);
  });

  it('asks once more without wishes where a device cannot meet them', async () => {
    const voice = tone();
    const asked = stubMicrophone(
      () => Promise.reject(named('OverconstrainedError')),
      () => Promise.resolve(voice.stream),
    );
    expect(await openMicrophone(signal())).to.equal(voice.track);
    expect(asked[1]).to.deep.equal({audio: true});
    await voice.close();
  });

  it('knows the real OverconstrainedError of this browser', async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const voice = tone();
    const asked = stubMicrophone(
      () => real({audio: {deviceId: {exact: 'no such device'}}}),
      () => Promise.resolve(voice.stream),
    );
    expect(await openMicrophone(signal())).to.equal(voice.track);
    expect(asked).to.have.lengthOf(2);
    await voice.close();
  });

  it('demands a device by its id, and where that is gone wishes for the same without it', async () => {
    for (const name of ['OverconstrainedError', 'NotFoundError']) {
      const voice = tone();
      const asked = stubMicrophone(
        () => Promise.reject(named(name)),
        () => Promise.resolve(voice.stream),
      );
      expect(await openMicrophone(signal(), {deviceId: 'gone'})).to.equal(voice.track);
      expect(asked[0]?.audio).to.deep.include({deviceId: {exact: 'gone'}, echoCancellation: true});
      expect(asked[1]?.audio).to.include({echoCancellation: true}).and.not.to.have.property('deviceId');
      await voice.close();
    }
  });

  it('does not ask a third time, nor for any other reason', async () => {
    const twice = stubMicrophone(() => Promise.reject(named('OverconstrainedError')));
    expect(((await rejection(openMicrophone(signal()))) as Error).name).to.equal('OverconstrainedError');
    expect(twice).to.have.lengthOf(2);
    for (const name of ['NotAllowedError', 'NotFoundError', 'NotReadableError', 'AbortError']) {
      const once = stubMicrophone(() => Promise.reject(named(name)));
      expect(((await rejection(openMicrophone(signal()))) as Error).name).to.equal(name);
      expect(once).to.have.lengthOf(1);
    }
  });

  it('asks nobody where the page forbids it', async () => {
    stubPolicy(false);
    const asked = stubMicrophone(() => new Promise(() => {}));
    expect(await rejection(openMicrophone(signal()))).to.have.property('code', 'policy.mic_blocked');
    expect(asked).to.deep.equal([]);
  });

  it('says what is wrong where the browser has no microphones to give', async () => {
    stubs.define(navigator, 'mediaDevices', undefined);
    expect(await rejection(openMicrophone(signal()))).to.have.property('code', 'policy.insecure_context');
  });

  it('refuses a stream that has no live audio, and leaves nothing of it', async () => {
    stubMicrophone(() => Promise.resolve(new MediaStream()));
    expect(await rejection(openMicrophone(signal()))).to.have.property('code', 'mic.failed');
    const voice = tone();
    voice.track.stop();
    stubMicrophone(() => Promise.resolve(voice.stream));
    expect(await rejection(openMicrophone(signal()))).to.have.property('code', 'mic.failed');
    await voice.close();
  });
});

describe('microphone: a late answer', () => {
  it('is stopped in the task in which it comes', async () => {
    const voice = tone();
    let give: (stream: MediaStream) => void = () => {};
    stubMicrophone(() => new Promise((resolve) => (give = resolve)));
    const controller = new AbortController();
    const opening = rejection(openMicrophone(controller.signal));
    const reason = new VoiceError('session.stopped');
    controller.abort(reason);
    give(voice.stream);
    await new Promise((resolve) => setTimeout(resolve));
    expect(voice.track.readyState).to.equal('ended');
    expect(await opening).to.equal(reason);
    await voice.close();
  });

  it('is not asked for again', async () => {
    const controller = new AbortController();
    const asked = stubMicrophone(() => {
      controller.abort(new VoiceError('session.stopped'));
      return Promise.reject(named('OverconstrainedError'));
    });
    await rejection(openMicrophone(controller.signal));
    expect(asked).to.have.lengthOf(1);
  });
});

describe('microphone: permission', () => {
  for (const state of ['granted', 'denied', 'prompt', null] as const) {
    it(`is told as ${String(state)}`, async () => {
      stubPermission(state);
      expect(await microphonePermission()).to.equal(state);
    });
  }

  it('is unknown where there is nobody to ask', async () => {
    stubs.define(navigator, 'permissions', undefined);
    expect(await microphonePermission()).to.equal(null);
  });
});

describe('microphone: a permission that changes', () => {
  it('is told as it is, and each time that it is another, until nobody listens', async () => {
    const {status} = standInForPermission(stubs);
    const told: PermissionState[] = [];
    const listening = new AbortController();
    await followPermission(listening.signal, (state) => told.push(state));
    status.become('prompt');
    status.become('granted');
    listening.abort();
    status.become('denied');
    expect(told).to.deep.equal(['denied', 'prompt', 'granted']);
  });

  it('is told to nobody who has gone meanwhile, nor where the browser does not know of it', async () => {
    const told: PermissionState[] = [];
    standInForPermission(stubs);
    await followPermission(AbortSignal.abort(), (state) => told.push(state));
    stubPermission(null);
    await followPermission(signal(), (state) => told.push(state));
    expect(told).to.deep.equal([]);
  });
});
