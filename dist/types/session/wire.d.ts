import type { Codec, Command, Fact, WireEvent } from '../protocol/vocabulary.js';
import { type Inbox } from './inbox.js';
import type { Line, LineEvents } from './line.js';
export interface WireEvents extends Omit<LineEvents, 'message'> {
    /** Each wire event, as it goes or comes. */
    wire(direction: 'in' | 'out', event: unknown): void;
}
/** Between a line and the session: commands become events, events become facts. Which line and which dialect is found out on the way. */
export interface Wire {
    line: Line | null;
    codec: Codec<WireEvent | null>;
    /** What one fact tells, where the provider leaves some out. */
    unfilter: (fact: Fact) => readonly Fact[];
    readonly inbox: Inbox;
    readonly events: LineEvents;
    /** @returns the event's id. @throws VoiceError `protocol.oversize`. */
    send(command: Command): string;
    /** @returns whether it was sent. @throws VoiceError `protocol.oversize`. */
    sendEvent(event: WireEvent): boolean;
}
export declare function createWire(on: WireEvents): Wire;
