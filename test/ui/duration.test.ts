import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {spoken} from '../../src/ui/duration.js';
import {clock} from '../../src/ui/timer.js';

describe('clock', () => {
  it('counts minutes and seconds, and hours where there are some', () => {
    assert.deepEqual([0, 9.9, 60, 83, 725, 3605, -1].map((seconds) => clock(seconds, 'en')), ['0:00', '0:09', '1:00', '1:23', '12:05', '1:00:05', '0:00']);
  });

  it('has the digits of the language where the visitor is', () => {
    assert.deepEqual(['ar-EG', 'ar-MA', 'de', 'ja', 'pl'].map((locale) => clock(125, locale)), ['٢:٠٥', '2:05', '2:05', '2:05', '2:05']);
  });
});

describe('spoken', () => {
  it('is a time in words, without what is zero', () => {
    const all = [125, 60, 1, 3600, 3725].map((seconds) => spoken(seconds, 'en'));
    assert.deepEqual(all, ['2 minutes, 5 seconds', '1 minute', '1 second', '1 hour', '1 hour, 2 minutes, 5 seconds']);
  });

  it('is a second at least', () => assert.deepEqual([0, 0.4, -1].map((seconds) => spoken(seconds, 'en')), ['1 second', '1 second', '1 second']));

  it('is as the language says it', () => {
    const words = ['ar', 'de', 'ja', 'pl'].map((locale) => spoken(125, locale));
    assert.deepEqual(words, ['دقيقتان و5 ثوان', '2 Minuten, 5 Sekunden', '2 分 5 秒', '2 minuty i 5 sekund']);
  });
});
