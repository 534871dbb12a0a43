import {html, nothing, type TemplateResult} from 'lit-html';
import type {ViewModel} from './model.js';

/** The second half of a double click was meant for the launcher that was here. */
const once = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault();
};

const link = (url: string | null, label: string): TemplateResult | typeof nothing =>
  url ? html`<a href=${url} target="_blank" rel="noopener noreferrer" @click=${once}>${label}</a>` : nothing;

/** The site's terms and privacy pages; options have let only http and https through. */
export const links = ({termsUrl, privacyUrl, strings}: ViewModel): TemplateResult =>
  html`${link(termsUrl, strings.terms)} ${link(privacyUrl, strings.privacy)}`;

/** That this is an AI: said before the first word and for as long as it lasts. */
const notice = (model: ViewModel): TemplateResult | typeof nothing =>
  model.showNotice ? html`<div part="notice" class="notice"><slot name="notice">${model.strings.notice} ${links(model)}</slot></div>` : nothing;

/** What stands below everything. */
export const footer = (model: ViewModel): TemplateResult =>
  html`<footer part="footer" class="footer">${model.supported ? notice(model) : nothing}<slot name="footer"></slot></footer>`;
