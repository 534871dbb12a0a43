/**
 * Facts in, turns out. Turns stand in the order of the conversation (`previous_item_id`), never of arrival: the text of what
 * the visitor said often comes after the answer to it. Pure; a fact that changes nothing returns the same object.
 */
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import {keep} from '../same.js';
import type {Role, Segment, Turn} from '../shapes.js';

/** What is kept of a call, whatever a server sends: entries, and characters with those of the ids. */
export const MAX_ENTRIES = 2000;
export const MAX_CHARACTERS = 2 ** 20;
/** Of one entry; what is longer ends in "…". */
export const MAX_TEXT = 2 ** 16;
const MAX_PARTS = 100;

interface Part {
  readonly text: string;
  readonly done: boolean;
}

interface Entry {
  readonly id: string;
  /** `null` for items that are no turn (tool calls): they keep their place and are not shown. */
  readonly role: Role | null;
  readonly source: 'voice' | 'text';
  /** `null`: first. `undefined`: not told; then it follows what arrived before it. */
  readonly previous: string | null | undefined;
  readonly parts: readonly Part[];
  readonly segments?: readonly Segment[];
  readonly final: boolean;
  readonly interrupted: boolean;
  readonly heard?: number;
}

export interface Transcript {
  /** In order of arrival. */
  readonly entries: readonly Entry[];
  readonly turns: readonly Turn[];
  /** The id of the entry that stands last: most of what comes is said of it, or after it. */
  readonly last: string | null;
  /** The characters of all entries. */
  readonly size: number;
  /** Whether the provider writes down what the visitor says. */
  readonly transcribing: boolean;
}

export const EMPTY_TRANSCRIPT: Transcript = {entries: [], turns: [], last: null, size: 0, transcribing: true};

export const reduceTranscript = (transcript: Transcript, fact: Fact): Transcript => bounded(reduced(transcript, fact));

function reduced(transcript: Transcript, fact: Fact): Transcript {
  switch (fact.type) {
    case 'session-created':
    case 'session-updated':
      return setTranscribing(transcript, fact.transcription !== null);
    case 'input-committed':
      // Without transcription no text will ever come.
      return put(transcript, fact.itemId, (entry) => follow(entry, fact.previousItemId), {
        ...blank(fact.itemId, 'user', 'voice'),
        final: !transcript.transcribing,
      });
    case 'item':
      return putItem(transcript, fact);
    case 'item-deleted':
      return remove(transcript, fact.itemId);
    case 'item-truncated':
      return put(transcript, fact.itemId, (entry) => ({...entry, interrupted: true, final: true, ...(fact.heard !== undefined && {heard: fact.heard})}));
    case 'text-delta':
      return put(transcript, fact.itemId, (entry) => append(entry, fact.part, fact.text), begun(fact));
    case 'text-done':
      return put(transcript, fact.itemId, (entry) => settle(entry, fact.part, fact.text, fact.last), begun(fact));
    case 'segment': {
      const {speaker, text} = fact;
      return put(transcript, fact.itemId, (entry) => speakApart(entry, {speaker, text}), blank(fact.itemId, 'user', 'voice'));
    }
    case 'input-transcript-failed':
      return put(transcript, fact.itemId, (entry) => ({...entry, final: true}));
    case 'response-done': {
      const end = (entry: Entry) => ({...entry, final: true, interrupted: entry.interrupted || fact.status === 'cancelled'});
      return fact.itemIds.reduce((all, id) => put(all, id, end), transcript);
    }
    case 'session-closed':
      return cutOff(transcript, false);
    default:
      return transcript;
  }
}

/** No more comes of what was being said: the connection that would have told it is gone, or the provider has told all. */
export function cutOff(transcript: Transcript, interrupted = true): Transcript {
  if (transcript.entries.every(({final}) => final)) return transcript;
  const end = (entry: Entry): Entry => ({...entry, final: true, interrupted: interrupted && entry.role === 'assistant'});
  return withTurns(transcript, transcript.entries.map((entry) => (entry.final ? entry : end(entry))));
}

/** One more of several voices. */
function speakApart(entry: Entry, segment: Segment): Entry {
  const {segments = []} = entry;
  return segments.length < MAX_PARTS ? {...entry, segments: [...segments, {...segment, text: segment.text.slice(0, MAX_TEXT / MAX_PARTS)}]} : entry;
}

const blank = (id: string, role: Role | null, source: 'voice' | 'text'): Entry => ({
  id,
  role,
  source,
  previous: undefined,
  parts: [],
  final: false,
  interrupted: false,
});

const begun = ({itemId, role, source, previousItemId}: FactOf<'text-delta' | 'text-done'>): Entry => ({...blank(itemId, role, source), previous: previousItemId});

function putItem(transcript: Transcript, {item: {id, role, text, source}, previousItemId, done}: FactOf<'item'>): Transcript {
  // A typed turn is complete as it is; a spoken one is when nobody writes it down, an answer when it is done.
  const final = role === 'user' ? source === 'text' || !transcript.transcribing : role === 'assistant' && done;
  const edit = (entry: Entry): Entry => ({
    ...follow(entry, previousItemId),
    source,
    final: entry.final || final,
  });
  return put(transcript, id, edit, {...blank(id, role, source), parts: text === null ? [] : [{text: clipped(text, MAX_TEXT), done: true}]});
}

/** What is not told leaves the place that was. */
const follow = (entry: Entry, previous: string | null | undefined): Entry => (previous === undefined ? entry : {...entry, previous});

function append(entry: Entry, index: number, delta: string): Entry {
  const {text, done} = entry.parts[index] ?? {text: '', done: false};
  return done || delta === '' || text.length >= MAX_TEXT ? entry : withPart(entry, index, {text: text + delta, done: false});
}

/** Some servers leave the text out of `done`: what the deltas said stands. What the visitor says is one part. */
function settle(entry: Entry, index: number, text: string, last = false): Entry {
  const settled = withPart(entry, index, {text: text || (entry.parts[index]?.text ?? ''), done: true});
  return {...settled, final: entry.final || last || entry.role === 'user'};
}

function withPart(entry: Entry, index: number, {text, done}: Part): Entry {
  // A hostile index must not make a huge sparse array.
  const at = Math.min(Math.max(0, Math.trunc(index) || 0), entry.parts.length, MAX_PARTS - 1);
  const before = entry.parts[at];
  const room = MAX_TEXT - textOf(entry).length + (before?.text.length ?? 0);
  const part = {text: clipped(text, room), done};
  return before?.text === part.text && before.done === done ? entry : {...entry, parts: replaced(entry.parts, at, part)};
}

const clipped = (text: string, room: number): string => (text.length > room ? text.slice(0, Math.max(0, room - 1)) + '…'.slice(0, room) : text);
// Not by `join`, which copies the whole text for each word that it grows by.
const textOf = ({parts}: Entry): string => parts.reduce((all, part) => all + part.text, '');
const sizeOf = (entry: Entry): number => entry.id.length + (entry.previous?.length ?? 0) + textOf(entry).length;

function setTranscribing(transcript: Transcript, transcribing: boolean): Transcript {
  return keep(transcript, {...transcript, transcribing});
}

function remove(transcript: Transcript, id: string): Transcript {
  const at = transcript.entries.findIndex((entry) => entry.id === id);
  const gone = transcript.entries[at];
  if (!gone) return transcript;
  // What followed it follows what it followed; else two that stood in the order of nobody's arrival would look for each other.
  const previous = gone.previous === undefined ? (transcript.entries[at - 1]?.id ?? null) : gone.previous;
  const heirs = (entry: Entry) => (entry.previous === id ? {...entry, previous} : entry);
  return withTurns(transcript, transcript.entries.filter((entry) => entry !== gone).map(heirs));
}

/** Forgets the oldest, a tenth at once so that it is seldom. */
function bounded(transcript: Transcript): Transcript {
  const {entries, size} = transcript;
  if (entries.length <= MAX_ENTRIES && size <= MAX_CHARACTERS) return transcript;
  const forgotten = new Set<string | null | undefined>();
  let left = size;
  for (const entry of entries) {
    if (entries.length - forgotten.size <= 0.9 * MAX_ENTRIES && left <= 0.9 * MAX_CHARACTERS) break;
    forgotten.add(entry.id);
    left -= sizeOf(entry);
  }
  const kept = entries.slice(forgotten.size);
  return withTurns(transcript, kept.map((entry) => (forgotten.has(entry.previous) ? {...entry, previous: null} : entry)));
}

/** Edits an entry, or the one that it begins with; where there is neither, nothing happens. */
function put(transcript: Transcript, id: string, edit: (entry: Entry) => Entry, beginning?: Entry): Transcript {
  // From the end: what is talked about is new.
  const at = transcript.entries.findLastIndex((entry) => entry.id === id);
  const before = transcript.entries[at];
  const from = before ?? beginning;
  if (!from) return transcript;
  const after = kept(before, edit(from), 'parts');
  if (after === before) return transcript;
  const entries = replaced(transcript.entries, at, after);
  const stays = before ? before.previous === after.previous : isNext(transcript, after);
  const size = transcript.size + sizeOf(after) - (before ? sizeOf(before) : 0);
  return (stays && withTurn({...transcript, entries, size, last: before ? transcript.last : id}, after)) || withTurns(transcript, entries);
}

/** Whether a new entry comes after all others. */
const isNext = ({entries, last}: Transcript, {id, previous}: Entry): boolean =>
  (previous === last || (previous === undefined && entries.at(-1)?.id === last)) && entries.every((entry) => entry.previous !== id);

/** The old one where nothing has changed, asked first of what mostly has. */
const kept = <Shape extends object>(before: Shape | undefined, after: Shape, first: keyof Shape): Shape =>
  before && before[first] === after[first] ? keep(before, after) : after;

/** With one of them replaced, or, at -1, added. */
function replaced<T>(list: readonly T[], at: number, one: T): readonly T[] {
  const copy = list.slice();
  copy[at < 0 ? list.length : at] = one;
  return copy;
}

/** Nothing has moved and one entry has changed: nearly all that happens, and a long conversation must not make it slow. */
function withTurn(transcript: Transcript, entry: Entry): Transcript | null {
  const {turns, last} = transcript;
  const at = turns.findLastIndex((turn) => turn.id === entry.id);
  const turn = toTurn(entry);
  if (!turn) return at < 0 ? transcript : null;
  if (at < 0 && entry.id !== last) return null;
  const after = kept(turns[at], turn, 'text');
  return after === turns[at] ? transcript : {...transcript, turns: replaced(turns, at, after)};
}

/** All turns in their order; those that say what they said are the same objects. */
function withTurns(transcript: Transcript, entries: readonly Entry[]): Transcript {
  const known = new Map(transcript.turns.map((turn) => [turn.id, turn]));
  const ordered = inOrder(entries);
  const turns = ordered.flatMap((entry) => {
    const turn = toTurn(entry);
    return turn ? keep(known.get(entry.id), turn) : [];
  });
  return {...transcript, entries, turns, last: ordered.at(-1)?.id ?? null, size: entries.reduce((all, entry) => all + sizeOf(entry), 0)};
}

function toTurn(entry: Entry): Turn | null {
  const {id, role, source, segments, final, interrupted, heard} = entry;
  const text = textOf(entry);
  // An answer that has no word yet, or was cut off before its first one, is nothing to show.
  if (role === null || (role === 'assistant' && text === '')) return null;
  return {id, role, text, final, interrupted, source, ...(segments && {segments}), ...(heard !== undefined && {heard})};
}

/** Depth first through "comes after", without recursion: a long conversation is one deep chain. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const ids = new Set(entries.map(({id}) => id));
  const followers = new Map<string | null, Entry[]>();
  let arrivedBefore: string | null = null;
  for (const entry of entries) {
    const {id, previous} = entry;
    const told = previous === null || (previous !== undefined && ids.has(previous));
    const after: string | null = told ? previous : arrivedBefore;
    const beside = followers.get(after);
    if (beside) beside.push(entry);
    else followers.set(after, [entry]);
    arrivedBefore = id;
  }
  const ordered: Entry[] = [];
  const stack: (Entry | null)[] = [null];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    if (entry !== null) ordered.push(entry);
    const id = entry?.id ?? null;
    const next = followers.get(id) ?? [];
    followers.delete(id);
    stack.push(...next.reverse());
  }
  return ordered;
}
