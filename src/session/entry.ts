/** One entry of the transcript, by what is told of it, and the turn that it shows. Pure; an edit that changes nothing returns the same object. */
import {patched} from '../same.js';
import type {Role, Segment, Turn} from '../shapes.js';
import {isStock} from './invented.js';

/** Characters of one entry; what is longer ends in "…". */
export const MAX_TEXT = 2 ** 16;
const MAX_PARTS = 100;

interface Part {
  readonly text: string;
  readonly done: boolean;
}

export interface Entry {
  readonly id: string;
  /** `null` for items that are no turn (tool calls): they keep their place and are not shown. */
  readonly role: Role | null;
  readonly source: 'voice' | 'text';
  /** `null`: first. `undefined`: not told; then it follows what arrived before it. */
  readonly previous: string | null | undefined;
  readonly parts: readonly Part[];
  /** Of all parts. */
  readonly text: string;
  readonly segments: readonly Segment[] | undefined;
  readonly final: boolean;
  readonly interrupted: boolean;
  /** Characters of the text that were heard, where it was cut off. */
  readonly heard: number | undefined;
  /** Next to nothing was said. */
  readonly short: true | undefined;
}

export const blank = (id: string, role: Role | null, source: 'voice' | 'text'): Entry => ({
  id,
  role,
  source,
  previous: undefined,
  parts: [],
  text: '',
  segments: undefined,
  final: false,
  interrupted: false,
  heard: undefined,
  short: undefined,
});

/** What is not told leaves the place that was. */
export const follow = (entry: Entry, previous: string | null | undefined): Entry => (previous === undefined ? entry : patched(entry, {previous}));

export function append(entry: Entry, index: number, delta: string): Entry {
  const {text, done} = entry.parts[index] ?? {text: '', done: false};
  if (done || delta === '' || text.length >= MAX_TEXT) return entry;
  const grown = withPart(entry, index, text + delta, false);
  // What was given up comes after all.
  return entry.role === 'user' ? patched(grown, {final: false}) : grown;
}

/** Some servers leave the text out of `done`: what the deltas said stands. What the visitor says is one part. */
export function settle(entry: Entry, index: number, text: string, last = false): Entry {
  const settled = withPart(entry, index, text || (entry.parts[index]?.text ?? ''), true);
  return patched(settled, {final: entry.final || last || entry.role === 'user'});
}

export function withPart(entry: Entry, index: number, said: string, done: boolean): Entry {
  const {id, role, source, previous, parts: all, text: whole, segments, final, interrupted, heard, short} = entry;
  // A hostile index must not make a huge sparse array.
  const at = Math.min(Math.max(0, Math.trunc(index) || 0), all.length, MAX_PARTS - 1);
  const before = all[at];
  const text = clipped(said, MAX_TEXT - whole.length + (before?.text.length ?? 0));
  if (before?.text === text && before.done === done) return entry;
  const parts = replaced(all, at, {text, done});
  // Not by `join`, which copies the whole text for each word that it grows by; nor by a spread, which costs more than all else here.
  return {id, role, source, previous, parts, text: parts.reduce((sum, part) => sum + part.text, ''), segments, final, interrupted, heard, short};
}

const clipped = (text: string, room: number): string => (text.length > room ? text.slice(0, Math.max(0, room - 1)) + '…'.slice(0, room) : text);

/** With this one at its place, which may be the one after the last. */
export function replaced<T>(list: readonly T[], at: number, one: T): readonly T[] {
  if (list[at] === one) return list;
  const copy = list.slice();
  copy[at] = one;
  return copy;
}

/** One more of several voices. */
export function speakApart(entry: Entry, {speaker, text}: Segment): Entry {
  const {segments = []} = entry;
  return segments.length < MAX_PARTS ? {...entry, segments: [...segments, {speaker, text: text.slice(0, MAX_TEXT / MAX_PARTS)}]} : entry;
}

export const sizeOf = ({id, previous, text}: Entry): number => id.length + (previous?.length ?? 0) + text.length;

/** An answer that has no word yet, or was cut off before its first one, is nothing to show. */
export const toTurn = ({id, role, text, final, interrupted, source, segments, heard, short}: Entry): Turn | null =>
  role === null || (role === 'assistant' && text === '')
    ? null
    : {id, role, text, final, interrupted, source, ...(segments && {segments}), ...(heard !== undefined && {heard}), ...(short && isStock(text) && {suspect: true})};
