/** Claims the page for a call. @returns what gives it back, or `null` when another element has it. */
export declare function claimPage(page: Document): (() => void) | null;
/** Whether a claim would be granted just now. */
export declare function isFree(claim: () => (() => void) | null): boolean;
/**
 * Claims all tabs of the site for a call, until the signal aborts. A browser without locks, or a frame that is given none, is asked nothing.
 * @throws VoiceError `session.busy`, or the signal's reason.
 */
export declare function claimTabs(signal: AbortSignal): Promise<void>;
