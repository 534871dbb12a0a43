import {VoiceError, type ErrorCode} from '../../src/errors.js';

/** For `assert.throws` and `assert.rejects`. */
export const isVoiceError =
  (code: ErrorCode) =>
  (error: unknown): boolean =>
    error instanceof VoiceError && error.code === code;
