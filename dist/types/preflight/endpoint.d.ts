import { type SessionSettings } from '../session/settings.js';
import { type Found } from './found.js';
/**
 * Asks the site's endpoint whether it is there, by a method that mints nothing: an endpoint is asked for keys and calls by `POST` alone.
 * On the page's own origin that is `OPTIONS`, which goes by the same `Origin` check. Across origins it is `HEAD`, since `OPTIONS` would need
 * a permission of its own; the content type of the real request makes the browser ask for the same permission as then.
 * @throws VoiceError `config.*`, `token.*`, `limit.rate`, `net.offline`: what `start()` would say.
 */
export declare function endpointAnswers(settings: SessionSettings, signal: AbortSignal): Promise<Found>;
