import { type TemplateResult } from 'lit-html';
import type { VoiceError } from '../errors.js';
import type { ViewModel } from './model.js';
/**
 * What happened and the one thing to do about it; Retry is the call button. The box is always there, because some screen
 * readers miss an alert that arrives together with its words. It takes the focus only where no button is left to take it.
 */
export declare const errorView: ({ error, state, strings }: ViewModel) => TemplateResult;
/** Without a microphone it would not have happened. */
export declare const isOfMicrophone: (error: VoiceError | null) => boolean;
