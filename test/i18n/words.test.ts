import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import de from '../../src/i18n/de.js';
import {en} from '../../src/i18n/en.js';
import ja from '../../src/i18n/ja.js';
import type {StringOverrides} from '../../src/i18n/strings.js';
import {createWords, PATIENCE_MS, type OwnWords} from '../../src/i18n/words.js';
import {installClock, type Clock} from '../support/clock.js';

/** A page's languages, whose files come when the test says so. */
function createPage() {
  const known = new Map<string, StringOverrides | Promise<unknown>>([['en', en]]);
  const requests: string[] = [];
  const settle = new Map<string, (texts?: StringOverrides) => void>();
  return {
    requests,
    find(language: string) {
      const found = known.get(language);
      if (found) return found;
      requests.push(language);
      const request = new Promise<void>((resolve, reject) => {
        settle.set(language, (texts) => {
          if (texts) known.set(language, texts);
          if (texts) resolve();
          else reject(new TypeError('not there'));
        });
      });
      known.set(language, request);
      return request;
    },
    async arrives(language: string, texts?: StringOverrides) {
      settle.get(language)?.(texts);
      await new Promise(setImmediate);
    },
  };
}

describe('the words of an element', () => {
  let page: ReturnType<typeof createPage>;
  let words: OwnWords;
  let draws: number;
  let warnings: string[];
  let clock: Clock;
  let tag = '';
  let own: StringOverrides | null = null;
  const follow = (tag: string, own: StringOverrides | null = null) => words.follow([tag], own);
  const start = () => words.strings.start;

  beforeEach(() => {
    mock.method(console, 'warn', () => undefined);
    clock = installClock();
    page = createPage();
    draws = 0;
    warnings = [];
    words = createWords({
      // As the element does: it draws again, and asks before it does.
      changed: () => {
        draws += 1;
        follow(tag, own);
      },
      missing: (message) => warnings.push(message),
    }, page.find);
  });
  afterEach(() => {
    clock.restore();
    mock.restoreAll();
  });

  const want = (next: string, texts: StringOverrides | null = null) => {
    tag = next;
    own = texts;
    follow(tag, own);
  };

  it('are English, and ask for nothing, where English is wanted', () => {
    want('en-GB');
    assert.deepEqual([start(), words.locale, words.dir, words.awaited, page.requests], ['Start talking', 'en-GB', 'ltr', false, []]);
  });

  it('are awaited until the file is there, and asked for once', async () => {
    want('de-AT');
    follow(tag);
    assert.deepEqual([start(), words.locale, words.awaited, page.requests], ['Start talking', 'en', true, ['de']]);
    await page.arrives('de', de);
    assert.deepEqual([start(), words.locale, words.awaited, draws, clock.timers], ['Gespräch starten', 'de-AT', false, 1, 0]);
  });

  it('are English when the file takes too long, and change when it comes', async () => {
    want('de');
    clock.advance(PATIENCE_MS - 1);
    assert.equal(words.awaited, true);
    clock.advance(1);
    assert.deepEqual([words.awaited, start(), draws], [false, 'Start talking', 1]);
    await page.arrives('de', de);
    assert.deepEqual([start(), words.awaited], ['Gespräch starten', false]);
  });

  it('are English, with one warning, when the file is missing; nothing is asked for again', async () => {
    want('de');
    await page.arrives('de');
    assert.deepEqual([start(), words.locale, words.awaited], ['Start talking', 'en', false]);
    for (let draw = 0; draw < 3; draw++) follow('de');
    await page.arrives('de');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /^i18n\/de\.js must lie beside the script/);
    assert.deepEqual(page.requests, ['de']);
  });

  it('stay those of the last language until those of the next are there', async () => {
    want('de');
    await page.arrives('de', de);
    want('ja');
    assert.deepEqual([start(), words.locale, words.awaited], ['Gespräch starten', 'de', false]);
    await page.arrives('ja', ja);
    assert.deepEqual([start(), words.locale], ['会話を始める', 'ja']);
    want('en');
    assert.deepEqual([start(), words.locale], ['Start talking', 'en']);
  });

  it('are English, and no longer those of the last language, where the next cannot be had', async () => {
    want('de');
    await page.arrives('de', de);
    want('ja');
    await page.arrives('ja');
    assert.deepEqual([start(), words.locale, warnings.length], ['Start talking', 'en', 1]);
  });

  it('are not those of a language that is no longer wanted when its file comes, or is missing', async () => {
    want('ja');
    want('de');
    await page.arrives('de', de);
    await page.arrives('ja');
    assert.deepEqual([start(), words.locale], ['Gespräch starten', 'de']);
  });

  it('are the site’s own where it has some, before and after the file comes', async () => {
    want('de', {start: 'Los!'});
    assert.deepEqual([start(), words.strings.end], ['Los!', 'End']);
    await page.arrives('de', de);
    assert.deepEqual([start(), words.strings.end], ['Los!', 'Beenden']);
    want('de', {end: 'Schluss'});
    assert.deepEqual([start(), words.strings.end], ['Gespräch starten', 'Schluss']);
    want('de');
    assert.equal(words.strings.end, 'Beenden');
  });

  it('are made once, and not with every drawing', async () => {
    want('de');
    await page.arrives('de', de);
    const before = words.strings;
    follow('de');
    assert.equal(words.strings, before);
  });

  it('are English where a file of another version says nothing', async () => {
    want('de');
    await page.arrives('de', {start: 'Los!'});
    assert.deepEqual([start(), words.strings.end, words.locale], ['Los!', 'End', 'de']);
  });
});
