import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { durationMs, levelDb } from '../../../demo/local-provider/session/audio.js';
import { replyTo } from '../../../demo/local-provider/session/reply.js';
import { FIXTURES, loadFixtures, numberPhrases } from '../../../demo/local-provider/speech/fixtures.js';
import { loadSpeech } from '../../../demo/local-provider/speech/speech.js';
import { resample } from '../../../demo/local-provider/speech/resample.js';
import { readWav, writeWav } from '../../../demo/local-provider/speech/wav.js';

describe('the recorded voice', () => {
  it('can say every answer that is made of recorded phrases', async () => {
    const speech = await loadFixtures();
    const around = { vocabulary: 'recorded', now: new Date() } as const;
    const replies = [0, 1, 2, 3].flatMap((answeredTurns) => [
      replyTo({ kind: 'speech', seconds: 12.4 }, { ...around, answeredTurns }),
      replyTo({ kind: 'speech', seconds: 0 }, { ...around, answeredTurns }),
      replyTo({ kind: 'text', text: 'one two '.repeat(50) }, { ...around, answeredTurns }),
      replyTo({ kind: 'tool', output: '{}' }, { ...around, answeredTurns, instructions: 'Say anything.' }),
      replyTo({ kind: 'nothing' }, { ...around, answeredTurns }),
    ]);
    for (const reply of replies) {
      const { pcm, words } = await speech.synthesize(reply);
      assert.ok(levelDb(pcm) > -40, reply);
      assert.ok(words.every(({ ms }) => ms <= durationMs(pcm)));
      assert.deepEqual(words.map(({ offset }) => offset), words.map(({ offset }) => offset).toSorted((a, b) => a - b));
    }
  });

  it('refuses what it has no recordings of, rather than say something else', async () => {
    await assert.rejects((await loadFixtures()).synthesize('Hello. Bonjour.'), /no recording of: Bonjour/);
  });

  it('reads numbers out', () => {
    assert.deepEqual(numberPhrases('1.9'), ['one', 'point', 'nine']);
    assert.deepEqual(numberPhrases('12'), ['twelve']);
    assert.deepEqual(numberPhrases('23'), ['two', 'three']);
  });

  it('takes little room', async () => {
    const files = (await readdir(FIXTURES)).filter((file) => file.endsWith('.wav') && !file.startsWith('visitor'));
    const sizes = await Promise.all(files.map(async (file) => (await readFile(new URL(file, FIXTURES))).length));
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 1_500_000);
  });
});

describe('the synthesised voice', () => {
  it('says anything, with the place of every word', async () => {
    const speech = await loadSpeech('auto');
    assert.notEqual(speech.vocabulary, 'recorded', 'npm ci installs espeak-ng for development');
    const text = 'It cost 1.9 pounds. Any more questions?';
    const { pcm, words } = await speech.synthesize(text);
    assert.ok(durationMs(pcm) > 1500 && durationMs(pcm) < 6000);
    assert.deepEqual(words.map(({ offset }) => text.slice(offset).split(' ')[0]), ['It', 'cost', '1.9', 'pounds.', 'Any', 'more', 'questions?']);
    assert.ok(words.every(({ ms }, at) => ms >= (words[at - 1]?.ms ?? 0)));
  });
});

describe('resampling', () => {
  it('keeps the length, the pitch and the loudness', () => {
    const tone = Int16Array.from({ length: 22_050 }, (_, at) => 10_000 * Math.sin((2 * Math.PI * 1000 * at) / 22_050));
    const out = resample(tone, 22_050, 24_000);
    assert.equal(out.length, 24_000);
    const expected = Int16Array.from({ length: 24_000 }, (_, at) => 10_000 * Math.sin((2 * Math.PI * 1000 * at) / 24_000));
    const error = out.map((sample, at) => sample - (expected[at] ?? 0)).subarray(100, 23_900);
    assert.ok(levelDb(error) < levelDb(expected) - 50, `${levelDb(error)} dB`);
  });

  it('removes what the lower rate cannot hold', () => {
    const high = Int16Array.from({ length: 48_000 }, (_, at) => 10_000 * Math.sin((2 * Math.PI * 20_000 * at) / 48_000));
    assert.ok(levelDb(resample(high, 48_000, 24_000).subarray(100, 23_900)) < -60);
  });
});

describe('a WAV file', () => {
  it('is read as it was written, and refused if it is none', () => {
    const pcm = Int16Array.of(0, 1, -1, 32_767, -32_768);
    assert.deepEqual(readWav(writeWav({ rate: 48_000, pcm })), { rate: 48_000, pcm });
    assert.throws(() => readWav(Buffer.from('not a recording')), /Not a WAV file/);
  });
});
