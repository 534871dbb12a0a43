import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPlayerCore} from '../../../src/audio/worklet/player-core.js';
import {amplitudeOf, decibels, pcm, peakOf, pieces, stepOf, tone} from '../sound.js';
import {SHORT, speech} from '../speech.js';

const RATE = 24_000;
const ms = (count: number): number => (RATE * count) / 1000;
/** The loudest step there is: full scale, and no sine to hide it. */
const loud = (length: number): Int16Array => new Int16Array(length).fill(32_767);

type Report = [type: string, item: string, samples: number];

/** A core, what it reported, and what it sounded. */
function player(rate = 48_000) {
  const reports: Report[] = [];
  const heard: number[] = [];
  const core = createPlayerCore(rate, (...report) => void reports.push(report));
  const quantum = new Float32Array(128);
  return {
    ...core,
    reports,
    heard,
    /** So much of an item, in pieces of 10 ms. */
    pour(item: string, milliseconds: number): void {
      for (let at = 0; at < milliseconds; at += 10) core.audio(item, loud(ms(10)));
    },
    /** Plays for a while; in quanta of 128, as a context does. */
    run(milliseconds: number): void {
      for (let left = (rate * milliseconds) / 1000; left > 0; left -= 128) {
        quantum.fill(0);
        core.render(quantum);
        heard.push(...quantum);
      }
    },
    typesOf: (): string[] => reports.map(([type]) => type),
  };
}

describe('the player', () => {
  for (const rate of [8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000, 192_000]) {
    it(`plays a tone at ${rate} Hz, and counts its samples`, () => {
      const it = player(rate);
      it.audio('a', pcm(tone(440, RATE)));
      it.end('a');
      it.run(1100);
      assert.deepEqual(it.reports, [
        ['started', 'a', 0],
        ['drained', 'a', RATE],
      ]);
      const middle = it.heard.slice(rate * 0.1, rate * 0.9);
      assert.ok(Math.abs(decibels(amplitudeOf(440, middle, rate) / 0.5)) < 0.1);
      assert.equal(peakOf(it.heard.slice(rate * 1.05)), 0);
    });
  }

  it('sounds the same in whatever chunks the audio came', () => {
    const sound = pcm(tone(440, RATE, 0.5));
    const play = (lengths: number[]): number[] => {
      const it = player();
      for (const piece of pieces(sound, lengths)) it.audio('a', piece);
      it.end('a');
      it.run(600);
      return it.heard;
    };
    const whole = play([sound.length]);
    for (const lengths of [[1], [7, 480, 33], [2400]]) assert.deepEqual(play(lengths), whole);
  });

  it('leaves speech as it is, wherever it was cut', async () => {
    const sound = pcm(await speech(SHORT, RATE));
    const play = (lengths: number[]): number[] => {
      const it = player(RATE);
      for (const piece of pieces(sound, lengths)) it.audio('a', piece);
      it.end('a');
      it.run(2300);
      return it.heard;
    };
    const whole = play([sound.length]);
    for (const lengths of [[ms(20)], [ms(40)], [ms(100), ms(10), 777]]) assert.deepEqual(play(lengths), whole);
  });

  it('waits for 100 ms of sound and one piece more, or for the end', () => {
    const it = player();
    it.pour('a', 100);
    it.run(20);
    assert.deepEqual(it.reports, []);
    it.pour('a', 10);
    it.run(10);
    assert.deepEqual(it.typesOf(), ['started']);
    const short = player();
    short.audio('a', loud(ms(30)));
    short.end('a');
    short.run(50);
    assert.deepEqual(short.typesOf(), ['started', 'drained']);
  });

  it('plays a word whose end is never told', () => {
    const it = player();
    it.audio('a', loud(ms(50)));
    it.run(300);
    assert.deepEqual(it.reports, [
      ['started', 'a', 0],
      ['underrun', 'a', ms(50)],
    ]);
    it.end('a');
    assert.deepEqual(it.reports.at(-1), ['drained', 'a', ms(50)]);
  });

  it('goes from item to item without a gap', () => {
    const it = player();
    const sound = pcm(tone(400, RATE, 0.5));
    it.audio('a', sound);
    it.end('a');
    it.audio('b', sound);
    it.end('b');
    it.run(1100);
    assert.deepEqual(it.reports, [
      ['started', 'a', 0],
      ['drained', 'a', ms(500)],
      ['started', 'b', 0],
      ['drained', 'b', ms(500)],
    ]);
    // 400 Hz turns whole in half a second: a gap would show as another frequency.
    const across = it.heard.slice(48_000 * 0.4, 48_000 * 0.6);
    assert.ok(Math.abs(decibels(amplitudeOf(400, across, 48_000) / 0.5)) < 0.1);
  });

  it('costs nothing between items: it says so, and leaves the output alone', () => {
    const core = createPlayerCore(48_000, () => undefined);
    const quantum = new Float32Array(128).fill(7);
    assert.equal(core.render(quantum), false);
    assert.equal(peakOf(quantum), 7);
    core.audio('a', loud(ms(20)));
    core.end('a');
    const sounded = Array.from({length: 100}, () => core.render(quantum));
    assert.ok(sounded[0]);
    assert.ok(!sounded.at(-1));
  });

  it('reports progress while an item is heard', () => {
    const it = player(24_000);
    it.progress();
    it.pour('a', 200);
    it.run(128 / 24);
    it.progress();
    assert.deepEqual(it.reports.at(-1), ['played', 'a', 128]);
  });
});

describe('clear', () => {
  it('is silent within 10 ms, and says how much was played', () => {
    const it = player();
    it.audio('a', loud(RATE));
    it.run(400);
    const before = it.heard.length;
    it.clear();
    it.run(100);
    const [type, item, samples] = it.reports.at(-1) ?? [];
    assert.deepEqual([type, item], ['cleared', 'a']);
    // What it had played by then, ten more milliseconds of fading, and the sample that the resampler is ahead.
    assert.ok(Math.abs((samples ?? 0) - before / 2 - ms(10)) <= 1, `${samples}`);
    assert.equal(peakOf(it.heard.slice(before + 48 * 12)), 0);
  });

  it('drops what comes late of the same item, and plays the next one', () => {
    const it = player();
    it.audio('a', loud(RATE));
    it.run(200);
    it.clear();
    it.audio('a', loud(RATE));
    it.end('a');
    it.audio('b', loud(ms(300)));
    it.end('b');
    it.run(500);
    assert.deepEqual(it.typesOf(), ['started', 'cleared', 'started', 'drained']);
    assert.deepEqual(it.reports.at(-1), ['drained', 'b', ms(300)]);
  });

  it('counts an item that only begins while it fades', () => {
    const it = player();
    it.audio('a', loud(ms(200)));
    it.audio('b', loud(ms(200)));
    it.run(194);
    it.clear();
    it.run(50);
    assert.deepEqual(it.typesOf(), ['started', 'drained', 'started', 'cleared']);
    assert.equal(it.reports[1]?.[2], ms(200));
    const [, item, samples = 0] = it.reports.at(-1) ?? [];
    assert.equal(item, 'b');
    assert.ok(samples > 0 && samples < ms(10), `${samples}`);
  });

  it('answers at once when nothing sounds', () => {
    const it = player();
    it.clear();
    assert.deepEqual(it.reports, [['cleared', '', 0]]);
    it.audio('a', loud(ms(20)));
    it.clear();
    it.run(300);
    assert.deepEqual(it.typesOf(), ['cleared', 'cleared']);
    assert.equal(peakOf(it.heard), 0);
  });

  it('in a gap knows what was played before it', () => {
    const it = player();
    it.pour('a', 150);
    it.run(200);
    it.clear();
    assert.deepEqual(it.reports.slice(1), [
      ['underrun', 'a', ms(150)],
      ['cleared', 'a', ms(150)],
    ]);
  });

  it('may be asked for twice', () => {
    const it = player();
    it.audio('a', loud(RATE));
    it.run(200);
    it.clear();
    it.run(5);
    it.clear();
    it.run(50);
    assert.deepEqual(it.typesOf(), ['started', 'cleared']);
  });
});

describe('no click', () => {
  const LIMIT = 0.01; // -40 dBFS

  for (const rate of [24_000, 44_100, 48_000]) {
    it(`at start, gap, restart and end, at ${rate} Hz`, () => {
      const it = player(rate);
      it.pour('a', 120);
      it.run(200);
      it.pour('a', 300);
      it.run(100);
      it.end('a');
      it.run(400);
      assert.deepEqual(it.typesOf(), ['started', 'underrun', 'drained']);
      assert.ok(peakOf(it.heard) > 0.99);
      assert.ok(stepOf(it.heard) < LIMIT, `${decibels(stepOf(it.heard))} dBFS`);
    });

    it(`at clear, wherever it comes, at ${rate} Hz`, () => {
      for (const moment of [2, 6, 11, 50, 95, 99, 150]) {
        const it = player(rate);
        it.audio('a', loud(ms(100)));
        it.end('a');
        it.run(moment);
        it.clear();
        it.audio('b', loud(ms(100)));
        it.end('b');
        it.run(200);
        assert.ok(stepOf(it.heard) < LIMIT, `${decibels(stepOf(it.heard))} dBFS at ${moment} ms`);
      }
    });

    it(`when audio comes at the last moment, at ${rate} Hz`, () => {
      const it = player(rate);
      it.audio('a', loud(ms(100)));
      for (let at = 0; at < 40; at++) {
        it.run(25);
        it.audio('a', loud(ms(24)));
      }
      it.run(500);
      assert.ok(stepOf(it.heard) < LIMIT, `${decibels(stepOf(it.heard))} dBFS`);
    });
  }
});

describe('a network that is not even', () => {
  /** A repeatable 0..1. */
  function dice(seed: number): () => number {
    let state = seed;
    return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  }

  for (const chunk of [20, 40, 60, 100, 200]) {
    it(`60 s in chunks of ${chunk} ms, each up to 80 ms late: no gap`, () => {
      const it = player();
      const roll = dice(chunk);
      const arrivals: number[] = [];
      for (let at = chunk; at <= 60_000; at += chunk) arrivals.push(Math.max(at + 80 * roll(), arrivals.at(-1) ?? 0));
      let now = 0;
      for (const arrival of arrivals) {
        for (; now + 128 / 48 < arrival; now += 128 / 48) it.run(128 / 48);
        it.audio('a', loud(ms(chunk)));
      }
      it.end('a');
      it.run(1000);
      assert.deepEqual(it.reports, [
        ['started', 'a', 0],
        ['drained', 'a', ms(60_000)],
      ]);
    });
  }

  it('learns to wait longer where 100 ms are too little', () => {
    const gaps = Array.from({length: 12}, () => 0);
    const it = player();
    gaps.forEach((_, item) => {
      for (let at = 0; at < 10; at++) {
        it.pour(`item ${item}`, 120);
        it.run(at % 3 === 0 ? 260 : 50);
      }
      it.run(400);
      it.end(`item ${item}`);
      gaps[item] = it.reports.filter(([type, name]) => type === 'underrun' && name === `item ${item}`).length;
    });
    assert.ok((gaps.at(-1) ?? 0) < (gaps[0] ?? 0), gaps.join());
  });
});

describe('what no provider should send', () => {
  it('ten minutes at once are kept, more is refused and reported', () => {
    const it = player();
    const minute = new Int16Array(60 * RATE);
    for (let count = 0; count < 11; count++) it.audio('a', minute);
    assert.deepEqual(it.reports, [['refused', 'a', 60 * RATE]]);
    it.run(1000);
    it.clear();
    it.run(20);
    assert.equal(it.reports.at(-1)?.[0], 'cleared');
    it.audio('b', loud(ms(100)));
    it.end('b');
    it.run(200);
    assert.deepEqual(it.reports.at(-1), ['drained', 'b', ms(100)]);
  });

  it('an end that nothing came before, twice, or of another item', () => {
    const it = player();
    it.end('a');
    it.audio('b', new Int16Array(0));
    it.end('b');
    it.end('b');
    it.run(50);
    assert.ok(peakOf(it.heard) === 0);
    it.pour('c', 200);
    it.end('a');
    it.run(400);
    assert.deepEqual(it.reports.slice(-2), [
      ['started', 'c', 0],
      ['underrun', 'c', ms(200)],
    ]);
    it.end('c');
    it.end('c');
    assert.deepEqual(it.reports.slice(-1), [['drained', 'c', ms(200)]]);
  });

  for (const [how, order] of [
    ['twice', [0, 1, 1, 2, 2, 2, 3, 4, 5, 6, 6, 7, 8, 9]],
    ['out of order', [0, 2, 1, 4, 3, 9, 5, 8, 6, 7]],
    ['with holes', [0, 1, 3, 4, 7, 9]],
  ] as const) {
    it(`pieces ${how}: no click`, () => {
      // A tone that fills no piece with whole periods, and whose own steps are small.
      const sound = pcm(tone(91, RATE, 0.4, 0.9));
      const parts = [...pieces(sound, [ms(40)])];
      const it = player(RATE);
      for (const index of order) it.audio('a', parts[index] ?? new Int16Array(0));
      it.end('a');
      it.run(1000);
      assert.deepEqual(it.reports.at(-1), ['drained', 'a', order.length * ms(40)]);
      assert.ok(peakOf(it.heard) > 0.85);
      const step = stepOf(it.heard) - stepOf(tone(91, RATE, 1, 0.9));
      assert.ok(step < 0.01, `${decibels(step)} dBFS`);
    });
  }

  it('crumbs are refused before they weigh more than ten minutes do', () => {
    const it = player();
    for (let count = 0; count < 150_001; count++) it.audio('a', Int16Array.of(1));
    assert.deepEqual(it.reports, [['refused', 'a', 1]]);
  });

  it('audio of one item after its end: it is played', () => {
    const it = player();
    it.audio('a', loud(ms(100)));
    it.end('a');
    it.run(50);
    it.audio('a', loud(ms(100)));
    it.run(300);
    assert.deepEqual(it.reports, [
      ['started', 'a', 0],
      ['drained', 'a', ms(200)],
    ]);
  });
});
