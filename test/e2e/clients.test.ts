import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {Browser, Page} from 'puppeteer-core';
import {fromRoot} from '../../build/bundle/root.js';
import {startLocalProvider, type LocalProvider} from '../../demo/local-provider/index.js';
import {listen} from '../../demo/web/listen.js';
import type {} from '../demo/local-provider/clients/agents-page.js';
import {mint} from '../demo/local-provider/support/visitor.js';
import {openBrowser} from '../support/page.js';
import {until} from '../support/until.js';

/** OpenAI's agents SDK, as it is on npm, over WebRTC: what our element talks to is what theirs talks to. */
describe('the agents SDK in a browser', () => {
  let provider: LocalProvider;
  let site: Awaited<ReturnType<typeof listen>>;
  let browser: Browser;
  let page: Page;

  const see = (what: 'said' | 'events' | 'asked' | 'errors'): Promise<string[]> => page.evaluate((name) => window.agents[name](), what);
  const said = (pattern: RegExp): Promise<string> =>
    until(`somebody says ${String(pattern)}`, async () => (await see('said')).find((words) => pattern.test(words)), 25_000);
  const send = (text: string): Promise<void> => page.evaluate((words) => window.agents.sendMessage(words), text);
  const count = async (type: string): Promise<number> => (await see('events')).filter((each) => each === type).length;
  const happens = (type: string, times = 1): Promise<unknown> => until(`${type} has happened ${times} times`, async () => (await count(type)) >= times, 25_000);

  before(async () => {
    provider = await startLocalProvider({speech: 'fixtures'});
    const {outputFiles} = await build({entryPoints: [fromRoot('test/demo/local-provider/clients/agents-page.ts')], bundle: true, write: false, format: 'iife', conditions: ['browser'], platform: 'browser'});
    const script = outputFiles[0]?.text ?? '';
    site = await listen((request) => respond(request, script), 0);
    browser = await openBrowser({speaker: 'visitor-barge-in.wav'});
    page = await browser.newPage();
    await page.goto(site.origin);
    const {value} = (await (await mint(provider, {session: {type: 'realtime', model: 'gpt-realtime-2.1'}})).json()) as {value: string};
    await page.evaluate((url, key) => window.agents.connect(url, key), `${provider.url}/v1/realtime/calls`, value);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await provider.close();
  });

  it('converses, and is heard', async () => {
    await said(/^assistant: Hello\. I am the local stand-in/);
    const {heard} = provider.calls[0] ?? assert.fail('there is no call');
    assert.ok(heard.speechMs > 1500, `speech of ${heard.speechMs} ms`);
    await said(/^user: \[speech, \d\.\d seconds\]$/);
    await until('the page hears a voice', async () => (await page.evaluate(() => window.agents.energy())) > 0.01);
  });

  it('is interrupted by the visitor, who then is answered', async () => {
    await happens('output_audio_buffer.cleared');
    await happens('conversation.item.truncated');
    await said(/^assistant: I heard you speak for \d\.\d seconds\.$/);
    await happens('output_audio_buffer.stopped');
  });

  it('has its tool called, and speaks after it', async () => {
    await send('call lookup_order {"order": 17}');
    await said(/^assistant: The tool has answered\.$/);
    assert.deepEqual(await see('asked'), ['{"order":17}']);
    await happens('output_audio_buffer.stopped', 2);
  });

  it('interrupts by hand, without an error in all this', async () => {
    const started = await count('output_audio_buffer.started');
    await send('tell me something long');
    await happens('output_audio_buffer.started', started + 1);
    await page.evaluate(() => window.agents.interrupt());
    await happens('output_audio_buffer.cleared', 2);
    await page.evaluate(() => window.agents.close());
    await until('the provider has seen the end', () => provider.calls[0]?.ended);
    assert.deepEqual(await see('errors'), []);
  });
});

const respond = (request: Request, script: string): Promise<Response> =>
  Promise.resolve(
    new URL(request.url).pathname === '/agents.js'
      ? new Response(script, {headers: {'content-type': 'text/javascript'}})
      : new Response('<!doctype html><title>Agents</title><script src="/agents.js"></script>', {headers: {'content-type': 'text/html'}}),
  );
