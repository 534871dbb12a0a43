import {VoiceError} from '../errors.js';
import type {SessionSettings} from '../session/settings.js';
import {makePeer} from '../transport/webrtc.js';
import {withDeadline} from '../waiting.js';
import {ok, skipped, warning, type Found} from './found.js';

/** A server that answers does so at once; for one that does not, a browser waits twice as long. */
const GATHER_MS = 5000;

/** Where a WebSocket takes over: not where the site places the call, nor at Azure. */
const canFallBack = ({transport, provider, sessionProvider, sessionEndpoint}: SessionSettings): boolean =>
  transport === 'auto' && provider === 'openai' && !(sessionProvider ?? sessionEndpoint);

/** @throws VoiceError `policy.webrtc_unavailable` where nothing else carries the call. */
export function webrtcWorks(settings: SessionSettings): Found {
  if (settings.transport === 'websocket') return skipped('transport="websocket" needs none');
  try {
    makePeer(null).close();
    return ok();
  } catch (error) {
    if (!canFallBack(settings)) throw error;
    return warning('slow', 'only a WebSocket will work here', 'policy.webrtc_unavailable');
  }
}

/**
 * How a call gets out, as far as can be known without one: whether the browser opens UDP at all, and, by the site's own servers, whether UDP
 * leaves the visitor's network, or what a TURN server relays.
 * @throws VoiceError `net.offline`, `net.ice_failed` where nothing else carries the call, `config.bad_url` for servers that are none.
 */
export async function networkCarries(settings: SessionSettings, iceServers: RTCIceServer[], signal: AbortSignal): Promise<Found> {
  if (!navigator.onLine) throw new VoiceError('net.offline');
  const asked = iceServers.flatMap(({urls}) => urls).some((url) => BY_UDP.test(url));
  return judge(await gather(iceServers, asked, signal), asked, canFallBack(settings));
}

/**
 * @param kinds The kinds of path that were found: `host udp`, `srflx udp`, `relay tls`; `direct udp` where a server sees the host's own.
 * @param asked Whether a server was asked by UDP, so that a path of this machine's own proves nothing.
 */
export function judge(kinds: readonly string[], asked: boolean, fallback: boolean): Found {
  const detail = `paths: ${kinds.join(', ') || 'none'}`;
  if (kinds.some((kind) => (asked ? BEYOND : /udp/).test(kind))) return ok(asked ? detail : `${detail}; not proven beyond this machine: preflight({iceServers}) asks yours`);
  // OpenAI takes TCP too.
  if (!fallback && !kinds.some((kind) => /tcp|tls/.test(kind))) throw new VoiceError('net.ice_failed', {detail});
  return warning('slow', `no UDP, only TCP or a WebSocket will work here; ${detail}`, 'net.ice_failed');
}

/** How a candidate of a TURN server reaches it (webrtc-pc §4.8.1), where the browser tells: its own `protocol` is that of the far side. */
interface Candidate extends RTCIceCandidate {
  readonly relayProtocol?: 'udp' | 'tcp' | 'tls' | null;
}

/** UDP came back from a server. */
const BEYOND = /(?:srflx|relay|direct) udp/;
/** A server that is asked by UDP (RFC 7064, 7065). */
const BY_UDP = /^(?:stun|turn):(?!.*=tcp)/i;

async function gather(iceServers: RTCIceServer[], asked: boolean, signal: AbortSignal): Promise<string[]> {
  const kinds = new Set<string>();
  const peer = peerOf(iceServers);
  let answered = asked;
  peer.onicecandidateerror = () => (answered = false);
  const gathered = new Promise<void>((resolve) => {
    peer.onicecandidate = ({candidate}) => {
      // Where no router stands between, a server sees what we have, and Chromium does not tell that twice (`UDPPort::OnStunBindingRequestSucceeded`).
      if (!candidate && answered && kinds.has('host udp')) kinds.add('direct udp');
      if (!candidate) return resolve();
      const {type, protocol, relayProtocol}: Candidate = candidate;
      const kind = `${type} ${type === 'relay' ? relayProtocol : protocol}`;
      kinds.add(kind);
      if (BEYOND.test(kind)) resolve();
    };
  });
  try {
    peer.createDataChannel('');
    await peer.setLocalDescription();
    await withDeadline(GATHER_MS, () => new VoiceError('net.ice_failed'), signal, () => gathered).catch(() => undefined);
  } finally {
    peer.close();
  }
  return [...kinds];
}

function peerOf(iceServers: RTCIceServer[]): RTCPeerConnection {
  try {
    return new RTCPeerConnection({iceServers});
  } catch (cause) {
    throw new VoiceError('config.bad_url', {cause, detail: 'iceServers: the browser takes none such'});
  }
}
