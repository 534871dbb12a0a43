import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import type {Call} from '../../demo/local-provider/index.js';
import {assertInOrder, openBrowser, SILENCE_DB, visit, VOICE_DB, type Fields, type VisitorPage} from '../support/page.js';
import {startDemo, type Site} from '../support/site.js';
import {until} from '../support/until.js';

/** The recording says "good morning to you can you hear me well" for 2.0 to 2.3 s, after half a second. */
const SPOKEN_MS = {least: 1500, most: 2600};

describe('a spoken conversation', () => {
  let browser: Browser;
  let site: Site;
  let visitor: VisitorPage;
  let call: Call;
  let keys: string[];
  let loudest = -100;
  let played: {currentTime: number; muted: boolean; volume: number; paused: boolean}[];

  before(async () => {
    browser = await openBrowser();
    site = await startDemo();
    visitor = await visit(browser, site);
    const offering = visitor.page.waitForRequest((request) => request.url().endsWith('/v1/realtime/calls'));
    await visitor.click('start-button');
    keys = /ek_[0-9a-z]+/.exec((await offering).headers()['authorization'] ?? '') ?? [];
    await visitor.reaches('speaking');
    call = await visitor.call();
    await until('the page hears the answer', async () => {
      loudest = Math.max(loudest, await visitor.hears());
      return loudest > VOICE_DB;
    });
    await visitor.event('rv-transcript', ({role, final}) => role === 'user' && final);
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await visitor.hearsSilence();
    played = await visitor.page.evaluate(() => window.e2e.players.map(({currentTime, muted, volume, paused}) => ({currentTime, muted, volume, paused})));
    await visitor.click('end-button');
    await visitor.reaches('ended');
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('reaches the provider as speech, in energy and in duration', () => {
    const {speechMs, segments} = call.heard;
    assert.ok(speechMs > SPOKEN_MS.least && speechMs < SPOKEN_MS.most, `speech of ${speechMs} ms`);
    assert.equal(segments.length, 1, 'one stretch of speech');
    assert.ok((segments[0]?.rmsDb ?? -100) > VOICE_DB, `speech of ${segments[0]?.rmsDb ?? -100} dB`);
  });

  it('is answered with a voice that the page hears, and plays', () => {
    assert.ok(loudest > VOICE_DB, `an answer of ${loudest} dB`);
    assert.ok(call.said.ms > 3000, `an answer of ${call.said.ms} ms`);
    const [{currentTime, ...player} = {currentTime: 0}, ...others] = played;
    assert.ok(currentTime > 3, `played for ${currentTime} s`);
    assert.deepEqual(player, {muted: false, volume: 1, paused: false});
    assert.deepEqual(others, [], 'one player');
  });

  it('passes through the states in order', async () => {
    assertInOrder(await visitor.states(), ['connecting', 'listening', 'hearing', 'thinking', 'speaking', 'listening', 'ended']);
  });

  it('is written down: the question, then the answer', async () => {
    const turns = await visitor.element(({transcript}) => transcript.map(({role, text, final, interrupted, source}) => ({role, text, final, interrupted, source})));
    assert.deepEqual(
      turns.map(({role, final, interrupted, source}) => ({role, final, interrupted, source})),
      [
        {role: 'user', final: true, interrupted: false, source: 'voice'},
        {role: 'assistant', final: true, interrupted: false, source: 'voice'},
      ],
    );
    assert.ok(turns.every(({text}) => text.length > 5), 'both have words');
    assert.match(turns[1]?.text ?? '', /heard you speak for/);
    const shown = (await visitor.text('transcript')) ?? '';
    assert.ok(turns.every(({text}) => shown.includes(text)), `the page shows both: ${shown}`);
    assert.ok(shown.indexOf(turns[0]?.text ?? '?') < shown.indexOf(turns[1]?.text ?? '?'), 'in order');
  });

  it('tells who spoke, turn by turn', async () => {
    const spoken = async (type: 'rv-speech-start' | 'rv-speech-end'): Promise<string[]> => (await visitor.events(type)).map(({role}) => role);
    assert.deepEqual(await spoken('rv-speech-start'), ['user', 'assistant']);
    assert.deepEqual(await spoken('rv-speech-end'), ['user', 'assistant']);
  });

  it('starts with complete timings', async () => {
    const starts = await visitor.events('rv-session-start');
    assert.equal(starts.length, 1);
    const {timings, sessionId, ...rest} = starts[0] as Fields<'rv-session-start'>;
    assert.deepEqual(rest, {provider: 'openai', model: 'gpt-realtime-2.1', dialect: 'ga', transport: 'webrtc'});
    assert.equal(sessionId, call.sessionId);
    const {microphone, credential, signalling, ice, configured, total} = timings;
    assert.ok([microphone, credential, signalling, ice, configured, total].every((ms) => typeof ms === 'number' && ms > 0), JSON.stringify(timings));
    assert.deepEqual([credential, signalling, ice, configured, total].map(Number), [credential, signalling, ice, configured, total].map(Number).sort((a, b) => a - b), 'one after the other');
  });

  it('measures how long the answer took', async () => {
    const latencies = await visitor.events('rv-latency');
    assert.deepEqual(latencies.map(({turn}) => turn), [1]);
    assert.ok(latencies.every(({responseMs}) => responseMs > 0 && responseMs < 10_000), JSON.stringify(latencies));
  });

  it('ends once, by the visitor, with what it took', async () => {
    const ends = await visitor.events('rv-session-end');
    assert.equal(ends.length, 1);
    assert.equal(ends[0]?.reason, 'user');
    assert.equal(ends[0]?.turns, 1);
    assert.ok((ends[0]?.duration ?? 0) > 3);
    assert.ok((ends[0]?.usage.input.audio ?? 0) > 0 && (ends[0]?.usage.output.audio ?? 0) > 0, 'audio tokens of both sides');
    assert.ok((await visitor.events('rv-usage')).length > 0);
    await until('the provider sees the end', () => call.ended);
    assert.equal(call.endReason, 'channel_closed');
  });

  it('asks for one key and one call, and reports neither an error nor a warning', async () => {
    assert.deepEqual(visitor.requests.filter((request) => request.startsWith('POST')), ['POST /api/realtime/token', 'POST /v1/realtime/calls']);
    assert.deepEqual(await visitor.events('rv-error'), []);
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });

  it('gives analytics no word of what was said', async () => {
    const records = await visitor.events('rv-analytics');
    for (const name of ['state_change', 'session_start', 'turn', 'latency', 'usage', 'session_end']) {
      assert.ok(records.some((record) => record.name === name), `there is a ${name}`);
    }
    assert.ok(records.some(({name, props}) => name === 'turn' && Number(props['characters']) > 5), 'a turn has a length');
    const told = JSON.stringify(records).toLowerCase();
    const texts = await visitor.element(({transcript}) => transcript.map(({text}) => text.toLowerCase()));
    for (const pair of texts.flatMap((text) => text.match(/[a-z]+ [a-z]+/g) ?? [])) assert.ok(!told.includes(pair), `analytics tell "${pair}"`);
  });

  it('shows its key nowhere: page, events, console, storage, addresses, errors', async () => {
    assert.equal(keys.length, 1, 'a key was minted');
    assert.equal(visitor.page.url().includes('ek_'), false);
    const {seen, storage} = await visitor.page.evaluate(async () => ({seen: await window.e2e.everything(), storage: await window.e2e.storage()}));
    assert.ok(seen.includes('rv-session-start') && seen.includes('/api/realtime/token'), 'the search covers events and addresses');
    for (const key of keys) assert.ok(![seen, ...visitor.said, ...visitor.requests].join('\n').includes(key));
    assert.deepEqual(storage, {cookie: '', local: {}, session: {}, databases: [], caches: []});
  });

  it('leaves nothing behind', async () => {
    const {peers, channels, contexts, tracks} = await visitor.page.evaluate(() => {
      const {peers, channels, contexts, microphone} = window.e2e;
      return {peers: peers.length, channels: channels.length, contexts: contexts.length, tracks: microphone.tracks.length};
    });
    assert.deepEqual({peers, channels, contexts, tracks}, {peers: 1, channels: 1, contexts: 1, tracks: 1}, 'what was open');
    await visitor.isClean();
    assert.ok((await visitor.hears(300)) < SILENCE_DB);
    await visitor.leave();
  });
});
