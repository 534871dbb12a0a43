import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive} from '../shapes.js';
import {afterwards} from './afterwards.js';
import {approvals} from './approval.js';
import {composer} from './composer.js';
import {consent} from './consent.js';
import {controls, extendButton, hearButton, isAnswering} from './controls.js';
import {errorView, typeButton} from './error-view.js';
import type {Send} from './intents.js';
import {meter} from './meter.js';
import type {ViewModel} from './model.js';
import {notice} from './notice.js';
import {status, timer} from './status.js';
import {talkButton} from './talk-button.js';
import {transcript} from './transcript-view.js';

/** Escape stops the answer, or declines the consent; elsewhere it is the page's. A held Enter is one press. */
const keys = (model: ViewModel, send: Send) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
  if (event.key !== 'Escape' || event.isComposing) return;
  if (isAnswering(model)) send({type: 'interrupt'});
  else if (model.state === 'consent') send({type: 'consent', granted: false});
  else return;
  event.preventDefault();
};

/**
 * The inline card: a function of the model, drawn the same way every time. What a visitor does goes to `send`.
 *
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
  const {state, supported, error, blocked, limit, microphone, pushToTalk, label, strings} = model;
  const live = isLive(state);
  const unheard = live && blocked;
  const ending = live && !unheard && error === null && limit?.extendable;
  const muted = microphone && model.muted;
  const deaf = muted || !microphone || pushToTalk === 'ready';
  const looks = ['base', `is-${state}`, live ? 'live' : '', muted ? 'muted' : '', deaf ? 'deaf' : ''].join(' ');
  return html`<section part="base" class=${looks} aria-label=${label} lang=${model.locale} @keydown=${keys(model, send)}>
    <header part="header" class="header">
      <slot name="header"><span part="title" class="title">${label}</span></slot>
      ${timer(model, live)}
    </header>
    <div class="fallback" ?hidden=${supported}><slot name="fallback">${strings.unsupported}</slot></div>
    <div class="stage" ?hidden=${!supported}>
      <div class="readout">
        <div ?hidden=${unheard || ending || error !== null}>${meter(model)}</div>
        ${errorView(model)} ${unheard ? hearButton(model, send) : nothing} ${ending ? extendButton(model, send) : nothing} ${status(model)}
      </div>
      ${controls(model, send)} ${live && pushToTalk ? talkButton(model, send) : nothing} ${typeButton(model, send)} ${approvals(model, send)} ${consent(model, send)}
    </div>
    ${model.showTranscript ? transcript(model, send) : nothing} ${afterwards(model, send)} ${model.showTextInput ? composer(model, send) : nothing}
    <footer part="footer" class="footer">${supported ? notice(model) : nothing}<slot name="footer"></slot></footer>
  </section>`;
};
