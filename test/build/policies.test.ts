import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {POLICY} from '../../build/bundle/trusted-types-plugin.js';
import {routeOf, type RouteTarget} from '../../src/protocol/endpoints.js';

const [, section = ''] = /^### Content-Security-Policy\n([^]*?)^### /m.exec(await readFile(fromRoot('README.md'), 'utf8')) ?? [];

/** The sources that the README's table names, by what its row begins with. */
function sourcesOf(kind: string): string[] {
  const [, , sources = ''] = section.split('\n').find((line) => line.startsWith(`| ${kind}`))?.split('|') ?? [];
  return (/`([^`]*)`/.exec(sources)?.[1] ?? '').split(' ');
}

/** The origin that a page posts its offer to, or opens its socket to. */
function originOf(target: Partial<RouteTarget>): string {
  const usual: RouteTarget = {provider: 'openai', baseUrl: null, model: null, dialect: 'ga', transport: 'webrtc', mode: 'conversation'};
  const {protocol, host} = new URL(routeOf({...usual, ...target}, 'ek_test').url);
  return `${protocol}//${host}`;
}

const openai = originOf({});
const socket = originOf({transport: 'websocket'});
const azure = originOf({provider: 'azure', baseUrl: 'https://RESOURCE.openai.azure.com'});

const KINDS: Readonly<Record<string, readonly string[]>> = {
  '`token-endpoint`, OpenAI, WebRTC': [openai],
  'the same, with its WebSocket fallback': [openai, socket],
  '`transport="websocket"`': [socket],
  '`session-endpoint`': [],
  '`token-endpoint`, Azure': [azure.replace('resource', 'RESOURCE')],
};

describe("the README's policies", () => {
  for (const [kind, origins] of Object.entries(KINDS)) {
    it(`name what the page talks to: ${kind}`, () => assert.deepEqual(sourcesOf(kind), ["'self'", ...origins]));
  }

  it('ask for the Trusted Types policy that the script has', () => assert.ok(section.includes(`trusted-types ${POLICY};`)));

  it('allow no inline code', () => assert.doesNotMatch(section, /unsafe-/));
});
