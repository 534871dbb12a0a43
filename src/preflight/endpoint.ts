import {VoiceError} from '../errors.js';
import {checked} from '../session/route.js';
import {DEADLINES, type SessionSettings} from '../session/settings.js';
import {siteRefusal} from '../transport/credential.js';
import {pause, withDeadline} from '../waiting.js';
import {ok, skipped, type Found} from './found.js';

/**
 * Asks the site's endpoint whether it is there, by a method that mints nothing: an endpoint is asked for keys and calls by `POST` alone.
 * On the page's own origin that is `OPTIONS`, which goes by the same `Origin` check. Across origins it is `HEAD`, since `OPTIONS` would need
 * a permission of its own; the content type of the real request makes the browser ask for the same permission as then.
 * @throws VoiceError `config.*`, `token.*`, `limit.rate`, `net.offline`: what `start()` would say.
 */
export async function endpointAnswers(settings: SessionSettings, signal: AbortSignal): Promise<Found> {
  const {endpoint, proxied} = checked(settings);
  const provider = proxied ? 'sessionProvider' : 'tokenProvider';
  if (!endpoint || settings[provider]) return skipped(`${provider} has no address to ask`);
  const method = endpoint.origin === location.origin ? 'OPTIONS' : 'HEAD';
  const init: RequestInit = {
    method,
    headers: {'content-type': proxied ? 'application/sdp' : 'application/json'},
    credentials: settings.credentials,
    redirect: 'manual',
    cache: 'no-store',
  };
  const late = () => new VoiceError('token.timeout', {detail: `no answer to ${method}`});
  const response = await withDeadline(DEADLINES.credential, late, signal, (within) => ask(endpoint, init, within));
  void response.body?.cancel();
  const {status} = response;
  const refused = siteRefusal(response);
  if (status === 404) throw new VoiceError('config.token_endpoint', {detail: `${method} answered 404: it is the wrong address, or only POST is routed there`});
  // Any other complaint is one of the method, and of somebody who is there.
  if (refused && refused.code !== 'config.token_endpoint' && status !== 501) throw refused;
  return ok(`${method} answered ${status}`);
}

/** A browser does not tell a script why a request failed, but it tells the document what its policy has stopped. */
async function ask(url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  const watching = new AbortController();
  let blocked = false;
  const told = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && blockedURI.startsWith(url.origin)) blocked = true;
  };
  document.addEventListener('securitypolicyviolation', told, {signal: watching.signal});
  try {
    return await fetch(url, {...init, signal});
  } catch (cause) {
    // In a task of its own.
    await pause(0, signal);
    const detail = blocked ? `Content-Security-Policy: connect-src needs ${url.origin}` : 'no answer: the address, the network, or a missing CORS header';
    throw new VoiceError('token.unreachable', {cause, detail});
  } finally {
    watching.abort();
  }
}
