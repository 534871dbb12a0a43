import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {createEcho, isEcho, type Echo} from '../../src/session/echo.js';
import type {Turn} from '../../src/shapes.js';
import {installClock, type Clock} from '../support/clock.js';
import {PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, SPEECH_STARTED, committed, heardAll, heardNothing} from './facts.js';

const ANSWER = 'We are open from nine to five on weekdays, and from ten on Saturdays.';
const ECHO = 'open from 9 to five on weekdays';
const VISITOR = 'Thank you, and where do I park?';

describe('an assistant that hears itself', () => {
  let clock: Clock;
  let echo: Echo;
  let log: string[];
  let turns: Turn[];

  beforeEach(() => {
    clock = installClock();
    log = [];
    turns = [];
    echo = createEcho({found: () => void log.push('found'), changed: () => void log.push(echo.shut ? 'shut' : 'open')});
  });
  afterEach(() => {
    echo.close();
    assert.equal(clock.timers, 0);
    clock.restore();
  });

  const tell = (...facts: Fact[]): void => facts.forEach((fact) => echo.fact(fact, turns));
  const turn = (role: Turn['role'], text: string): string => {
    const id = `item_${turns.length}`;
    turns.push({id, role, text, final: true, interrupted: false, source: 'voice'});
    return id;
  };
  const speaks = (text = ANSWER): void => {
    turn('assistant', text);
    tell(PLAYBACK_STARTED);
  };
  /** Somebody speaks, and this is written down of it. */
  const isHeard = (text: string): void => {
    tell(SPEECH_STARTED, PLAYBACK_CLEARED);
    const id = turn('user', '');
    tell(committed(id, null));
    turns[turns.length - 1] = {id, role: 'user', text, final: true, interrupted: false, source: 'voice'};
    tell(heardAll(id, text));
  };
  const interrupted = (text: string): void => {
    speaks();
    isHeard(text);
  };

  it('twice in a row: found, and from then on the microphone is shut while it speaks, and a little longer', () => {
    interrupted(ECHO);
    assert.deepEqual(log, []);
    interrupted(ECHO);
    clock.advance(300);
    assert.deepEqual(log, ['found', 'open']);
    speaks();
    tell(PLAYBACK_STOPPED);
    clock.advance(299);
    assert.equal(echo.shut, true);
    clock.advance(1);
    assert.deepEqual([echo.shut, log], [false, ['found', 'open', 'shut', 'open']]);
  });

  it('is shut at once where it speaks again before that was known', () => {
    interrupted(ECHO);
    speaks();
    tell(SPEECH_STARTED, PLAYBACK_CLEARED);
    const id = turn('user', ECHO);
    tell(committed(id, null));
    speaks();
    tell(heardAll(id, ECHO));
    assert.deepEqual(log, ['found', 'shut']);
  });

  it('stays shut where one answer follows the other at once', () => {
    interrupted(ECHO);
    interrupted(ECHO);
    speaks();
    tell(PLAYBACK_STOPPED);
    clock.advance(200);
    speaks();
    clock.advance(1000);
    assert.equal(echo.shut, true);
  });

  it('is opened when the connection is lost', () => {
    interrupted(ECHO);
    interrupted(ECHO);
    speaks();
    echo.cut();
    clock.advance(300);
    assert.equal(echo.shut, false);
  });

  for (const [what, act] of Object.entries({
    'a visitor who interrupts it twice': () => [interrupted(VISITOR), interrupted(VISITOR)],
    'a visitor who interrupts it in between': () => [interrupted(ECHO), interrupted(VISITOR), interrupted(ECHO)],
    'once alone': () => interrupted(ECHO),
    'a visitor who says it again when it has ended': () => {
      for (let time = 0; time < 3; time++) {
        speaks();
        tell(PLAYBACK_STOPPED);
        isHeard(ECHO);
      }
    },
    'what nobody could write down': () => {
      for (let time = 0; time < 3; time++) {
        speaks();
        tell(SPEECH_STARTED, PLAYBACK_CLEARED);
        const id = turn('user', '');
        tell(committed(id, null), heardNothing(id));
      }
    },
    'words that are in every text': () => [interrupted('on'), interrupted('Five.')],
  })) {
    it(`is not found in ${what}`, () => {
      act();
      clock.advance(1000);
      assert.deepEqual(log, []);
    });
  }

  it('is told from a visitor in any script, and by what is nearly right', () => {
    assert.equal(isEcho('営業時間は9時から', '当店の営業時間は9時から17時までです。'), true);
    assert.equal(isEcho('駐車場はどこですか', '当店の営業時間は9時から17時までです。'), false);
    assert.equal(isEcho('نفتح من التاسعة', 'نحن نفتح من التاسعة إلى الخامسة.'), true);
    assert.equal(isEcho('We are open for nine to five', ANSWER), true);
    assert.equal(isEcho('', ANSWER), false);
    assert.equal(isEcho(ECHO, ''), false);
  });
});
