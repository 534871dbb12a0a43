import type { Fact } from '../protocol/vocabulary.js';
import type { Connection } from './connect.js';
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
export declare function createOutbox({ current, warn }: OutboxHost): Outbox;
export {};
