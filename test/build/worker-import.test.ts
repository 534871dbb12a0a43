import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {build} from 'esbuild';
import {ROOT} from '../../build/bundle/root.js';

/** A page's server in a worker: a site's bundler takes for it what is meant for browsers, and there is no DOM. */
async function inWorker(contents: string, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const bundled = await build({
    stdin: {contents, resolveDir: ROOT},
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'site',
    platform: 'browser',
    conditions: ['worker', 'browser'],
    target: 'es2022',
    logLevel: 'silent',
  });
  const globals = {URL, URLSearchParams, Request, Response, Headers, fetch, crypto, Event, EventTarget, AbortController, AbortSignal, TextEncoder, TextDecoder, ...more};
  return runInNewContext(`${bundled.outputFiles[0]?.text ?? ''}; site.found`, globals);
}

describe('the npm entries, in a worker without a DOM', () => {
  for (const entry of ['realtime-voice', 'realtime-voice/element']) {
    it(`${entry} can be imported`, async () => {
      assert.equal(await inWorker(`import {RealtimeVoiceElement} from '${entry}'; export const found = typeof RealtimeVoiceElement;`), 'function');
    });
  }

  it('realtime-voice/lazy can be imported', async () => {
    assert.equal(await inWorker("import {LazyElement} from 'realtime-voice/lazy'; export const found = typeof LazyElement;"), 'function');
  });

  it('ask for one Trusted Types policy, by our name, and do without it where a page refuses', async () => {
    const asked: string[] = [];
    const createPolicy = (name: string): never => {
      asked.push(name);
      throw new TypeError('refused');
    };
    await inWorker("import 'realtime-voice'; export const found = true;", {trustedTypes: {createPolicy}});
    assert.deepEqual(asked, ['realtime-voice']);
  });

  it('a language can be imported', async () => {
    assert.equal(await inWorker("import german from 'realtime-voice/i18n/de'; export const found = german.start;"), 'Gespräch starten');
  });

  it('the token server can be imported', async () => {
    assert.equal(await inWorker("import {createTokenHandler} from 'realtime-voice/token-server'; export const found = typeof createTokenHandler;"), 'function');
  });
});
