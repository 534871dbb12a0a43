import {html, nothing, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** That the assistant hears itself, said once, politely: it stays for the rest of the call. It is long: where it stands, it moves no button. */
export const echo = ({echo: hears, strings}: ViewModel): TemplateResult =>
  html`<span part="echo" class="weak hint" role="status">${hears ? html`${strings.echo}` : nothing}</span>`;
