/** The assistant's answers: one at a time, asked for once more where one fails or does not come, and then given up (pains.md P19, P21). */
import type { Fact } from '../protocol/vocabulary.js';
import type { Connection } from './connect.js';
import { type Gate } from './response-gate.js';
export interface AnswersHost {
    readonly signal: AbortSignal;
    /** `null` while there is none. */
    connection(): Connection | null;
    warn(code: string, message: string): void;
    /** A fact of our own. */
    fact(fact: Fact): void;
}
export interface Answers {
    readonly gate: Gate;
    /** Asks for one, now or after the one that is being made. */
    ask(instructions: string | null): void;
    interrupt(): void;
    fact(fact: Fact): void;
    /** When the session has taken it in. */
    tell(): void;
    /** The connection is gone, with what it was about to tell. */
    cut(): void;
    /** Another is there: what was owed, and not a sound of it heard, is asked of that. */
    begin(): void;
}
export declare function createAnswers({ signal, connection, warn, fact: announce }: AnswersHost): Answers;
