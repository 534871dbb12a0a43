import {quiet} from '../transport/pipe.js';
import type {SessionAnswer} from '../transport/session-endpoint.js';
import {preparePeer, type PreparedPeer} from '../transport/webrtc.js';
import {abortable} from '../waiting.js';
import {directionFor, type SessionSettings} from './settings.js';

export type Exchange = (offer: string, signal: AbortSignal) => Promise<SessionAnswer>;

/** A peer and its offer, made before they are needed, and perhaps sent. Each is used once. */
export interface EarlyOffer {
  /** @throws VoiceError `policy.webrtc_unavailable`. */
  prepare(settings: SessionSettings): void;
  /** Sends the offer, where there is one for these settings. What is wrong with the exchange, whoever comes to it finds out again. */
  send(settings: SessionSettings, exchange: () => Exchange | null): void;
  takePeer(settings: SessionSettings): PreparedPeer | null;
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

  const fits = (settings: SessionSettings): boolean => peer?.voice.direction === directionFor(settings) && peer.iceServers === settings.iceServers;

  return {
    prepare(settings) {
      if (peer) return;
      const prepared = (peer = preparePeer(directionFor(settings), settings.iceServers));
      prepared.offer.then((sdp) => peer === prepared && (offer = sdp), () => undefined);
    },
    send(settings, exchange) {
      if (offer === null || !fits(settings)) return;
      const end = new AbortController();
      try {
        const answer = exchange()?.(offer, end.signal);
        if (answer) sent = {answer: quiet(answer), end};
      } catch {
        // It is told to who comes to it.
      }
    },
    takePeer(settings) {
      if (!fits(settings)) drop();
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
