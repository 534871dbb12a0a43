/** What is said in one call, on whichever connection: the turns, and one response at a time. */
import type { VoiceEvent } from '../events.js';
import type { Fact } from '../protocol/vocabulary.js';
import type { Span, Turn } from '../shapes.js';
import type { Connection } from './connect.js';
import { type Messages } from './messages.js';
import { type Report } from './report.js';
import type { SessionSettings } from './settings.js';
export interface ConversationHost {
    readonly settings: SessionSettings;
    readonly signal: AbortSignal;
    emit(event: VoiceEvent): void;
    /** `null` while there is none. */
    connection(): Connection | null;
    /** There is an answer to be stopped. */
    answering(): boolean;
    show(part: {
        readonly pictures: boolean;
    }): void;
    /** A fact of our own. */
    fact(fact: Fact): void;
    /** Somebody did something that only somebody who is there does. */
    touched(): void;
    /** Nothing can be heard before the visitor acts. */
    blocked(): boolean;
}
export interface Conversation extends Omit<Messages, 'begin' | 'fact'> {
    /** As they may be seen. */
    readonly turns: readonly Turn[];
    readonly spans: ReadonlyMap<string, Span>;
    readonly report: Report;
    /** Takes a fact in; what it means for the page is told by `tell`, once the session has changed too. */
    fact(fact: Fact): void;
    tell(fact: Fact): void;
    /** As of `Messages`; the greeting follows. */
    begin(live: Connection): void;
    /** Asks for the greeting, where that has waited for something and may be said now. */
    greet(): void;
    /** Asks for an answer, now or after the one that is being made. */
    respond(instructions: string | null): void;
    /** An answer has been asked for, and not begun. */
    readonly asked: boolean;
    interrupt(source: 'visitor' | 'page'): void;
    /** The connection is gone, with what it was about to tell. */
    cut(): void;
}
export declare function createConversation(host: ConversationHost): Conversation;
