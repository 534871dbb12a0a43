import {html, nothing, type TemplateResult} from 'lit-html';
import {format} from '../i18n/strings.js';
import {isResting, type Segment, type Turn} from '../shapes.js';
import {STOP} from './icons.js';
import {quoted} from './legible.js';
import type {ViewModel} from './model.js';

const segment = ({speaker, text}: Segment): TemplateResult =>
  html`<div dir="auto">${speaker ? html`<b dir="auto">${speaker}: </b>` : nothing}${text}</div>`;

const message = (turn: Turn, {strings, agentName}: ViewModel): TemplateResult => {
  const user = turn.role === 'user';
  const {segments = []} = turn;
  const words = segments.length > 0 ? segments.map(segment) : turn.text || (turn.final ? strings.unclear : strings.pending);
  // `dir` belongs to the words alone: the speaker's name in front would decide it for them.
  return html`<div part="message ${user ? 'message-user' : 'message-agent'}" class="message ${user ? 'user' : ''}"
    ><span class="sr">${segments.length > 0 ? nothing : `${user ? strings.you : agentName}: `}</span
    ><div part="message-text ${turn.final ? '' : 'caption'}" class="words ${turn.text ? '' : turn.final ? 'unclear' : 'pending'}" dir="auto">${words}</div
    >${turn.interrupted ? html`<div part="interrupted" class="cut">${STOP}${strings.interrupted}</div>` : nothing}</div
  >`;
};

/**
 * The conversation. The visible log is readable at any time but is not a live region: text that grows by the word would be
 * read by the word, and a screen reader that repeats aloud what was just said talks over the assistant and into the open
 * microphone. So only an answer that nobody can hear (written, or with the sound held back) is announced: once, when it is
 * finished, by a region of its own that holds nothing else. Each answer has its own place there: a new node is read even when
 * its words are those of the one before.
 */
export const transcript = (model: ViewModel): TemplateResult => {
  const {turns, tools, strings, state, blocked, supported} = model;
  // The floating panel is as high in every state: its place is there from the start.
  const early = model.variant === 'floating' ? !supported : isResting(state) || state === 'consent';
  const unheard = turns.findLast(({role, final, source, text}) => role === 'assistant' && final && text && (source === 'text' || blocked));
  return html`<div part="transcript" class="log" role="log" aria-live="off" aria-label=${strings.transcript} tabindex="0"
      ?hidden=${!turns.length && early}>
      <div class="empty" ?hidden=${turns.length + tools.length > 0}><slot name="empty">${strings.emptyTranscript}</slot></div>
      ${turns.map((turn) => message(turn, model))}
      ${tools.map(({name, status}) => html`<div part="tool" class="unclear">${format(strings.tools[status], {tool: quoted(name)})}</div>`)}
    </div>
    <div class="sr" aria-live="polite">${turns.map((turn) => (turn === unheard ? html`<p>${model.agentName}: ${turn.text}</p>` : nothing))}</div>`;
};
