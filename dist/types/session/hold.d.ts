import type { Scope } from './scope.js';
export interface HoldEvents {
    held(held: boolean): void;
    /** It has not healed. */
    over(): void;
}
/** Waits for a network that is gone for the moment, and no longer than it may. */
export interface Hold {
    set(reason: 'browser' | 'silence', held: boolean): void;
    /** There is no connection to be held. */
    release(): void;
}
/**
 * Holds a connection while the browser says `disconnected`, or, of a WebSocket, `offline`, or while nothing at all has arrived for 5 s (quality.ts),
 * whichever begins first;
 * for 15 s, or for 5 s after the browser came `online` again. Silence alone gives nothing up sooner, although the browser still says `connected`:
 * in a cut that heals by itself, Chromium (156) says so for 5.4 to 5.9 s, Firefox (153) for 6.3 to 9.1 s, and a provider that hangs looks the same.
 */
export declare function createHold({ signal, add }: Scope, { held: tell, over }: HoldEvents): Hold;
