import { type Credential, type CredentialRequest } from '../transport/credential.js';
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
/** Milliseconds. */
export declare const KEPT_MS = 60000;
export declare function createEarlyKey(): EarlyKey;
