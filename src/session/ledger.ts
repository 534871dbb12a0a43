/** All entries in the order of their arrival, all turns in the order of the conversation, however many there are. Pure; no change returns the same object. */
import {keep} from '../same.js';
import type {Turn} from '../shapes.js';
import {replaced, sizeOf, toTurn, type Entry} from './entry.js';

/** What is kept of a call, whatever a server sends: entries, and characters with those of the ids. */
export const MAX_ENTRIES = 2000;
export const MAX_CHARACTERS = 2 ** 20;
/** So many of the newest are searched for by looking at each. */
const NEWEST = 50;

interface Lists {
  readonly entries: readonly Entry[];
  readonly turns: readonly Turn[];
  /** Where the ids of the first entries stand, all but the newest; -1 for one that only another entry names. */
  readonly index: ReadonlyMap<string, number>;
  readonly indexed: number;
  /** The id of the entry that stands last: most of what comes is said of it, or after it. */
  readonly last: string | null;
  /** Whether the provider writes down what the visitor says. */
  readonly transcribing: boolean;
}

/** The entry that changed last, and where it and its turn stand in the lists. */
interface Open {
  readonly at: number;
  readonly entry: Entry;
  /** -1 where it shows none. */
  readonly turnAt: number;
}

/** An entry that grows is kept beside the lists: a word more of a long conversation copies none of it before somebody looks. */
export class Ledger {
  readonly lists: Lists;
  readonly open: Open | null;
  /** The characters of all entries. */
  readonly size: number;
  #turns: readonly Turn[] | undefined;

  constructor(lists: Lists, size: number, open: Open | null = null) {
    this.lists = lists;
    this.open = open;
    this.size = size;
  }

  get entries(): readonly Entry[] {
    const {lists, open} = this;
    return open ? replaced(lists.entries, open.at, open.entry) : lists.entries;
  }

  get turns(): readonly Turn[] {
    const {lists, open} = this;
    const turn = open && lists.entries[open.at] !== open.entry ? toTurn(open.entry) : null;
    return (this.#turns ??= open && turn ? replaced(lists.turns, open.turnAt, turn) : lists.turns);
  }
}

export const EMPTY_LEDGER = new Ledger({entries: [], turns: [], index: new Map(), indexed: 0, last: null, transcribing: true}, 0);

export function setTranscribing(ledger: Ledger, transcribing: boolean): Ledger {
  const {lists, size, entries, turns} = ledger;
  return lists.transcribing === transcribing ? ledger : new Ledger({...lists, entries, turns, transcribing}, size);
}

/** Edits an entry, or the one that it begins with; where there is neither, nothing happens. */
export function put(ledger: Ledger, id: string, edit: (entry: Entry) => Entry, beginning?: () => Entry): Ledger {
  const {lists, open} = ledger;
  const mine = open?.entry.id === id ? open : null;
  const at = mine ? mine.at : placeOf(lists, id);
  const before = mine ? mine.entry : lists.entries[at];
  const from = before ?? beginning?.();
  if (!from) return ledger;
  const entry = edit(from);
  if (entry === before) return ledger;

  const size = ledger.size + sizeOf(entry) - (before ? sizeOf(before) : 0);
  const stays = before ? entry.previous === before.previous : isNext(lists, entry);
  // Nearly all that happens.
  if (stays && mine && mine.turnAt >= 0 && entry.text !== before?.text) return new Ledger(lists, size, {at, entry, turnAt: mine.turnAt});

  const place = before ? at : lists.entries.length;
  const entries = replaced(ledger.entries, place, entry);
  const turn = toTurn(entry);
  const shown = before && toTurn(before);
  const last = before ? lists.last : id;
  if (!stays || (turn ? !shown && id !== last : shown)) return relist(ledger, entries);
  const {turns} = ledger;
  const turnAt = shown ? turns.findLastIndex((one) => one.id === id) : turn ? turns.length : -1;
  const told = turn ? replaced(turns, turnAt, keep(turns[turnAt], turn)) : turns;
  const {index, indexed} = entries.length > lists.indexed + NEWEST ? indexOf(entries) : lists;
  return new Ledger({entries, turns: told, index, indexed, last, transcribing: lists.transcribing}, size, {at: place, entry, turnAt});
}

/** -1 where there is none. From the end: what is talked about is new. */
function placeOf({entries, index, indexed}: Lists, id: string): number {
  for (let at = entries.length; at-- > indexed; ) if (entries[at]?.id === id) return at;
  return index.get(id) ?? -1;
}

/** Whether a new entry comes after all others. */
const isNext = ({entries, index, last}: Lists, {id, previous}: Entry): boolean =>
  (previous === undefined ? (entries.at(-1)?.id ?? null) : previous) === last && !index.has(id);

export function remove(ledger: Ledger, id: string): Ledger {
  const {entries} = ledger;
  const at = entries.findIndex((entry) => entry.id === id);
  const gone = entries[at];
  if (!gone) return ledger;
  // What followed it follows what it followed; else two that stood in the order of nobody's arrival would look for each other.
  const previous = gone.previous === undefined ? (entries[at - 1]?.id ?? null) : gone.previous;
  const heirs = (entry: Entry) => (entry.previous === id ? {...entry, previous} : entry);
  return relist(ledger, entries.filter((entry) => entry !== gone).map(heirs));
}

/** Forgets the oldest, a tenth at once so that it is seldom. */
export function bounded(ledger: Ledger): Ledger {
  const {lists, size} = ledger;
  if (lists.entries.length <= MAX_ENTRIES && size <= MAX_CHARACTERS) return ledger;
  const {entries} = ledger;
  const forgotten = new Set<string | null | undefined>();
  let left = size;
  for (const entry of entries) {
    if (entries.length - forgotten.size <= 0.9 * MAX_ENTRIES && left <= 0.9 * MAX_CHARACTERS) break;
    forgotten.add(entry.id);
    left -= sizeOf(entry);
  }
  const kept = entries.slice(forgotten.size);
  return relist(ledger, kept.map((entry) => (forgotten.has(entry.previous) ? {...entry, previous: null} : entry)));
}

/** With other entries: all is put in order anew. Turns that say what they said are the same objects. */
export function relist(ledger: Ledger, entries: readonly Entry[]): Ledger {
  const known = new Map(ledger.turns.map((turn) => [turn.id, turn]));
  const found = indexOf(entries);
  const ordered = inOrder(entries, found.index);
  const turns = ordered.flatMap((entry) => {
    const turn = toTurn(entry);
    return turn ? keep(known.get(entry.id), turn) : [];
  });
  const lists = {...ledger.lists, ...found, entries, turns, last: ordered.at(-1)?.id ?? null};
  return new Ledger(lists, entries.reduce((all, entry) => all + sizeOf(entry), 0));
}

function indexOf(entries: readonly Entry[]): Pick<Lists, 'index' | 'indexed'> {
  const index = new Map<string, number>();
  for (const {previous} of entries) if (previous != null) index.set(previous, -1);
  entries.forEach(({id}, at) => index.set(id, at));
  return {index, indexed: entries.length};
}

/** Depth first through "comes after", without recursion: a long conversation is one deep chain. */
function inOrder(entries: readonly Entry[], index: Lists['index']): Entry[] {
  const followers = new Map<string | null, Entry[]>();
  let arrivedBefore: string | null = null;
  for (const entry of entries) {
    const {id, previous} = entry;
    const told = previous === null || (previous !== undefined && index.get(previous) !== -1);
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
