/** The picture that is to go with the visitor's next words: made small while they write them, so that they know if it will not do. */
import { type ErrorCode } from '../errors.js';
export interface Attachment {
    readonly name: string;
    readonly status: 'preparing' | 'ready' | ErrorCode;
}
export interface Attachments {
    attach(file: File): Promise<void>;
    detach(): void;
    /** The one that lies ready, as a data URL; it lies there no more. */
    take(): string | null;
}
export declare function createAttachments(show: (attachment: Attachment | null) => void): Attachments;
