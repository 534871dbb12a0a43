import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';

const FOLDER = fromRoot('src/token-server');

it('the handler uses nothing that only Node has, and imports nothing of the browser side', async () => {
  for (const name of await readdir(FOLDER)) {
    const source = await readFile(path.join(FOLDER, name), 'utf8');
    const code = source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
    assert.doesNotMatch(code, /\b(process|Buffer|require|global|__dirname|setImmediate)\b/, name);
    const imports = [...code.matchAll(/from '([^']+)'/g)].map(([, specifier = '']) => specifier);
    const foreign = imports.filter((specifier) => !/^\.\/[a-z-]+\.js$/.test(specifier));
    assert.deepEqual(foreign.filter((specifier) => specifier !== 'zod/mini' && specifier !== '../protocol/endpoints.js'), [], name);
  }
});
