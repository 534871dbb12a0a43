import * as z from 'zod/mini';
import {decodeUtf8, parseJson, readUpTo} from './body.js';
import {withDeadline} from './deadline.js';
import type {Settings} from './options.js';
import {Refusal, toRefusal} from './refusal.js';
import type {Visit} from './visit.js';

export interface UpstreamRequest {
  /** Below the base URL: `/realtime/client_secrets`. */
  readonly path: string;
  readonly contentType: string;
  readonly accept: string;
  readonly body: string | Blob;
}

/** A 2xx answer of the provider, read to its end. */
export interface UpstreamAnswer {
  readonly headers: Headers;
  readonly text: string;
  /** The long-lived secret we showed; an answer that repeats it must not be passed on. */
  readonly secret: string;
}

const MAX_BYTES = 64 * 1024;
const MAX_RETRY_SECONDS = 60;
const DEFAULT_RETRY_SECONDS = 5;

/**
 * `POST`s to the provider with the site's credential. Notes its status in the visit.
 * @throws Refusal `upstream_*`; the provider's own words stay here (reliability.md §5.4).
 */
export async function postUpstream(settings: Settings, request: UpstreamRequest, visit: Visit): Promise<UpstreamAnswer> {
  const deadline = {ms: settings.timeoutMs, parent: visit.request.signal, onTimeout: () => new Refusal('upstream_timeout')};
  try {
    return await withDeadline(deadline, (signal) => exchange(settings, request, visit, signal));
  } catch (thrown) {
    throw toRefusal(thrown, 'upstream_unavailable');
  }
}

async function exchange(settings: Settings, {path, contentType, accept, body}: UpstreamRequest, visit: Visit, signal: AbortSignal): Promise<UpstreamAnswer> {
  const {header, value, secret} = await settings.authorization().catch(() => {
    throw new Refusal('upstream_auth');
  });
  const url = new URL(settings.baseUrl);
  url.pathname += path;
  const response = await settings.fetch(url.href, {
    method: 'POST',
    headers: {[header]: value, 'content-type': contentType, accept},
    body,
    // Not 'error', which workers do not know: a redirect is refused below, and its target never sees the key.
    redirect: 'manual',
    signal,
  });
  visit.upstreamStatus = response.status;
  const bytes = await readUpTo(response.body, MAX_BYTES, signal);
  const text = bytes && decodeUtf8(bytes);
  if (!response.ok) throw refusalFor(response, text);
  if (text === null) throw new Refusal('upstream_unavailable');
  return {headers: response.headers, text, secret};
}

const errorBody = z.object({error: z.object({code: z.nullish(z.string()), type: z.nullish(z.string())})});

/** Codes of an account that cannot pay, sent with 429: waiting does not help (protocol.md §9.2). */
const QUOTA: ReadonlySet<unknown> = new Set(['insufficient_quota', 'billing_hard_limit_reached']);

function refusalFor(response: Response, text: string | null): Refusal {
  const {status} = response;
  if (status === 401 || status === 403) return new Refusal('upstream_auth');
  if (status >= 500) return new Refusal('upstream_unavailable');
  if (status !== 429) return new Refusal('upstream_rejected');
  const parsed = errorBody.safeParse(parseJson(text));
  if (parsed.success && (QUOTA.has(parsed.data.error.code) || QUOTA.has(parsed.data.error.type))) return new Refusal('upstream_quota');
  return new Refusal('upstream_busy', retrySeconds(response.headers.get('retry-after')));
}

function retrySeconds(header: string | null): number {
  if (header === null) return DEFAULT_RETRY_SECONDS;
  const seconds = /^\d+(\.\d+)?$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  if (Number.isNaN(seconds)) return DEFAULT_RETRY_SECONDS;
  return Math.min(MAX_RETRY_SECONDS, Math.max(1, Math.ceil(seconds)));
}
