import {expiryOf, fetchCredential, type Credential, type CredentialRequest} from '../transport/credential.js';
import {quiet} from '../transport/pipe.js';
import {abortable} from '../waiting.js';

/** A key that was asked for before it is needed. It is used once. */
export interface EarlyKey {
  /** @param early Before the click: then its failure is not the call's. */
  prepare(request: CredentialRequest, early: boolean): void;
  /** What there is already of it. */
  readonly value: Credential | null;
  /** What was fetched ahead, else a new one. @throws VoiceError as `fetchCredential` does. */
  take(request: CredentialRequest, signal: AbortSignal): Promise<Credential>;
  drop(): void;
}

interface Key {
  readonly request: CredentialRequest;
  readonly credential: Promise<Credential>;
  /** The same, once it is there. */
  value: Credential | null;
  readonly end: AbortController;
  readonly early: boolean;
  /** Milliseconds since 1970. */
  until: number;
}

/** Milliseconds. */
export const KEPT_MS = 60_000;
/** What a call needs until it has shown its key; and clocks differ. */
const MARGIN_MS = 5000;

export function createEarlyKey(): EarlyKey {
  let key: Key | null = null;

  function drop(): void {
    key?.end.abort();
    key = null;
  }

  /** The page may have changed its mind: what was fetched for another endpoint is of no use. */
  function fresh({endpoint, credentials, provider}: CredentialRequest): Key | null {
    const {request, until = 0} = key ?? {};
    const same = request?.endpoint?.href === endpoint?.href && request?.credentials === credentials && request.provider === provider;
    if (!same || Date.now() > until) drop();
    return key;
  }

  function fetchKey(request: CredentialRequest, early: boolean): Key {
    const end = new AbortController();
    const fetched: Key = {request, credential: quiet(fetchCredential(request, end.signal)), value: null, end, early, until: Infinity};
    fetched.credential.then(
      (value) => Object.assign(fetched, {value, until: Math.min(Date.now() + KEPT_MS, (expiryOf(value) ?? Infinity) - MARGIN_MS)}),
      () => (fetched.until = 0),
    );
    return fetched;
  }

  return {
    prepare: (request, early) => void (key = fresh(request) ?? fetchKey(request, early)),
    get value() {
      return key?.value ?? null;
    },
    async take(request, signal) {
      const taken = fresh(request);
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
    drop,
  };
}
