/** Claims the page for a call. @returns what gives it back, or `null` when another element has it. */
export declare function claimPage(page: Document): (() => void) | null;
