import {html, nothing, type TemplateResult} from 'lit-html';
import type {VoiceError} from '../errors.js';
import {explain} from '../i18n/strings.js';
import {ALERT} from './icons.js';
import type {ViewModel} from './model.js';

/**
 * What happened and the one thing to do about it; Retry is the call button. The box is always there, because some screen
 * readers miss an alert that arrives together with its words. It takes the focus only where no button is left to take it.
 */
export const errorView = ({error, state, strings}: ViewModel): TemplateResult =>
  html`<div part="error" class="error" role="alert" tabindex="-1" ?data-home=${state === 'failed' && !error?.recoverable}
    >${error
      ? html`${ALERT}<span><strong>${explain(strings, error.code)}</strong> ${strings.nextSteps[error.code] ?? nothing}</span>`
      : nothing}</div
  >`;

/** Without a microphone it would not have happened. */
export const isOfMicrophone = (error: VoiceError | null): boolean => error?.code.includes('mic') === true;
