// Warned ahead, extended once, ended or rolled over; never by noise, never by a late timer (reliability.md T11, N28, P1; pains.md P13, P31).
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createLimits, expiryOf, nextLimit, type LimitFacts, type LimitSettings, type LimitsHost} from '../../src/session/limits.js';
import {installClock, type Clock} from '../support/clock.js';
import type {Fact} from '../../src/protocol/vocabulary.js';

/** Only what kind of fact it is counts here. */
const fact = (type: Fact['type']) => ({type});
const COMMITTED = fact('input-committed');
const SPEECH_STARTED = fact('input-speech-started');
const SPEECH_STOPPED = fact('input-speech-stopped');
const RESPONSE_CREATED = fact('response-created');
const RESPONSE_DONE = fact('response-done');
const PLAYBACK_STARTED = fact('playback-started');
const PLAYBACK_STOPPED = fact('playback-stopped');
const PLAYBACK_CLEARED = fact('playback-cleared');

const NONE: LimitSettings = {maxDuration: 0, idleTimeout: 0, maxCost: 0, rollOver: false};

let clock: Clock;
beforeEach(() => {
  clock = installClock();
});
afterEach(() => clock.restore());

/** What happened, with the second at which it did. */
function rig(settings: Partial<LimitSettings>, over: Partial<LimitsHost> = {}) {
  const start = clock.now();
  const log: string[] = [];
  const at = () => `${(clock.now() - start) / 1000} s`;
  const limits = createLimits(
    {...NONE, ...settings},
    {
      warn(warning, remaining) {
        log.push(`${at()}: warn ${warning.kind} ${Math.round(remaining * 100) / 100}`);
        return over.warn?.(warning, remaining) ?? false;
      },
      calm: (kind) => over.calm?.(kind),
      end: (kind) => void log.push(`${at()}: end ${kind}`),
      rollOver: () => void log.push(`${at()}: roll over`),
    },
    clock.now,
  );
  const seconds = (count: number) => {
    for (let n = 0; n < count; n++) {
      clock.advance(1000);
      assert.ok(clock.timers <= 1, 'one timer at most');
    }
  };
  return {limits, log, seconds, speak: () => [SPEECH_STARTED, SPEECH_STOPPED, COMMITTED].forEach(limits.fact)};
}

const inSeconds = (seconds: number) => Date.now() / 1000 + seconds;

describe('without limits', () => {
  it('there is no timer, and nothing happens', () => {
    const {limits, log, seconds, speak} = rig({});
    speak();
    limits.setCost(1000);
    seconds(7200);
    assert.deepEqual([log, clock.timers], [[], 0]);
  });
});

describe('the longest duration', () => {
  it('is warned about thirty seconds ahead, and ends the call', () => {
    const {log, seconds} = rig({maxDuration: 900_000});
    seconds(1000);
    assert.deepEqual(log, ['870 s: warn duration 30', '900 s: end duration']);
    assert.equal(clock.timers, 0);
  });

  it('goes on while people speak: it is not idleness', () => {
    const {log, seconds, speak} = rig({maxDuration: 900_000});
    for (let n = 0; n < 95; n++) {
      seconds(10);
      speak();
    }
    assert.deepEqual(log, ['870 s: warn duration 30', '900 s: end duration']);
  });

  it('is doubled when the page asks, once', () => {
    const {log, seconds} = rig({maxDuration: 900_000}, {warn: () => true});
    seconds(2000);
    assert.deepEqual(log, ['870 s: warn duration 30', '1770 s: warn duration 30', '1800 s: end duration']);
  });

  it('is doubled when the visitor asks, once', () => {
    const {limits, log, seconds} = rig({maxDuration: 900_000});
    seconds(880);
    assert.deepEqual([limits.extend('duration'), limits.extend('duration')], [true, false]);
    seconds(1000);
    assert.deepEqual(log, ['870 s: warn duration 30', '1770 s: warn duration 30', '1800 s: end duration']);
  });

  it('that is shorter than a minute is warned about at its half', () => {
    const {log, seconds} = rig({maxDuration: 20_000});
    seconds(30);
    assert.deepEqual(log, ['10 s: warn duration 10', '20 s: end duration']);
  });

  it('lets a sentence end that began in time, for twenty seconds at most', () => {
    const {limits, log, seconds} = rig({maxDuration: 900_000});
    seconds(895);
    limits.fact(SPEECH_STARTED);
    seconds(7);
    assert.equal(log.length, 1);
    limits.fact(COMMITTED);
    assert.deepEqual(log.slice(1), ['902 s: end duration']);
  });
});

describe('idleness', () => {
  const settings = {idleTimeout: 120_000};
  const ends = ['90 s: warn idle 30', '120 s: end idle'];

  it('is warned about thirty seconds ahead, and ends the call', () => {
    const {log, seconds} = rig(settings);
    seconds(200);
    assert.deepEqual(log, ends);
  });

  it('is not ended by noise', () => {
    const {limits, log, seconds} = rig(settings);
    for (let n = 0; n < 30; n++) {
      seconds(5);
      limits.fact(n % 2 === 0 ? SPEECH_STARTED : SPEECH_STOPPED);
      limits.fact(fact('text-delta'));
    }
    assert.deepEqual(log, ends);
  });

  it('is not ended by a noise that begins and does not stop', () => {
    const {limits, log, seconds} = rig(settings);
    seconds(110);
    limits.fact(SPEECH_STARTED);
    seconds(8);
    limits.fact(SPEECH_STARTED);
    seconds(60);
    assert.deepEqual(log, ['90 s: warn idle 30', '130 s: end idle']);
  });

  it('is ended by the answer to its warning, even one that is still being spoken when the time is up', () => {
    const {limits, log, seconds} = rig(settings);
    seconds(118);
    limits.fact(SPEECH_STARTED);
    seconds(5);
    limits.fact(SPEECH_STOPPED);
    limits.fact(COMMITTED);
    seconds(80);
    assert.deepEqual(log, ['90 s: warn idle 30']);
    seconds(40);
    assert.deepEqual(log.slice(1), ['213 s: warn idle 30', '243 s: end idle']);
  });

  const events: [string, (limits: ReturnType<typeof rig>['limits']) => void][] = [
    ['committed speech', (limits) => limits.fact(COMMITTED)],
    ['typing', (limits) => limits.touch()],
    ['an answer', (limits) => [RESPONSE_CREATED, RESPONSE_DONE].forEach(limits.fact)],
    ['a voice', (limits) => [PLAYBACK_STARTED, PLAYBACK_STOPPED].forEach(limits.fact)],
    ['a voice cut off', (limits) => [PLAYBACK_STARTED, PLAYBACK_CLEARED].forEach(limits.fact)],
    ['a tool', (limits) => [1, 0].forEach(limits.setToolsInFlight)],
  ];
  for (const [what, happen] of events) {
    it(`begins anew after ${what}`, () => {
      const {limits, log, seconds} = rig(settings);
      seconds(100);
      happen(limits);
      seconds(150);
      assert.deepEqual(log, ['90 s: warn idle 30', '190 s: warn idle 30', '220 s: end idle']);
    });
  }

  const lasting: [string, (limits: ReturnType<typeof rig>['limits'], on: boolean) => void][] = [
    ['the assistant speaks', (limits, on) => limits.fact(on ? PLAYBACK_STARTED : PLAYBACK_STOPPED)],
    ['the assistant answers', (limits, on) => limits.fact(on ? RESPONSE_CREATED : RESPONSE_DONE)],
    ['a tool runs', (limits, on) => limits.setToolsInFlight(on ? 1 : 0)],
  ];
  for (const [what, set] of lasting) {
    it(`does not begin while ${what}, however long`, () => {
      const {limits, log, seconds} = rig(settings);
      set(limits, true);
      limits.fact(fact('text-delta'));
      seconds(600);
      assert.deepEqual([log, clock.timers], [[], 0]);
      set(limits, false);
      seconds(150);
      assert.deepEqual(log, ['690 s: warn idle 30', '720 s: end idle']);
    });
  }

  it('begins when the last of several things has ended', () => {
    const {limits, log, seconds} = rig(settings);
    limits.setToolsInFlight(2);
    limits.fact(PLAYBACK_STARTED);
    seconds(100);
    limits.fact(PLAYBACK_STOPPED);
    limits.setToolsInFlight(1);
    seconds(200);
    limits.setToolsInFlight(0);
    seconds(120);
    assert.deepEqual(log, ['390 s: warn idle 30', '420 s: end idle']);
  });

  it('is given as much again once for each silence', () => {
    const {log, seconds, speak} = rig(settings, {warn: () => true});
    seconds(200);
    assert.deepEqual(log, ['90 s: warn idle 30']);
    seconds(10);
    assert.deepEqual(log.slice(1), ['210 s: warn idle 30']);
    speak();
    seconds(300);
    assert.deepEqual(log.slice(2), ['300 s: warn idle 30', '420 s: warn idle 30', '450 s: end idle']);
  });
});

describe('cost', () => {
  it('is warned about at four fifths, and ends the call when it is used up, thirty seconds after the warning at the earliest', () => {
    const {limits, log, seconds} = rig({maxCost: 1});
    seconds(100);
    limits.setCost(0.79);
    assert.deepEqual(log, []);
    limits.setCost(0.85);
    seconds(100);
    assert.deepEqual(log, ['100 s: warn cost 0.15']);
    limits.setCost(1.01);
    assert.deepEqual(log.slice(1), ['200 s: end cost']);
  });

  it('that jumps past its limit is warned about first', () => {
    const {limits, log, seconds} = rig({maxCost: 1});
    seconds(10);
    limits.setCost(3);
    seconds(100);
    assert.deepEqual(log, ['10 s: warn cost 0', '40 s: end cost']);
  });

  it('is doubled when the page asks, once', () => {
    const {limits, log, seconds} = rig({maxCost: 1}, {warn: () => true});
    limits.setCost(0.9);
    limits.setCost(1.5);
    seconds(100);
    assert.equal(log.length, 1);
    limits.setCost(1.75);
    limits.setCost(2);
    seconds(100);
    assert.deepEqual(log.slice(1), ['100 s: warn cost 0.25', '130 s: end cost']);
  });

  it('that is not known ends nothing', () => {
    const {limits, log, seconds} = rig({maxCost: 1});
    limits.setCost(null);
    seconds(1000);
    assert.deepEqual([log, clock.timers], [[], 0]);
  });
});

describe("the provider's expiry", () => {
  it('without a roll-over ends the call ten seconds ahead, after a warning, and nothing can extend it', () => {
    const {limits, log, seconds} = rig({}, {warn: () => true});
    limits.begin(inSeconds(3600));
    seconds(3700);
    assert.deepEqual(log, ['3560 s: warn session 30', '3590 s: end session']);
    assert.equal(limits.extend('session'), false);
  });

  it('is rolled over ninety seconds ahead when all is quiet, and again with the next session', () => {
    const {limits, log, seconds} = rig({rollOver: true});
    limits.begin(inSeconds(3600));
    seconds(3520);
    assert.deepEqual(log, ['3510 s: roll over']);
    assert.equal(clock.timers, 0);
    limits.begin(inSeconds(3600));
    seconds(3600);
    assert.deepEqual(log, ['3510 s: roll over', '7030 s: roll over']);
  });

  for (const [what, begin, end] of [
    ['the assistant speaks', PLAYBACK_STARTED, PLAYBACK_STOPPED],
    ['an answer is made', RESPONSE_CREATED, RESPONSE_DONE],
    ['the visitor speaks', SPEECH_STARTED, COMMITTED],
  ] as const) {
    it(`waits while ${what}`, () => {
      const {limits, log, seconds} = rig({rollOver: true});
      limits.begin(inSeconds(3600));
      seconds(3500);
      limits.fact(begin);
      seconds(40);
      assert.deepEqual(log, []);
      limits.fact(end);
      assert.deepEqual(log, ['3540 s: roll over']);
    });

    it(`is rolled over ten seconds ahead although ${what}`, () => {
      const {limits, log, seconds} = rig({rollOver: true});
      limits.begin(inSeconds(3600));
      seconds(3500);
      limits.fact(begin);
      seconds(100);
      assert.deepEqual(log, ['3590 s: roll over']);
    });
  }

  it('does not end a call whose tool runs when it could wait for it', () => {
    const {limits, log, seconds} = rig({rollOver: true});
    limits.begin(inSeconds(3600));
    limits.setToolsInFlight(1);
    seconds(3550);
    limits.setToolsInFlight(0);
    assert.deepEqual(log, ['3550 s: roll over']);
  });

  it('of a session of seconds is left in its last quarter', () => {
    const {limits, log, seconds} = rig({rollOver: true});
    limits.begin(inSeconds(20));
    seconds(20);
    assert.deepEqual(log, ['15 s: roll over']);
  });

  it('is forgotten with its session: what was playing then is not playing now', () => {
    const {limits, log, seconds} = rig({rollOver: true, idleTimeout: 120_000});
    limits.begin(inSeconds(3600));
    limits.fact(PLAYBACK_STARTED);
    limits.fact(RESPONSE_CREATED);
    seconds(50);
    limits.begin(null);
    seconds(200);
    assert.deepEqual(log.filter((line) => line.includes('end')), ['120 s: end idle']);
  });

  it('is warned about again in the session that takes its place', () => {
    const {limits, log, seconds} = rig({});
    limits.begin(inSeconds(72));
    seconds(40);
    limits.begin(inSeconds(600));
    seconds(700);
    assert.deepEqual(log, ['40 s: warn session 30', '600 s: warn session 30', '630 s: end session']);
  });

  it('does not wait for a sentence that was lost with the session before', () => {
    const {limits, log, seconds} = rig({rollOver: true});
    limits.fact(SPEECH_STARTED);
    limits.begin(inSeconds(3600));
    seconds(3520);
    assert.deepEqual(log, ['3510 s: roll over']);
  });

  it('is told on our clock, and not believed when it is past', () => {
    assert.deepEqual(expiryOf(1000, 400_000, 50), {since: 50, quiet: 510_050, latest: 590_050, at: 600_050});
    assert.deepEqual([expiryOf(null, 0, 0), expiryOf(0, 5, 0), expiryOf(1, 1000, 0), expiryOf(1, 3_600_000, 0)], [null, null, null, null]);
  });
});

describe('a timer', () => {
  it('that comes too late warns first, and ends thirty seconds after that', () => {
    const {log, seconds} = rig({maxDuration: 900_000});
    clock.sleep(1_800_000);
    seconds(60);
    assert.deepEqual(log, ['1800 s: warn duration 30', '1830 s: end duration']);
  });

  it('that comes late after the warning ends at once', () => {
    const {log, seconds} = rig({idleTimeout: 120_000});
    seconds(95);
    clock.sleep(60_000);
    assert.deepEqual(log, ['90 s: warn idle 30', '155 s: end idle']);
  });

  it('that is throttled to once a minute ends nobody who speaks', () => {
    const {limits, log} = rig({idleTimeout: 120_000});
    for (let minute = 0; minute < 30; minute++) {
      clock.sleep(60_000);
      limits.fact(COMMITTED);
    }
    assert.deepEqual(log, []);
  });

  it('is never asked for a part of a millisecond, by which it would be early', () => {
    const {limits, log, seconds} = rig({idleTimeout: 120_000});
    clock.sleep(0.4);
    limits.touch();
    clock.sleep(0.3);
    limits.fact(SPEECH_STARTED);
    seconds(91);
    assert.equal(log.length, 1);
  });

  it('longer than a browser knows is waited for in parts', () => {
    const days = 86_400_000;
    const {log} = rig({maxDuration: 40 * days});
    clock.advance(39 * days);
    assert.deepEqual([log, clock.timers], [[], 1]);
    clock.advance(days);
    assert.deepEqual(log.map((line) => line.split(': ')[1]), ['warn duration 30', 'end duration']);
  });

  it('is gone after the end, and after close', () => {
    const {limits, log, seconds} = rig({maxDuration: 60_000, idleTimeout: 600_000});
    seconds(70);
    limits.touch();
    assert.deepEqual([clock.timers, log.length], [0, 2]);
    const other = rig({maxDuration: 60_000});
    other.limits.close();
    other.limits.touch();
    assert.equal(clock.timers, 0);
  });

  it('is gone when the page closes the call in its warning', () => {
    const {limits, log, seconds} = rig({maxDuration: 60_000, idleTimeout: 60_000}, {warn: () => (limits.close(), true)});
    seconds(100);
    assert.deepEqual([log, clock.timers], [['30 s: warn duration 30'], 0]);
  });
});

describe('the next limit', () => {
  const facts: LimitFacts = {since: 0, activeAt: 0, busy: false, speakingSince: null, cost: null, expiry: null, warned: new Map(), extended: new Set()};
  const all: LimitSettings = {maxDuration: 900_000, idleTimeout: 120_000, maxCost: 1, rollOver: false};

  it('is the earliest', () => {
    const order = (over: Partial<LimitFacts>) => nextLimit(all, {...facts, ...over}, 1000)?.kind;
    assert.equal(order({}), 'idle');
    assert.equal(order({busy: true}), 'duration');
    assert.equal(order({cost: 0.9}), 'cost');
    assert.equal(order({expiry: {since: 0, quiet: 0, latest: 60_000, at: 61_000}}), 'session');
  });

  it('is put off twenty seconds at most, however late the sentence', () => {
    const late = {...facts, warned: new Map([['duration', 870_000]] as const)};
    const at = (speakingSince: number) => nextLimit({...NONE, maxDuration: 900_000}, {...late, speakingSince}, 900_000)?.at;
    assert.deepEqual([at(870_000), at(890_000), at(900_000), at(930_000)], [900_000, 910_000, 920_000, 920_000]);
  });

  it('is none without settings and facts', () => {
    assert.equal(nextLimit(NONE, facts, 1e9), null);
  });
});

describe('a warning that no longer holds', () => {
  it('is taken back when somebody is there again, and when there is more time', () => {
    const calmed: string[] = [];
    const {limits, seconds} = rig({idleTimeout: 60_000, maxDuration: 0}, {calm: (kind) => void calmed.push(kind)});
    seconds(35);
    limits.touch();
    assert.deepEqual(calmed, ['idle']);
    seconds(35);
    limits.extend('idle');
    assert.deepEqual(calmed, ['idle', 'idle']);
    limits.close();
  });

  it('says whether it can be put off: once for each limit, never for the provider’s own', () => {
    const told: string[] = [];
    const {limits, seconds} = rig(
      {maxDuration: 100_000},
      {
        warn({kind, extendable}) {
          told.push(`${kind} ${extendable}`);
          return extendable;
        },
      },
    );
    limits.begin(Date.now() / 1000 + 3600);
    seconds(200);
    assert.deepEqual(told.slice(0, 2), ['duration true', 'duration false']);
    limits.close();
  });
});
