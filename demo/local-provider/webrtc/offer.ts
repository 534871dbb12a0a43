import { RealtimeError } from '../wire/errors.js';

/** What the provider has to know of an offer before a peer is made for it. */
export interface Offer {
  readonly sdp: string;
  /** The offer's own payload type for Opus: the answer mirrors it (protocol §2). */
  readonly opusPayloadType: number;
}

const invalidOffer = (why: string): RealtimeError => new RealtimeError(`Invalid SDP offer: ${why}.`, 'invalid_offer', 'sdp');

/**
 * Reads an offer.
 * @throws RealtimeError 400 for text that is no SDP, lacks an audio m-line or Opus in it, or lacks ICE or DTLS (protocol §2, §9.4)
 */
export function parseOffer(text: string): Offer {
  const sdp = `${text.trim().split(/\r?\n/).join('\r\n')}\r\n`;
  if (!sdp.startsWith('v=0\r\n')) throw invalidOffer("it does not start with 'v=0'");
  const audio = sdp.split(/^(?=m=)/m).find((section) => section.startsWith('m=audio'));
  if (audio === undefined) throw invalidOffer('there is no audio m-line');
  const opus = /^a=rtpmap:(\d+) opus\/48000\/2\r?$/im.exec(audio)?.[1];
  if (opus === undefined) throw invalidOffer('its audio m-line does not offer opus/48000/2');
  for (const attribute of ['ice-ufrag', 'ice-pwd', 'fingerprint']) {
    if (!sdp.includes(`a=${attribute}:`)) throw invalidOffer(`there is no a=${attribute}`);
  }
  return { sdp, opusPayloadType: Number(opus) };
}

/** Points every candidate of an answer at the discard port: the browser will never connect. A fault for tests. */
export const unreachable = (answer: string): string =>
  answer.replace(/^(a=candidate:\S+ \d+ \S+ \d+ \S+) \d+/gim, '$1 9');
