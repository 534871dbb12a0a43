import type { TapOptions } from './capture.js';
import type { Level } from './worklet/messages.js';
/** What is known of a microphone: how loud it is, whether anybody speaks, and what is wrong with it. */
export interface Watch {
    readonly track: MediaStreamTrack;
    /** Another takes over: whether the visitor is heard by it is not known. */
    change(track: MediaStreamTrack): void;
    /** Every 40 ms. */
    measured(level: Level): void;
    spoke(speaking: boolean, time: number): void;
}
export declare function createWatch({ onLevel, onSpeech, onSilent, onClipping, ...given }: TapOptions): Watch;
