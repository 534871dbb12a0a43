import {html, nothing, type TemplateResult} from 'lit-html';
import {isResting} from '../shapes.js';
import {call, muteButton} from './controls.js';
import {ALERT} from './icons.js';
import type {Send} from './intents.js';
import type {Late} from './late.js';
import type {ViewModel} from './model.js';
import {glyph} from './status.js';

/** A call whose panel is closed: what it is doing, that the microphone is on, and the way to silence, end or see it. */
export const pill = (model: ViewModel, now: string, send: Send, late: Late | null): TemplateResult => {
  const {state, blocked, missed, label, dir} = model;
  const {part, look, label: name, icon} = call(model);
  const show = () => {
    if (blocked) send({type: 'hear'});
    send({type: 'show'});
  };
  return html`<div part="pill" class="pill" role="group" aria-label=${label} dir=${dir}>
    <button type="button" class="glance" aria-haspopup="dialog" data-home @click=${show}
      >${missed ? ALERT : glyph}<span>${now}${late?.timer(model)}</span></button
    >
    ${isResting(state) || state === 'consent'
      ? nothing
      : html`${muteButton(model, send)}<button type="button" part=${part} class="round ${look}" aria-label=${name} title=${name} @click=${() => send({type: 'stop'})}>${icon}</button>`}
  </div>`;
};
