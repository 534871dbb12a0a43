import {decodeUtf8} from './body.js';
import type {Settings} from './options.js';
import {Refusal} from './refusal.js';
import type {BuiltSession} from './session.js';
import {postUpstream} from './upstream.js';
import type {Visit} from './visit.js';

export interface PlacedCall {
  /** The provider's SDP answer. */
  readonly sdp: string;
  /** For hanging up from the server; `null` where the provider tells none. */
  readonly callId: string | null;
}

/**
 * Checks that a body is an SDP offer for one voice call; it is forwarded byte for byte.
 * @throws Refusal `bad_request`
 */
export function requireOffer(bytes: Uint8Array): void {
  const offer = decodeUtf8(bytes);
  const complete =
    offer !== null &&
    /^v=0\r?\n/.test(offer) &&
    offer.match(/^m=audio /gm)?.length === 1 &&
    /^a=fingerprint:/m.test(offer) &&
    /^a=ice-ufrag:/m.test(offer);
  if (!complete) throw new Refusal('bad_request');
}

/**
 * Places the call for the visitor: offer and session go to the provider together, with the site's key, and no key reaches the
 * page (protocol.md §1.2, "unified interface").
 * @throws Refusal `upstream_*`
 */
export async function placeCall(settings: Settings, offer: Uint8Array<ArrayBuffer>, session: BuiltSession, visit: Visit): Promise<PlacedCall> {
  const boundary = `----${crypto.randomUUID()}`;
  const {headers, text, secret} = await postUpstream(
    settings,
    {
      path: `${session.path}/calls`,
      contentType: `multipart/form-data; boundary=${boundary}`,
      accept: 'application/sdp',
      body: multipart(boundary, offer, session.json),
    },
    visit,
  );
  if (!text.startsWith('v=0') || text.includes(secret)) throw new Refusal('upstream_invalid');
  return {sdp: text, callId: parseCallId(headers.get('location'))};
}

/** Written by hand because `FormData` makes a Blob a file (`filename="blob"`) and rewrites a string's line ends. */
function multipart(boundary: string, offer: Uint8Array<ArrayBuffer>, session: string): Blob {
  const head = (name: string, type: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return new Blob([head('sdp', 'application/sdp'), offer, '\r\n', head('session', 'application/json'), session, `\r\n--${boundary}--\r\n`]);
}

/** `/v1/realtime/calls/rtc_…`, or with `?call_id=rtc_…`; what does not look like an id is dropped. */
function parseCallId(location: string | null): string | null {
  if (location === null || !URL.canParse(location, 'https://provider.invalid')) return null;
  const url = new URL(location, 'https://provider.invalid');
  const id = url.searchParams.get('call_id') ?? url.pathname.split('/').at(-1) ?? '';
  return /^[\w-]{1,128}$/.test(id) ? id : null;
}
