import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {WebSocket} from 'ws';
import {fromRoot} from '../../build/bundle/root.js';
import {startLocalProvider} from '../../demo/local-provider/index.js';
import {createDemoServer, type DemoServer, type DemoServerOptions} from '../../demo/server.js';
import {isSupported} from '../../demo/web/node-version.js';
import {chooseService, describeService} from '../../demo/web/service.js';
import {until} from '../support/until.js';
import {makeOffer} from './local-provider/support/visitor.js';

let dist: string;
before(async () => {
  // The demo serves whatever was built; these tests are not about that.
  dist = await mkdtemp(path.join(tmpdir(), 'rv-dist-'));
  await writeFile(path.join(dist, 'realtime-voice.js'), 'export {};\n');
});
after(() => rm(dist, {recursive: true}));

const start = (env: Readonly<Record<string, string>> = {}, rest: DemoServerOptions = {}) =>
  createDemoServer({port: 0, env, dist, ...rest});

const post = (url: string, origin: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}/api/realtime/token`, {method: 'POST', headers: {origin, 'content-type': 'application/json', ...headers}, body: '{}'});

describe('which service answers', () => {
  const azure = {AZURE_OPENAI_ENDPOINT: 'https://res.openai.azure.com/', AZURE_OPENAI_API_KEY: 'canary', AZURE_OPENAI_DEPLOYMENT: 'voice'};

  it('the local one without keys, and with empty ones', () => {
    assert.equal(chooseService({}).kind, 'local');
    assert.equal(chooseService({OPENAI_API_KEY: '', AZURE_OPENAI_ENDPOINT: ' '}).kind, 'local');
  });

  it('OpenAI with its key, whatever else is set', () => {
    const service = chooseService({...azure, OPENAI_API_KEY: 'sk-canary'});
    assert.equal(describeService(service), 'OpenAI (gpt-realtime-2.1)');
    assert.equal(describeService(chooseService({OPENAI_API_KEY: 'sk-canary', OPENAI_REALTIME_MODEL: 'gpt-realtime'})), 'OpenAI (gpt-realtime)');
  });

  it('Azure with its three variables', () => {
    assert.equal(describeService(chooseService(azure)), 'Azure OpenAI (deployment voice)');
  });

  it('a sentence when some of them are missing, which does not hold the key', () => {
    const sentence = (error: Error) => /Not set: AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_DEPLOYMENT\./.test(error.message) && !error.message.includes('canary');
    assert.throws(() => chooseService({AZURE_OPENAI_API_KEY: 'canary'}), sentence);
  });
});

describe('with the local stand-in', () => {
  let server: DemoServer;
  const lines: string[] = [];
  before(async () => {
    server = await start({}, {log: (line) => lines.push(line)});
  });
  after(() => server.close());

  it('says where it is and who answers, in two lines', () => {
    assert.equal(server.provider, 'local');
    assert.deepEqual(lines.slice(0, 2), [`${server.url}/`, 'Talking to: the local stand-in (offline, no key needed)']);
  });

  it('serves the page with the tag, under a policy', async () => {
    const response = await fetch(`${server.url}/`);
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.ok(html.includes('<realtime-voice token-endpoint="/api/realtime/token"></realtime-voice>'));
    assert.ok(html.includes('<script type="module" src="/voice/realtime-voice.js"></script>'));
    assert.ok(html.includes('the local stand-in (offline, no key needed)'));
    assert.doesNotMatch(html, /\{\{|https?:\/\/(?!127\.)|style=|<style/);
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; script-src 'self'; connect-src 'self';.*; trusted-types realtime-voice; img-src 'self'$/);
    assert.equal(response.headers.get('permissions-policy'), 'microphone=(self)');
  });

  it('serves the small pages, one of them strictly', async () => {
    for (const [route, scripts, elements] of [['/strict', 1, 1], ['/bare', 1, 1], ['/twice', 2, 2]] as const) {
      const html = await (await fetch(server.url + route)).text();
      assert.equal(html.match(/<script /g)?.length, scripts, route);
      assert.equal(html.match(/<realtime-voice /g)?.length, elements, route);
    }
    const csp = (await fetch(`${server.url}/strict`)).headers.get('content-security-policy') ?? '';
    assert.match(csp, /^default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none';/);
    assert.match(csp, /require-trusted-types-for 'script'; trusted-types realtime-voice$/);
    assert.ok(!csp.includes('blob:'));
  });

  it('serves the script and the assets, and only those', async () => {
    const types = {
      '/voice/realtime-voice.js': 'text/javascript; charset=utf-8',
      '/pages/site.css': 'text/css; charset=utf-8',
      '/pages/page.js': 'text/javascript; charset=utf-8',
      '/pages/icon.svg': 'image/svg+xml; charset=utf-8',
    };
    for (const [url, type] of Object.entries(types)) {
      const response = await fetch(server.url + url);
      assert.equal(`${response.status} ${response.headers.get('content-type') ?? ''}`, `200 ${type}`, url);
      assert.equal(response.headers.get('cache-control'), 'no-cache', url);
      await response.arrayBuffer();
    }
    for (const url of ['/pages/home.html', '/pages/layout.html', '/pages/dom.js', '/pages/..%2fserver.ts', '/voice/../package.json', '/voice/none.js', '/server.ts']) {
      assert.equal((await fetch(server.url + url)).status, 404, url);
    }
  });

  it('mints a key for its own page', async () => {
    const response = await post(server.url, server.url, {'sec-fetch-site': 'same-origin'});
    const body = (await response.json()) as Record<string, unknown>;
    assert.equal(response.status, 200);
    assert.match(String(body['value']), /^ek_/);
    assert.deepEqual([body['provider'], body['base_url'], body['model'], body['dialect']], ['openai', `${server.url}/v1`, 'gpt-realtime-2.1', 'ga']);
  });

  it('lets its developer start again and again', async () => {
    const answers = await Promise.all(Array.from({length: 70}, () => post(server.url, server.url)));
    assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([200]));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  });

  it('mints none for another, and says so on the console', async () => {
    const response = await post(server.url, 'https://evil.example');
    assert.equal(response.status, 403);
    assert.equal(lines.at(-1), 'No session (403 origin_not_allowed): the request did not come from this page');
    assert.equal((await fetch(`${server.url}/api/realtime/token`)).status, 405);
  });

  it("serves the stand-in's HTTP on the page's own origin", async () => {
    const {value} = (await (await post(server.url, server.url)).json()) as {value: string};
    const call = (key: string) =>
      fetch(`${server.url}/v1/realtime/calls`, {method: 'POST', headers: {authorization: `Bearer ${key}`, 'content-type': 'application/sdp'}, body: 'no offer'});
    assert.equal((await call(value)).status, 400);
    assert.equal((await call('ek_forged')).status, 401);
  });

  it('serves the session endpoint: the offer goes in, the answer comes out, and no key', async () => {
    const offer = await makeOffer();
    const place = (origin: string) => fetch(`${server.url}/api/realtime/session`, {method: 'POST', headers: {origin, 'content-type': 'application/sdp'}, body: offer});
    const response = await place(server.url);
    const answer = await response.text();
    assert.equal(`${response.status} ${response.headers.get('content-type') ?? ''}`, '201 application/sdp');
    assert.match(answer, /^v=0\r\n/);
    assert.doesNotMatch(answer, /ek_/);
    assert.equal(response.headers.get('x-call-id'), server.localProvider?.calls.at(-1)?.id);
    assert.equal((await place('https://evil.example')).status, 403);
    const minted = await fetch(`${server.url}/api/realtime/session`, {method: 'POST', headers: {origin: server.url, 'content-type': 'application/json'}});
    assert.match(String(((await minted.json()) as Record<string, unknown>)['value']), /^ek_/);
  });

  it("passes a WebSocket on the page's own origin on to the stand-in, and tells the end of both", async () => {
    const {value} = (await (await post(server.url, server.url)).json()) as {value: string};
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime-2.1`, ['realtime', `openai-insecure-api-key.${value}`]);
    const [created] = (await once(socket, 'message')) as [Buffer];
    assert.equal((JSON.parse(created.toString()) as {type: string}).type, 'session.created');
    assert.equal(socket.protocol, 'realtime');
    const call = server.localProvider?.calls.at(-1);
    assert.equal(call?.transport, 'websocket');
    socket.send(JSON.stringify({type: 'input_audio_buffer.append', audio: Buffer.alloc(48_000 * 2).toString('base64')}));
    await until('the audio has arrived', () => call?.heard.ms === 2000);
    socket.close(4001, 'enough');
    await once(socket, 'close');
    assert.deepEqual(await until('the stand-in knows', () => call?.closedWith), {code: 4001, reason: 'enough'});

    const refused = async (path: string): Promise<number | undefined> => {
      const wrong = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, ['realtime', 'openai-insecure-api-key.ek_forged']);
      const [request, {statusCode}] = (await once(wrong, 'unexpected-response')) as [{destroy(): void}, {statusCode?: number}];
      request.destroy();
      return statusCode;
    };
    assert.equal(await refused('/v1/realtime?model=gpt-realtime-2.1'), 401);
    assert.equal(await refused('/openai/v1/realtime?model=gpt-realtime-2.1'), 401);
    assert.equal(await refused('/api/realtime/token'), 404);
  });

  it("serves Azure's paths, and the preview's where it is told to speak it", async () => {
    const speaking = await start({}, {local: {preview: true, apiKey: 'sk-mine'}});
    const status = async (path: string) => (await fetch(speaking.url + path, {method: 'POST', headers: {'api-key': 'sk-mine', authorization: 'Bearer sk-mine'}})).status;
    for (const path of ['/v1/realtime/sessions', '/openai/v1/realtime/client_secrets', '/openai/realtimeapi/sessions?api-version=2025-04-01-preview']) {
      assert.equal(await status(path), 200, path);
    }
    for (const path of ['/v1/realtime?model=gpt-4o-realtime-preview', '/v1/realtimertc']) assert.equal(await status(path), 400, path);
    assert.equal(await status('/v1/realtimes'), 404);
    await speaking.close();
  });

  it('sends localhost to the one address that the token endpoint knows', async () => {
    const response = await fetch(`${server.url.replace('127.0.0.1', 'localhost')}/bare`, {redirect: 'manual'});
    assert.equal(`${response.status} ${response.headers.get('location') ?? ''}`, `302 ${server.url}/bare`);
  });

  it('tells the page to use the strict policy everywhere when asked', async () => {
    const strict = await start({}, {strictCsp: true});
    const response = await fetch(`${strict.url}/`);
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.ok(!(await response.text()).includes('rel="icon"'));
    await strict.close();
  });
});

describe('with a real service', () => {
  it('lets the page talk to OpenAI, and shows the key to nobody', async () => {
    const lines: string[] = [];
    const server = await start({OPENAI_API_KEY: 'sk-canary'}, {log: (line) => lines.push(line)});
    const response = await fetch(`${server.url}/`);
    const html = await response.text();
    assert.equal(lines[1], 'Talking to: OpenAI (gpt-realtime-2.1)');
    assert.match(response.headers.get('content-security-policy') ?? '', /connect-src 'self' https:\/\/api\.openai\.com;/);
    assert.ok(!html.includes('canary') && !lines.join().includes('canary'));
    assert.ok(!html.includes('data-allow-origins'));
    assert.equal(server.localProvider, undefined);
    assert.equal((await fetch(`${server.url}/v1/realtime/calls`, {method: 'POST'})).status, 404);
    await server.close();
  });

  it('names an Azure host that the element does not know on the script tag', async () => {
    const server = await start({AZURE_OPENAI_ENDPOINT: 'https://res.cognitiveservices.azure.com', AZURE_OPENAI_API_KEY: 'k', AZURE_OPENAI_DEPLOYMENT: 'voice'});
    const html = await (await fetch(`${server.url}/`)).text();
    assert.ok(html.includes('src="/voice/realtime-voice.js" data-allow-origins="https://res.cognitiveservices.azure.com">'));
    await server.close();
  });
});

describe('starting and ending', () => {
  it('says so when the build or the port is missing', async () => {
    await assert.rejects(createDemoServer({port: 0, env: {}, dist: path.join(dist, 'none')}), /npm run build/);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await assert.rejects(start({}, {port}), new RegExp(`Port ${port} is taken`));
    other.close();
  });

  it('leaves nothing behind', async () => {
    const server = await start();
    const {url, localProvider} = server;
    await (await fetch(`${url}/`)).text();
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime`, ['realtime', `openai-insecure-api-key.${localProvider?.apiKey ?? ''}`]);
    await once(socket, 'message');
    const closed = once(socket, 'close');
    await server.close();
    await closed;
    await assert.rejects(fetch(`${url}/`));
    await assert.rejects(fetch(`${localProvider?.url ?? url}/v1/realtime/calls`));
  });

  it('goes on with a stand-in that was started again', async (t) => {
    const server = await start();
    t.after(() => server.close());
    const {url: address = '', apiKey = ''} = server.localProvider ?? {};
    await server.localProvider?.close();
    assert.equal((await post(server.url, server.url)).status, 503);
    const again = await startLocalProvider({port: Number(new URL(address).port), apiKey, speech: 'fixtures'});
    t.after(() => again.close());
    assert.equal((await post(server.url, server.url)).status, 200);
  });

  it('knows which Node is too old', () => {
    assert.deepEqual(['v18.20.0', 'v20.18.3', 'v20.19.0', 'v22.0.0'].map(isSupported), [false, false, true, true]);
  });

  /** Runs the program and returns what it printed by the time `until` is true of it, or it has ended. */
  async function program(env: Readonly<Record<string, string>>, until: (printed: string) => boolean) {
    const noKeys = {OPENAI_API_KEY: '', AZURE_OPENAI_ENDPOINT: '', AZURE_OPENAI_API_KEY: '', AZURE_OPENAI_DEPLOYMENT: ''};
    const child = spawn(process.execPath, ['--import', 'tsx', fromRoot('demo/server.ts')], {cwd: fromRoot(), env: {...process.env, ...noKeys, ...env}});
    const exited = once(child, 'exit');
    let printed = '';
    const enough = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (until(printed)) resolve();
        });
      }
    });
    await Promise.race([enough, exited]);
    child.kill('SIGTERM');
    const [code] = (await exited) as [number | null];
    return {printed, code};
  }

  it('as a program, prints one address and who answers, and ends when told to', async () => {
    const {printed, code} = await program({PORT: '0'}, (text) => text.includes('Talking to'));
    assert.match(printed, /^http:\/\/127\.0\.0\.1:\d+\/\nTalking to: the local stand-in \(offline, no key needed\)\n$/);
    assert.equal(code, 0);
  });

  it('as a program, ends with a sentence and no stack', async () => {
    assert.deepEqual(await program({PORT: 'http'}, () => false), {printed: 'PORT must be a number from 0 to 65535, not "http".\n', code: 1});
    const {printed, code} = await program({AZURE_OPENAI_API_KEY: 'canary'}, () => false);
    assert.match(printed, /^Azure OpenAI needs [^\n]*\n$/);
    assert.equal(code, 1);
  });
});
