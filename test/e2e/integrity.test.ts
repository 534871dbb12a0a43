import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {useLab} from '../support/lab.js';
import {startBreakableSite} from '../support/site.js';

describe('a page that says what our files must be', () => {
  const lab = useLab(startBreakableSite);

  it('loads its files by the hashes of integrity.json, and by no other', async () => {
    const hashes = JSON.parse(await readFile(fromRoot('dist/integrity.json'), 'utf8')) as Record<string, string>;
    const visitor = await lab.open({route: '/bare'});
    const loads = (file: string, integrity: string) =>
      visitor.page.evaluate(
        (src, hash) =>
          new Promise<string>((resolve) => {
            const script = document.createElement('script');
            Object.assign(script, {type: 'module', src, integrity: hash, onload: () => resolve('loaded'), onerror: () => resolve('refused')});
            document.head.append(script);
          }),
        `/voice/${file}?integrity=${integrity.slice(-4)}`,
        integrity,
      );
    for (const file of ['realtime-voice.js', 'lazy.js', 'tools.js']) {
      assert.equal(await loads(file, hashes[file] ?? ''), 'loaded', file);
      assert.equal(await loads(file, hashes['i18n/de.js'] ?? ''), 'refused', file);
    }
  });
});
