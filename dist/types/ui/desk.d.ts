/** What the view remembers by itself, beside the session: where somebody reads, the picture they want to show, what they think of a call. */
import type { Rating } from '../shapes.js';
import { type Attachments } from './attachment.js';
import { type DeskModel } from './desk-model.js';
import { type Reading } from './follow.js';
import type { DeskIntent } from './intents.js';
export interface DeskHost {
    readonly root: ParentNode;
    changed(): void;
    /** The conversation, for people. */
    text(): string;
    feedback(rating: Rating, comment: string | null): void;
}
export interface Desk extends Pick<Attachments, 'take'> {
    readonly model: DeskModel;
    do(intent: DeskIntent): void;
    /** Before a render. */
    look(): Reading;
    /** The transcript ends with the newest again. */
    toEnd(): void;
    /** A call begins: what was of the last one is over. */
    clear(): void;
    /** @returns false where the call has been rated already. @throws TypeError */
    rate(rating: Rating, comment: string | null): boolean;
}
export declare function createDesk({ root, changed, text, feedback }: DeskHost): Desk;
