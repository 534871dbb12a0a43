import {html, nothing, type TemplateResult} from 'lit-html';
import {explain} from '../i18n/strings.js';
import {PICTURE} from './icons-call.js';
import {CANCEL} from './icons.js';
import type {Send} from './intents.js';
import {quoted} from './legible.js';
import type {ViewModel} from './model.js';

/** What goes with the next words. Its region is there before it, as some screen readers want it. */
export const attachmentChip = (model: ViewModel, send: Send): TemplateResult => {
  const {strings, pictures} = model;
  const attachment = pictures ? model.attachment : null;
  const status = attachment?.status ?? 'ready';
  const words = status === 'ready' ? '' : `: ${status === 'preparing' ? strings.preparing : explain(strings, status)}`;
  return html`<div part="attachment" class=${attachment ? 'attachment' : 'sr'}
    ><span role="status" .textContent=${attachment ? quoted(attachment.name) + words : ''}></span
    >${attachment
      ? html`<button type="button" part="detach-button" class="round" aria-label=${strings.detach} title=${strings.detach} @click=${() => send({type: 'detach'})}>${CANCEL}</button>`
      : nothing}</div
  >`;
};

/** Picks one, where the model sees pictures. */
export const attachButton = ({strings, pictures}: ViewModel, send: Send): TemplateResult | typeof nothing => {
  if (!pictures) return nothing;
  const pick = (event: Event) => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  const picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [picture] = input.files ?? [];
    if (picture) send({type: 'attach', picture});
    // The same file may be picked again.
    input.value = '';
  };
  return html`<button type="button" part="attach-button" class="round" aria-label=${strings.attach} title=${strings.attach} @click=${pick}>${PICTURE}</button
    ><input type="file" accept="image/*" hidden @change=${picked} />`;
};
