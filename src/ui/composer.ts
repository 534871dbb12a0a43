import {html, type TemplateResult} from 'lit-html';
import {isResting} from '../shapes.js';
import {isOfMicrophone} from './error-view.js';
import {SEND} from './icons.js';
import type {Send} from './intents.js';
import type {Late} from './late.js';
import type {ViewModel} from './model.js';

/** 229: Safari ends a composition before it reports the Enter that confirmed it (https://bugs.webkit.org/show_bug.cgi?id=165004). */
const isComposing = (event: {readonly isComposing: boolean; readonly keyCode: number}): boolean =>
  event.isComposing || event.keyCode === 229;

const submitOnEnter = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
};

const fieldOf = (root: ParentNode): HTMLTextAreaElement | null => root.querySelector('[part=text-input]');

/** What was typed leaves the field once it has been sent, unless it is something else by then. */
export const clearSent = (root: ParentNode, text: string): void => {
  const field = fieldOf(root);
  if (field?.value.trim() === text) field.value = '';
};

/** Typing is the main thing here: there is no microphone. */
export const isTyped = ({microphone, showTextInput, state}: ViewModel): boolean =>
  !microphone && showTextInput && state !== 'consent' && !isResting(state);

const isPicture = ({type}: File): boolean => type.startsWith('image/');

/**
 * A line to type in, in a call and before it: what is sent before one begins it, without a microphone, and stays in the field until it
 * has been sent. The field stays in the tree all the time, so that a call that breaks does not take an unsent message with it.
 */
export const composer = (model: ViewModel, send: Send, late: Late | null): TemplateResult => {
  const {state, strings, supported, error, pictures} = model;
  const typed = isTyped(model);
  const connecting = state === 'connecting';
  const useless = !supported || state === 'consent' || (state === 'failed' && !error?.recoverable && !isOfMicrophone(error));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldOf(event.target as HTMLFormElement);
    const text = field?.value.trim() ?? '';
    const picture = model.attachment?.status;
    if (!field || connecting || picture === 'preparing' || (!text && picture !== 'ready')) return;
    send({type: 'text', text});
    field.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const {clipboardData} = event;
    const picture = [...(clipboardData?.files ?? [])].find(isPicture);
    // An office program puts a picture of the words beside the words.
    if (!pictures || !picture || clipboardData?.getData('text/plain')) return;
    event.preventDefault();
    send({type: 'attach', picture});
  };
  return html`<form part="composer" class="composer" ?hidden=${useless} @submit=${submit}>
    ${late?.attachmentChip(model, send)}
    <textarea part="text-input" rows="1" maxlength="20000" autocomplete="off" enterkeyhint="send" aria-label=${strings.composer}
      placeholder=${strings.composerHint} ?disabled=${connecting && !typed} ?data-home=${typed} @keydown=${submitOnEnter} @paste=${paste}></textarea>
    ${late?.attachButton(model, send)}
    <button part="send-button" class="round send" ?disabled=${connecting} aria-label=${strings.send} title=${strings.send}
      ><span class="icon" aria-hidden="true"><slot name="icon-send">${SEND}</slot></span></button
    >
  </form>`;
};
