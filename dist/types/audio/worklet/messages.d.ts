/** What the page and the two processors of the worklet say to each other, through their ports. */
/** How loud the microphone was, 0..1. */
export interface Level {
    /** Root mean square of the last 40 ms. */
    readonly rms: number;
    /** Their highest sample. */
    readonly peak: number;
    /** The highest sample lately, which falls by a fifth every 40 ms. */
    readonly held: number;
}
export interface FrameMessage extends Level {
    readonly type: 'frame';
    /**
     * 24 kHz mono, 16 bits little-endian, transferred: 40 ms, or as much as 200 while what was kept is caught up on. The last of a run is
     * what was left, which may be nothing.
     */
    readonly samples: ArrayBuffer;
    readonly last: boolean;
}
/**
 * From the tap. A level 25 times a second: of its own, or with the frames. `onset`: the visitor begins or ends to speak, at once, and when
 * that quantum began, in seconds of the context · `kept`: the answer to `ask` · `caught-up`: what `play` gives is no longer late, and it is
 * silent · `unplugged`: the answer to `unplug`.
 */
export type CaptureMessage = ({
    readonly type: 'level';
} & Level) | FrameMessage | {
    readonly type: 'onset';
    readonly speaking: boolean;
    readonly time: number;
} | {
    readonly type: 'kept';
    readonly kept: boolean;
} | {
    readonly type: 'caught-up' | 'unplugged';
};
/** To either: return, and be collected. */
export interface CloseCommand {
    readonly type: 'close';
}
/** From either: this was its last block. */
export interface ClosedMessage {
    readonly type: 'closed';
}
/**
 * To the tap. `frames`: make them, of what was kept first, or no more · `keep`: from here on, instead of frames or the delayed output; `again`: with
 * what was not committed · `committed`: what was given up to now was taken in · `drop`: forget what was kept, and the room · `ask`: was anything said?
 * If not, it is kept no longer · `play`: what was kept, and then what comes, on the second output · `rest`: nothing on it any more · `unplug`: tell when
 * the input is not there.
 */
export type CaptureCommand = {
    readonly type: 'frames';
    readonly on: boolean;
} | {
    readonly type: 'keep';
    readonly again?: boolean;
} | {
    readonly type: 'committed' | 'drop' | 'ask' | 'play' | 'rest' | 'unplug';
} | CloseCommand;
/** To the player. `samples` as in `FrameMessage`, of any length, transferred. */
export type PlayerCommand = {
    readonly type: 'audio';
    readonly item: string;
    readonly samples: ArrayBuffer;
} | {
    readonly type: 'end';
    readonly item: string;
} | {
    readonly type: 'clear';
} | CloseCommand;
/**
 * `started`, `drained`: an item's first and last sample · `underrun`: nothing to play, more is to come · `cleared`: silent after a `clear`
 * · `refused`: ten minutes are waiting already · `played`: 25 times a second while it sounds.
 */
export type PlayerReport = 'started' | 'played' | 'underrun' | 'drained' | 'cleared' | 'refused';
/** From the player. */
export interface PlayerMessage {
    readonly type: PlayerReport;
    /** `''` for a `clear` between items. */
    readonly item: string;
    /** Samples of the item played so far, at 24 kHz; those refused, for `refused`. */
    readonly samples: number;
    /** Root mean square of the last block that sounded, 0..1. */
    readonly rms: number;
}
/** Scoped, so that two libraries on one page cannot collide. */
export declare const CAPTURE_PROCESSOR = "realtime-voice/capture";
export declare const PLAYER_PROCESSOR = "realtime-voice/player";
