import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {NOT_THERE, skipNotThere, type NotThere} from '../../build/wtr/not-there.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const CHROMIUM = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36';
const WEBKIT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

/** What a browser is served of a test file: as much of a request as the plugin looks at. */
const served = (row: NotThere, agent: string, path: string): unknown =>
  skipNotThere([row]).transform?.({path, headers: {'user-agent': agent}, body: 'it()'} as never);

/** As a part of a pattern that means itself. */
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('what is not there in a browser', () => {
  const row: NotThere = {browser: 'WebKitGTK', file: 'test/a.browser.test.ts', title: 'calls', why: 'no WebRTC'};

  it('is skipped in that browser and that file alone', () => {
    assert.match(String(served(row, WEBKIT, '/test/a.browser.test.ts')), /^it\(\)\nbeforeEach\(.*\["calls"\]/);
    for (const agent of [FIREFOX, CHROMIUM]) assert.equal(served(row, agent, '/test/a.browser.test.ts'), undefined);
    assert.equal(served(row, WEBKIT, '/test/b.browser.test.ts'), undefined);
  });

  it('is a test that there is', async () => {
    for (const {file, title} of NOT_THERE) {
      const text = await readFile(fromRoot(file), 'utf8');
      // What a template leaves open may be anything.
      const names = [...text.matchAll(/(?:it|describe)\((['`"])(.*?[^\\])\1,/g)].map(([, , name = '']) => new RegExp(`^${name.split(/\$\{[^}]*\}/).map((piece) => escaped(piece)).join('.+')}$`));
      assert.ok(title === null || names.some((name) => name.test(title)), `${file}: ${title}`);
    }
  });
});
