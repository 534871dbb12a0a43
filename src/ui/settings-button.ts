import {html, type TemplateResult} from 'lit-html';
import {SLIDERS} from './icons.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** Shows what a visitor can set, and puts it away. */
export const settingsButton = ({settingsOpen, strings}: ViewModel, send: Send): TemplateResult =>
  html`<button type="button" part="settings-button" class="round gear" aria-expanded=${settingsOpen} aria-controls="settings" aria-label=${strings.settings}
    title=${strings.settings} @click=${() => send({type: 'settings', open: !settingsOpen})}>${SLIDERS}</button>`;

/** Escape puts them away, and gives the focus back to the button if it was among them. */
export const leaveSettings = (card: Element, send: Send): void => {
  if (card.querySelector('#settings:focus-within')) card.querySelector<HTMLElement>('[part~=settings-button]')?.focus();
  send({type: 'settings', open: false});
};
