import type {Decoded, Fact, FactOf} from '../protocol/vocabulary.js';
import {createGuard} from './guard.js';

export interface InboxEvents {
  /** The dialect may change while connecting. */
  decode(event: unknown): Decoded;
  fact(fact: Fact): void;
  /** A known event of the wrong shape: reported, and the call goes on. */
  malformed(type: string): void;
  /** More comes than anything real sends. */
  flooded(): void;
}

/** Turns messages into facts, once each, and lets connecting wait for one of them. */
export interface Inbox {
  receive(message: unknown): void;
  /** The next fact of a kind, or the provider's refusal of the event with this id. */
  next<Type extends Fact['type']>(type: Type, refusedEventId?: string): Promise<FactOf<Type> | FactOf<'error'>>;
}

export function createInbox({decode, fact: tell, malformed, flooded}: InboxEvents): Inbox {
  const waiting = new Set<(fact: Fact) => boolean>();
  const guard = createGuard();

  return {
    receive(message) {
      const verdict = guard(message);
      if (verdict === 'flood') return flooded();
      if (verdict === 'deep') return malformed('event nested too deep');
      if (verdict === 'again') return;
      const decoded = decode(message);
      if (decoded.kind === 'malformed') malformed(decoded.type);
      if (decoded.kind !== 'fact') return;
      for (const settle of waiting) if (settle(decoded.fact)) waiting.delete(settle);
      tell(decoded.fact);
    },
    next(type, refusedEventId) {
      return new Promise((resolve) => {
        waiting.add((fact) => {
          const refused = fact.type === 'error' && refusedEventId !== undefined && fact.error.eventId === refusedEventId;
          if (fact.type !== type && !refused) return false;
          resolve(fact as FactOf<typeof type>);
          return true;
        });
      });
    },
  };
}
