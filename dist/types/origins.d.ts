/**
 * Where audio and keys may go: the page's own origin, the providers, and what the page's *script* has allowed.
 * Markup alone (a CMS comment that keeps custom elements, an injected `<base>`) can therefore never send a voice elsewhere.
 */
import { VoiceError } from './errors.js';
/**
 * Lets elements of this page use more origins, such as `https://api.example.com`.
 * @throws TypeError when an entry is no absolute URL.
 */
export declare function allowOrigins(origins: readonly string[]): void;
/**
 * Resolves a URL that audio or a key will be sent to.
 * @throws VoiceError `config.bad_url`, `config.origin_not_allowed`, or `config.secret_key_exposed` when it carries a long-lived key.
 */
export declare function destination(value: string, name: string, isKnownHost?: (url: URL) => boolean): URL;
/** OpenAI's long-lived keys begin with `sk-`; an ephemeral one (`ek_`, or anything a gateway mints) does not. */
export declare const looksLikeSecretKey: (value: string) => boolean;
export declare const secretKeyExposed: (where: string) => VoiceError;
