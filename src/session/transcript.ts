/**
 * Facts in, turns out. Turns stand in the order of the conversation (`previous_item_id`), never of arrival: the text of what
 * the visitor said often comes after the answer to it. Pure; a fact that changes nothing returns the same object.
 */
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import {keep} from '../same.js';
import type {Role, Segment, Turn} from '../shapes.js';

interface Part {
  readonly text: string;
  readonly done: boolean;
}

interface Entry {
  /** `null` for items that are no turn (tool calls): they keep their place and are not shown. */
  readonly role: Role | null;
  readonly source: 'voice' | 'text';
  /** `null`: first. `undefined`: not told; then it follows what arrived before it. */
  readonly previous: string | null | undefined;
  readonly parts: readonly Part[];
  readonly segments?: readonly Segment[];
  readonly final: boolean;
  readonly interrupted: boolean;
}

export interface Transcript {
  /** In order of arrival. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly turns: readonly Turn[];
  /** Whether the provider writes down what the visitor says. */
  readonly transcribing: boolean;
}

export const EMPTY_TRANSCRIPT: Transcript = {entries: new Map(), turns: [], transcribing: true};

export function reduceTranscript(transcript: Transcript, fact: Fact): Transcript {
  switch (fact.type) {
    case 'session-created':
    case 'session-updated':
      return setTranscribing(transcript, fact.transcription !== null);
    case 'input-committed':
      // Without transcription no text will ever come.
      return put(transcript, fact.itemId, (entry) => follow(entry, fact.previousItemId), {
        ...blank('user', 'voice'),
        final: !transcript.transcribing,
      });
    case 'item':
      return putItem(transcript, fact);
    case 'item-deleted':
      return remove(transcript, fact.itemId);
    case 'item-truncated':
      return put(transcript, fact.itemId, (entry) => ({...entry, interrupted: true, final: true}));
    case 'text-delta':
      return put(transcript, fact.itemId, (entry) => append(entry, fact.part, fact.text), blank(fact.role, fact.source));
    case 'text-done':
      return put(transcript, fact.itemId, (entry) => settle(entry, fact.part, fact.text, fact.last), blank(fact.role, fact.source));
    case 'segment': {
      const {speaker, text} = fact;
      return put(transcript, fact.itemId, (entry) => ({...entry, segments: [...(entry.segments ?? []), {speaker, text}]}), blank('user', 'voice'));
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
  const end = (entry: Entry): Entry => ({...entry, final: true, interrupted: interrupted && entry.role === 'assistant'});
  const entries = new Map([...transcript.entries].map(([id, entry]) => [id, entry.final ? entry : end(entry)]));
  return [...transcript.entries].every(([, {final}]) => final) ? transcript : withTurns({...transcript, turns: []}, entries);
}

const blank = (role: Role | null, source: 'voice' | 'text'): Entry => ({
  role,
  source,
  previous: undefined,
  parts: [],
  final: false,
  interrupted: false,
});

function putItem(transcript: Transcript, {item: {id, role, text, source}, previousItemId, done}: FactOf<'item'>): Transcript {
  // A typed turn is complete as it is; a spoken one is when nobody writes it down, an answer when it is done.
  const final = role === 'user' ? source === 'text' || !transcript.transcribing : role === 'assistant' && done;
  const edit = (entry: Entry): Entry => ({
    ...follow(entry, previousItemId),
    source,
    final: entry.final || final,
  });
  return put(transcript, id, edit, {...blank(role, source), parts: text === null ? [] : [{text, done: true}]});
}

/** What is not told leaves the place that was. */
const follow = (entry: Entry, previous: string | null | undefined): Entry => (previous === undefined ? entry : {...entry, previous});

function append(entry: Entry, index: number, delta: string): Entry {
  const part = entry.parts[index];
  return part?.done || delta === '' ? entry : withPart(entry, index, {text: (part?.text ?? '') + delta, done: false});
}

/** Some servers leave the text out of `done`: what the deltas said stands. What the visitor says is one part. */
function settle(entry: Entry, index: number, text: string, last = false): Entry {
  const settled = withPart(entry, index, {text: text || (entry.parts[index]?.text ?? ''), done: true});
  return {...settled, final: entry.final || last || entry.role === 'user'};
}

function withPart(entry: Entry, index: number, part: Part): Entry {
  // A hostile index must not make a huge sparse array.
  const at = Math.min(Math.max(0, Math.trunc(index)), entry.parts.length);
  const parts = [...entry.parts];
  parts[at] = keep(parts[at], part);
  return {...entry, parts: keep(entry.parts, parts)};
}

function setTranscribing(transcript: Transcript, transcribing: boolean): Transcript {
  return keep(transcript, {...transcript, transcribing});
}

function remove(transcript: Transcript, id: string): Transcript {
  const entries = new Map(transcript.entries);
  return entries.delete(id) ? withTurns(transcript, entries) : transcript;
}

/** Edits an entry, or the one that it begins with; where there is neither, nothing happens. */
function put(transcript: Transcript, id: string, edit: (entry: Entry) => Entry, beginning?: Entry): Transcript {
  const before = transcript.entries.get(id);
  const from = before ?? beginning;
  if (!from) return transcript;
  const after = keep(before, edit(from));
  return after === before ? transcript : withTurns(transcript, new Map(transcript.entries).set(id, after), id);
}

function withTurns(transcript: Transcript, entries: ReadonlyMap<string, Entry>, changed?: string): Transcript {
  const known = new Map(transcript.turns.map((turn) => [turn.id, turn]));
  const turns = inOrder(entries).flatMap((id) => {
    const old = known.get(id);
    if (old && id !== changed) return old;
    const entry = entries.get(id);
    const turn = entry && toTurn(id, entry);
    return turn ? keep(old, turn) : [];
  });
  return {...transcript, entries, turns};
}

function toTurn(id: string, {role, source, parts, segments, final, interrupted}: Entry): Turn | null {
  const text = parts.map((part) => part.text).join('');
  // An answer that has no word yet, or was cut off before its first one, is nothing to show.
  if (role === null || (role === 'assistant' && text === '')) return null;
  return {id, role, text, final, interrupted, source, ...(segments && {segments})};
}

/** Depth first through "comes after", without recursion: a long conversation is one deep chain. */
function inOrder(entries: ReadonlyMap<string, Entry>): string[] {
  const followers = new Map<string | null, string[]>();
  let arrivedBefore: string | null = null;
  for (const [id, {previous}] of entries) {
    const told = previous === null || (previous !== undefined && entries.has(previous));
    const after: string | null = told ? previous : arrivedBefore;
    followers.set(after, [...(followers.get(after) ?? []), id]);
    arrivedBefore = id;
  }
  const ordered: string[] = [];
  const stack: (string | null)[] = [null];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (id !== null) ordered.push(id);
    const next = followers.get(id) ?? [];
    followers.delete(id);
    stack.push(...next.reverse());
  }
  return ordered;
}
