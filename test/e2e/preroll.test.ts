import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {droning, heardWords, WORDS_MS, wordy} from '../support/recording.js';
import {startBreakableSite, startDistantSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

/** Until all of the words have been said, and then some. */
const KEY_MS = 4000;

/** Each of the words is a turn of its own: what the first call did not commit is heard by the next, and what it did is not. */
async function assertContinued(visitor: VisitorPage, first: Call): Promise<void> {
  const committed = await visitor.element(({transcript}) => transcript.filter(({role, source}) => role === 'user' && source === 'voice').length);
  await visitor.event('rv-reconnected');
  const second = await visitor.call();
  assert.notEqual(second.id, first.id);
  const after = await heard(second, 6);
  const told = `${committed} turns of ${heardWords(first.heard).join()}, and then ${after.join()}`;
  assert.deepEqual(whichOf(after), [0, 1, 2, 3, 4, 5].map((step) => (committed + step) % 4), told);
}

/** Which of the words each of these is, counted from 0; -1 for what is none of them. */
const whichOf = (lengths: readonly number[]): number[] => lengths.map((ms) => WORDS_MS.findIndex((word) => Math.abs(ms - word) <= 80));

const heard = async ({heard}: Call, count: number): Promise<number[]> =>
  until(`${count} words are heard`, () => {
    const words = heardWords(heard);
    return words.length >= count && words.slice(0, count);
  }, 20_000).catch((error: unknown) => {
    throw new Error(`${String(error)}; it heard ${heardWords(heard).join()}`);
  });

const sendsTheMicrophone = ({page}: VisitorPage): Promise<boolean> =>
  page.evaluate(() => {
    const {peers, microphone} = window.e2e;
    return peers.at(-1)?.getSenders()[0]?.track === microphone.tracks[0];
  });

describe('what the visitor says before the session is there', async () => {
  const recording = await wordy();
  after(recording.remove);
  const lab = useLab(startBreakableSite, {speaker: recording.file});

  /** Starts a call whose key takes its time. */
  async function starts(attributes: Record<string, string>): Promise<VisitorPage> {
    const visitor = await lab.open({attributes});
    lab.site.before = (path) => (path.endsWith('/token') ? sleep(KEY_MS) : undefined);
    await visitor.click('start-button');
    return visitor;
  }

  for (const [how, attributes] of Object.entries({
    'by WebRTC': {},
    'by WebRTC, with a session that is configured': {instructions: 'Be brief.'},
    'by WebSocket': {transport: 'websocket'},
    'for a dictation': {mode: 'transcription'},
  })) {
    it(`is heard ${how}: every word, whole, in order, once`, async () => {
      const visitor = await starts(attributes);
      const call = await visitor.call();
      assert.deepEqual(whichOf(await heard(call, 4)), [0, 1, 2, 3], heardWords(call.heard).join());
      await sleep(1500);
      assert.equal(heardWords(call.heard).length, 4, heardWords(call.heard).join());
      if (call.transport === 'webrtc') await until('the microphone itself is sent', () => sendsTheMicrophone(visitor));
    });
  }

  for (const transport of ['webrtc', 'websocket']) {
    it(`is never heard where the visitor mutes before it is sent (${transport})`, async () => {
      const visitor = await starts({transport});
      await sleep(1500);
      await visitor.click('mute-button');
      const call = await visitor.call();
      await visitor.reaches('listening');
      await visitor.click('mute-button');
      await until('there has been sound for two seconds', () => call.heard.ms > 2000);
      assert.deepEqual(heardWords(call.heard), []);
    });
  }

  it('is not kept where a button is held to be heard', async () => {
    const visitor = await starts({'turn-detection': 'push-to-talk'});
    await visitor.reaches('listening');
    const call = await visitor.call();
    await until('there has been sound for a second', () => call.heard.ms > 1000);
    assert.deepEqual(heardWords(call.heard), []);
  });

  it('is lost with the worklet blocked, and the call works', async () => {
    lab.site.headers = {'content-security-policy': "default-src 'self'"};
    const visitor = await starts({'worklet-url': 'blob:nowhere'});
    await visitor.reaches('listening');
    assert.equal(await sendsTheMicrophone(visitor), true);
    await until('the visitor is heard', () => visitor.call().then(({heard}) => heard.ms > 500));
  });
});

describe('what the visitor says while there is no connection', async () => {
  const recording = await wordy(10);
  after(recording.remove);
  const lab = useLab(startBreakableSite, {speaker: recording.file});

  for (const transport of ['webrtc', 'websocket']) {
    it(`is heard by the next (${transport}): every word, whole, in order, once, also that in which it was lost`, async () => {
      const visitor = await lab.open({attributes: {transport}});
      await visitor.click('start-button');
      const first = await visitor.call();
      await heard(first, 3);
      lab.site.before = (path) => (path.endsWith('/token') ? sleep(KEY_MS) : undefined);
      first.dropChannel();
      await visitor.reaches('reconnecting');
      await first.close();
      await assertContinued(visitor, first);
    });
  }

  for (const interpreted of [false, true]) {
    it(`is heard by the next interpreter, ${interpreted ? 'but not what the last one had interpreted' : 'all that the last one had not interpreted'}`, async () => {
      lab.site.session = {type: 'translation', audio: {input: {transcription: {model: 'gpt-realtime-whisper'}}}};
      const visitor = await lab.open({attributes: {mode: 'translation', 'target-language': 'de'}});
      await visitor.click('start-button');
      const first = await visitor.call();
      await heard(first, 3);
      if (interpreted) first.send({type: 'session.input_transcript.delta', event_id: 'event_e2e', delta: 'three words', elapsed_ms: 3000});
      await heard(first, 5);
      lab.site.before = (path) => (path.endsWith('/token') ? sleep(KEY_MS) : undefined);
      first.dropChannel();
      await visitor.reaches('reconnecting');
      await first.close();
      await visitor.event('rv-reconnected');
      const after = await heard(await visitor.call(), 4);
      // Where they were told of late, a piece of the last of them comes first.
      const from = whichOf(after).indexOf(interpreted ? 3 : 0);
      assert.ok(from === 0 || (interpreted && from === 1), after.join());
    });
  }

  it('is dropped by a mute, with what was said before it', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const first = await visitor.call();
    await heard(first, 1);
    lab.site.before = (path) => (path.endsWith('/token') ? sleep(KEY_MS) : undefined);
    first.dropChannel();
    await visitor.reaches('reconnecting');
    await first.close();
    await sleep(1500);
    await visitor.click('mute-button');
    await visitor.event('rv-reconnected');
    const second = await visitor.call();
    await until('there has been sound for two seconds', () => second.heard.ms > 2000);
    assert.deepEqual(heardWords(second.heard), []);
  });
});

describe('what the visitor says before anybody notices that the network is dead', async () => {
  const recording = await wordy(10);
  after(recording.remove);
  const lab = useLab(startDistantSite, {speaker: recording.file});

  it('is heard by the next connection: every word, whole, in order, once, from where the last turn ended', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const first = await visitor.call();
    await heard(first, 2);
    lab.site.network.set({cut: true});
    await visitor.reaches('reconnecting');
    // Another network: ICE does not follow, and it is given up 5 s later.
    await visitor.page.evaluate(() => void dispatchEvent(new Event('online')));
    await visitor.event('rv-reconnecting');
    lab.site.network.set({});
    await assertContinued(visitor, first);
  });
});

describe('what the visitor says while the network is gone for the moment', async () => {
  const recording = await wordy(3);
  after(recording.remove);
  const lab = useLab(startDistantSite, {speaker: recording.file});

  it('is heard when it is back: every word, in order, once, to the last', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const call = await visitor.call();
    await heard(call, 1);
    lab.site.network.set({cut: true});
    await visitor.reaches('reconnecting');
    // Until all has been said.
    await sleep(7000);
    const before = heardWords(call.heard).length;
    lab.site.network.set({});
    await until('it is back', async () => (await visitor.state()) !== 'reconnecting', 20_000);
    await until('the microphone itself is sent', () => sendsTheMicrophone(visitor), 20_000);
    await sleep(500);
    const words = heardWords(call.heard);
    const kept = whichOf(words.slice(before)).slice(1);
    assert.ok(kept.length >= 3, words.join());
    assert.deepEqual(kept, [0, 1, 2, 3, 0, 1, 2, 3].slice(-kept.length), words.join());
    assert.deepEqual(await visitor.events('rv-reconnected'), [], 'the same connection');
  });
});

for (const sound of ['silence', 'loud', 'direct'] as const) {
  describe(`a device that gives nothing but ${sound === 'direct' ? 'direct current' : sound === 'loud' ? 'clipped sound' : 'zeros'}`, async () => {
    const recording = await droning(sound);
    after(recording.remove);
    const lab = useLab(startBreakableSite, {speaker: recording.file});

    it('makes no call fail, and in the end the microphone itself is sent', async () => {
      const visitor = await lab.open();
      lab.site.before = (path) => (path.endsWith('/token') ? sleep(1000) : undefined);
      await visitor.click('start-button');
      await visitor.event('rv-session-start');
      await until('the microphone itself is sent', () => sendsTheMicrophone(visitor));
      assert.deepEqual(await visitor.events('rv-error'), []);
    });
  });
}
