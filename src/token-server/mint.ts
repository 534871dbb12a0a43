import * as z from 'zod/mini';
import {isObject, parseJson} from './body.js';
import type {Settings} from './options.js';
import {Refusal} from './refusal.js';
import type {BuiltSession} from './session.js';
import {postUpstream} from './upstream.js';
import type {Visit} from './visit.js';

/** What the page receives: the key, when it expires (epoch seconds), and where to go with it. Nothing else, whatever the provider says. */
export interface MintedKey {
  readonly value: string;
  readonly expires_at: number;
  readonly provider: 'openai' | 'azure';
  readonly base_url: string;
  readonly model?: string;
  readonly dialect: 'ga';
}

/** How far the site's clock and the provider's may differ before a key counts as expired. */
const CLOCK_SKEW_SECONDS = 300;

const secretBody = z.object({
  value: z.nullish(z.string()),
  expires_at: z.nullish(z.number()),
  client_secret: z.nullish(z.object({value: z.string(), expires_at: z.nullish(z.number())})),
});

/**
 * Has the provider mint a short-lived key for a session (protocol.md §1.1).
 * @throws Refusal `upstream_*`
 */
export async function mintKey(settings: Settings, {json, model, path}: BuiltSession, visit: Visit): Promise<MintedKey> {
  const {provider, baseUrl, expiresInSeconds} = settings;
  const {text, secret} = await postUpstream(
    settings,
    {
      path: `${path}/client_secrets`,
      contentType: 'application/json',
      accept: 'application/json',
      body: `{"expires_after":{"anchor":"created_at","seconds":${expiresInSeconds}},"session":${json}}`,
    },
    visit,
  );
  const key = parseKey(text, secret);
  const now = Math.floor(Date.now() / 1000);
  const expires_at = key.expiresAt ?? now + expiresInSeconds;
  if (expires_at + CLOCK_SKEW_SECONDS <= now) throw new Refusal('upstream_invalid');
  return {value: key.value, expires_at, provider, base_url: baseUrl.href, ...(model !== null && {model}), dialect: 'ga'};
}

function parseKey(text: string, secret: string): {value: string; expiresAt: number | null} {
  const answer = parseJson(text);
  // A gateway's HTML page with status 200 is an outage; JSON without a key is a service that is not what we think it is.
  if (!isObject(answer)) throw new Refusal('upstream_unavailable');
  const {data} = secretBody.safeParse(answer);
  const found = data?.value ? {value: data.value, expires_at: data.expires_at} : data?.client_secret;
  if (!found?.value || isLongLived(found.value, secret)) throw new Refusal('upstream_invalid');
  return {value: found.value, expiresAt: found.expires_at ?? null};
}

/** Names are not trusted (a compatible server's key need not begin with `ek_`), but a long-lived key must never leave. */
const isLongLived = (value: string, secret: string): boolean => value.includes(secret) || value.trim().toLowerCase().startsWith('sk-');
