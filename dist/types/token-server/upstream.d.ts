import type { Settings } from './options.js';
import type { Visit } from './visit.js';
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
/**
 * `POST`s to the provider with the site's credential. Notes its status in the visit.
 * @throws Refusal `upstream_*`; the provider's own words stay here (reliability.md §5.4).
 */
export declare function postUpstream(settings: Settings, request: UpstreamRequest, visit: Visit): Promise<UpstreamAnswer>;
