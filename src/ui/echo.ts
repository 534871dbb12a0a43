import {html, nothing, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** That the assistant hears itself, said once, politely: it stays for the rest of the call. */
export const echo = ({echo: hears, strings}: ViewModel): TemplateResult =>
  html`<span part="echo" class="weak" role="status">${hears ? strings.echo : nothing}</span>`;
