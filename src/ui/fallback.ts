import {html, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** Where voice cannot work: the page's own way out. */
export const fallback = ({supported, strings}: ViewModel): TemplateResult =>
  html`<div class="fallback" ?hidden=${supported}><slot name="fallback">${strings.unsupported}</slot></div>`;
