import {html, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** What has just been done, said politely. */
export const copied = ({told, strings}: ViewModel): TemplateResult => html`<span role="status" .textContent=${told ? strings[told] : ''}></span>`;
