import {html, type TemplateResult} from 'lit-html';
import {isLive, isResting} from '../shapes.js';
import {SEND} from './icons.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

/** 229: Safari ends a composition before it reports the Enter that confirmed it (https://bugs.webkit.org/show_bug.cgi?id=165004). */
const isComposing = (event: {readonly isComposing: boolean; readonly keyCode: number}): boolean =>
  event.isComposing || event.keyCode === 229;

const submitOnEnter = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
};

/** Typing is the main thing here: there is no microphone. */
export const isTyped = ({microphone, showTextInput, state}: ViewModel): boolean =>
  !microphone && showTextInput && state !== 'consent' && !isResting(state);

/**
 * A line to type in during a call. It stays in the tree when there is none, so that a call that breaks does not take an
 * unsent message with it; it shows with `connecting`, so that nothing jumps when the call comes through, and where typing is all there
 * is it can be written in from there on.
 */
export const composer = (model: ViewModel, send: Send): TemplateResult => {
  const {state, strings} = model;
  const live = isLive(state);
  const typed = isTyped(model);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!live) return;
    const field = (event.target as HTMLFormElement).elements[0] as HTMLTextAreaElement;
    const text = field.value.trim();
    if (text) send({type: 'text', text});
    field.value = '';
    field.focus();
  };
  return html`<form part="composer" class="composer" ?hidden=${!live && state !== 'connecting'} @submit=${submit}>
    <textarea part="text-input" rows="1" maxlength="20000" autocomplete="off" enterkeyhint="send" aria-label=${strings.composer}
      placeholder=${strings.composerHint} ?disabled=${!live && !typed} ?data-home=${typed} @keydown=${submitOnEnter}></textarea>
    <button part="send-button" class="round send" ?disabled=${!live} aria-label=${strings.send} title=${strings.send}
      ><span class="icon" aria-hidden="true"><slot name="icon-send">${SEND}</slot></span></button
    >
  </form>`;
};
