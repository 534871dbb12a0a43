import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ERROR_CODES, VoiceError, toVoiceError, type ErrorCode} from '../src/errors.js';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

/** What only the site can mend: no Retry button. */
const FINAL: readonly string[] = [
  'config.bad_url', 'config.token_endpoint', 'config.origin_not_allowed', 'config.secret_key_exposed', 'config.model', 'config.rejected',
  'config.dialect', 'config.no_route', 'config.model_retiring', 'config.language', 'config.redact', 'config.no_transcription',
  'policy.insecure_context', 'policy.mic_blocked', 'policy.webrtc_unavailable', 'policy.worklet_blocked',
  'token.forbidden', 'token.redirected', 'token.invalid',
  'provider.rejected', 'provider.quota', 'provider.bad_answer',
  'protocol.bad_event', 'protocol.oversize', 'protocol.flood',
];

describe('errors: codes', () => {
  it('are an area and a reason, each once', () => {
    for (const code of CODES) assert.match(code, /^([a-z]+\.[a-z_]+|internal)$/);
    assert.equal(new Set(CODES.map((code) => new VoiceError(code).docs)).size, CODES.length);
  });

  for (const code of CODES) {
    it(`${code} ${FINAL.includes(code) ? 'is final' : 'can be tried again'}`, () => {
      const {retry, recoverable} = new VoiceError(code);
      assert.equal(recoverable, !FINAL.includes(code));
      assert.equal(retry === 'no', !recoverable);
    });
  }

  it('have an address in the documentation', () => assert.equal(new VoiceError('config.bad_url').docs, 'docs/errors.md#config-bad-url'));
});

describe('errors: an error', () => {
  it('keeps what it was made of', () => {
    const cause = new Error('why');
    const error = new VoiceError('token.timeout', {detail: 'took too long', cause, retryAfterMs: 0});
    assert.ok(error instanceof Error);
    assert.deepEqual([error.name, error.message, error.detail, error.cause, error.retryAfterMs], ['VoiceError', 'took too long', 'took too long', cause, 0]);
  });

  it('needs nothing but a code', () => {
    const error = new VoiceError('internal');
    assert.deepEqual([error.message, error.detail, error.retryAfterMs, 'cause' in error], ['internal', '', null, false]);
  });

  it('is made of whatever was thrown', () => {
    const ours = new VoiceError('net.lost');
    assert.equal(toVoiceError(ours), ours);
    for (const thrown of [new TypeError('bug'), undefined, null, 'text', 7]) {
      const error = toVoiceError(thrown);
      assert.equal(error.code, 'internal');
      assert.equal(error.cause, thrown);
    }
  });
});
