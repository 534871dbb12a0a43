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

interface Line {
  readonly speaker: string;
  readonly heard: string;
  readonly rest: string;
}

/** Who said what: one voice, or several. */
function linesOf({role, text, heard = text.length, segments}: Turn, names: ExportNames): readonly Line[] {
  const line = (speaker: string | null, heard: string, rest = ''): Line => ({speaker: plain(speaker ?? names[role]), heard: plain(heard).trim(), rest: plain(rest).trim()});
  return segments?.map((one) => line(one.speaker, one.text)) ?? [line(null, text.slice(0, heard), text.slice(heard))];
}

function textOf(turn: Turn, names: ExportNames): string {
  const {text, interrupted, source, suspect} = turn;
  const wordless = text ? '' : names[source === 'text' ? 'picture' : 'unclear'];
  const mark = (rest: string) => interrupted && `[${names.interrupted}${rest && `; ${names.unheard}: ${rest}`}]`;
  return linesOf(turn, names)
    .map(({speaker, heard, rest}) => [`${speaker}:`, heard || wordless, suspect && names.unclear, mark(rest)].filter(Boolean).join(' '))
    .join('\n');
}

const time = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

const REFERENCES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** Text of a cue (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span): no markup of its own, and no line that would end it. */
const cueText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[&<>]/g, (char) => REFERENCES[char] ?? '');

function cueOf(turn: Turn, {start, end}: Span, names: ExportNames): string {
  const voice = ({speaker, heard, rest}: Line) => `<v ${cueText(speaker)}>${cueText(heard)}${rest && ` <c.unheard>${cueText(rest)}</c>`}</v>`;
  return [`${time(start)} --> ${time(Math.max(end, start + SHORTEST))}`, ...linesOf(turn, names).map(voice)].join('\n');
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

const UNKNOWN = {start: null, end: null};

const json = (turns: readonly Turn[], spans: Spans): string => JSON.stringify({turns: turns.map((turn) => ({...turn, ...(spans.get(turn.id) ?? UNKNOWN)}))}, null, 2);

/**
 * - `text`: a line or more for each turn, `Name: words`.
 * - `json`: `{"turns": [{id, role, text, final, interrupted, source, heard?, segments?, suspect?, start, end}]}`; `start` and `end` are seconds since
 *   the call began, `null` where nobody has measured them.
 * - `vtt`: WebVTT, a cue for each turn with a voice `<v Name>`; what was not heard is of the class `unheard`.
 */
export function exportTranscript(kind: ExportKind, turns: readonly Turn[], spans: Spans, names: ExportNames): string {
  if (kind === 'json') return json(turns, spans);
  if (kind === 'vtt') return vtt(turns, spans, names);
  return turns.map((turn) => textOf(turn, names)).join('\n');
}
