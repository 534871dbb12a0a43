import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import {assertInOrder, SILENCE_DB, VOICE_DB, type VisitorPage} from '../support/page.js';
import {talkative} from '../support/recording.js';
import {startBreakableSite, startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const WEBSOCKET = {attributes: {transport: 'websocket'}} as const;

/** Milliseconds of an item's voice that the provider has sent. */
const sentMs = ({events}: Call, item: string): number =>
  events.reduce((sum, {type, event}) => {
    const {item_id, delta} = event as {item_id?: string; delta?: string};
    return type === 'response.output_audio.delta' && item_id === item ? sum + Buffer.from(delta ?? '', 'base64').length / 48 : sum;
  }, 0);

const turnsOf = (visitor: VisitorPage): Promise<string[]> =>
  visitor.element(({transcript}) => transcript.map(({role, interrupted}) => `${role}${interrupted ? ' (cut)' : ''}`));

describe('a spoken conversation over a WebSocket', () => {
  const lab = useLab(startDemo);

  it('is heard, is answered aloud, is written down in order, and leaves nothing', async () => {
    const visitor = await lab.open(WEBSOCKET);
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await visitor.hearsSilence();

    const call = await visitor.call();
    const {transport, dialect, audio} = call.inspection;
    assert.deepEqual([transport, dialect], ['websocket', 'ga']);
    assert.ok(audio.speechMs > 1500 && audio.speechMs < 2600, `speech of ${audio.speechMs} ms`);
    assert.equal(call.heard.segments.length, 1, 'one stretch of speech');
    assert.ok((call.heard.segments[0]?.rmsDb ?? -100) > VOICE_DB);

    const {timings, ...start} = await visitor.event('rv-session-start');
    assert.deepEqual(start, {sessionId: call.sessionId, provider: 'openai', model: 'gpt-realtime-2.1', dialect: 'ga', transport: 'websocket'});
    assert.equal(timings.ice, null, 'no ICE was waited for');
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.peers.length), 0, 'no peer was made');

    await visitor.event('rv-transcript', ({role, final}) => role === 'user' && final);
    assert.deepEqual(await turnsOf(visitor), ['user', 'assistant']);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assertInOrder(await visitor.states(), ['connecting', 'listening', 'hearing', 'thinking', 'speaking', 'listening', 'ended']);
    assert.deepEqual(call.inspection.truncations, [], 'what was heard to its end is not cut');
    assert.deepEqual([await visitor.events('rv-error'), await visitor.events('rv-warning')], [[], []]);
    await until('the provider sees the end', () => call.inspection.goodbye === 'client');
    await visitor.isClean();
  });

  it('answers what is typed, and the interrupt button cuts the answer off where it was heard', async () => {
    const visitor = await lab.open({attributes: {transport: 'websocket', 'no-microphone': ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('story'));
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    const call = await visitor.call();
    await visitor.click('interrupt-button');
    await visitor.hearsSilence();
    const [cut, ...more] = await until('the provider is told where', () => call.inspection.truncations.length > 0 && call.inspection.truncations);
    assert.ok(cut && cut.audioEndMs > 0 && cut.audioEndMs <= sentMs(call, cut.itemId), JSON.stringify(cut));
    assert.deepEqual(more, []);
    await visitor.reaches('listening');
    assert.equal((await visitor.event('rv-interrupt')).source, 'visitor');
    assert.deepEqual(await turnsOf(visitor), ['user', 'assistant (cut)']);

    await visitor.element((element) => element.sendText('hello'));
    await visitor.hearsVoice();
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    assert.deepEqual(await turnsOf(visitor), ['user', 'assistant (cut)', 'user', 'assistant']);
    assert.equal(call.inspection.truncations.length, 1, 'the next answer is heard to its end');
    assert.equal(call.events.some(({type}) => type === 'error'), false, 'the provider has nothing to object to');
  });
});

describe('two items that came by WebSocket', () => {
  const lab = useLab(startDemo);

  it('are both cut off: the one that sounds where it was heard, the one that waits at its beginning', async () => {
    const visitor = await lab.open({attributes: {transport: 'websocket', 'no-microphone': ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('story'));
    await visitor.hearsVoice();
    const call = await visitor.call();
    const done = await until('all of the first has come', () => call.events.find(({type}) => type === 'response.output_audio.done'));
    const {item_id: first} = done.event as {item_id: string};
    const piece = call.events.find(({type}) => type === 'response.output_audio.delta');
    call.send({...(piece?.event as object), event_id: 'event_next', item_id: 'item_next'});
    // What comes after it tells that it has come.
    call.send({type: 'rate_limits.updated', event_id: 'event_last', rate_limits: [{name: 'marker'}]});
    await visitor.event('rv-rate-limit', ({limits}) => limits[0]?.name === 'marker');
    await visitor.click('interrupt-button');
    const cuts = await until('the provider is told of both', () => call.inspection.truncations.length > 1 && call.inspection.truncations);
    assert.deepEqual(cuts.map(({itemId}) => itemId), [first, 'item_next']);
    assert.ok((cuts[0]?.audioEndMs ?? 0) > 0 && cuts[1]?.audioEndMs === 0, JSON.stringify(cuts));
    await visitor.hearsSilence();
  });
});

describe('speaking over an answer that comes by WebSocket', () => {
  const lab = useLab(startDemo, {speaker: 'visitor-barge-in.wav'});

  it('silences it, tells the provider how much of it was heard, and is answered itself', async () => {
    const visitor = await lab.open(WEBSOCKET);
    await visitor.click('start-button');
    await visitor.hearsVoice();
    const call = await visitor.call();
    await until('the visitor speaks again', () => call.heard.segments.length === 2);
    await visitor.hearsSilence();
    assert.equal(await visitor.state(), 'hearing');

    const [cut] = await until('the provider is told where', () => call.inspection.truncations.length > 0 && call.inspection.truncations);
    assert.ok(cut && cut.audioEndMs > 500 && cut.audioEndMs <= sentMs(call, cut.itemId), `${JSON.stringify(cut)} of ${cut && sentMs(call, cut.itemId)}`);
    const {source} = await visitor.event('rv-interrupt');
    assert.equal(source, 'visitor');

    // What still comes of it is dropped, and no reason to cut it off again.
    const late = call.events.find(({type, event}) => type === 'response.output_audio.delta' && (event as {item_id: string}).item_id === cut.itemId);
    call.send({...(late?.event as object), event_id: 'event_late'});
    call.send({type: 'input_audio_buffer.speech_started', event_id: 'event_again', item_id: 'item_again', audio_start_ms: 9000});
    await until('the second question is answered', async () => (await visitor.events('rv-latency')).length === 2);
    await visitor.hearsVoice();
    await until('all is written down', async () => (await turnsOf(visitor)).join() === 'user,assistant (cut),user,assistant');
    assert.deepEqual(call.inspection.truncations.filter(({itemId}) => itemId === cut.itemId), [cut]);
    assert.equal(call.events.some(({type}) => type === 'error'), false, 'the provider has nothing to object to');
  });
});

describe('speaking over an answer that is to go on', () => {
  const lab = useLab(startDemo, {speaker: 'visitor-barge-in.wav'});

  it('leaves it sounding to its end, and tells the provider of no cut', async () => {
    const visitor = await lab.open(WEBSOCKET);
    await visitor.element((element) => (element.sessionConfig = {audio: {input: {turn_detection: {type: 'server_vad', interrupt_response: false}}}}));
    await visitor.click('start-button');
    await visitor.hearsVoice();
    const call = await visitor.call();
    await until('the visitor speaks again', () => call.heard.segments.length === 2);
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    const done = call.events.find(({type}) => type === 'response.output_audio.done');
    assert.ok(done, 'the answer was made to its end');
    assert.deepEqual([call.inspection.truncations, await visitor.events('rv-interrupt')], [[], []]);
  });
});

describe('mute over a WebSocket', async () => {
  const recording = await talkative(30);
  after(recording.remove);
  const lab = useLab(startDemo, {speaker: recording.file});

  it('silences the microphone for the provider, and gives it back', async () => {
    const visitor = await lab.open(WEBSOCKET);
    await visitor.click('start-button');
    const call = await visitor.call();
    await until('the provider hears the visitor', () => call.heard.rmsDb(300) > VOICE_DB);
    await visitor.click('mute-button');
    await until('the provider hears silence', () => call.heard.rmsDb(400) < SILENCE_DB);
    const before = call.heard.ms;
    await until('silence goes on', () => call.heard.ms > before + 500);
    await visitor.click('mute-button');
    await until('the provider hears the visitor', () => call.heard.rmsDb(300) > VOICE_DB);
  });
});

describe('a WebSocket under the strictest policy', () => {
  const lab = useLab(startBreakableSite);

  it("needs no more than 'self' where the provider is behind the page's own origin", async () => {
    const visitor = await lab.open({route: '/strict', ...WEBSOCKET});
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    assert.equal((await visitor.event('rv-session-start')).transport, 'websocket');
  });

  it('that is blocked by connect-src is an error, with a word about it', async () => {
    const policy = (await fetch(`${lab.site.url}/strict`)).headers.get('content-security-policy') ?? '';
    lab.site.headers = {'content-security-policy': policy.replace(/connect-src [^;]*/, `connect-src ${lab.site.url}/api/`)};
    const visitor = await lab.open({route: '/strict', ...WEBSOCKET});
    const error = await visitor.element((element) => element.start().then(() => null, () => ({code: element.error?.code, detail: element.error?.detail})));
    assert.equal(error?.code, 'provider.unavailable');
    assert.match(error?.detail ?? '', /connect-src/);
    await until('the page knows of it', () => visitor.page.evaluate(() => window.e2e.violations.splice(0).some((violation) => violation.startsWith('connect-src'))));
  });
});
