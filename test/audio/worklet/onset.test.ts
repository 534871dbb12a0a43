import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {QUANTUM} from '../../../src/audio/worklet/mend.js';
import {createOnsetDetector} from '../../../src/audio/worklet/onset.js';
import {joined, mixed, noise, quantaOf, silence, tone} from '../sound.js';
import {HELLO, LONG, SHORT, speech} from '../speech.js';

const RATES = [8_000, 16_000, 24_000, 44_100, 48_000, 192_000];

/** When the detector told of a change, in milliseconds: beginnings positive, ends negative. */
function changes(rate: number, sound: Float32Array, voice?: Float32Array): number[] {
  const detector = createOnsetDetector(rate);
  const told: number[] = [];
  for (let at = QUANTUM; at <= sound.length; at += QUANTUM) {
    const changed = detector.push(sound.subarray(at - QUANTUM, at), voice?.subarray(at - QUANTUM, at));
    if (changed) told.push(Math.round(((detector.speaking ? 1 : -1) * at * 1000) / rate));
  }
  return told;
}

/** Some time in a room, somebody who speaks in it, and as much time again. `dBFS` of noise are meant at 24 kHz: at twice the rate there is as much again, where no voice is. */
function inRoom(rate: number, sound: Float32Array, dBFS: number, seconds = 2): Float32Array {
  const whole = joined(silence(rate, seconds), sound, silence(rate, seconds));
  return mixed(whole, noise(rate, whole.length / rate, dBFS + 10 * Math.log10(rate / 24_000)));
}

/** Asserts one beginning and one end, within what is asked, and gives the beginning after the first two seconds. */
function onceIn(told: number[], soonest: number, latest: number, end: number): void {
  const [begun = NaN, ended = NaN] = told;
  assert.equal(told.length, 2, told.join());
  assert.ok(begun >= 2000 + soonest && begun <= 2000 + latest, `begun ${begun}`);
  assert.ok(-ended >= 2000 + end - 150 && -ended <= 2000 + end + 350, `ended ${ended}`);
}

describe('the beginning of speech', () => {
  for (const rate of RATES) {
    it(`is heard 40 ms after it, or little more, at ${rate} Hz`, () => {
      // A voice that begins at once: a quantum is 16 ms at 8 kHz.
      const late = rate < 16_000 ? 64 : rate < 44_100 ? 48 : 41;
      for (const delay of [0, 0.003, 0.007]) {
        const told = changes(rate, inRoom(rate, joined(silence(rate, delay), tone(300, rate, 0.8, 0.2)), -61));
        onceIn(told, 30, late + 1000 * delay, 800);
      }
    });

    it(`is heard in every room, at ${rate} Hz`, async () => {
      // In the loudest only the loudest syllables stand out.
      for (const [dBFS, latest] of [[-Infinity, 160], [-61, 160], [-41, 160], [-27, 450]] as const) {
        for (const name of [SHORT, LONG]) {
          const sound = await speech(name, rate);
          onceIn(changes(rate, inRoom(rate, sound, dBFS)), 30, latest, (sound.length * 1000) / rate);
        }
      }
    });

    it(`is heard where it is a single word, unless the room is louder, at ${rate} Hz`, async () => {
      const sound = await speech(HELLO, rate);
      for (const dBFS of [-Infinity, -61, -41]) onceIn(changes(rate, inRoom(rate, sound, dBFS)), 30, 120, (sound.length * 1000) / rate);
    });

    it(`is not a room that is just so loud, at ${rate} Hz`, () => {
      for (const dBFS of [-61, -41, -27, -15]) assert.deepEqual(changes(rate, noise(rate, 4, dBFS)), []);
    });

    it(`is no hum, and no direct current, at ${rate} Hz`, () => {
      for (const frequency of [50, 60, 100]) assert.deepEqual(changes(rate, tone(frequency, rate, 3, 0.1)), []);
      assert.deepEqual(changes(rate, inRoom(rate, new Float32Array(rate).fill(0.5), -61)), []);
    });

    it(`is no door that slams, and no keyboard, at ${rate} Hz`, () => {
      for (const [milliseconds, pause] of [[30, 500], [20, 100], [10, 60]] as const) {
        for (const delay of [0, 0.0013, 0.004]) {
          const hit = joined(noise(rate, milliseconds / 1000, -6), silence(rate, pause / 1000));
          assert.deepEqual(changes(rate, inRoom(rate, joined(silence(rate, delay), hit, hit, hit), -61, 0.5)), [], `${milliseconds} ms, ${delay}`);
        }
      }
    });
  }

  it('is not told in the first moments, nor by a mute that ends', () => {
    const room = noise(48_000, 3, -40);
    assert.deepEqual(changes(48_000, joined(silence(48_000, 0.05), room, silence(48_000, 5), room)), []);
  });

  it('is not told by the end of a mute in the middle of a word, where the page tells of it; else once, and not for long', async () => {
    const room = noise(48_000, 3, -40);
    const parts = [mixed(room, await speech(LONG, 48_000), 48_000), silence(48_000, 5), room];
    const told = (tells: boolean): number[][] => {
      const detector = createOnsetDetector(48_000);
      return parts.map((part) => {
        if (tells) detector.forget();
        return [...quantaOf(part)].flatMap((quantum, at) => (detector.push(quantum, undefined) ? [(detector.speaking ? 1 : -1) * Math.round((at * QUANTUM) / 48)] : []));
      });
    };
    const [spoken = [], , after] = told(true);
    assert.ok((spoken.at(-1) ?? 0) > 0, 'somebody still speaks');
    assert.deepEqual(after, []);
    const [begun = 0, ended = 0, ...more] = told(false)[2] ?? [];
    assert.ok(begun < 60 && -ended < 2000 && more.length === 0, `${begun} ${ended} ${more.join()}`);
  });

  it('is heard of each word where a device lets nothing through but voices, and no word is a hush', async () => {
    const word = joined(silence(48_000, 0.8), await speech(HELLO, 48_000), silence(48_000, 0.4));
    const detector = createOnsetDetector(48_000);
    let begun = 0;
    for (let count = 0; count < 12; count++) {
      for (const quantum of quantaOf(word)) if (detector.push(quantum, undefined) && detector.speaking) begun++;
      assert.ok(detector.hush < -50, `${detector.hush}`);
    }
    assert.equal(begun, 12);
  });

  it('is heard at once after a room has become as loud as speech', async () => {
    const room = joined(noise(48_000, 2, -61), noise(48_000, 3, -35));
    const [first, ended, begun = 0] = changes(48_000, mixed(joined(room, noise(48_000, 3, -35)), await speech(SHORT, 48_000), room.length));
    // The noise itself is taken for speech, once, and no longer than the memory of the quiet room lasts.
    assert.ok(first && first < 2060 && ended && -ended < 4100, `${first} ${ended}`);
    assert.ok(begun > 5030 && begun < 5160, `${begun}`);
  });

  it('survives a voice of ours that is no sound at all', () => {
    const broken = tone(300, 48_000, 1).fill(NaN, 10_000, 10_010).fill(Infinity, 20_000, 20_010);
    const told = changes(48_000, inRoom(48_000, tone(300, 48_000, 0.8, 0.2), -61), joined(broken, silence(48_000, 4)));
    onceIn(told, 30, 60, 800);
  });
});

describe('our own voice', () => {
  const rate = 48_000;

  for (const dB of [-20, -25, -30]) {
    it(`${-dB} dB softer in the microphone is not the visitor's, however late it comes`, async () => {
      const voice = joined(silence(rate, 2), await speech(LONG, rate), silence(rate, 0.3), await speech(SHORT, rate), silence(rate, 2));
      for (const late of [0.01, 0.05, 0.1, 0.2, 0.25]) {
        const microphone = mixed(noise(rate, voice.length / rate, -61), voice, rate * late, dB);
        assert.notDeepEqual(changes(rate, microphone), [], 'it would be, unknown');
        assert.deepEqual(changes(rate, microphone, voice), [], `${late} s late`);
      }
    });
  }

  for (const dB of [0, -6, -10]) {
    it(`does not hide a visitor who is ${-dB} dB softer than it`, async () => {
      const voice = joined(silence(rate, 2), await speech(LONG, rate), silence(rate, 2));
      const echo = mixed(noise(rate, voice.length / rate, -61), voice, rate * 0.1, -20);
      const told = changes(rate, mixed(echo, await speech(SHORT, rate), 3 * rate, dB), voice);
      assert.ok(told[0] && told[0] > 3030 && told[0] < 3300, told.join());
    });
  }

  it('is forgotten when it has ended', () => {
    const voice = joined(silence(rate, 1), tone(300, rate, 1, 0.9), silence(rate, 4));
    const soft = mixed(noise(rate, 6, -61), tone(300, rate, 0.5, 0.02), 4 * rate);
    const [begun = 0] = changes(rate, soft, voice);
    assert.ok(begun >= 4030 && begun < 4060, `${begun}`);
    assert.deepEqual(changes(rate, mixed(noise(rate, 6, -61), tone(300, rate, 0.5, 0.02), 1.3 * rate), voice), [], 'while it sounds that is its echo');
  });
});

describe('a frame', () => {
  it('is as loud as it is between 200 and 3000 Hz', () => {
    const loudness = (frequency: number): number => {
      const detector = createOnsetDetector(48_000);
      const sound = tone(frequency, 48_000, 0.5, 0.5);
      for (let at = 0; at < sound.length; at += QUANTUM) detector.push(sound.subarray(at, at + QUANTUM), undefined);
      return detector.loudness;
    };
    // A sine of half the full scale has -9 dBFS.
    assert.ok(Math.abs(loudness(800) + 9) < 2.5, `${loudness(800)}`);
    for (const frequency of [30, 20_000]) assert.ok(loudness(frequency) < -20, `${loudness(frequency)}`);
  });

  it('is hushed where it is no louder than the room, when that is known', () => {
    const detector = createOnsetDetector(48_000);
    const room = noise(48_000, 3, -41);
    const hushes: number[] = [];
    for (let at = 0; at < room.length; at += QUANTUM) {
      detector.push(room.subarray(at, at + QUANTUM), undefined);
      hushes.push(detector.hush);
    }
    assert.equal(hushes[Math.floor((1.4 * 48_000) / QUANTUM)], -60);
    const hush = hushes.at(-1) ?? 0;
    assert.ok(hush > detector.loudness + 3 && hush < detector.loudness + 9, `${hush}, ${detector.loudness}`);
  });
});
