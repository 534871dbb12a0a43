import {html, nothing, type TemplateResult} from 'lit-html';
import {format, type Strings} from '../i18n/strings.js';
import {plain} from '../plain-text.js';
import {isResting, type Segment, type ToolActivity, type Turn} from '../shapes.js';
import type {Send} from './intents.js';
import {quoted} from './legible.js';
import {linked} from './links.js';
import type {ViewModel} from './model.js';
import {STEP, windowOf} from './window.js';

/** Characters of a turn that are shown; and voices that have a line each. */
const SHOWN = 2 ** 14;
const VOICES = 8;

const clipped = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

type Words = ReturnType<typeof linked>;

/** What is made of a turn, for as long as it stays the same: most of a conversation does. */
interface Drawn {
  readonly heard: Words;
  readonly unheard: Words;
  /** The language of the moment: a translation may turn to another one. */
  readonly lang: string | null;
}

const drawn = new WeakMap<Turn, Drawn>();

const drawnOf = (turn: Turn, {linkHosts, sourceLanguage, targetLanguage}: ViewModel): Drawn => {
  const known = drawn.get(turn);
  if (known) return known;
  const {text, heard = text.length, final, role} = turn;
  // While it grows, the end of an address may not have come.
  const words = (from: number, to?: number) => linked(plain(clipped(text).slice(from, to)).trimStart(), final ? linkHosts : []);
  const made = {heard: words(0, heard), unheard: words(heard), lang: role === 'user' ? sourceLanguage : targetLanguage};
  drawn.set(turn, made);
  return made;
};

const segment = ({speaker, text}: Segment): TemplateResult =>
  html`<div dir="auto">${speaker ? html`<b dir="auto">${plain(speaker)}: </b>` : nothing}${plain(clipped(text))}</div>`;

/** What stands for words that nobody has: they may yet come, a picture has none, and some speech is not to be understood. */
const wordless = ({final, source}: Turn, {pending, picture, unclear}: Strings): string => (final ? (source === 'text' ? picture : unclear) : pending);

const message = (turn: Turn, model: ViewModel): TemplateResult => {
  const {strings, agentName} = model;
  const {id, role, final, interrupted, segments = [], suspect} = turn;
  const text = suspect ? '' : turn.text;
  const user = role === 'user';
  const apart = segments.length > 0 && segments.length <= VOICES;
  const {heard, unheard, lang} = drawnOf(turn, model);
  const words = apart ? segments.map(segment) : text ? heard : wordless(turn, strings);
  // `dir` belongs to the words alone: the speaker's name in front would decide it for them.
  return html`<div part="message ${user ? 'message-user' : 'message-agent'}" class="message ${user ? 'user' : ''}" data-turn=${id}
    ><span class="sr">${apart ? nothing : `${user ? strings.you : agentName}: `}</span
    ><div part="message-text ${final ? '' : 'caption'}" class="words ${text ? '' : final ? 'unclear' : 'pending'}" dir="auto" lang=${lang ?? nothing}>${words}</div
    >${interrupted
      ? html`<div part="interrupted" class="cut">${strings.interrupted}</div>${unheard.length > 0 && !apart
            ? html`<div class="sr">${strings.unheard}:</div><div part="message-text unheard" class="words unclear" dir="auto" lang=${lang ?? nothing}>${unheard}</div>`
            : nothing}`
      : nothing}</div
  >`;
};

const tool = ({name, status}: ToolActivity, {strings}: ViewModel): TemplateResult =>
  html`<div part="tool" class="unclear">${format(strings.tools[status], {tool: quoted(name)})}</div>`;

const more = (part: string, label: string, hidden: boolean, go: () => void): TemplateResult =>
  html`<button type="button" part=${part} class="quiet more" ?hidden=${hidden} @click=${go}>${label}</button>`;

/** The places of announcements: enough that two answers in a row never share one. */
const PLACES = 4;
const places = new WeakMap<Turn, number>();

const announced = ({turns, blocked, agentName, volume, captionsOnly}: ViewModel): unknown[] => {
  const silent = blocked || captionsOnly || volume === 0;
  const unheard = turns.slice(-STEP).findLast(({role, final, source, text}) => role === 'assistant' && final && text && (source === 'text' || silent));
  if (!unheard) return [];
  const place = places.get(unheard) ?? turns.indexOf(unheard) % PLACES;
  places.set(unheard, place);
  return Array.from({length: PLACES}, (_, at) => (at === place ? html`<p>${agentName}: ${plain(clipped(unheard.text))}</p>` : nothing));
};

/**
 * The conversation, as much of it as a page can bear. The visible log is readable at any time but is not a live region: text that grows
 * by the word would be read by the word, and a screen reader that repeats aloud what was just said talks over the assistant and into the
 * open microphone. So only an answer that nobody can hear (written, with the sound held back, or turned off) is announced: once, when it is
 * finished, by a region of its own that holds nothing else. Each answer has its own place there: a new node is read even when its words
 * are those of the one before.
 */
export const transcript = (model: ViewModel, send: Send): TemplateResult => {
  const {turns, tools, strings, state, first, pairs, variant, supported} = model;
  // The floating panel is as high in every state: its place is there from the start.
  const early = variant === 'floating' ? !supported : isResting(state) || state === 'consent';
  const {from, to} = windowOf(turns, first);
  const go = (to: number) => () => send({type: 'read', first: turns[Math.max(0, to)]?.id ?? null});
  const toolsAfter = (id: string | null) => tools.filter(({after = null}) => after === id).map((one) => tool(one, model));
  return html`<div part="transcript" class="log ${pairs ? 'pairs' : ''}" role="log" aria-live="off" aria-label=${strings.transcript} tabindex="0"
      ?hidden=${!turns.length && early}>
      ${more('earlier-button', strings.earlier, from === 0, go(from - STEP))}
      <div class="empty" ?hidden=${turns.length + tools.length > 0}><slot name="empty">${strings.emptyTranscript}</slot></div>
      ${from === 0 ? toolsAfter(null) : nothing}
      ${turns.slice(from, to).flatMap((turn) => [message(turn, model), ...toolsAfter(turn.id)])}
      ${more('later-button', strings.later, to === turns.length, go(from + STEP))}
    </div>
    <div class="sr" aria-live="polite">${announced(model)}</div>`;
};
