import {html, nothing, type TemplateResult} from 'lit-html';
import {copied} from './copied.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** Where a call cannot work: takes the page to a browser where it can. */
export const copyLink = (model: ViewModel, send: Send): TemplateResult | typeof nothing =>
  model.supported || !model.canCopy
    ? nothing
    : html`<div class="kept"><button type="button" part="copy-button" class="quiet" @click=${() => send({type: 'copy'})}>${model.strings.copyLink}</button>${copied(model)}</div>`;
