import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {UNSEEN, look, type Quality} from '../../src/session/quality.js';
import type {QualityLevel} from '../../src/shapes.js';
import type {Counters} from '../../src/transport/stats.js';

/** Of a connection that counts nothing. */
const UNCOUNTED: Counters = {told: {}, arrived: null, trouble: 0};

/** What one second adds to what is counted, and how it is. */
interface Second {
  /** Shares, 0..1. */
  readonly lost?: number;
  readonly lostThere?: number;
  readonly madeUp?: number;
  readonly rttMs?: number;
  readonly jitterMs?: number;
  /** Nothing at all arrives. */
  readonly mute?: boolean;
  readonly trouble?: Counters['trouble'];
  /** How long it takes. */
  readonly ms?: number;
}

const PACKETS = 100;
const SAMPLES = 48_000;

const levelOf = ({stats}: Quality): QualityLevel | undefined => stats?.level;

/** A connection that is looked at once a second, and what is seen. */
function connection() {
  let at = 1000;
  let arrived = 0;
  const voice: Record<string, number> = {};
  let quality: Quality = look(UNSEEN, {...UNCOUNTED, arrived}, at);

  const add = (counter: string, more: number): void => void (voice[counter] = (voice[counter] ?? 0) + more);
  function pass({lost = 0, lostThere = 0, madeUp = 0, rttMs = 20, jitterMs = 3, mute = false, trouble = 0, ms = 1000}: Second): Quality {
    at += ms;
    const came = mute ? 0 : 1;
    add('packetsReceived', came * Math.round(PACKETS * (1 - lost)));
    add('packetsLost', came * Math.round(PACKETS * lost));
    add('totalSamplesReceived', SAMPLES);
    // A browser makes up silence for what does not come any more.
    add('concealedSamples', mute ? SAMPLES : SAMPLES * madeUp);
    add('silentConcealedSamples', mute ? SAMPLES : 0);
    add('jitterBufferDelay', came * SAMPLES * 0.06);
    add('jitterBufferEmittedCount', came * SAMPLES);
    arrived += came * 4000;
    const told = {
      'inbound-rtp': {...voice, jitter: jitterMs / 1000, audioLevel: 0.25},
      'remote-inbound-rtp': {fractionLost: lostThere, roundTripTime: 9},
      'candidate-pair': {currentRoundTripTime: rttMs / 1000},
    };
    return (quality = look(quality, {told, arrived, trouble}, at));
  }
  /** The levels of so many seconds, each change once. */
  const levels = (seconds: number, second: Second = {}): (QualityLevel | undefined)[] => {
    const seen = Array.from({length: seconds}, () => levelOf(pass(second)));
    return seen.filter((level, each) => level !== seen[each - 1]);
  };
  /** After how many seconds it is so, within a minute. */
  const after = (fits: (quality: Quality) => boolean, second: Second): number | null => {
    for (let seconds = 1; seconds <= 60; seconds++) if (fits(pass(second))) return seconds;
    return null;
  };
  // So long that what is usual is known.
  levels(15);
  return {
    pass,
    levels,
    after,
    /** Another connection has taken over. */
    replace: () => (quality = {...quality, counters: null}),
  };
}

describe('the figures of a second', () => {
  it('are what that second added', () => {
    const {pass} = connection();
    assert.deepEqual(pass({lost: 0.1, madeUp: 0.07, rttMs: 61.4, jitterMs: 12.6}).stats, {
      level: 'good',
      rttMs: 61,
      jitterMs: 13,
      loss: 0.1,
      concealed: 0.07,
      jitterBufferMs: 60,
      audioLevel: 0.25,
    });
    assert.equal(pass({}).stats?.loss, 0);
    assert.ok(Object.isFrozen(pass({}).stats));
  });

  it('are the worse of both directions', () => {
    const {pass} = connection();
    assert.equal(pass({lost: 0.02, lostThere: 0.3}).stats?.loss, 0.3);
    assert.equal(pass({lost: 0.2, lostThere: 0.1}).stats?.loss, 0.2);
  });

  it('have no share of what did not come, and count no silence as made up', () => {
    const {loss, concealed, jitterBufferMs} = connection().pass({mute: true}).stats ?? {};
    assert.deepEqual({loss, concealed, jitterBufferMs}, {loss: 0, concealed: 0, jitterBufferMs: null});
  });

  it('are nothing on a connection that counts nothing', () => {
    let quality: Quality = UNSEEN;
    for (let at = 0; at < 60_000; at += 1000) quality = look(quality, UNCOUNTED, at);
    assert.deepEqual(quality.stats, {level: 'good', rttMs: null, jitterMs: null, loss: null, concealed: null, jitterBufferMs: null, audioLevel: null});
    assert.equal(quality.silent, false, 'where nothing can be known nothing is said');
  });

  it('are none of the connection before', () => {
    const {replace, pass} = connection();
    pass({});
    replace();
    assert.equal(pass({lost: 0.5}).stats?.loss, 0);
  });
});

describe('the level', () => {
  const KINDS: readonly (readonly [name: string, weak: Second, bad: Second])[] = [
    ['a long way', {rttMs: 500}, {rttMs: 900}],
    ['jitter', {jitterMs: 60}, {jitterMs: 200}],
    ['loss', {lost: 0.08}, {lost: 0.3}],
    ['loss of what the visitor says', {lostThere: 0.08}, {lostThere: 0.3}],
    ['a voice that is made up', {madeUp: 0.08}, {madeUp: 0.3}],
    ['gaps in what a WebSocket brings', {trouble: 1}, {trouble: 2}],
  ];
  for (const [name, weak, bad] of KINDS) {
    it(`falls with ${name}, in the second bad second, and rises after ten good ones`, () => {
      const one = connection();
      assert.deepEqual([levelOf(one.pass(weak)), levelOf(one.pass(weak))], ['good', 'weak']);
      assert.deepEqual(one.levels(9), ['weak']);
      assert.deepEqual(one.levels(1), ['good']);
      const other = connection();
      assert.deepEqual([levelOf(other.pass(bad)), levelOf(other.pass(bad))], ['good', 'bad']);
      assert.deepEqual(other.levels(30), ['bad', 'good']);
    });
  }

  it('is not moved by one bad second, however often there is one', () => {
    const {levels} = connection();
    for (let minute = 0; minute < 10; minute++) {
      assert.deepEqual(levels(1, {lost: 0.5, rttMs: 2000, trouble: 2}), ['good']);
      assert.deepEqual(levels(1), ['good']);
    }
  });

  it('does not flap: one fall in a minute that is bad for three seconds and good for three', () => {
    const {levels, pass} = connection();
    const seen: (QualityLevel | undefined)[] = [];
    for (let round = 0; round < 10; round++) {
      for (let second = 0; second < 3; second++) seen.push(levelOf(pass({lost: 0.3})));
      for (let second = 0; second < 3; second++) seen.push(levelOf(pass({})));
    }
    assert.deepEqual(seen.filter((level, each) => level !== seen[each - 1]), ['good', 'bad']);
    assert.deepEqual(levels(12).at(-1), 'good');
  });

  it('rises a step at a time, when it was bad and then weak', () => {
    const {levels} = connection();
    levels(3, {lost: 0.3});
    assert.deepEqual(levels(20, {lost: 0.08}), ['bad', 'weak']);
    assert.deepEqual(levels(20), ['weak', 'good']);
  });

  it('stays what the visitor was told when another connection takes over, until that was good for long enough', () => {
    const {levels, replace} = connection();
    levels(3, {lost: 0.3});
    replace();
    assert.deepEqual(levels(8), ['bad']);
    assert.deepEqual(levels(4), ['bad', 'good']);
  });

  it('falls while nothing arrives: weak within five seconds, bad within six', () => {
    const {after} = connection();
    assert.equal(after((quality) => levelOf(quality) === 'weak', {mute: true}), 4);
    assert.equal(after((quality) => levelOf(quality) === 'bad', {mute: true}), 1);
  });
});

describe('a connection of which nothing arrives', () => {
  const silent = ({silent: is}: Quality): boolean => is;

  it('is silent after five seconds, and no longer with the first thing that comes', () => {
    const {after, pass} = connection();
    assert.equal(after(silent, {mute: true}), 6);
    assert.equal(pass({}).silent, false);
  });

  it('is not in a cut of five seconds', () => {
    const {pass} = connection();
    for (let second = 0; second < 5; second++) assert.equal(pass({mute: true, ms: 1004}).silent && second < 4, false);
    assert.equal(pass({}).silent, false);
  });

  it('is not for one look after a minute in which a throttled tab took none, nor for three', () => {
    const {pass} = connection();
    for (let each = 0; each < 3; each++) assert.equal(pass({mute: true, ms: 60_000}).silent, false);
    assert.equal(pass({mute: true, ms: 60_000}).silent, true, 'four minutes are enough for anybody');
  });

  it('is not in a tab that looks once a minute, while something comes', () => {
    const {pass} = connection();
    for (let each = 0; each < 30; each++) {
      assert.equal(pass({ms: 60_000}).silent, false);
      assert.equal(levelOf(pass({ms: 60_000})), 'good');
    }
  });

  it('is not after a night of sleep: the looks of the morning decide', () => {
    const night = {mute: true, ms: 8 * 3_600_000};
    const {pass, levels, after} = connection();
    assert.equal(pass(night).silent, false);
    assert.equal(pass({}).silent, false);
    levels(60);
    assert.equal(after(silent, {mute: true}), 6, 'nor is it remembered');
    const other = connection();
    other.pass(night);
    assert.equal(other.after(silent, {mute: true}), 3);
  });

  // A provider may send no media while it has nothing to say: then it is ICE alone that is heard, in Firefox every 5 s.
  for (const every of [3, 6]) {
    it(`is not where something comes every ${every} seconds, as usual`, () => {
      const {pass} = connection();
      let said = 0;
      for (let second = 1; second <= 120; second++) {
        const {silent: is, stats} = pass({mute: second % every !== 0});
        if (second > 30 && (is || stats?.level !== 'good')) said++;
      }
      assert.equal(said, 0);
    });
  }

  it('is not on a new connection that begins like that', () => {
    const {pass, replace} = connection();
    replace();
    pass({});
    // Every 5 s in Firefox, and late by a little: six looks in a row see nothing.
    for (let second = 1; second <= 60; second++) assert.equal(pass({mute: second % 7 !== 0}).silent, false);
  });

  it('is, where something used to come all the time again', () => {
    const {levels, pass, after} = connection();
    for (let second = 0; second < 14; second++) pass({mute: true});
    levels(20);
    assert.equal(after(silent, {mute: true}), 6);
  });
});
