import {html, type TemplateResult} from 'lit-html';
import {DOWN} from './icons-call.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** Hides the panel, and never ends the call. */
export const closeButton = ({strings}: ViewModel, send: Send): TemplateResult =>
  html`<button type="button" part="close-button" class="round close" aria-label=${strings.hide} title=${strings.hide} @click=${() => send({type: 'hide'})}>${DOWN}</button>`;

/** A sheet that covers the page makes way when the focus goes there: nobody should have it where they cannot see it (WCAG 2.4.11). */
export const makeWay =
  (send: Send) =>
  (event: FocusEvent): void => {
    const panel = event.currentTarget as HTMLElement;
    const to = event.relatedTarget as Node | null;
    // What the site has put into the panel is the host's child, not the panel's.
    const within = !to || panel.contains(to) || (panel.getRootNode() as ShadowRoot).host.contains(to);
    if (!within && panel.offsetWidth >= document.documentElement.clientWidth) send({type: 'hide'});
  };
