/** Where a session stands. Pure and total: every signal in every phase has an answer, and no change returns the same object. */
import { VoiceError } from '../errors.js';
import type { RouteTarget } from '../protocol/endpoints.js';
import type { Fact } from '../protocol/vocabulary.js';
import type { ConnectStep, VoiceState } from '../shapes.js';
/** What is going on in a live session; several may be true at once, `stateOf` picks what a visitor should see. */
export interface Activity {
    readonly userSpeaking: boolean;
    /** The visitor's turn ended, or a response is being made. */
    readonly responding: boolean;
    readonly playing: boolean;
    /** The network is gone for the moment and may come back. */
    readonly held: boolean;
    /** Why the last answer was none. The visitor is told until they, or the next answer, begin. */
    readonly trouble: VoiceError | null;
}
export type Phase = {
    readonly kind: 'idle';
} | {
    readonly kind: 'consent';
} | {
    readonly kind: 'connecting';
    readonly step: ConnectStep;
} | {
    readonly kind: 'live';
    readonly activity: Activity;
} | {
    readonly kind: 'ended';
    readonly duration: number;
} | {
    readonly kind: 'failed';
    readonly error: VoiceError;
};
/** What we know without the provider. */
export type Signal = {
    readonly type: 'reset';
} | {
    readonly type: 'ask-consent';
} | {
    readonly type: 'connect';
    readonly step: ConnectStep | null;
} | {
    readonly type: 'live';
}
/** An answer has been asked for, and is waited for. */
 | {
    readonly type: 'asked';
} | {
    readonly type: 'network';
    readonly held: boolean;
}
/** The connection is gone; another is being made. */
 | {
    readonly type: 'cut';
} | {
    readonly type: 'end';
    readonly duration: number;
} | {
    readonly type: 'fail';
    readonly error: VoiceError;
};
export declare const IDLE: Phase;
export declare function reducePhase(phase: Phase, input: Signal | Fact): Phase;
/** What a fact is to whoever looks on. @param asked An answer has been asked for, and not begun. */
export declare function seenAs(fact: Fact, mode: RouteTarget['mode'] | undefined, asked: boolean): Signal | Fact;
export declare function stateOf(phase: Phase): VoiceState;
