import { type Playback } from './playback.js';
/** How much of an item was heard, in whole milliseconds: never more than was received, which the provider would refuse. */
export interface Heard {
    /** `''` where nothing sounded: before the first item, and for a `clear` between two. */
    readonly item: string;
    readonly playedMs: number;
}
export interface PlayerEvents {
    /** The first sample of an item sounds. */
    started(item: string): void;
    /** All of an item has been heard; another may follow at once. */
    drained(heard: Heard): void;
    /** Nothing to play, and the item is not at its end: it goes on by itself. */
    underrun?(heard: Heard): void;
    /** More than ten minutes were waiting: this was dropped. */
    refused?(dropped: Heard): void;
    blocked(blocked: boolean): void;
    /** The processor has died twice: nothing sounds any more. After the first time only what was waiting is lost. */
    failed?(): void;
}
/** The assistant's voice where it comes as data, not as a track. What `Playback` does, and counts what was heard. */
export interface Player extends Omit<Playback, 'play' | 'setSink'> {
    /** Adds audio to the end of an item: base64 of 24 kHz, 16 bits. Broken base64 is played as far as it is whole. */
    enqueue(item: string, base64: string): void;
    /** The item will have no more audio. */
    end(item: string): void;
    /**
     * Silence within 10 ms; forgets what waits, and drops what still comes of the same item. Settles with what was heard,
     * exactly; after 100 ms, should the context stand still, with the last that is known.
     */
    clear(): Promise<Heard>;
    /** What sounds, or sounded last; up to 40 ms old. */
    readonly heard: Heard;
    /** Root mean square of the last 40 ms heard, 0..1. */
    level(): number;
    /** The last node before the loudspeaker. */
    readonly node: AudioNode;
}
export interface PlayerOptions {
    readonly context: AudioContext;
    readonly workletUrl: string | null;
    /** 0..1. */
    readonly volume: number;
}
/** @throws VoiceError `policy.worklet_blocked`: without the worklet there is no voice on this transport. */
export declare function openPlayer({ context, workletUrl, volume }: PlayerOptions, events: PlayerEvents): Promise<Player>;
