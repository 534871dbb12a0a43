import { VoiceError } from './errors.js';
/**
 * Resolves a URL that audio or a key will be sent to.
 * @throws VoiceError `config.bad_url`, `config.origin_not_allowed`, or `config.secret_key_exposed` when it carries a long-lived key.
 */
export declare function destination(value: string, name: string, isKnownHost?: (url: URL) => boolean): URL;
/** OpenAI's long-lived keys begin with `sk-`; an ephemeral one (`ek_`, or anything a gateway mints) does not. */
export declare const looksLikeSecretKey: (value: string) => boolean;
export declare const secretKeyExposed: (where: string) => VoiceError;
