import {html, nothing, type TemplateResult} from 'lit-html';
import {isOfMicrophone} from './error-view.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** The way on without a microphone, after an error that names it. Retry stays the first: this stands below it. */
export const typeButton = ({state, error, showTextInput, strings}: ViewModel, send: Send): TemplateResult | typeof nothing =>
  state === 'failed' && showTextInput && isOfMicrophone(error)
    ? html`<button type="button" part="type-button" class="hear" @click=${() => send({type: 'start-typing'})}>${strings.startTyping}</button>`
    : nothing;
