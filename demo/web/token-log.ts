import * as z from 'zod/mini';
import type {RefusalCode, TokenHandler} from '../../src/token-server/index.js';

/** What the developer at the console can do about a refusal; the page itself only says that voice is not available. */
const HINTS: Partial<Record<RefusalCode, string>> = {
  origin_not_allowed: 'the request did not come from this page',
  rate_limited: 'this server lets no more calls begin for now',
  upstream_auth: 'the service refused the key',
  upstream_quota: 'the account has no credit left',
  upstream_rejected: 'the service refused the session: is the name of the model or deployment right?',
  upstream_busy: 'the service is limiting this account; try again in a moment',
  upstream_invalid: 'the service gave an answer without a usable key',
  upstream_unavailable: 'the service could not be reached',
  upstream_timeout: 'the service did not answer in time',
};

const refusalBody = z.object({error: z.object({code: z.string()})});

/** The handler, with a line on the console for each refusal. The line holds a code of ours, never what the provider said. */
export const withLog =
  (handler: TokenHandler, log: (line: string) => void): TokenHandler =>
  async (request) => {
    const response = await handler(request);
    if (response.status < 400) return response;
    const parsed = refusalBody.safeParse(await response.clone().json().catch(() => null));
    const code = parsed.success ? parsed.data.error.code : 'unknown';
    const hint = Object.hasOwn(HINTS, code) ? `: ${HINTS[code as RefusalCode] ?? ''}` : '';
    log(`No session (${response.status} ${code})${hint}`);
    return response;
  };
