import {html, nothing, type TemplateResult} from 'lit-html';
import {WEAK} from './icons-call.js';
import type {ViewModel} from './model.js';

/**
 * That the connection carries the call badly, however badly: so it is said once, politely. The level itself keeps from saying it again
 * within ten seconds (session/quality.ts).
 */
export const quality = ({quality: level, strings}: ViewModel): TemplateResult =>
  html`<span part="quality" class="weak" role="status">${level === 'good' ? nothing : html`${WEAK}${strings.weakConnection}`}</span>`;
