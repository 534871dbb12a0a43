import {html, nothing, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** What helps, said once, politely: that the assistant hears itself, which stays for the rest of the call. It is long: where it stands, it moves no button. */
export const hint = ({echo, strings, hint = echo ? strings.echo : ''}: ViewModel): TemplateResult =>
  html`<span part="hint" class="weak hint" role="status">${hint ? html`${hint}` : nothing}</span>`;
