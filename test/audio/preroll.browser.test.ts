import {expect} from '@open-wc/testing';
import {openTap, type Tap} from '../../src/audio/capture.js';
import {decodePcm} from '../../src/audio/pcm.js';
import {rejection} from '../support/answers.js';
import {until} from '../support/far-side.js';
import {dyingWorklet} from './dying-worklet.js';
import {amplitudeOf} from './sound.js';

/** What the visitor says: words of a pitch of their own, with pauses between. */
const WORDS = [400, 560, 720, 880, 1040, 1200, 1360, 1520];
const WORD_SECONDS = 0.2;
const EVERY_SECONDS = 0.45;

const opened: (() => unknown)[] = [];
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A microphone that hears words, from now on; and the tap beside it, which keeps them. */
async function speaking(words: readonly number[] = WORDS, workletUrl: string | null = null) {
  const context = new AudioContext();
  await until(() => context.state === 'running');
  const microphone = new MediaStreamAudioDestinationNode(context, {channelCount: 1});
  const [track] = microphone.stream.getAudioTracks();
  if (!track) throw new Error('no track');
  const frames: number[] = [];
  const tap = await openTap({context, track, workletUrl, onLevel: () => undefined, onFrame: (base64) => void frames.push(...decodePcm(base64))});
  tap.keep();
  await wait(200);
  const start = context.currentTime + 0.1;
  words.forEach((frequency, index) => {
    const word = new OscillatorNode(context, {frequency});
    word.connect(new GainNode(context, {gain: 0.5})).connect(microphone);
    word.start(start + index * EVERY_SECONDS);
    word.stop(start + index * EVERY_SECONDS + WORD_SECONDS);
  });
  opened.push(() => tap.close(), () => context.close());
  const over = async (): Promise<void> => until(() => context.currentTime > start + words.length * EVERY_SECONDS);
  return {context, track, tap, frames, over};
}

/** Which words sound, one after the other, and for how many milliseconds, in what 24 kHz were heard. */
function wordsOf(samples: readonly number[]): {readonly word: number; readonly ms: number}[] {
  const heard: {word: number; ms: number}[] = [];
  for (let at = 0; at + 480 <= samples.length; at += 480) {
    const piece = samples.slice(at, at + 480).map((sample) => sample / 32_768);
    const loud = WORDS.map((word) => amplitudeOf(word, piece, 24_000));
    const word = WORDS[loud.indexOf(Math.max(...loud))] ?? 0;
    if (Math.max(...loud) < 0.1) heard.push({word: 0, ms: 20});
    else if (heard.at(-1)?.word === word) heard.push({word, ms: 20 + (heard.pop()?.ms ?? 0)});
    else heard.push({word, ms: 20});
  }
  return heard.filter(({word}) => word !== 0);
}

/** Two real peers in this page, and what the other one hears, at 24 kHz. */
async function connected() {
  const [ours, theirs] = [new RTCPeerConnection(), new RTCPeerConnection()];
  ours.onicecandidate = ({candidate}) => candidate && void theirs.addIceCandidate(candidate);
  theirs.onicecandidate = ({candidate}) => candidate && void ours.addIceCandidate(candidate);
  const {sender} = ours.addTransceiver('audio', {direction: 'sendonly'});
  const remote = new Promise<MediaStreamTrack>((resolve) => (theirs.ontrack = ({track}) => resolve(track)));
  await ours.setLocalDescription();
  await theirs.setRemoteDescription(ours.localDescription ?? {type: 'offer'});
  await theirs.setLocalDescription();
  await ours.setRemoteDescription(theirs.localDescription ?? {type: 'answer'});
  const track = await remote;
  // A remote stream reaches Web Audio only while an element plays it (crbug.com/933677).
  const audio = new Audio();
  audio.muted = true;
  audio.srcObject = new MediaStream([track]);
  await audio.play();
  const context = new AudioContext();
  const heard: number[] = [];
  const ear = await openTap({context, track, workletUrl: null, onLevel: () => undefined, onFrame: (base64) => void heard.push(...decodePcm(base64))});
  await ear.frames(true);
  await until(() => ours.connectionState === 'connected');
  opened.push(
    () => ear.close(),
    () => ours.close(),
    () => theirs.close(),
    () => (audio.srcObject = null),
    () => context.close(),
  );
  return {sender, heard};
}

/** How long nothing but silence has been heard at the end, in seconds. */
const quiet = (heard: readonly number[]): number => (heard.length - 1 - heard.findLastIndex((sample) => Math.abs(sample) > 300)) / 24_000;

describe('what the visitor says before anybody can hear it', () => {
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  for (const late of [0, 700, 1600]) {
    it(`${late} ms before, is heard by WebRTC: every word, in order, once; and then the microphone itself`, async () => {
      const {sender, heard} = await connected();
      const {track, tap, over} = await speaking();
      await wait(late);
      const sent: MediaStreamTrack[] = [];
      await tap.release(async (each) => {
        sent.push(each);
        await sender.replaceTrack(each);
      });
      expect(sender.track).to.equal(track);
      expect(sent.at(-1)).to.equal(track);
      if (late > 0) expect(sent).to.have.length(2);
      for (const each of sent.slice(0, -1)) expect(each.readyState).to.equal('ended');
      await over();
      await until(() => quiet(heard) > 0.5);
      const words = wordsOf(heard);
      expect(words.map(({word}) => word)).to.deep.equal(WORDS);
      // The far side stretches a sound where its packets come late.
      for (const {word, ms} of words) expect(ms, `${word} Hz`).to.be.within(140, 400);
    });
  }

  it('is heard to its end where the microphone is swapped while it is late, and then the other microphone', async () => {
    const {sender, heard} = await connected();
    const {track, tap, over} = await speaking();
    await wait(1600);
    const sent: MediaStreamTrack[] = [];
    const send = async (each: MediaStreamTrack): Promise<void> => {
      sent.push(each);
      await sender.replaceTrack(each);
    };
    const first = tap.release(send);
    await until(() => quiet(heard) === 0 && sent.length === 1);
    const other = track.clone();
    tap.setTrack(other);
    await Promise.all([first, tap.release(send)]);
    expect(sender.track).to.equal(other);
    await over();
    await until(() => quiet(heard) > 0.5);
    const words = wordsOf(heard);
    expect(words.map(({word}) => word)).to.deep.equal(WORDS);
    for (const {word, ms} of words) expect(ms, `${word} Hz`).to.be.within(140, 400);
    for (const each of sent.slice(0, -1)) expect(each.readyState).to.equal('ended');
    expect(sent).not.to.include(track);
    other.stop();
  });

  it('is sent by WebSocket as frames: every word, in order, once', async () => {
    const {tap, frames, over} = await speaking();
    await wait(1500);
    expect(frames).to.deep.equal([]);
    await tap.frames(true);
    await over();
    await tap.frames(false);
    const words = wordsOf(frames);
    expect(words.map(({word}) => word)).to.deep.equal(WORDS);
    for (const {word, ms} of words) expect(ms, `${word} Hz`).to.be.within(160, 240);
  });

  it('is kept again where the connection is lost before all was heard, and nothing more is sent by it', async () => {
    const {track, tap, over} = await speaking();
    await wait(1600);
    const sent: MediaStreamTrack[] = [];
    let carried = (): void => undefined;
    const carrying = new Promise<void>((resolve) => (carried = resolve));
    const first = tap.release(async (each) => {
      sent.push(each);
      carried();
    });
    await carrying;
    tap.keep();
    await first;
    expect(sent).to.have.length(1);
    expect(sent[0]).not.to.equal(track);
    expect(sent[0]?.readyState).to.equal('ended');
    const {sender, heard} = await connected();
    await tap.release((each) => sender.replaceTrack(each));
    await over();
    await until(() => quiet(heard) > 0.5);
    // Of the first word something may have gone the first way.
    const words = wordsOf(heard).map(({word}) => word);
    expect(words.slice(-7)).to.deep.equal(WORDS.slice(1));
    expect(new Set(words).size).to.equal(words.length);
  });

  it('is dropped by a mute', async () => {
    const {track, tap} = await speaking([400]);
    await wait(600);
    tap.drop();
    const sent: MediaStreamTrack[] = [];
    await tap.release(async (each) => void sent.push(each));
    expect(sent).to.deep.equal([track]);
  });

  it('is nothing: then no other track than that of the microphone is ever made', async () => {
    const {track, tap} = await speaking([]);
    const sent: MediaStreamTrack[] = [];
    await tap.release(async (each) => void sent.push(each));
    expect(sent).to.deep.equal([track]);
  });

  it('is not waited for where the context stands, or comes to a stand', async () => {
    const {context, track, tap} = await speaking();
    await wait(700);
    const sent: MediaStreamTrack[] = [];
    await tap.release(async (each) => {
      sent.push(each);
      if (each !== track) setTimeout(() => void context.suspend(), 100);
    });
    expect(sent).to.have.length(2);
    expect(sent[1]).to.equal(track);
    tap.keep();
    await tap.release(async (each) => void sent.push(each));
    expect(sent.slice(2)).to.deep.equal([track]);
  });

  for (const [what, end] of [
    ['is closed', (tap: Tap) => tap.close()],
    ['is to keep again', (tap: Tap) => tap.keep()],
  ] as const) {
    it(`leaves nobody waiting when it ${what}, and sends nothing`, async () => {
      const {tap} = await speaking();
      await wait(400);
      const sent: MediaStreamTrack[] = [];
      const released = tap.release(async (each) => void sent.push(each));
      end(tap);
      await released;
      expect(sent).to.deep.equal([]);
    });
  }

  for (const [when, ms] of [['before it plays', 1500], ['while it plays', 0]] as const) {
    it(`is given up where the processor dies ${when} (stub): the microphone itself is sent`, async () => {
      const workletUrl = dyingWorklet(1, 500);
      const {track, tap} = await speaking(WORDS, workletUrl);
      URL.revokeObjectURL(workletUrl);
      await wait(600);
      const sent: MediaStreamTrack[] = [];
      await tap.release(async (each) => {
        sent.push(each);
        if (each !== track) await wait(ms);
      });
      expect(sent).to.have.length(2);
      expect(sent[1]).to.equal(track);
    });
  }

  it('rejects with what the connection rejects with', async () => {
    const {tap} = await speaking();
    await wait(700);
    const lost = new Error('stub: closed');
    expect(await rejection(tap.release(() => Promise.reject(lost)))).to.equal(lost);
  });
});
