/**
 * What is ready before the click. From the press of which it is the end: an offer, and whether the microphone will open without a question;
 * neither asks anybody anything. With `preload="intent"`, a key too, and from the moment on in which the visitor is about to. All is used once.
 */
import {microphoneExpected} from '../audio/microphone.js';
import {isFree} from '../one-call.js';
import {expiryOf, fetchCredential, type Credential, type CredentialRequest} from '../transport/credential.js';
import {quiet} from '../transport/pipe.js';
import {preparePeer, type Direction, type PreparedPeer} from '../transport/webrtc.js';
import {abortable} from '../waiting.js';
import {checked, requestFor} from './route.js';
import {directionFor, type SessionSettings} from './settings.js';

export interface Ahead {
  /** The visitor hovers over the call button, focuses, touches or presses it. What goes wrong, the click will find out again. */
  approach(settings: SessionSettings, pressed: boolean): void;
  /** The click. @returns whether the call may be placed before the microphone is there. @throws VoiceError for what is wrong with the page. */
  begin(settings: SessionSettings): Promise<boolean>;
  /** What was fetched ahead, else a new one. @throws VoiceError as `fetchCredential` does. */
  takeKey(request: CredentialRequest, signal: AbortSignal): Promise<Credential>;
  takePeer(direction: Direction): PreparedPeer | null;
  drop(): void;
}

interface Key {
  readonly request: CredentialRequest;
  readonly credential: Promise<Credential>;
  readonly end: AbortController;
  /** Before the click: then its failure is not the call's. */
  readonly early: boolean;
  /** Milliseconds since 1970. */
  until: number;
}

const KEPT_MS = 60_000;
/** What a call needs until it has shown its key; and clocks differ. */
const MARGIN_MS = 5000;
/** A click that comes later is not the end of this press. */
const PRESS_MS = 2000;

export function createAhead(): Ahead {
  let key: Key | null = null;
  let peer: PreparedPeer | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was last known that the microphone will open without a question. */
  let expectedAt = 0;

  const look = () => microphoneExpected().catch(() => false);

  function dropKey(): void {
    key?.end.abort();
    key = null;
  }

  function drop(): void {
    clearTimeout(timer);
    dropKey();
    peer?.close();
    peer = null;
  }

  /** The page may have changed its mind: what was fetched for another endpoint is of no use. */
  function freshKey({endpoint, credentials, provider}: CredentialRequest): Key | null {
    const {request, until = 0} = key ?? {};
    const same = request?.endpoint?.href === endpoint?.href && request?.credentials === credentials && request.provider === provider;
    if (!same || Date.now() > until) dropKey();
    return key;
  }

  function fetchKey(request: CredentialRequest, early: boolean): Key {
    const end = new AbortController();
    const fetched: Key = {request, credential: quiet(fetchCredential(request, end.signal)), end, early, until: Infinity};
    fetched.credential.then(
      (credential) => (fetched.until = Math.min(Date.now() + KEPT_MS, (expiryOf(credential) ?? Infinity) - MARGIN_MS)),
      () => (fetched.until = 0),
    );
    return fetched;
  }

  /** @throws VoiceError for what is wrong with the page. */
  function prepareKey(settings: SessionSettings, early: boolean): void {
    const target = checked(settings);
    const request = requestFor(settings, target);
    if (!target.proxied) key = freshKey(request) ?? fetchKey(request, early);
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
        if (settings.transport !== 'websocket') peer ??= preparePeer(directionFor(settings));
      } catch {
        // It is told to who clicks.
      }
    },
    begin(settings) {
      clearTimeout(timer);
      if (settings.preload !== 'intent' && !settings.noMicrophone && Date.now() - expectedAt > PRESS_MS) return look();
      prepareKey(settings, false);
      return Promise.resolve(true);
    },
    async takeKey(request, signal) {
      const taken = freshKey(request);
      key = null;
      try {
        if (taken) return await abortable(taken.credential, signal);
      } catch (error) {
        if (!taken?.early || signal.aborted) throw error;
      } finally {
        taken?.end.abort();
      }
      return fetchCredential(request, signal);
    },
    takePeer(direction) {
      const taken = peer;
      peer = null;
      if (taken?.voice.direction === direction) return taken;
      taken?.close();
      return null;
    },
    drop,
  };
}
