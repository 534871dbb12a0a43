import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {filesUnder} from '../../build/bundle/files.js';
import {fromRoot} from '../../build/bundle/root.js';
import {tagsOf} from '../../build/docs/source.js';

const sources = (await filesUnder(fromRoot('src/ui'))).map((file) => readFileSync(fromRoot(`src/ui/${file}`), 'utf8'));
const code = sources.join('\n').replace(/\/\*\*[\s\S]*?\*\//g, '');

const documented = (file: string, tag: string): string[] => tagsOf(file, tag).map(({name}) => name).sort();

describe('the documentation of what a site may style', () => {
  it('names every part that a view renders, and no other', () => {
    const literal = [...code.matchAll(/part="([a-z -]+)"/g)].flatMap(([, names = '']) => names.split(' '));
    const chosen = [...code.matchAll(/part: '([a-z -]+)'/g)].flatMap(([, names = '']) => names.split(' '));
    const missing = documented('src/ui/styles.ts', 'csspart').filter((part) => !new RegExp(`['" ]${part}['" ]|\\b${part}\\b`).test(code));
    assert.deepEqual(missing, []);
    for (const part of [...literal, ...chosen]) assert.ok(documented('src/ui/styles.ts', 'csspart').includes(part), `${part} is not documented`);
  });

  it('names every custom property that a sheet reads, and no other', () => {
    const read = [...new Set([...code.matchAll(/--rv-[a-z-]+/g)].map(([name]) => name))].sort();
    assert.deepEqual(documented('src/ui/styles.ts', 'cssprop'), read);
  });

  it('names every slot that a view renders', () => {
    const slots = [...code.matchAll(/slot name="([a-z-]+)"|'(icon-[a-z-]+)'/g)].map(([, name, icon]) => name ?? icon ?? '');
    assert.deepEqual(documented('src/ui/view.ts', 'slot'), [...new Set(slots)].sort());
  });
});
