export interface Reading {
    /** The turn that the log begins with, for somebody who reads; `null`: it ends with the newest. */
    readonly first: string | null;
    /** After the render. */
    settle(): void;
}
export interface Reader {
    /** Where the next render begins: with this turn, or at the end. */
    go(first: string | null): void;
    /** Before a render. */
    look(): Reading;
}
/**
 * Whoever is at the end of the transcript stays there; whoever has scrolled up to read keeps their place, whatever comes before or after
 * it. (Browsers anchor a scroll by nodes, if at all; here nodes change their words.)
 */
export declare const createReader: (root: ParentNode) => Reader;
