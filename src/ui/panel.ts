import {html, type TemplateResult} from 'lit-html';
import {DOWN} from './icons.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** Hides the panel, and never ends the call. */
export const closeButton = ({strings}: ViewModel, send: Send): TemplateResult =>
  html`<button type="button" part="close-button" class="round close" aria-label=${strings.hide} title=${strings.hide} @click=${() => send({type: 'hide'})}>${DOWN}</button>`;

/** A sheet that covers the page makes way when the focus goes there: nobody should have it where they cannot see it (WCAG 2.4.11). */
export const makeWay =
  (send: Send) =>
  ({currentTarget, relatedTarget}: FocusEvent): void => {
    const panel = currentTarget as HTMLElement;
    const {host} = panel.getRootNode() as ShadowRoot;
    const left = relatedTarget instanceof Node && !panel.contains(relatedTarget) && !host.contains(relatedTarget);
    if (left && panel.offsetWidth >= document.documentElement.clientWidth) send({type: 'hide'});
  };
