import {html, nothing, type TemplateResult} from 'lit-html';
import {approvals} from './approval.js';
import {extendButton, hearButton} from './asking.js';
import {consent} from './consent.js';
import {isEnding, isUnheard} from './controls.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';
import {statusText} from './status.js';

/** All that the visitor must answer beside the one button. */
export const questions = (model: ViewModel, send: Send): TemplateResult =>
  html`<div class="stage">
    ${isUnheard(model) ? hearButton(model, send) : nothing} ${isEnding(model) ? html`<strong>${statusText(model)}</strong>${extendButton(model, send)}` : nothing}
    ${approvals(model, send)} ${consent(model, send)}
  </div>`;
