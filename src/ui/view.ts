import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive} from '../shapes.js';
import {afterwards} from './afterwards.js';
import {approvals} from './approval.js';
import {composer} from './composer.js';
import {consent} from './consent.js';
import {controls, extendButton, hearButton, isAnswering, isEnding, isUnheard} from './controls.js';
import {echo} from './echo.js';
import {errorView, typeButton} from './error-view.js';
import {fallback} from './fallback.js';
import type {Send} from './intents.js';
import {launcher} from './launcher.js';
import {meter} from './meter.js';
import type {ViewModel} from './model.js';
import {footer} from './notice.js';
import {isAsking, oneButton, questions} from './one-button.js';
import {closeButton, makeWay} from './panel.js';
import {quality} from './quality.js';
import {leaveSettings, settings, settingsButton} from './settings.js';
import {status, timer} from './status.js';
import {talkButton} from './talk-button.js';
import {transcript} from './transcript-view.js';

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
const card = (model: ViewModel, send: Send): TemplateResult => {
  const {state, supported, error, pushToTalk, label} = model;
  const live = isLive(state);
  const unheard = isUnheard(model);
  const ending = isEnding(model);
  const useful = supported && error?.recoverable !== false;
  return html`<header part="header" class="header">
      <slot name="header"><span part="title" class="title">${label}</span></slot>
      ${timer(model, live)} ${useful ? settingsButton(model, send) : nothing} ${model.open ? closeButton(model, send) : nothing}
    </header>
    ${fallback(model)}
    <div class="stage" ?hidden=${!supported}>
      <div class="readout">
        ${quality(model)}
        <div ?hidden=${unheard || ending || error !== null}>${meter(model)}</div>
        ${errorView(model)} ${unheard ? hearButton(model, send) : nothing} ${ending ? extendButton(model, send) : nothing} ${status(model)}
      </div>
      ${controls(model, send)} ${live && pushToTalk ? talkButton(model, send) : nothing} ${typeButton(model, send)} ${approvals(model, send)} ${consent(model, send)}
    </div>
    ${echo(model)} ${useful ? settings(model, send) : nothing}
    ${model.showTranscript ? transcript(model, send) : nothing} ${afterwards(model, send)} ${model.showTextInput ? composer(model, send) : nothing}
    ${footer(model)}`;
};

/**
 * A function of the model, drawn the same way every time. What a visitor does goes to `send`. Each variant is one card, and
 * what stands beside it: nothing, the launcher of a card that floats, or the one button whose card holds only questions.
 *
 * @slot launcher - On the launcher, instead of its icon and the label.
 * @slot header - Instead of the title.
 * @slot visualizer - Instead of the level meter; read `--rv-input-level` and `--rv-output-level`.
 * @slot empty - What stands in a transcript without turns.
 * @slot consent - Instead of the text of the consent gate.
 * @slot notice - Instead of the line about the AI.
 * @slot controls-start - Before the buttons.
 * @slot controls-end - After the buttons.
 * @slot footer - Below everything.
 * @slot fallback - Shown where voice cannot work.
 * @slot icon-mic - The microphone.
 * @slot icon-mic-off - The muted microphone.
 * @slot icon-end - On the end button.
 * @slot icon-send - On the send button.
 */
export const view = (model: ViewModel, send: Send): TemplateResult => {
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
    ${floats ? launcher(model, send) : alone ? oneButton(model, send) : nothing}
    <div part="panel" class="panel" dir=${dir} role=${floats ? 'dialog' : nothing} aria-label=${floats ? label : nothing} @focusout=${floats ? makeWay(send) : nothing}
      ?hidden=${floats ? !model.open : alone && !isAsking(model)}>${alone ? questions(model, send) : card(model, send)}</div>
  </section>`;
};
