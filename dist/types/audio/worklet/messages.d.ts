/** What the page and the two processors of the worklet say to each other, through their ports. */
export interface LevelMessage {
    readonly type: 'level';
    /** Root mean square of the last block, 0..1. */
    readonly rms: number;
    /** Highest sample of the last block, 0..1. */
    readonly peak: number;
}
export interface FrameMessage {
    readonly type: 'frame';
    /** 24 kHz mono, 16 bits little-endian: 40 ms, transferred. The last of a run is what was left, which may be nothing. */
    readonly samples: ArrayBuffer;
    readonly last: boolean;
}
/** From the tap. */
export type CaptureMessage = LevelMessage | FrameMessage;
/** To either: return, and be collected. */
export interface CloseCommand {
    readonly type: 'close';
}
/** From either: this was its last block. */
export interface ClosedMessage {
    readonly type: 'closed';
}
/** To the tap: frames are made on demand only. */
export type CaptureCommand = {
    readonly type: 'frames';
    readonly on: boolean;
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
