/** A conversation to take away: for people, for programs, and as captions of a recording. Pure. */
import {plain} from './plain-text.js';
import type {Span, Turn} from './shapes.js';

export type ExportKind = 'text' | 'json' | 'vtt';

/** The words of the interface that an export needs. */
export interface ExportNames {
  readonly user: string;
  readonly assistant: string;
  readonly interrupted: string;
  readonly unheard: string;
  /** Stand for what has no words. */
  readonly unclear: string;
  readonly picture: string;
}

type Spans = ReadonlyMap<string, Span>;

/** A cue is to be seen for a moment, also where nothing sounded. */
const SHORTEST = 1;

const voiceOf = ({role}: Turn, {user, assistant}: ExportNames): string => (role === 'user' ? user : assistant);

/** Who said what: one voice, or several. */
const voices = (turn: Turn, names: ExportNames): readonly {readonly speaker: string; readonly text: string}[] =>
  (turn.segments ?? [turn]).map((one) => ({speaker: 'speaker' in one && one.speaker !== null ? plain(one.speaker) : voiceOf(turn, names), text: plain(one.text)}));

function textOf(turn: Turn, names: ExportNames): string {
  const {text, heard = text.length, interrupted, source} = turn;
  if (turn.segments) return voices(turn, names).map((one) => `${one.speaker}: ${one.text}`).join('\n');
  const rest = plain(text.slice(heard)).trim();
  const words = text ? plain(text.slice(0, heard)).trim() : source === 'text' ? names.picture : names.unclear;
  const mark = interrupted ? `[${names.interrupted}${rest && `; ${names.unheard}: ${rest}`}]` : '';
  return [`${voiceOf(turn, names)}:`, words, mark].filter(Boolean).join(' ');
}

const time = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

/** Text of a cue (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span): no markup of its own, and no line that would end it. */
const cueText = (text: string): string =>
  plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ')
    .trim();

function cueOf(turn: Turn, {start, end}: Span, names: ExportNames): string {
  const {text, heard = text.length} = turn;
  const rest = cueText(text.slice(heard));
  const lines = turn.segments ? voices(turn, names) : [{speaker: voiceOf(turn, names), text: text.slice(0, heard)}];
  const said = lines.map((one) => `<v ${cueText(one.speaker)}>${cueText(one.text)}</v>`).join('\n');
  return `${time(start)} --> ${time(Math.max(end, start + SHORTEST))}\n${rest && !turn.segments ? said.replace(/<\/v>$/, ` <c.unheard>${rest}</c></v>`) : said}`;
}

function vtt(turns: readonly Turn[], spans: Spans, names: ExportNames): string {
  let last = 0;
  const cues = turns.flatMap((turn) => {
    const span = spans.get(turn.id);
    if (!span || turn.text.trim() === '') return [];
    // A cue begins no earlier than the one before it.
    last = Math.max(last, span.start);
    return cueOf(turn, {...span, start: last}, names);
  });
  return `${['WEBVTT', ...cues].join('\n\n')}\n`;
}

const json = (turns: readonly Turn[], spans: Spans): string =>
  JSON.stringify({turns: turns.map((turn) => ({...turn, start: spans.get(turn.id)?.start ?? null, end: spans.get(turn.id)?.end ?? null}))}, null, 2);

/**
 * - `text`: a line or more for each turn, `Name: words`.
 * - `json`: `{"turns": [{id, role, text, final, interrupted, source, heard?, segments?, start, end}]}`; `start` and `end` are seconds since
 *   the call began, `null` where nobody has measured them.
 * - `vtt`: WebVTT, a cue for each turn with a voice `<v Name>`; what was not heard is of the class `unheard`.
 */
export function exportTranscript(kind: ExportKind, turns: readonly Turn[], spans: Spans, names: ExportNames): string {
  if (kind === 'json') return json(turns, spans);
  if (kind === 'vtt') return vtt(turns, spans, names);
  return turns.map((turn) => textOf(turn, names)).join('\n');
}
