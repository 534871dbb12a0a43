import {html, nothing, type TemplateResult} from 'lit-html';
import type {Approval} from '../shapes.js';
import type {Send} from './intents.js';
import {legible} from './legible.js';
import type {ViewModel} from './model.js';
import {questionOf} from './question.js';

/** A person's own click, and not the second half of a double click: the next card may have slid under the pointer. */
export const isDeliberate = ({isTrusted, detail}: Pick<MouseEvent, 'isTrusted' | 'detail'>): boolean => isTrusted && detail < 2;

const bare = (json: string): string => json.replace(/\s/g, '');

/** JSON with its lines broken, where that changes nothing else; as it came where it would: what is read is what will be run. */
export const readable = (json: string): string => {
  let text = json;
  try {
    const pretty = JSON.stringify(JSON.parse(json), null, 2);
    if (bare(pretty) === bare(json)) text = pretty;
  } catch {
    // Not JSON: shown as it is.
  }
  return legible(text);
};

/**
 * The row each waiting call has, for as long as it waits: no button comes to mean another call under a finger, and no question
 * is asked aloud again, because the one before it was answered. (Lit's `repeat` does the same, for 750 bytes.)
 */
const rows = new WeakMap<Approval, number>();

const inRows = (waiting: readonly Approval[]): (Approval | undefined)[] => {
  const all: (Approval | undefined)[] = [];
  for (const approval of waiting) {
    const row = rows.get(approval) ?? all.length;
    rows.set(approval, row);
    all[row] = approval;
  }
  return all;
};

const card = (approval: Approval, model: ViewModel, send: Send): TemplateResult => {
  const {strings} = model;
  const question = questionOf(approval, model);
  const json = readable(approval.arguments);
  const answer = (approve: boolean) => (event: MouseEvent) => {
    if (isDeliberate(event)) send({type: 'approve', id: approval.id, approve});
  };
  return html`<div part="tool-approval" class="consent" role="group" aria-label=${question} tabindex="-1" data-home>
    <strong>${question}</strong>
    <pre part="tool-arguments" role="group" aria-label=${strings.details} tabindex="0" dir="ltr" ?hidden=${!json || json === '{}'}>${json}</pre>
    <div class="answers">
      <button type="button" part="tool-approve" class="call" @click=${answer(true)}>${strings.approve}</button>
      <button type="button" part="tool-decline" class="call quiet" @click=${answer(false)}>${strings.decline}</button>
    </div>
  </div>`;
};

/**
 * What a tool would do, and the visitor's yes or no. A region of its own says each question once; the focus stays where it is,
 * and finds the card next.
 */
export const approvals = (model: ViewModel, send: Send): TemplateResult => {
  const each = (template: (approval: Approval) => TemplateResult) =>
    Array.from(inRows(model.approvals), (approval) => (approval ? template(approval) : nothing));
  return html`<div class="sr" aria-live="polite">${each((approval) => html`<p>${questionOf(approval, model)}</p>`)}</div>
    ${each((approval) => card(approval, model, send))}`;
};
