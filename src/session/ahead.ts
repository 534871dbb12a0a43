/**
 * What is ready before the click. From the press of which it is the end: an offer, and whether the microphone will open without a question;
 * neither asks anybody anything, but for the page's own ICE servers. With `preload="intent"`, a key too, and from the moment on in which the visitor is about to. Where all is there,
 * the click sends the offer before it opens anything: that takes a browser 10 ms, for which the network need not wait. All is used once.
 */
import {microphoneExpected} from '../audio/microphone.js';
import {isFree} from '../one-call.js';
import type {Credential, CredentialRequest} from '../transport/credential.js';
import {exchangeThrough, type SessionAnswer} from '../transport/session-endpoint.js';
import {exchangeOffer} from '../transport/signalling.js';
import type {PreparedPeer} from '../transport/webrtc.js';
import {createEarlyKey, KEPT_MS} from './early-key.js';
import {createEarlyOffer, type Exchange} from './early-offer.js';
import {bind, checked, requestFor, sessionRequestFor, type Target} from './route.js';
import type {SessionSettings} from './settings.js';

export interface Ahead {
  /** The visitor hovers over the call button, focuses, touches or presses it. What goes wrong, the click will find out again. */
  approach(settings: SessionSettings, pressed: boolean): void;
  /** The click. @returns whether the call may be placed before the microphone is there. @throws VoiceError for what is wrong with the page. */
  begin(settings: SessionSettings): Promise<boolean>;
  /** What was fetched ahead, else a new one. @throws VoiceError as `fetchCredential` does. */
  takeKey(request: CredentialRequest, signal: AbortSignal): Promise<Credential>;
  takePeer(settings: SessionSettings): PreparedPeer | null;
  /** The answer to that peer's offer, where the click has sent it. Rejects as `exchangeThrough` and `exchangeOffer` do. */
  takeAnswer(signal: AbortSignal): Promise<SessionAnswer> | null;
  drop(): void;
}

/** A click that comes later is not the end of this press. */
const PRESS_MS = 2000;

export function createAhead(): Ahead {
  const key = createEarlyKey();
  const offer = createEarlyOffer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was last known that the microphone will open without a question. */
  let expectedAt = 0;

  const look = () => microphoneExpected().catch(() => false);

  function drop(): void {
    clearTimeout(timer);
    key.drop();
    offer.drop();
  }

  /** @throws VoiceError for what is wrong with the page. */
  function prepareKey(settings: SessionSettings, early: boolean): Target {
    const target = checked(settings);
    if (!target.proxied) key.prepare(requestFor(settings, target), early);
    return target;
  }

  return {
    approach(settings, pressed) {
      const early = settings.preload === 'intent';
      // Where another element of the page has a call, this one would be refused.
      if ((!early && !pressed) || !isFree(settings.claim)) return;
      if (pressed) void look().then((is) => (expectedAt = is ? Date.now() : 0));
      clearTimeout(timer);
      timer = setTimeout(drop, early ? KEPT_MS : PRESS_MS);
      try {
        if (early) prepareKey(settings, true);
        if (settings.transport !== 'websocket') offer.prepare(settings);
      } catch {
        // It is told to who clicks.
      }
    },
    begin(settings) {
      clearTimeout(timer);
      if (settings.preload !== 'intent' && !settings.noMicrophone && Date.now() - expectedAt > PRESS_MS) return look();
      const target = prepareKey(settings, false);
      if (settings.transport !== 'websocket') offer.send(settings, () => exchangeOf(settings, target, key.value));
      return Promise.resolve(true);
    },
    takeKey: key.take,
    takePeer: offer.takePeer,
    takeAnswer: offer.takeAnswer,
    drop,
  };
}

/** How an offer is answered, where all that it takes is there. @throws VoiceError for a key that leads nowhere. */
function exchangeOf(settings: SessionSettings, target: Target, key: Credential | null): Exchange | null {
  if (target.proxied) return (offer, signal) => exchangeThrough(sessionRequestFor(settings, target), offer, signal);
  if (!key) return null;
  const route = bind(settings, key).route('webrtc');
  return async (offer, signal) => ({sdp: await exchangeOffer(route, offer, signal), callId: null});
}
