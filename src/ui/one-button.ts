import {html, nothing, type TemplateResult} from 'lit-html';
import {isResting} from '../shapes.js';
import {callButton, isEnding, isUnheard} from './controls.js';
import {errorView} from './error-view.js';
import {fallback} from './fallback.js';
import {glance} from './glance.js';
import type {Send} from './intents.js';
import type {Late} from './late.js';
import type {ViewModel} from './model.js';
import {footer} from './notice.js';
import {glyph, statusText} from './status.js';

/** The call button, which tells the state too; below it what went wrong, or that this is an AI. */
export const oneButton = (model: ViewModel, send: Send, late: Late | null): TemplateResult => {
  const {state, supported, error, label} = model;
  const now = isResting(state) ? nothing : html`<span class="glance" aria-hidden="true">${glyph}<span>${statusText(model)}</span></span>`;
  // Where there is nothing to press, its place is kept: what is asked stands beside it.
  const still = state === 'consent' || (state === 'failed' && !error?.recoverable);
  return html`${fallback(model, send, late)}
    <div class="sr" role="status">${glance(model, late)}</div>
    ${supported
      ? html`${callButton(model, send, now)} ${still ? html`<span class="call quiet">${statusText(model) || label}</span>` : nothing}
          ${late?.talk(model, send)} ${errorView(model)} ${late?.quality(model)} ${late?.hint(model)}`
      : nothing}
    ${footer(model)}`;
};

/** Whether there is something that a visitor must see beside the button. */
export const isAsking = (model: ViewModel): boolean => isUnheard(model) || isEnding(model) || model.approvals.length > 0 || model.state === 'consent';
