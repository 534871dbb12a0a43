/** What the view remembers by itself, beside the session: where somebody reads, the picture they want to show, what they think of a call. */
import type { Rating } from '../shapes.js';
import { type Attachment, type Attachments } from './attachment.js';
import { type Reading } from './follow.js';
import type { DeskIntent } from './intents.js';
export interface DeskModel {
    /** The turn that the transcript begins with; `null`: it ends with the newest. */
    readonly first: string | null;
    readonly attachment: Attachment | null;
    readonly settingsOpen: boolean;
    /** What the visitor has pressed of the question how the call was. */
    readonly rating: Rating | null;
    readonly rated: boolean;
    /** The browser gives access to the clipboard. */
    readonly canCopy: boolean;
    /** What has just been done. */
    readonly told: 'copied' | 'notCopied' | 'thanks' | null;
}
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
