/** What the assistant is asked to say first: once, when it can be heard, and not to whoever has spoken already (pains.md P05, P30). */
import type { Turn } from '../shapes.js';
import type { Connection } from './connect.js';
export interface GreetingHost {
    connection(): Connection | null;
    /** Nothing can be heard before the visitor acts. */
    blocked(): boolean;
    turns(): readonly Turn[];
    respond(instructions: string): void;
}
export interface Greeting {
    /** A connection is there. @param waited Something waited for it, and is answered instead. */
    begin(live: Connection, waited: boolean): void;
    /** Now may be the time. */
    greet(): void;
}
export declare function createGreeting(text: string | null, { connection, blocked, turns, respond }: GreetingHost): Greeting;
