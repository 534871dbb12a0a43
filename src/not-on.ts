import {VoiceError} from './errors.js';

/** What needs a call, without one. */
export const notOn = (): VoiceError => new VoiceError('session.stopped', {detail: 'no call is on: start() first'});
