/** A live microphone is never as soft: an analogue mute leaves 0.0005 to 0.001, the quietest room 0.0042 (pains.md P37). */
export declare const NOISE = 0.002;
/**
 * Tells a microphone that is on and delivers nothing: asked every 40 ms, with the highest sample of them (0..1), says whether it has been
 * silent for 6 s. One that is `muted` may be; and one that has been `heard`, unless nothing at all comes: a noise gate closes, too.
 */
export declare function createSilence(): (peak: number, muted: boolean, heard: boolean) => boolean;
