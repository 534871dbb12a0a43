import {html, type TemplateResult} from 'lit-html';
import {SOUND} from './icons-call.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** Before a limit ends the call. */
export const extendButton = ({strings}: ViewModel, send: Send): TemplateResult =>
  html`<button type="button" part="extend-button" class="hear" @click=${() => send({type: 'extend'})}>${strings.keepTalking}</button>`;

/** Where the browser holds back the sound until somebody clicks. */
export const hearButton = ({strings}: ViewModel, send: Send): TemplateResult =>
  html`<button type="button" part="hear-button" class="hear" @click=${() => send({type: 'hear'})}>${SOUND}<span>${strings.hear}</span></button>`;
