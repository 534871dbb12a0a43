import {quiet} from '../transport/pipe.js';
import type {SessionAnswer} from '../transport/session-endpoint.js';
import {preparePeer, type Direction, type PreparedPeer} from '../transport/webrtc.js';
import {abortable} from '../waiting.js';

export type Exchange = (offer: string, signal: AbortSignal) => Promise<SessionAnswer>;

/** A peer and its offer, made before they are needed, and perhaps sent. Each is used once. */
export interface EarlyOffer {
  /** @throws VoiceError `policy.webrtc_unavailable`. */
  prepare(direction: Direction): void;
  /** Sends the offer, where there is one of this direction. What is wrong with the exchange, whoever comes to it finds out again. */
  send(direction: Direction, exchange: () => Exchange | null): void;
  takePeer(direction: Direction): PreparedPeer | null;
  takeAnswer(signal: AbortSignal): Promise<SessionAnswer> | null;
  drop(): void;
}

export function createEarlyOffer(): EarlyOffer {
  let peer: PreparedPeer | null = null;
  /** The peer's, once it is made. */
  let offer: string | null = null;
  let sent: {readonly answer: Promise<SessionAnswer>; readonly end: AbortController} | null = null;

  function drop(): void {
    sent?.end.abort();
    peer?.close();
    sent = peer = offer = null;
  }

  return {
    prepare(direction) {
      if (peer) return;
      const prepared = (peer = preparePeer(direction));
      prepared.offer.then((sdp) => peer === prepared && (offer = sdp), () => undefined);
    },
    send(direction, exchange) {
      if (offer === null || peer?.voice.direction !== direction) return;
      const end = new AbortController();
      try {
        const answer = exchange()?.(offer, end.signal);
        if (answer) sent = {answer: quiet(answer), end};
      } catch {
        // It is told to who comes to it.
      }
    },
    takePeer(direction) {
      if (peer?.voice.direction !== direction) drop();
      const taken = peer;
      peer = offer = null;
      return taken;
    },
    takeAnswer(signal) {
      const taken = sent;
      sent = null;
      return taken && abortable(taken.answer, signal).finally(() => taken.end.abort());
    },
    drop,
  };
}
