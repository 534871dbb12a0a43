import {html, type TemplateResult} from 'lit-html';
import type {Send} from './intents.js';
import type {Late} from './late.js';
import type {ViewModel} from './model.js';

/** Where voice cannot work: the page's own way out, or why it cannot. */
export const fallback = (model: ViewModel, send: Send, late: Late | null): TemplateResult =>
  html`<div class="fallback" ?hidden=${model.supported}><slot name="fallback">${model.strings.unsupported}${late?.copyLink(model, send)}</slot></div>`;
