import type { Refusal } from './refusal.js';
import type { Visit } from './visit.js';
/** What every answer of one request has in common. */
export type ReplyContext = Pick<Visit, 'requestId' | 'origin'>;
/** The answer to a CORS preflight of a listed origin. */
export declare const preflight: () => Response;
/** An answer of JSON. */
export declare const json: (body: unknown, init?: ResponseInit) => Response;
/** `{error: {code, requestId}}`: fixed words only, whatever went wrong. */
export declare function refuse(refusal: Refusal, { requestId }: ReplyContext): Response;
/** The same answer with the headers that every answer has; they win over what the site's own hook has set. */
export declare function withCommonHeaders(response: Response, { requestId, origin }: ReplyContext): Response;
