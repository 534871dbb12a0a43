/** A stranger's words as they may be shown or written to a file: without control characters, tags and halves of characters. Linear. */
export declare const plain: (text: string) => string;
