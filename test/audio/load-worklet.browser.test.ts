import {expect} from '@open-wc/testing';
import {addWorklet} from '../../src/audio/load-worklet.js';
import {VoiceError} from '../../src/errors.js';
import {scriptUrl} from '../../src/script-url.js';
import {rejection} from '../support/answers.js';
import {createStubs} from '../support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

const offline = (): OfflineAudioContext => new OfflineAudioContext(1, 128, 48_000);

/** A stub of `addModule`: the addresses it was given, and whether each is refused. */
function stubModules(context: BaseAudioContext, refuse: (url: string) => boolean): string[] {
  const asked: string[] = [];
  stubs.set(context.audioWorklet, 'addModule', (url: string) => {
    asked.push(url);
    return refuse(url) ? Promise.reject(new DOMException('stub', 'AbortError')) : Promise.resolve();
  });
  return asked;
}

const beside = () => new URL('capture.worklet.js', scriptUrl() ?? '').href;

describe('loading the worklet', () => {
  it('takes the address that the site names, and no other', async () => {
    const context = offline();
    const asked = stubModules(context, () => true);
    const error = await rejection(addWorklet(context, '/strict/capture.worklet.js'));
    expect(error).to.be.instanceOf(VoiceError).with.property('code', 'policy.worklet_blocked');
    expect((error as VoiceError).cause).to.have.property('name', 'AbortError');
    expect(asked).to.deep.equal(['/strict/capture.worklet.js']);
  });

  it('takes its own copy first', async () => {
    const context = offline();
    const asked = stubModules(context, () => false);
    await addWorklet(context, null);
    expect(asked).to.have.lengthOf(1);
    expect(asked[0]).to.match(/^blob:/);
  });

  it('takes the file beside the script where the page refuses that', async () => {
    const context = offline();
    const asked = stubModules(context, (url) => url.startsWith('blob:'));
    await addWorklet(context, null);
    expect(asked.slice(1)).to.deep.equal([beside()]);
  });

  it('asks for nothing more once the context is closed', async () => {
    const context = new AudioContext();
    const asked: string[] = [];
    const real = context.audioWorklet.addModule.bind(context.audioWorklet);
    stubs.set(context.audioWorklet, 'addModule', (url: string) => (asked.push(url), real(url)));
    const adding = rejection(addWorklet(context, null));
    await context.close();
    expect(await adding).to.have.nested.property('cause.name', 'AbortError');
    expect(asked.filter((url) => !url.startsWith('blob:'))).to.deep.equal([]);
  });

  it('says what to allow where the page refuses both', async () => {
    const context = offline();
    stubModules(context, () => true);
    expect(((await rejection(addWorklet(context, null))) as VoiceError).detail).to.contain('script-src');
  });

  it('leaves no blob behind, however it ends', async () => {
    for (const refused of [true, false]) {
      const revoked: string[] = [];
      const revoke = URL.revokeObjectURL.bind(URL);
      stubs.set(URL, 'revokeObjectURL', (url: string) => (revoked.push(url), revoke(url)));
      const context = offline();
      const asked = stubModules(context, () => refused);
      await addWorklet(context, null).catch(() => {});
      expect(revoked).to.deep.equal(asked.filter((url) => url.startsWith('blob:')));
      stubs.restore();
    }
  });

  it('registers the processors of the real file once for a context', async () => {
    const context = offline();
    await Promise.all([addWorklet(context, null), addWorklet(context, null)]);
    await addWorklet(context, null);
    expect(new AudioWorkletNode(context, 'realtime-voice/capture')).to.be.instanceOf(AudioWorkletNode);
  });
});
