/**
 * Facts in, turns out. Turns stand in the order of the conversation (`previous_item_id`), never of arrival: the text of what
 * the visitor said often comes after the answer to it. Pure; a fact that changes nothing returns the same object.
 */
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import {patched} from '../same.js';
import {append, blank, follow, settle, speakApart, withPart, type Entry} from './entry.js';
import {EMPTY_LEDGER, bounded, put, relist, remove, setTranscribing, type Ledger} from './ledger.js';

export {MAX_TEXT} from './entry.js';
export {MAX_CHARACTERS, MAX_ENTRIES} from './ledger.js';

export type Transcript = Ledger;

export const EMPTY_TRANSCRIPT: Transcript = EMPTY_LEDGER;

export const reduceTranscript = (transcript: Transcript, fact: Fact): Transcript => bounded(reduced(transcript, fact));

function reduced(transcript: Transcript, fact: Fact): Transcript {
  switch (fact.type) {
    case 'session-created':
    case 'session-updated':
      return setTranscribing(transcript, fact.transcription !== null);
    case 'input-committed':
      return put(transcript, fact.itemId, (entry) => follow(entry, fact.previousItemId), () => ({
        ...blank(fact.itemId, 'user', 'voice'),
        // Without transcription no text will ever come.
        final: !transcript.lists.transcribing,
        short: fact.short,
      }));
    case 'item':
      return putItem(transcript, fact);
    case 'item-deleted':
      return remove(transcript, fact.itemId);
    case 'item-truncated':
      return put(transcript, fact.itemId, (entry) => patched(entry, {interrupted: true, final: true, heard: fact.heard ?? entry.heard}));
    case 'text-delta':
      return put(transcript, fact.itemId, (entry) => append(entry, fact.part, fact.text), () => begun(fact));
    case 'text-done':
      return put(transcript, fact.itemId, (entry) => settle(entry, fact.part, fact.text, fact.last), () => begun(fact));
    case 'segment':
      return put(transcript, fact.itemId, (entry) => speakApart(entry, fact), () => blank(fact.itemId, 'user', 'voice'));
    case 'input-transcript-failed':
      return put(transcript, fact.itemId, (entry) => patched(entry, {final: true}));
    case 'response-done': {
      const end = (entry: Entry) => patched(entry, {final: true, interrupted: entry.interrupted || fact.status === 'cancelled'});
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
  const {entries} = transcript;
  if (entries.every(({final}) => final)) return transcript;
  const end = (entry: Entry): Entry => ({...entry, final: true, interrupted: interrupted && entry.role === 'assistant'});
  return relist(transcript, entries.map((entry) => (entry.final ? entry : end(entry))));
}

const begun = ({itemId, role, source, previousItemId}: FactOf<'text-delta' | 'text-done'>): Entry => ({...blank(itemId, role, source), previous: previousItemId});

function putItem(transcript: Transcript, {item: {id, role, text, source}, previousItemId, done}: FactOf<'item'>): Transcript {
  // A typed turn is complete as it is; a spoken one is when nobody writes it down, an answer when it is done.
  const final = role === 'user' ? source === 'text' || !transcript.lists.transcribing : role === 'assistant' && done;
  const edit = (entry: Entry) => patched(follow(entry, previousItemId), {source, final: entry.final || final});
  return put(transcript, id, edit, () => (text === null ? blank(id, role, source) : withPart(blank(id, role, source), 0, text, true)));
}
