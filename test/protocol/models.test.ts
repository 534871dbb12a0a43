// protocol.md §0, §3, §8, §10, as of 2026-11-20.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {modelOf, retirementOf} from '../../src/protocol/models.js';
import {minutePriceOf, priceOf} from '../../src/protocol/prices.js';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const rates = (name: string) => {
  const price = priceOf(name);
  return price && [price.text, price.audio, ...(price.image ? [price.image] : [])].map(({input, cached, output}) => [input, cached, output].join('/')).join(' ');
};

const LAUNCH = '5/2.5/20 100/20/200';
const PREVIEW = '5/2.5/20 40/2.5/80';
const PREVIEW_MINI = '0.6/0.3/2.4 10/0.3/20';
const REALTIME = '4/0.4/16 32/0.4/64 5/0.5/0';
const REALTIME_2 = '4/0.4/24 32/0.4/64 5/0.5/0';
const MINI = '0.6/0.06/2.4 10/0.3/20 0.8/0.08/0';

const rows: readonly (readonly [name: string, price: string, context: number, output: number, voices: number, image: boolean])[] = [
  ['gpt-4o-realtime-preview', PREVIEW, 128_000, 4096, 8, false],
  ['gpt-4o-realtime-preview-2024-10-01', LAUNCH, 128_000, 4096, 3, false],
  ['gpt-4o-realtime-preview-2024-12-17', PREVIEW, 128_000, 4096, 8, false],
  ['gpt-4o-realtime-preview-2025-06-03', PREVIEW, 128_000, 4096, 8, false],
  ['gpt-4o-mini-realtime-preview', PREVIEW_MINI, 16_000, 4096, 8, false],
  ['gpt-4o-mini-realtime-preview-2024-12-17', PREVIEW_MINI, 16_000, 4096, 8, false],
  ['gpt-realtime', REALTIME, 32_768, 4096, 10, true],
  ['gpt-realtime-2025-08-28', REALTIME, 32_768, 4096, 10, true],
  ['gpt-realtime-1.5', REALTIME, 32_768, 4096, 10, true],
  ['gpt-realtime-2', REALTIME_2, 128_000, 32_000, 10, true],
  ['gpt-realtime-2.1', REALTIME_2, 128_000, 32_000, 10, true],
  ['gpt-realtime-mini', MINI, 32_768, 4096, 10, true],
  ['gpt-realtime-mini-2025-10-06', MINI, 32_768, 4096, 10, true],
  ['gpt-realtime-mini-2025-12-15', MINI, 32_768, 4096, 10, true],
  ['gpt-realtime-2.1-mini', MINI, 128_000, 32_000, 10, true],
];

describe('a model', () => {
  for (const [name, price, context, maxOutput, voices, image] of rows) {
    it(`${name}: price, context, output, voices, what it takes`, () => {
      const model = modelOf(name);
      assert.equal(rates(name), price);
      assert.deepEqual([model?.context, model?.maxOutput, model?.voices.length], [context, maxOutput, voices]);
      assert.deepEqual(model?.inputs, image ? ['text', 'audio', 'image'] : ['text', 'audio']);
    });
  }

  it('has the voices of its time', () => {
    assert.deepEqual(modelOf('gpt-4o-realtime-preview-2024-10-01')?.voices, ['alloy', 'echo', 'shimmer']);
    assert.deepEqual([...(modelOf('gpt-4o-realtime-preview')?.voices ?? [])].sort(), ['alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse']);
    assert.deepEqual(modelOf('gpt-realtime-2.1')?.voices.slice(8), ['marin', 'cedar']);
  });

  it('that is new as a dated snapshot is as its family is', () => {
    assert.deepEqual(modelOf('gpt-realtime-2.1-2027-03-01'), modelOf('gpt-realtime-2.1'));
  });

  for (const name of ['', '-', 'gpt-5', 'my-deployment', 'gpt-realtime-3', 'constructor', '__proto__', 'gpt-realtime 2027-01-20', '2027-01-20', 'GPT-REALTIME', 'gpt-realtime-2025-8-28', '4096']) {
    it(`that is called ${JSON.stringify(name)} is not known: no price, and nothing to warn of`, () => {
      assert.deepEqual([modelOf(name), priceOf(name), minutePriceOf(name), retirementOf(name, NOW)], [null, null, null, null]);
    });
  }

  it('that is billed by the minute has a price of its own', () => {
    assert.deepEqual(['gpt-realtime-translate', 'gpt-realtime-whisper', 'gpt-live-transcribe', 'gpt-realtime'].map((name) => minutePriceOf(name)), [0.034, 0.017, 0.017, null]);
    assert.equal(priceOf('gpt-realtime-translate'), null);
  });
});

describe('what writes the visitor down', () => {
  it('has prices of its own, by tokens or by the minute', () => {
    assert.equal(rates('gpt-4o-transcribe'), '2.5/2.5/10 6/6/0');
    assert.equal(rates('gpt-4o-transcribe-diarize'), '2.5/2.5/10 6/6/0');
    assert.equal(rates('gpt-4o-mini-transcribe-2025-12-15'), '1.25/1.25/5 3/3/0');
    assert.equal(minutePriceOf('whisper-1'), 0.006);
    assert.equal(priceOf('whisper-1'), null);
  });
});

describe("the page's own prices", () => {
  const price = {text: {input: 1, cached: 1, output: 1}, audio: {input: 2, cached: 2, output: 2}};

  it('win, for a model and for its snapshots, the nearest name first', () => {
    assert.equal(priceOf('gpt-realtime', {'gpt-realtime': price}), price);
    assert.equal(priceOf('gpt-realtime-2025-08-28', {'gpt-realtime': price}), price);
    assert.notEqual(priceOf('gpt-realtime-2025-08-28', {'gpt-realtime': price, 'gpt-realtime-2025-08-28': {...price}}), price);
    assert.equal(priceOf('my-deployment', {'my-deployment': price}), price);
    assert.equal(rates('gpt-realtime-2'), REALTIME_2);
  });

  it('may be by the minute', () => {
    assert.equal(minutePriceOf('whisper-1', {'whisper-1': {minute: 0.005}}), 0.005);
    assert.equal(priceOf('gpt-realtime', {'gpt-realtime': {minute: 1}}), null);
    assert.equal(minutePriceOf('whisper-1', {'whisper-1': price}), null);
  });

  it('are its own, and nothing inherited', () => {
    for (const name of ['toString', 'constructor', '__proto__']) assert.deepEqual([priceOf(name, {}), minutePriceOf(name, {})], [null, null]);
  });
});

describe('the last day', () => {
  const days: Record<string, [date: string, replacement: string, retired: boolean]> = {
    'gpt-4o-realtime-preview-2024-10-01': ['2025-10-10', 'gpt-realtime-2.1', true],
    'gpt-4o-realtime-preview': ['2026-05-07', 'gpt-realtime-2.1', true],
    'gpt-4o-realtime-preview-2024-12-17': ['2026-05-07', 'gpt-realtime-2.1', true],
    'gpt-4o-realtime-preview-2025-06-03': ['2026-05-07', 'gpt-realtime-2.1', true],
    'gpt-4o-mini-realtime-preview': ['2026-05-07', 'gpt-realtime-2.1-mini', true],
    'gpt-4o-mini-realtime-preview-2024-12-17': ['2026-05-07', 'gpt-realtime-2.1-mini', true],
    'gpt-realtime-mini-2025-10-06': ['2026-07-23', 'gpt-realtime-2.1-mini', true],
    'gpt-realtime': ['2027-01-20', 'gpt-realtime-2.1', false],
    'gpt-realtime-2025-08-28': ['2027-01-20', 'gpt-realtime-2.1', false],
    'gpt-realtime-mini': ['2027-01-20', 'gpt-realtime-2.1-mini', false],
    'gpt-realtime-mini-2025-12-15': ['2027-01-20', 'gpt-realtime-2.1-mini', false],
    'whisper-1': ['2027-02-26', 'gpt-transcribe', false],
    'gpt-4o-transcribe': ['2027-02-26', 'gpt-transcribe', false],
    'gpt-4o-mini-transcribe-2025-12-15': ['2027-02-26', 'gpt-transcribe', false],
    'gpt-4o-transcribe-diarize': ['2027-02-26', 'gpt-transcribe', false],
  };
  for (const [name, [date, replacement, retired]] of Object.entries(days)) {
    it(`of ${name} ${retired ? 'was' : 'will be'} ${date}`, () => {
      assert.deepEqual(retirementOf(name, NOW), {date, replacement, retired});
    });
  }

  it('is the day itself', () => {
    assert.equal(retirementOf('gpt-realtime', Date.parse('2027-01-19T23:59:59Z'))?.retired, false);
    assert.equal(retirementOf('gpt-realtime', Date.parse('2027-01-20T00:00:00Z'))?.retired, true);
  });

  for (const name of ['gpt-realtime-1.5', 'gpt-realtime-2', 'gpt-realtime-2.1', 'gpt-realtime-2.1-mini', 'gpt-realtime-whisper', 'gpt-live-transcribe']) {
    it(`of ${name} has not been announced`, () => {
      assert.equal(retirementOf(name, NOW), null);
    });
  }

  it('never names a replacement that is going too', () => {
    for (const name of Object.keys(days)) assert.equal(retirementOf(retirementOf(name, NOW)?.replacement ?? name, NOW), null);
  });
});
