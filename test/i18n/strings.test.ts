import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en} from '../../src/i18n/en.js';
import {explain, format, merge} from '../../src/i18n/strings.js';

describe('merge', () => {
  it('takes the texts that are given, however deep, and leaves the rest', () => {
    const merged = merge(en, {start: 'Go', states: {idle: 'Hello'}});
    assert.deepEqual([merged.start, merged.states.idle, merged.states.ended, merged.end], ['Go', 'Hello', 'Call ended', 'End']);
    assert.deepEqual([en.start, en.states.idle], ['Start talking', 'Ready when you are'], 'English itself stays as it is');
  });

  it('takes words for an error that has none of its own', () => {
    assert.equal(explain(merge(en, {errors: {'mic.failed': 'Broken.'}}), 'mic.failed'), 'Broken.');
  });

  it('takes nothing that is no text, and nothing from where nothing is', () => {
    for (const over of [null, undefined, 5, [], {start: 5, states: null, errors: 7, tools: {done: {}}}]) assert.deepEqual(merge(en, over), en);
    const merged = merge(en, {start: 5, states: 'idle', errors: {mic: null}});
    assert.deepEqual([merged.start, merged.states.idle, merged.errors.mic], [en.start, en.states.idle, en.errors.mic]);
  });

  it('changes no prototype', () => {
    const merged = merge(en, JSON.parse('{"__proto__": {"start": "x"}, "constructor": "y"}'));
    assert.deepEqual([merged.start, ({} as {start?: string}).start], [en.start, undefined]);
  });
});

describe('format', () => {
  it('fills placeholders, each time they occur', () => assert.equal(format('{a}, {b} and {a}', {a: 'x', b: 2}), 'x, 2 and x'));
  it('leaves an unknown placeholder as it is', () => assert.equal(format('{a} {constructor} {}', {b: 1}), '{a} {constructor} {}'));
  it('does not fill what it has filled', () => assert.equal(format('{a}', {a: '{b}', b: 'no'}), '{b}'));
  it('takes no value for a pattern', () => assert.equal(format('{a}', {a: '$& $1'}), '$& $1'));
});
