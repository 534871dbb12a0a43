import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive, isResting} from '../shapes.js';
import {isTyped} from './composer.js';
import {CANCEL, END, MIC, MIC_OFF, RETRY, STOP} from './icons.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** There is an answer to stop, or a tool that it waits for. */
export const isAnswering = ({state, tools}: Pick<ViewModel, 'state' | 'tools'>): boolean =>
  state === 'speaking' || state === 'thinking' || tools.some(({status}) => status === 'running');

/** The browser holds the sound back until somebody clicks. */
export const isUnheard = ({state, blocked}: ViewModel): boolean => isLive(state) && blocked;

/** The call ends soon, unless the visitor asks for more. */
export const isEnding = (model: ViewModel): boolean => isLive(model.state) && !isUnheard(model) && model.error === null && model.limit?.extendable === true;

/** One slot that goes by another name in another state: a `<slot>` is never taken out of the tree. */
const icon = (name: string, drawing: TemplateResult): TemplateResult =>
  html`<span class="icon" aria-hidden="true"><slot name=${name}>${drawing}</slot></span>`;

interface Call {
  readonly part: string;
  readonly look: string;
  readonly label: string;
  readonly icon: TemplateResult;
}

/** What the call button is now. */
export const call = ({state, strings}: ViewModel): Call => {
  if (state === 'connecting') return {part: 'end-button', look: 'quiet', label: strings.cancel, icon: icon('-', CANCEL)};
  if (!isResting(state)) return {part: 'end-button', look: 'danger', label: strings.end, icon: icon('icon-end', END)};
  if (state === 'failed') return {part: 'start-button retry-button', look: '', label: strings.retry, icon: icon('-', RETRY)};
  return {part: 'start-button', look: '', label: state === 'ended' ? strings.startAgain : strings.start, icon: icon('icon-mic', MIC)};
};

/**
 * The call button: starts, cancels, ends, retries. It is one element through all of them, so the focus stays where it is
 * and the eye finds it where it was.
 */
export const callButton = (model: ViewModel, send: Send, more: TemplateResult | typeof nothing = nothing): TemplateResult => {
  const {part, look, label, icon} = call(model);
  const hidden = model.state === 'consent' || (model.state === 'failed' && !model.error?.recoverable);
  const home = !hidden && !isTyped(model) && model.approvals.length === 0;
  const click = (event: MouseEvent) => {
    // The second half of a double click must not hang up what the first half began.
    if (event.detail < 2) send({type: isResting(model.state) ? 'start' : 'stop'});
  };
  return html`<button type="button" part=${part} class="call ${look}" ?hidden=${hidden} ?data-home=${home} @click=${click}
    >${icon}<span>${label}</span>${more}</button
  >`;
};

/** Where there is nothing to mute, its place stays. */
export const muteButton = ({state, muted, microphone, strings}: ViewModel, send: Send): TemplateResult => {
  const resting = isResting(state);
  return html`<button type="button" part="mute-button" class="round ${microphone ? '' : 'gone'}" ?hidden=${resting} aria-pressed=${muted} aria-label=${strings.mute}
    title=${strings.mute} @click=${() => send({type: 'mute', muted: !muted})}
    >${icon(resting || !microphone ? '-' : muted ? 'icon-mic-off' : 'icon-mic', muted ? MIC_OFF : MIC)}</button
  >`;
};

/** Mute · call · stop the answer, with room for the site's own at both ends. The two beside it wait for a call. */
export const controls = (model: ViewModel, send: Send): TemplateResult => {
  const {state, strings} = model;
  const answering = isAnswering(model);
  // Not `disabled`: that would drop the focus of whoever has just pressed it.
  const interrupt = () => answering && send({type: 'interrupt'});
  return html`<div part="controls" class="controls">
    <slot name="controls-start"></slot>
    <div class="trio">
      ${muteButton(model, send)} ${callButton(model, send)}
      <button type="button" part="interrupt-button" class="round" ?hidden=${isResting(state)} aria-disabled=${!answering}
        aria-label=${strings.interrupt} title=${strings.interrupt} @click=${interrupt}>${STOP}</button
      >
    </div>
    <slot name="controls-end"></slot>
  </div>`;
};
