import type { SessionSettings } from '../session/settings.js';
import { type Found } from './found.js';
/** @throws VoiceError `policy.webrtc_unavailable` where nothing else carries the call. */
export declare function webrtcWorks(settings: SessionSettings): Found;
/**
 * How a call gets out, as far as can be known without one: whether the browser opens UDP at all, and, by the site's own servers, whether UDP
 * leaves the visitor's network, or what a TURN server relays.
 * @throws VoiceError `net.offline`, `net.ice_failed` where nothing else carries the call, `config.bad_url` for servers that are none.
 */
export declare function networkCarries(settings: SessionSettings, iceServers: RTCIceServer[], signal: AbortSignal): Promise<Found>;
/**
 * @param kinds The kinds of path that were found: `host udp`, `srflx udp`, `relay tls`; `direct udp` where a server sees the host's own.
 * @param asked Whether a server was asked by UDP, so that a path of this machine's own proves nothing.
 */
export declare function judge(kinds: readonly string[], asked: boolean, fallback: boolean): Found;
