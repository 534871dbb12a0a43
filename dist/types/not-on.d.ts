import { VoiceError } from './errors.js';
/** What needs a call, without one. */
export declare const notOn: () => VoiceError;
