import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';
import {fromRoot} from '../build/bundle/root.js';
import {VERSION} from '../src/version.js';

it('the version that the script says it is, is that of the package', async () => {
  const {version} = JSON.parse(await readFile(fromRoot('package.json'), 'utf8')) as {version: string};
  assert.equal(VERSION, version);
});
