import type { Tap } from '../audio/capture.js';
/**
 * What the visitor says while nothing carries it: the tap keeps it, up to 20 s, and the next connection delivers it. Without a tap, nothing is
 * kept, and the call works all the same.
 */
export interface Preroll {
    /** What it is kept by, from now on; `null` where nothing can. */
    listen(tap: Promise<Tap | null>): void;
    /** From here on nothing carries it. `again`: and what did has taken with it what it had not committed yet. */
    keep(again?: boolean): void;
    /** The provider has taken in what the visitor has said. */
    committed(): void;
    /** What was kept is never heard. */
    drop(): void;
    /** Has a connection that carries one track `send` what was kept, and then what is said. Settles with the first that it sends: catching up may take long. */
    release(send: (track: MediaStreamTrack | null) => Promise<void>, track: MediaStreamTrack | null): Promise<void>;
}
/** @param wanted Nobody is heard between two presses of a button: there is nothing to be kept then. */
export declare function createPreroll(wanted: boolean): Preroll;
