import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {SessionConfig} from '../../src/token-server/index.js';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {assertRefused, handlerFor, INSTRUCTIONS, jsonRequest, KEY, minted, read} from './rig.js';

let upstream: FakeUpstream;
before(async () => {
  upstream = await startFakeUpstream();
});
beforeEach(() => upstream.behave(reply(200, minted())));
after(() => upstream.close());

const sentBody = (): unknown => JSON.parse(upstream.received[0]?.body.toString('utf8') ?? 'null');

describe('what the provider is asked', () => {
  it('a key of 30 s for the session of the site', async () => {
    await handlerFor(upstream)(jsonRequest());
    const [request] = upstream.received;
    assert.equal(upstream.received.length, 1);
    assert.equal(`${request?.method} ${request?.path}`, 'POST /v1/realtime/client_secrets');
    assert.equal(request?.headers.authorization, `Bearer ${KEY}`);
    assert.equal(request.headers['content-type'], 'application/json');
    assert.deepEqual(sentBody(), {
      expires_after: {anchor: 'created_at', seconds: 30},
      session: {model: 'gpt-realtime', instructions: INSTRUCTIONS, type: 'realtime'},
    });
  });

  it('nothing of the request: not its body, not its headers, not its query', async () => {
    const body = JSON.stringify({model: 'evil', instructions: 'evil', tools: [], session: {model: 'evil'}, expires_after: {seconds: 7200}});
    const request = new Request('https://site.example/api/realtime/token?model=evil', jsonRequest({cookie: 'sid=1', 'x-evil': '1', authorization: 'Bearer evil'}, body));
    await handlerFor(upstream)(request);
    assert.deepEqual(sentBody(), {
      expires_after: {anchor: 'created_at', seconds: 30},
      session: {model: 'gpt-realtime', instructions: INSTRUCTIONS, type: 'realtime'},
    });
    assert.ok(!JSON.stringify(upstream.received[0]?.headers).match(/evil|sid=1/));
    assert.equal(upstream.received[0]?.path, '/v1/realtime/client_secrets');
  });

  it('the lifetime that the site chose', async () => {
    await handlerFor(upstream, {expiresInSeconds: 10})(jsonRequest());
    assert.deepEqual((sentBody() as {expires_after: unknown}).expires_after, {anchor: 'created_at', seconds: 10});
  });

  it('a fixed session as it was when the handler was made', async () => {
    const session = {model: 'gpt-realtime'};
    const handler = handlerFor(upstream, {session});
    session.model = 'changed';
    await handler(jsonRequest());
    assert.deepEqual((sentBody() as {session: unknown}).session, {model: 'gpt-realtime', type: 'realtime'});
  });

  it('a session built for this visitor', async () => {
    const session = async (request: Request): Promise<SessionConfig> => ({type: 'transcription', audio: {language: request.headers.get('accept-language')}});
    const {text} = await read(await handlerFor(upstream, {session})(jsonRequest({'accept-language': 'de'})));
    assert.deepEqual((sentBody() as {session: unknown}).session, {type: 'transcription', audio: {language: 'de'}});
    assert.ok(!('model' in (JSON.parse(text) as object)));
  });

  it('a translation, at the address of its own', async () => {
    const {text} = await read(await handlerFor(upstream, {session: {type: 'translation', model: 'gpt-realtime-translate', audio: {output: {language: 'es'}}}})(jsonRequest()));
    assert.equal(upstream.received[0]?.path, '/v1/realtime/translations/client_secrets');
    assert.deepEqual((sentBody() as {session: unknown}).session, {model: 'gpt-realtime-translate', audio: {output: {language: 'es'}}});
    assert.equal((JSON.parse(text) as {model: string}).model, 'gpt-realtime-translate');
  });

  it('nothing at all when building the session fails', async () => {
    for (const session of [() => Promise.reject(new Error(KEY)), () => null as unknown as SessionConfig]) {
      await assertRefused(await handlerFor(upstream, {session})(jsonRequest()), 500, 'internal');
    }
    assert.equal(upstream.received.length, 0);
  });
});

describe('Azure', () => {
  // The handler's own fetch stands between: no name of Azure's resolves here.
  const capture = () => {
    const seen: {url: string; headers: Headers}[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      seen.push({url: input as string, headers: new Headers(init?.headers)});
      return Response.json(minted());
    };
    return {seen, fetch};
  };

  it('gets the key in its own header, at the completed address', async () => {
    const {seen, fetch} = capture();
    const handler = handlerFor(upstream, {provider: 'azure', baseUrl: 'https://res.openai.azure.com/', fetch, session: {model: 'my-deployment'}});
    const {text} = await read(await handler(jsonRequest()));
    assert.equal(seen[0]?.url, 'https://res.openai.azure.com/openai/v1/realtime/client_secrets');
    assert.equal(seen[0].headers.get('api-key'), KEY);
    assert.equal(seen[0].headers.get('authorization'), null);
    const {provider, base_url, model} = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual([provider, base_url, model], ['azure', 'https://res.openai.azure.com/openai/v1', 'my-deployment']);
  });

  it('gets an Entra token, a new one for each request', async () => {
    const {seen, fetch} = capture();
    let count = 0;
    const entraToken = async () => `entra-${(count += 1)}`;
    const handler = handlerFor(upstream, {provider: 'azure', baseUrl: 'https://res.openai.azure.com', apiKey: undefined, entraToken, fetch});
    await handler(jsonRequest());
    await handler(jsonRequest());
    assert.deepEqual(
      seen.map(({headers}) => [headers.get('authorization'), headers.get('api-key')]),
      [
        ['Bearer entra-1', null],
        ['Bearer entra-2', null],
      ],
    );
  });

  it('a token that cannot be had is a matter of the key', async () => {
    const entraToken = () => Promise.reject(new Error(KEY));
    const handler = handlerFor(upstream, {provider: 'azure', baseUrl: 'https://res.openai.azure.com', apiKey: undefined, entraToken});
    await assertRefused(await handler(jsonRequest()), 502, 'upstream_auth');
  });
});

describe('what the page receives', () => {
  it('the key, its end, and where to go with it; nothing else', async () => {
    const {status, text, headers} = await read(await handlerFor(upstream)(jsonRequest()));
    const {value, expires_at} = minted();
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(JSON.parse(text), {value, expires_at, provider: 'openai', base_url: upstream.baseUrl, model: 'gpt-realtime', dialect: 'ga'});
  });

  it("OpenAI's address by default", async () => {
    const handler = handlerFor(upstream, {baseUrl: undefined, fetch: async () => Response.json(minted())});
    const {base_url} = JSON.parse((await read(await handler(jsonRequest()))).text) as {base_url: string};
    assert.equal(base_url, 'https://api.openai.com/v1');
  });

  it('a key from where the older shape has it', async () => {
    upstream.behave(reply(200, {client_secret: {value: 'ek_old', expires_at: 4_000_000_000}, id: 'sess_1'}));
    const {value, expires_at} = JSON.parse((await read(await handlerFor(upstream)(jsonRequest()))).text) as Record<string, unknown>;
    assert.deepEqual([value, expires_at], ['ek_old', 4_000_000_000]);
  });

  it("a compatible server's key, whatever its name, with an end of our own where it tells none", async () => {
    upstream.behave(reply(200, {value: 'tok-1', expires_at: null}));
    const now = Date.now() / 1000;
    const {value, expires_at} = JSON.parse((await read(await handlerFor(upstream)(jsonRequest()))).text) as {value: string; expires_at: number};
    assert.equal(value, 'tok-1');
    assert.ok(Math.abs(expires_at - now - 30) <= 2);
  });
});
