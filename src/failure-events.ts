/** What goes wrong. */
import type {VoiceError} from './errors.js';
import {VoiceEvent, type Fields} from './voice-event.js';

/** `rv-warning`: something is worse than it should be; the call goes on. For developers. */
export class WarningEvent extends VoiceEvent {
  declare readonly code: string;
  declare readonly message: string;

  constructor(fields: Fields<WarningEvent>) {
    super('rv-warning', fields);
  }
}

/** `rv-error`: the call could not start, or ended because of this. */
export class ErrorEvent extends VoiceEvent {
  declare readonly error: VoiceError;

  constructor(fields: Fields<ErrorEvent>) {
    super('rv-error', fields);
  }
}
