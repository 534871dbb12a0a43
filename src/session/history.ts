/** What a new session is told of the one before it: text only, the newest, and not too much (reliability.md §3.1). Pure. */
import type {Fact} from '../protocol/vocabulary.js';
import type {Role, Turn} from '../shapes.js';

export interface HistoryItem {
  readonly role: Role | 'system';
  readonly text: string;
}

export const HISTORY_ITEMS = 20;
export const HISTORY_BYTES = 8 * 1024;

/** How the ids begin of items that only repeat what the transcript shows already, or that it never shows. */
export const PAST = 'rv_past_';

export const isPast = (fact: Fact): boolean => fact.type === 'item' && fact.item.id.startsWith(PAST);

/** The turns worth telling. One that was cut off says so by how it ends: words about it would be read out one day. */
export const replay = (turns: readonly Turn[]): readonly HistoryItem[] => newest(turns.flatMap(toItem));

function toItem({role, text, final, interrupted, heard, suspect}: Turn): HistoryItem[] {
  // What was not heard was not said.
  const said = text.slice(0, heard).trim();
  if (said === '' || suspect) return [];
  const cut = role === 'assistant' && (interrupted || !final);
  return [{role, text: cut ? `${said} …` : said}];
}

/**
 * What a session that follows another is told, within both limits: what the page has said silently, up to half of it, for all else
 * may depend on that; then the turns.
 */
export function retell(silent: readonly HistoryItem[], turns: readonly Turn[]): readonly HistoryItem[] {
  const first = newest(silent, HISTORY_ITEMS / 2, HISTORY_BYTES / 2);
  const room = first.reduce((left, {text}) => left - new TextEncoder().encode(text).length, HISTORY_BYTES);
  return [...first, ...newest(replay(turns), HISTORY_ITEMS - first.length, room)];
}

/** The last items, in order and without a gap, within both limits. Also keeps the page's silent context bounded. */
export function newest(items: readonly HistoryItem[], maxItems = HISTORY_ITEMS, maxBytes = HISTORY_BYTES): readonly HistoryItem[] {
  const kept: HistoryItem[] = [];
  let room = maxBytes;
  for (const item of items.slice(-maxItems).reverse()) {
    const bytes = new TextEncoder().encode(item.text);
    // The last one alone may be too long: then its end is what was said last.
    if (bytes.length > room && kept.length === 0) return [{...item, text: ending(bytes, room)}];
    room -= bytes.length;
    if (room < 0) break;
    kept.push(item);
  }
  return kept.reverse();
}

/** A cut through a character leaves replacement characters in front. */
const ending = (bytes: Uint8Array, length: number): string => new TextDecoder().decode(bytes.subarray(bytes.length - length)).replace(/^\ufffd+/, '');
