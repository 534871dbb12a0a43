/**
 * Azure with `webrtcfilter=on` tells a page neither that a session began nor that a response did or ended (protocol.md §1.2): what does
 * arrive says it just as well. Pure but for what it remembers.
 */
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import {isPast} from './history.js';

/** Makes of one fact all that it tells. */
export function createUnfilter(): (fact: Fact) => readonly Fact[] {
  let answering: Set<string> | null = null;
  let playing = false;

  const done = (status: FactOf<'response-done'>['status']): Fact[] => {
    const itemIds = [...(answering ?? [])];
    if (!answering) return [];
    answering = null;
    return [{type: 'response-done', status, reason: null, itemIds, calls: [], usage: null}];
  };
  const answer = (itemId: string): Fact[] => {
    const begins: Fact[] = answering ? [] : [{type: 'response-created', responseId: null}];
    answering = (answering ?? new Set()).add(itemId);
    return begins;
  };

  return (fact) => {
    switch (fact.type) {
      case 'item':
        return fact.item.role === 'assistant' && !isPast(fact) ? [...answer(fact.item.id), fact] : [fact];
      case 'text-delta':
        return fact.role === 'assistant' ? [...answer(fact.itemId), fact] : [fact];
      case 'text-done':
        if (fact.role !== 'assistant') return [fact];
        // Written, it has no sound to wait for.
        return [...answer(fact.itemId), fact, ...(fact.source === 'text' ? done('completed') : [])];
      case 'playback-started':
        playing = true;
        return [fact];
      case 'playback-stopped':
        playing = false;
        return [...done('completed'), fact];
      case 'input-speech-started': {
        // The provider has stopped the voice, and may not say so.
        const cut: Fact[] = playing ? [...done('cancelled'), {type: 'playback-cleared'}] : [];
        playing = false;
        return [...cut, fact];
      }
      default:
        return [fact];
    }
  };
}
