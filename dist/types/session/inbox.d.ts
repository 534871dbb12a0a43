import type { Decoded, Fact, FactOf } from '../protocol/vocabulary.js';
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
export declare function createInbox({ decode, fact: tell, malformed, flooded }: InboxEvents): Inbox;
