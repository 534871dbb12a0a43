import {html, nothing, type TemplateResult} from 'lit-html';
import type {Rating} from '../shapes.js';
import {isResting} from '../shapes.js';
import {copied} from './copied.js';
import {THUMB} from './icons-call.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

const rateButton = (rating: Rating, {strings, rating: pressed}: ViewModel, send: Send): TemplateResult => {
  const label = strings.ratings[rating];
  return html`<button type="button" part="rate-button" class="round ${rating}" aria-pressed=${rating === pressed} aria-label=${label} title=${label}
    @click=${() => send({type: 'rate', rating})}>${THUMB}</button>`;
};

/** How the call was: a thumb, a few words if they like, and once. */
const feedback = (model: ViewModel, send: Send): TemplateResult => {
  const {strings, rating} = model;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const comment = (event.target as HTMLFormElement).querySelector('textarea')?.value ?? '';
    send({type: 'feedback', comment});
  };
  return html`<form part="feedback" class="feedback" aria-labelledby="feedback-title" @submit=${submit}>
    <span id="feedback-title">${strings.feedback}</span>
    ${rateButton('up', model, send)} ${rateButton('down', model, send)}
    ${rating
      ? html`<textarea part="feedback-comment" rows="2" maxlength="1000" aria-label=${strings.comment} placeholder=${strings.comment}></textarea>
          <button part="feedback-button" class="quiet">${strings.sendFeedback}</button>`
      : nothing}
  </form>`;
};

/** What can be done with a conversation that is over: take it away, say how it was. */
export const afterwards = (model: ViewModel, send: Send): TemplateResult | typeof nothing => {
  const {state, turns, strings, showTranscript, showFeedback, rated, canCopy} = model;
  if (!isResting(state) || turns.length === 0) return nothing;
  const keep = (type: 'copy' | 'save', part: string) =>
    html`<button type="button" part=${part} class="quiet" @click=${() => send({type})}>${strings[type]}</button>`;
  return html`<div class="afterwards">
    <div class="kept">
      ${showTranscript && canCopy ? keep('copy', 'copy-button') : nothing} ${showTranscript ? keep('save', 'save-button') : nothing}
      ${copied(model)}
    </div>
    ${showFeedback && state === 'ended' && !rated ? feedback(model, send) : nothing}
  </div>`;
};
