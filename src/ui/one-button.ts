import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive, isResting} from '../shapes.js';
import {approvals} from './approval.js';
import {consent} from './consent.js';
import {callButton, extendButton, hearButton, isEnding, isUnheard} from './controls.js';
import {echo} from './echo.js';
import {errorView} from './error-view.js';
import {fallback} from './fallback.js';
import {glance} from './glance.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';
import {footer} from './notice.js';
import {quality} from './quality.js';
import {glyph, statusText} from './status.js';
import {talkButton} from './talk-button.js';

/** The call button, which tells the state too; below it what went wrong, or that this is an AI. */
export const oneButton = (model: ViewModel, send: Send): TemplateResult => {
  const {state, supported, error, pushToTalk, label} = model;
  const now = isResting(state) ? nothing : html`<span class="glance" aria-hidden="true">${glyph}<span>${statusText(model)}</span></span>`;
  // Where there is nothing to press, its place is kept: what is asked stands beside it.
  const still = state === 'consent' || (state === 'failed' && !error?.recoverable);
  return html`${fallback(model)}
    <div class="sr" role="status">${glance(model)}</div>
    ${supported
      ? html`${callButton(model, send, now)} ${still ? html`<span class="call quiet">${statusText(model) || label}</span>` : nothing}
          ${isLive(state) && pushToTalk ? talkButton(model, send) : nothing} ${errorView(model)} ${quality(model)} ${echo(model)}`
      : nothing}
    ${footer(model)}`;
};

/** Whether there is something that a visitor must see beside the button. */
export const isAsking = (model: ViewModel): boolean => isUnheard(model) || isEnding(model) || model.approvals.length > 0 || model.state === 'consent';

/** All that the visitor must answer. */
export const questions = (model: ViewModel, send: Send): TemplateResult =>
  html`<div class="stage">
    ${isUnheard(model) ? hearButton(model, send) : nothing} ${isEnding(model) ? html`<strong>${statusText(model)}</strong>${extendButton(model, send)}` : nothing}
    ${approvals(model, send)} ${consent(model, send)}
  </div>`;
