import {expect} from '@open-wc/testing';
import {openPlayback, type Playback} from '../../src/audio/playback.js';
import {once, tone, until} from '../support/far-side.js';
import {createStubs} from '../support/stubs.js';

const stubs = createStubs();
const open: Playback[] = [];

afterEach(() => {
  for (const playback of open.splice(0)) playback.close();
  stubs.restore();
});

/** The element that the playback makes, and what it reports. */
function rig(volume = 1): {playback: Playback; audio: HTMLAudioElement; blocked: boolean[]} {
  const made: HTMLAudioElement[] = [];
  const Real = Audio;
  // A stub that only keeps what the real one makes.
  stubs.set(window, 'Audio', function () {
    const audio = new Real();
    made.push(audio);
    return audio;
  });
  const blocked: boolean[] = [];
  const playback = openPlayback(volume, (now) => blocked.push(now));
  open.push(playback);
  const [audio] = made;
  if (!audio) throw new Error('no element was made');
  return {playback, audio, blocked};
}

/** A stub of `play()`: each answer once, the last for ever. */
function stubPlay(audio: HTMLAudioElement, ...answers: (string | null)[]): () => number {
  let calls = 0;
  stubs.set(audio, 'play', () => {
    const name = answers[Math.min(calls++, answers.length - 1)] ?? null;
    return name === null ? Promise.resolve() : Promise.reject(new DOMException('stub', name));
  });
  return () => calls;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('playback: a real voice', () => {
  it('sounds, at the volume that was asked for', async () => {
    const voice = tone();
    const {playback, audio, blocked} = rig(0.25);
    playback.play(voice.stream);
    await until(() => blocked.length > 0);
    expect([blocked, audio.paused, audio.volume, audio.muted, audio.srcObject === voice.stream]).to.deep.equal([[false], false, 0.25, false, true]);
    playback.setVolume(0.5);
    expect(audio.volume).to.equal(0.5);
    await voice.close();
  });

  it('goes on when something outside pauses it', async () => {
    const voice = tone();
    const {playback, audio} = rig();
    playback.play(voice.stream);
    await once(audio, 'playing');
    const again = once(audio, 'playing');
    audio.pause();
    await again;
    expect(audio.paused).to.equal(false);
    await voice.close();
  });

  it('is silenced at once, and restored, without being stopped', async () => {
    const voice = tone();
    const {playback, audio} = rig();
    playback.play(voice.stream);
    await once(audio, 'playing');
    playback.silence();
    expect([audio.muted, audio.paused]).to.deep.equal([true, false]);
    playback.restore();
    expect([audio.muted, audio.paused]).to.deep.equal([false, false]);
    await voice.close();
  });

  it('is softer by 12 dB while it is to be, whatever its volume', () => {
    const {playback, audio} = rig(0.8);
    playback.duck(true);
    expect([audio.volume, audio.muted]).to.deep.equal([0.2, false]);
    playback.setVolume(0.4);
    expect(audio.volume).to.equal(0.1);
    playback.duck(false);
    expect(audio.volume).to.equal(0.4);
  });

  it('stays silent where it is softer, and no longer softer, meanwhile; and is as before when it is restored', () => {
    const {playback, audio} = rig();
    playback.silence();
    playback.duck(true);
    playback.duck(false);
    expect(audio.muted).to.equal(true);
    playback.duck(true);
    playback.restore();
    expect([audio.volume, audio.muted]).to.deep.equal([1, false]);
  });

  it('is silent instead of softer where no page can set a volume (stub of iOS)', () => {
    const {playback, audio} = rig(0.5);
    Object.defineProperty(audio, 'volume', {get: () => 1, set: () => undefined, configurable: true});
    playback.setVolume(0.5);
    expect(audio.muted).to.equal(false);
    playback.duck(true);
    expect(audio.muted).to.equal(true);
    playback.duck(false);
    expect(audio.muted).to.equal(false);
  });

  it('takes another stream in its place', async () => {
    const [one, two] = [tone(), tone(880)];
    const {playback, audio, blocked} = rig();
    playback.play(one.stream);
    playback.play(two.stream);
    await until(() => blocked.length > 0);
    expect([audio.srcObject === two.stream, blocked.includes(true)]).to.deep.equal([true, false]);
    await Promise.all([one.close(), two.close()]);
  });

  it('is left alone when its stream has ended', async () => {
    const voice = tone();
    const {playback, audio} = rig();
    playback.play(voice.stream);
    await once(audio, 'playing');
    const real = audio.play.bind(audio);
    let plays = 0;
    stubs.set(audio, 'play', () => (plays++, real()));
    voice.track.stop();
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    expect(plays).to.be.at.most(1);
    await voice.close();
  });

  it('keeps no stream and does not go on after its end', async () => {
    const voice = tone();
    const {playback, audio, blocked} = rig();
    playback.play(voice.stream);
    await once(audio, 'playing');
    const told = blocked.length;
    playback.close();
    playback.close();
    await settled();
    expect([audio.paused, audio.srcObject, audio.onpause, blocked.length]).to.deep.equal([true, null, null, told]);
    expect(voice.track.readyState).to.equal('live');
    await voice.close();
  });

  it('is no part of the page, and opens no player of its own on a phone', () => {
    const {audio} = rig();
    expect([audio.isConnected, audio.hasAttribute('playsinline')]).to.deep.equal([false, true]);
  });
});

describe('playback: a browser that refuses to sound', () => {
  it('is told, and heard after a gesture', async () => {
    const {playback, audio, blocked} = rig();
    stubPlay(audio, 'NotAllowedError', null);
    playback.play(new MediaStream());
    await settled();
    expect(blocked).to.deep.equal([true]);
    playback.hear();
    await settled();
    expect(blocked).to.deep.equal([true, false]);
  });

  it('may go on refusing', async () => {
    const {playback, audio, blocked} = rig();
    stubPlay(audio, 'NotAllowedError');
    playback.play(new MediaStream());
    playback.hear();
    await settled();
    expect(blocked).to.deep.equal([true, true]);
  });

  for (const name of ['AbortError', 'NotSupportedError']) {
    it(`has not refused with ${name}`, async () => {
      const {playback, audio, blocked} = rig();
      const calls = stubPlay(audio, name);
      playback.play(new MediaStream());
      await settled();
      expect([calls(), blocked]).to.deep.equal([1, []]);
    });
  }

  it('is not told after the end', async () => {
    const {playback, audio, blocked} = rig();
    stubPlay(audio, 'NotAllowedError');
    playback.play(new MediaStream());
    playback.close();
    await settled();
    expect(blocked).to.deep.equal([]);
  });
});
