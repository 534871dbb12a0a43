/** A live microphone is never as soft: an analogue mute leaves 0.0005 to 0.001, the quietest room 0.0042 (pains.md P37). */
export const NOISE = 0.002;
/** Six seconds of 40 ms. */
const BLOCKS = 150;
/** Three. */
const LOST_BLOCKS = 75;

/** Whether nothing comes; `lost`, once, of what sounded before a mute and does not after it. */
export type Silence = boolean | 'lost';

/**
 * Tells a microphone that is on and delivers nothing: asked every 40 ms, with the highest sample of them (0..1), says whether it has been
 * silent for 6 s. One that is `muted` may be; and one that has been `heard`, unless nothing at all comes: a noise gate closes, too.
 * After a mute, WebKit may never give it back, though its track is live and enabled (WebKit/WebKit#68792): then 3 s of nothing at all tell.
 */
export function createSilence(): (peak: number, muted: boolean, heard: boolean) => Silence {
  let blocks = 0;
  let sounded: 'now' | 'before' | null = null;
  return (peak, muted, heard) => {
    const silent = !muted && (heard ? peak === 0 : peak < NOISE);
    blocks = silent ? blocks + 1 : 0;
    if (peak > 0 && !muted) sounded = 'now';
    if (muted && sounded) sounded = 'before';
    const lost = sounded === 'before' && blocks === LOST_BLOCKS;
    if (lost) sounded = null;
    return lost ? 'lost' : blocks >= BLOCKS;
  };
}
