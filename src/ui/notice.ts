import {html, nothing, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

const link = (url: string | null, label: string): TemplateResult | typeof nothing =>
  url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>` : nothing;

/** The site's terms and privacy pages; options have let only http and https through. */
export const links = ({termsUrl, privacyUrl, strings}: ViewModel): TemplateResult =>
  html`${link(termsUrl, strings.terms)} ${link(privacyUrl, strings.privacy)}`;

/** That this is an AI: said before the first word and for as long as it lasts. */
export const notice = (model: ViewModel): TemplateResult | typeof nothing =>
  model.showNotice ? html`<div part="notice" class="notice"><slot name="notice">${model.strings.notice} ${links(model)}</slot></div>` : nothing;
