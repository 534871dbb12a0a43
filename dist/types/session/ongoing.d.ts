import { type VoiceEvent } from '../events.js';
import type { Fact } from '../protocol/vocabulary.js';
import type { EndReason, LimitWarning, Span, Usage } from '../shapes.js';
import type { Call } from './call.js';
import type { Connection } from './connect.js';
import { type Conversation } from './conversation.js';
import { type Echo } from './echo.js';
import { type Leaving } from './leaving.js';
import { type LimitWarningHost } from './limit-warning.js';
import type { Limits } from './limits.js';
import { type Scope } from './scope.js';
import { type SessionSettings } from './settings.js';
import type { SnapshotParts } from './snapshot.js';
import { type Talk } from './talk.js';
import { type Tooling } from './tooling.js';
/** What belongs to one call alone. */
export interface Ongoing {
    readonly settings: SessionSettings;
    readonly scope: Scope;
    readonly conversation: Conversation;
    readonly tooling: Tooling;
    /** `null` where the visitor is heard all the time. */
    readonly talk: Talk | null;
    readonly echo: Echo;
    readonly leaving: Leaving;
    call: Call | null;
    /** Since it is live. */
    live: {
        readonly since: number;
        readonly limits: Limits;
    } | null;
    /** The page knows: a listener that stops the call in the same breath gets no end without a start. */
    announced: boolean;
}
export interface OngoingHost {
    emit(event: VoiceEvent): void;
    connection(): Connection | null;
    answering(): boolean;
    blocked(): boolean;
    fact(fact: Fact): void;
    show(part: Partial<SnapshotParts>): void;
    /** Whether the visitor is to be heard has changed. */
    hearing(): void;
}
/** A call that is about to begin: nothing of it is open yet. */
export declare function createOngoing(settings: SessionSettings, { emit, connection, answering, blocked, fact, show, hearing }: OngoingHost): Ongoing;
/** The call is live: from here on the screen stays on, and its limits count. */
export declare function beginLive(ongoing: Ongoing, connection: Connection, host: Omit<LimitWarningHost, 'rollOver'>): void;
/** What goes beside a conversation follows it: the tools, the limits, the visitor's own button. */
export declare function accompany({ conversation, tooling, live, talk, echo, leaving, call }: Ongoing, fact: Fact, mode: Connection['mode'] | undefined): void;
/** "Keep talking": as much again of what is about to run out. */
export declare function keepTalking({ live }: Ongoing, limit: LimitWarning | null): void;
/** What a page may ask for after the call, too. */
export interface Told {
    readonly usage: Usage;
    /** When each turn was said, by its id. */
    readonly spans: ReadonlyMap<string, Span>;
}
export declare const toldBy: ({ conversation: { report, spans } }: Ongoing) => Told;
/** 0..1: the microphone and the assistant's voice. */
export declare function levelsOf(ongoing: Ongoing | null, connection: Connection | null): {
    input: number;
    output: number;
};
/** The one place that decides whether the visitor is heard. */
export declare const listen: ({ call, talk, echo, leaving }: Ongoing, muted: boolean) => void;
export declare function announceStart(ongoing: Ongoing, { sessionId, provider, created, dialect, line, timings }: Connection, emit: OngoingHost['emit']): void;
export declare function announceEnd({ announced, conversation }: Ongoing, reason: EndReason, duration: number, emit: OngoingHost['emit']): void;
/** A connection is gone, with what it was about to tell and all that was to go over it. @returns what is to be seen of that. */
export declare function abandon({ conversation, tooling, talk, echo }: Ongoing): Partial<SnapshotParts>;
/** The browser plays no sound, or does again. */
export declare function block({ conversation, call, live }: Ongoing, before: Pick<SnapshotParts, 'blocked'>, blocked: boolean, show: OngoingHost['show']): void;
