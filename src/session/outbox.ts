/** What the visitor and the page say, until the provider is known to have heard it: it waits for a connection, and is said again where one is lost before. */
import {toVoiceError} from '../errors.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {Connection} from './connect.js';

type Say = (live: Connection) => void;

export interface OutboxHost {
  /** `null` while there is none, or it has not been told yet what waits. */
  current(): Connection | null;
  warn(code: string, message: string): void;
}

export interface Outbox {
  /** @throws what `say` throws, where it need not wait. */
  put(itemId: string, say: Say): void;
  fact(fact: Fact): void;
  /** Says all that waits, and what the connection before may not have heard. @returns whether there was anything. */
  flush(live: Connection): boolean;
}

/** At most: nobody says more while a call is being set up. */
const WAITING = 100;

export function createOutbox({current, warn}: OutboxHost): Outbox {
  let waiting: Say[] = [];
  const unshown = new Map<string, Say>();

  return {
    put(itemId, say) {
      const whole: Say = (live) => {
        say(live);
        unshown.set(itemId, whole);
      };
      const live = current();
      if (live) whole(live);
      else waiting = [...waiting, whole].slice(-WAITING);
    },
    fact(fact) {
      if (fact.type === 'item') unshown.delete(fact.item.id);
      // Not every provider tells what it was told, or by our names; what it answers, it has heard.
      if (fact.type === 'response-created') unshown.clear();
    },
    flush(live) {
      const all = [...unshown.values(), ...waiting.splice(0)];
      unshown.clear();
      for (const say of all) {
        try {
          say(live);
        } catch (error) {
          warn(toVoiceError(error).code, 'something that waited for the call could not be sent');
        }
      }
      return all.length > 0;
    },
  };
}
