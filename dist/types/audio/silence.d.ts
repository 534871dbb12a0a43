/** A live microphone is never as soft: an analogue mute leaves 0.0005 to 0.001, the quietest room 0.0042 (pains.md P37). */
export declare const NOISE = 0.002;
/** Whether nothing comes; `lost`, once, of what sounded before a mute and does not after it. */
export type Silence = boolean | 'lost';
/**
 * Tells a microphone that is on and delivers nothing: asked every 40 ms, with the highest sample of them (0..1), says whether it has been
 * silent for 6 s. One that is `muted` may be; and one that has been `heard`, unless nothing at all comes: a noise gate closes, too.
 * After a mute, WebKit may never give it back, though its track is live and enabled (WebKit/WebKit#68792): then 3 s of nothing at all tell.
 */
export declare function createSilence(): (peak: number, muted: boolean, heard: boolean) => Silence;
