import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {ATTRIBUTES, propertyName, readOption, type AttributeName} from '../src/options.js';

let warnings: string[] = [];
beforeEach(() => {
  warnings = [];
  mock.method(console, 'warn', (sentence: string) => warnings.push(sentence));
});
afterEach(() => mock.restoreAll());

const NAMES = Object.keys(ATTRIBUTES) as AttributeName[];
const withDefault = (fallback: unknown): AttributeName[] => NAMES.filter((name) => ATTRIBUTES[name].fallback === fallback);

describe('options: defaults', () => {
  it('are what the contract says', () => {
    const defaults = Object.fromEntries(NAMES.map((name) => [name, ATTRIBUTES[name].fallback]).filter(([, fallback]) => fallback !== null && fallback !== false));
    assert.deepEqual(defaults, {
      dialect: 'auto',
      transport: 'auto',
      mode: 'conversation',
      'turn-detection': 'auto',
      output: 'audio',
      'noise-reduction': 'auto',
      credentials: 'same-origin',
      provider: 'openai',
      preload: 'none',
      volume: 1,
      'max-duration': 900,
      'idle-timeout': 120,
      'max-cost': 0,
      theme: 'auto',
      variant: 'inline',
      placement: 'bottom-end',
      visualizer: 'bars',
      'analytics-level': 'metrics',
    });
  });

  it('are what a missing attribute means', () => {
    for (const name of NAMES) for (const missing of [null, undefined]) assert.equal(readOption(name, missing), ATTRIBUTES[name].fallback, name);
  });
});

describe('options: booleans', () => {
  for (const name of withDefault(false)) {
    it(`${name} is true by being there, and false by the words for it`, () => {
      for (const on of ['', 'true', name, '1', 'yes', 'anything']) assert.equal(readOption(name, on), true, on);
      for (const off of ['false', '0', 'no', 'off', ' FALSE ', 'Off']) assert.equal(readOption(name, off), false, off);
    });
  }

  it('are never warned of', () => assert.deepEqual(warnings, []));
});

describe('options: texts', () => {
  for (const name of withDefault(null)) {
    it(`${name} is its text, without the space around it; empty is not set`, () => {
      assert.equal(readOption(name, ' some text\n'), 'some text');
      for (const empty of ['', '  ']) assert.equal(readOption(name, empty), null);
      assert.equal(readOption(name, 7), '7');
    });
  }
});

describe('options: words', () => {
  const WORDS: readonly (readonly [AttributeName, readonly string[]])[] = [
    ['credentials', ['same-origin', 'include', 'omit']],
    ['provider', ['openai', 'azure']],
    ['theme', ['auto', 'light', 'dark']],
    ['visualizer', ['bars', 'none']],
    ['analytics-level', ['off', 'events', 'metrics', 'content']],
  ];
  for (const [name, words] of WORDS) {
    it(`${name} is one of its own`, () => {
      for (const word of words) assert.equal(readOption(name, ` ${word} `), word);
      assert.deepEqual(warnings, []);
    });

    it(`${name} falls back, and says once what is allowed`, () => {
      for (let time = 0; time < 3; time++) assert.equal(readOption(name, 'bogus'), ATTRIBUTES[name].fallback);
      assert.equal(warnings.length, 1);
      for (const told of [`${name}="bogus"`, ...words, String(ATTRIBUTES[name].fallback)]) assert.ok(warnings[0]?.includes(told), told);
    });
  }

  it('are no properties of an object, nor another type', () => {
    for (const bad of ['constructor', '__proto__', 7, true, {}, ['azure']]) assert.equal(readOption('provider', bad), 'openai');
  });

  it('are cut short in a warning', () => {
    readOption('theme', 'x'.repeat(5000));
    assert.ok((warnings[0]?.length ?? 0) < 300);
  });
});

describe('options: volume', () => {
  const TABLE: readonly (readonly [unknown, number])[] = [
    ['0', 0],
    ['1', 1],
    [' 0.5 ', 0.5],
    ['1e-1', 0.1],
    [0.25, 0.25],
    [0, 0],
    ['', 1],
    ['  ', 1],
    ['loud', 1],
    ['50%', 1],
    ['1.01', 1],
    ['-0.1', 1],
    ['NaN', 1],
    ['Infinity', 1],
    [Number.NaN, 1],
    [2, 1],
    [{}, 1],
  ];
  for (const [value, volume] of TABLE) it(`${JSON.stringify(value)} is ${volume}`, () => assert.equal(readOption('volume', value), volume));

  it('says once what is allowed', () => {
    readOption('volume', '11');
    readOption('volume', '11');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /volume="11".*0.*1/);
  });
});

describe('options: property names', () => {
  it('are the attribute in one word', () => {
    assert.equal(propertyName('token-endpoint'), 'tokenEndpoint');
    assert.equal(propertyName('no-text-input'), 'noTextInput');
    assert.equal(propertyName('muted'), 'muted');
    assert.equal(new Set(NAMES.map(propertyName)).size, NAMES.length);
  });
});
