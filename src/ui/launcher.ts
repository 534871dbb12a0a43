import {html, nothing, type TemplateResult} from 'lit-html';
import {isResting} from '../shapes.js';
import {glance} from './glance.js';
import {VOICE} from './icons.js';
import type {Send} from './intents.js';
import type {Late} from './late.js';
import type {ViewModel} from './model.js';
import {pill} from './pill.js';

/**
 * What stands in the corner while the panel is closed: the button that opens it, or the pill of a call that goes on or has
 * just broken. What it is about is said by regions of its own, since those in the panel are closed with it.
 */
export const launcher = (model: ViewModel, send: Send, late: Late | null): TemplateResult => {
  const {open, state, missed, label, dir} = model;
  const on = !isResting(state) || missed !== null;
  const now = open ? '' : glance(model, late);
  return html`<div class="sr" role="status">${missed ? '' : now}</div>
    <div class="sr" role="alert">${missed ? now : ''}</div>
    <button type="button" part="launcher" class="call launcher" aria-haspopup="dialog" aria-label=${label} dir=${dir} ?hidden=${open || on} data-home
      @click=${() => send({type: 'show'})}><slot name="launcher">${VOICE}<span>${label}</span></slot></button
    >
    ${on && !open ? pill(model, now, send, late) : nothing}`;
};
