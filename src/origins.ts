/**
 * Where audio and keys may go: the page's own origin, the providers, and what the page's *script* has allowed.
 * Markup alone (a CMS comment that keeps custom elements, an injected `<base>`) can therefore never send a voice elsewhere.
 */
import {isAllowed} from './allowed-origins.js';
import {VoiceError} from './errors.js';

const LOOPBACK = /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Resolves a URL that audio or a key will be sent to.
 * @throws VoiceError `config.bad_url`, `config.origin_not_allowed`, or `config.secret_key_exposed` when it carries a long-lived key.
 */
export function destination(value: string, name: string, isKnownHost: (url: URL) => boolean = () => false): URL {
  if (looksLikeSecretKey(value)) throw secretKeyExposed(name);
  if (!URL.canParse(value, document.baseURI)) throw new VoiceError('config.bad_url', {detail: `${name} is no URL`});
  const url = new URL(value, document.baseURI);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!secure || url.username || url.password) {
    throw new VoiceError('config.bad_url', {detail: `${name} must be https: (http: only on localhost), without a user name`});
  }
  if (url.origin === location.origin || isAllowed(url.origin) || isKnownHost(url)) return url;
  throw new VoiceError('config.origin_not_allowed', {
    detail: `${name}: add data-allow-origins="${url.origin}" to the script tag, or call RealtimeVoiceElement.allowOrigins()`,
  });
}

/** OpenAI's long-lived keys begin with `sk-`; an ephemeral one (`ek_`, or anything a gateway mints) does not. */
export const looksLikeSecretKey = (value: string): boolean => /(?:^|[^a-z0-9])sk-[a-z0-9_-]{4,}/i.test(value);

export const secretKeyExposed = (where: string): VoiceError =>
  new VoiceError('config.secret_key_exposed', {detail: `${where} holds what looks like a long-lived API key: revoke it`});
