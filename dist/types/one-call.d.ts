/** Claims the page for a call. @returns what gives it back, or `null` when another element has it. */
export declare function claimPage(page: Document): (() => void) | null;
/** Whether a claim would be granted just now. */
export declare function isFree(claim: () => (() => void) | null): boolean;
