/** When a live element draws: once a frame, however often something changes, and once a second for the timer. */
export interface Pace {
    /** Something has changed. Words come faster than anybody reads: they wait for the next frame, unless none is to be waited for. */
    ask(now: boolean): void;
    /** It is being drawn. */
    drawing(): void;
    /** A frame begins, in this second of the call. */
    frame(second: number): void;
}
export declare function createPace(draw: () => void): Pace;
