import type { Rating } from '../shapes.js';
import type { Attachment } from './attachment.js';
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
/** As a call finds it. */
export declare const FRESH: {
    readonly first: null;
    readonly attachment: null;
    readonly rating: null;
    readonly rated: false;
    readonly told: null;
};
/** As an element does. */
export declare const RESTED: DeskModel;
