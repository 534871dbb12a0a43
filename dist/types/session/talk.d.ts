/** Push-to-talk: the page, not the provider, says when a turn begins and ends (protocol.md §3, `turn_detection: null`). */
import type { BareCommand, BareFact } from '../protocol/vocabulary.js';
export interface TalkHost {
    send(command: BareCommand): void;
    /** Opens or shuts the microphone. */
    hear(on: boolean): void;
    /** Settles when all that was said is on its way. */
    flushed(): Promise<void>;
    /** What a provider that listens all the time would have told. */
    told(fact: BareFact): void;
}
export interface Talk {
    start(): void;
    stop(): void;
    /** What is being said goes nowhere: the connection that would have carried it is gone. */
    drop(): void;
    readonly talking: boolean;
}
export declare function createTalk(host: TalkHost, now?: () => number): Talk;
