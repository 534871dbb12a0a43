import assert from 'node:assert/strict';
import {it} from 'node:test';
import {VoiceError} from '../../src/errors.js';
import {loadToolRunner} from '../../src/session/load-tools.js';

it('gives what runs the tools, the same each time', async () => {
  const [first, second] = await Promise.all([loadToolRunner(), loadToolRunner()]);
  assert.equal(first, second);
  assert.equal(typeof first.createToolRunner, 'function');
});

it('says what is missing where the file is not there or not allowed, and may be asked again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  await assert.rejects(
    loadToolRunner(() => Promise.reject(cause)),
    (error) => error instanceof VoiceError && error.code === 'tool.unavailable' && error.recoverable && error.cause === cause && error.detail.includes('script-src'),
  );
  assert.ok(await loadToolRunner());
});
