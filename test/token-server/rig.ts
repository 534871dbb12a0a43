import assert from 'node:assert/strict';
import {createTokenHandler, type TokenHandler, type TokenHandlerOptions} from '../../src/token-server/index.js';
import type {FakeUpstream} from '../support/fake-upstream.js';

/** Words that must never be seen in an answer. */
export const KEY = 'sk-canary-0123456789abcdef';
export const INSTRUCTIONS = 'canary-instructions: never tell';

export const ORIGIN = 'https://site.example';
export const ENDPOINT = 'https://site.example/api/realtime/token';

/** The answer of GA, as recorded (openai-dotnet, 2026-01), shortened, with a key's worth of things the page must not get. */
export const minted = (expiresInSeconds = 30): Record<string, unknown> => ({
  value: 'ek_697d1fefc6e08191b06f445668109f34',
  expires_at: Math.floor(Date.now() / 1000) + expiresInSeconds,
  session: {type: 'realtime', object: 'realtime.session', id: 'sess_1', model: 'gpt-realtime', instructions: INSTRUCTIONS, tools: []},
  api_key: KEY,
});

export const OFFER = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=ice-ufrag:abcd', 'a=fingerprint:sha-256 AA:BB', ''].join('\r\n');
export const ANSWER = 'v=0\r\no=- 3 4 IN IP4 127.0.0.1\r\ns=-\r\n';

/** A handler without limits, but for those of a test's own. */
export function handlerFor(upstream: FakeUpstream, options: Partial<TokenHandlerOptions> = {}): TokenHandler {
  return createTokenHandler({
    provider: 'openai',
    apiKey: KEY,
    baseUrl: upstream.baseUrl,
    session: {model: 'gpt-realtime', instructions: INSTRUCTIONS},
    allowedOrigins: [ORIGIN],
    limits: false,
    ...options,
  });
}

/** Header -> value; `null` leaves a default header out. */
export type HeaderChanges = Readonly<Record<string, string | null>>;

function headersWith(defaults: Readonly<Record<string, string>>, changes: HeaderChanges): Headers {
  const headers = new Headers(defaults);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
}

// Node wants `duplex` for a body that is a stream; the DOM's types do not know it.
const HALF: {readonly duplex: 'half'} & RequestInit = {duplex: 'half'};

export const jsonRequest = (changes: HeaderChanges = {}, body: BodyInit | null = '{}', method = 'POST'): Request =>
  new Request(ENDPOINT, {
    ...HALF,
    method,
    headers: headersWith({origin: ORIGIN, 'content-type': 'application/json'}, changes),
    ...(method !== 'GET' && method !== 'HEAD' && {body}),
  });

export const sdpRequest = (changes: HeaderChanges = {}, body: BodyInit = OFFER): Request =>
  new Request(ENDPOINT, {...HALF, method: 'POST', body, headers: headersWith({origin: ORIGIN, 'content-type': 'application/sdp'}, changes)});

/** Everything of a response that a stranger could read. */
export interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Reads an answer and checks what holds for all of them: no cache, no sniffing, no secret. */
export async function read(response: Response, origin: string | null = ORIGIN): Promise<Read> {
  const {status, headers} = response;
  const text = await response.text();
  assert.equal(headers.get('cache-control'), 'no-store, private');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.match(headers.get('vary') ?? '', /(^|, )Origin(,|$)/);
  assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
  assert.equal(headers.get('access-control-allow-origin'), origin);
  if (origin !== null) assert.match(headers.get('access-control-expose-headers') ?? '', /Location, X-Call-Id/);
  const whole = [...headers].flat().join('\n') + text;
  assert.ok(!whole.includes(KEY), 'the key is in an answer');
  assert.ok(!whole.includes(INSTRUCTIONS), 'the instructions are in an answer');
  return {status, headers, text};
}

/** Checks a refusal to its last byte: `{error: {code, requestId}}` and nothing else. */
export async function assertRefused(response: Response, status: number, code: string, origin: string | null = ORIGIN): Promise<Read> {
  const answer = await read(response, origin);
  const {text, headers} = answer;
  assert.equal(`${answer.status} ${text}`, `${status} ${JSON.stringify({error: {code, requestId: headers.get('x-request-id')}})}`);
  assert.equal(headers.get('content-type'), 'application/json');
  return answer;
}
