import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive} from '../shapes.js';
import {composer} from './composer.js';
import {controls, isAnswering, isEnding, isUnheard} from './controls.js';
import {errorView} from './error-view.js';
import {fallback} from './fallback.js';
import type {Send} from './intents.js';
import type {Late} from './late.js';
import {launcher} from './launcher.js';
import {meter} from './meter.js';
import type {ViewModel} from './model.js';
import {footer} from './notice.js';
import {isAsking, oneButton} from './one-button.js';
import {leaveSettings, settingsButton} from './settings-button.js';
import {status} from './status.js';

/** Escape puts the settings away, stops the answer, declines the consent, or hides the panel; elsewhere it is the page's. A held Enter is one press. */
const keys = (model: ViewModel, send: Send) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (model.settingsOpen) leaveSettings(event.currentTarget as Element, send);
  else if (isAnswering(model)) send({type: 'interrupt'});
  else if (model.state === 'consent') send({type: 'consent', granted: false});
  else if (model.open) send({type: 'hide'});
  else return;
  event.preventDefault();
};

/** The card: all of it in the page or in the floating panel. */
const card = (model: ViewModel, send: Send, late: Late | null): TemplateResult => {
  const {supported, error, label} = model;
  const unheard = isUnheard(model);
  const ending = isEnding(model);
  const useful = supported && error?.recoverable !== false;
  return html`<header part="header" class="header">
      <slot name="header"><span part="title" class="title">${label}</span></slot>
      ${late?.timer(model)} ${useful ? settingsButton(model, send) : nothing} ${model.open ? late?.closeButton(model, send) : nothing}
    </header>
    ${fallback(model, send, late)}
    <div class="stage" ?hidden=${!supported}>
      <div class="readout">
        ${late?.quality(model)}
        <div ?hidden=${unheard || ending || error !== null}>${meter(model)}</div>
        ${errorView(model)} ${unheard ? late?.hearButton(model, send) : nothing} ${ending ? late?.extendButton(model, send) : nothing} ${status(model)}
      </div>
      ${controls(model, send)} ${late?.talk(model, send)} ${late?.typeButton(model, send)} ${late?.approvals(model, send)} ${late?.consent(model, send)}
    </div>
    ${late?.hint(model)} ${useful ? late?.settings(model, send) : nothing}
    ${model.showTranscript ? late?.transcript(model, send) : nothing} ${late?.afterwards(model, send)} ${model.showTextInput ? composer(model, send, late) : nothing}
    ${footer(model)}`;
};

/**
 * A function of the model, drawn the same way every time. What a visitor does goes to `send`. Each variant is one card, and
 * what stands beside it: nothing, the launcher of a card that floats, or the one button whose card holds only questions.
 *
 * @param late What only a call needs. Without it the places stay empty, and nothing else is another node with it: so the focus, and what is being typed, stay.
 */
export const frame = (model: ViewModel, send: Send, late: Late | null): TemplateResult => {
  const {state, microphone, pushToTalk, label, variant, locale, dir} = model;
  const muted = microphone && model.muted;
  const deaf = muted || !microphone || pushToTalk === 'ready';
  // It keeps its room: what is seen first is what stays.
  const hidden = model.awaited && state === 'idle';
  const looks = ['base', variant, model.placement, `is-${state}`, isLive(state) ? 'live' : '', muted ? 'muted' : '', deaf ? 'deaf' : '', hidden ? 'gone' : ''].join(' ');
  // The corner is one of the page, whichever way the words run.
  const floats = variant === 'floating';
  const alone = variant === 'button';
  return html`<section part="base" class=${looks} aria-label=${label} lang=${locale} dir=${floats ? nothing : dir} @keydown=${keys(model, send)}>
    ${floats ? launcher(model, send, late) : alone ? oneButton(model, send, late) : nothing}
    <div part="panel" class="panel" dir=${dir} role=${floats ? 'dialog' : nothing} aria-label=${floats ? label : nothing} @focusout=${floats ? late?.makeWay(send) : nothing}
      ?hidden=${floats ? !model.open : alone && !isAsking(model)}>${alone ? late?.questions(model, send) : card(model, send, late)}</div>
  </section>`;
};
