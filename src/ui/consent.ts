import {html, type TemplateResult} from 'lit-html';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';
import {links} from './notice.js';

/** The question before the first call. The focus lands on the text, not on a button: agreeing takes a deliberate act. */
export const consent = (model: ViewModel, send: Send): TemplateResult => {
  const {strings} = model;
  const asking = model.state === 'consent';
  const answer = (granted: boolean) => (event: MouseEvent) => {
    if (event.detail < 2) send({type: 'consent', granted});
  };
  return html`<div part="consent" class="consent" role="dialog" aria-labelledby="consent-title" aria-describedby="consent-text"
    tabindex="-1" ?hidden=${!asking} ?data-home=${asking}>
    <strong id="consent-title">${strings.consentTitle}</strong>
    <div id="consent-text"><slot name="consent">${strings.consentText} ${links(model)}</slot></div>
    <div class="answers">
      <button type="button" part="consent-accept" class="call" @click=${answer(true)}>${strings.consentAccept}</button>
      <button type="button" part="consent-decline" class="call quiet" @click=${answer(false)}>${strings.consentDecline}</button>
    </div>
  </div>`;
};
