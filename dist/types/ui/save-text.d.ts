/**
 * Offers a text as a file. No policy for fetching governs a download, and no request leaves the page.
 * @returns what frees the text again; not at once, for iOS asks where the file goes and reads it after the answer.
 */
export declare const saveText: (name: string, text: string) => (() => void);
