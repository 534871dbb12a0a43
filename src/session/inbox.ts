import type {Codec, Fact, FactOf} from '../protocol/vocabulary.js';

export interface InboxEvents {
  fact(fact: Fact): void;
  /** A known event of the wrong shape: reported, and the call goes on. */
  malformed(type: string): void;
}

/** Turns messages into facts, once each, and lets connecting wait for one of them. */
export interface Inbox {
  receive(message: unknown): void;
  /** The next fact of a kind, or the provider's refusal of the event with this id. */
  next<Type extends Fact['type']>(type: Type, refusedEventId?: string): Promise<FactOf<Type> | FactOf<'error'>>;
}

export function createInbox(codec: Codec, events: InboxEvents): Inbox {
  const waiting = new Set<(fact: Fact) => boolean>();

  return {
    receive(message) {
      const decoded = codec.decode(message);
      if (decoded.kind === 'malformed') events.malformed(decoded.type);
      if (decoded.kind !== 'fact') return;
      for (const settle of waiting) if (settle(decoded.fact)) waiting.delete(settle);
      events.fact(decoded.fact);
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
