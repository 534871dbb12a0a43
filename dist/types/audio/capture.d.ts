import type { Silence } from './silence.js';
/**
 * A listener beside the microphone track. On WebRTC the raw track is what is sent: losing the tap costs the meter, never the call.
 *
 * It can also keep what the visitor says while no connection is there to hear it, up to 20 s, the newest: from `keep()` on, until
 * `release()` (WebRTC) or `frames(true)` (WebSocket) delivers it, in order, once. Its silences are shortened to 160 ms until it has caught
 * up. Who never pauses stays late for as long: no sound is made faster.
 */
export interface Tap {
    /**
     * Starts or stops `onFrame`; with what was kept, eight times as fast as it was said, and then what is said. Stopping settles when all of
     * that, and the last frame, which may be a short one, has been handed over.
     */
    frames(on: boolean): Promise<void>;
    /**
     * From here on what is heard is kept, and nothing is delivered. What has not been delivered yet is kept, too; a `release` ends. `again`: also what was
     * delivered, but not committed, as far as it was said in the last 20 s: whom it was delivered to is gone.
     */
    keep(again?: boolean): void;
    /** What was delivered up to now was taken in by whom it was delivered to. */
    committed(): void;
    /** Forgets what is kept, as a mute must, and goes on as before: keeping, or delivering what is heard from now on. */
    drop(): void;
    /**
     * Delivers what was kept, by a connection that carries one track. Has it `send` a track of the tap's own, as late as what was kept, and when
     * that has caught up, in a silence, the microphone's, which cuts nothing off; only the microphone's where nothing was said, so that most calls
     * know no other. Settles then; at once, and sends no more, where `keep()` or `close()` comes before. Rejects with what `send` rejects with.
     */
    release(send: (track: MediaStreamTrack) => Promise<void>): Promise<void>;
    /**
     * Our own voice, from the same context, as it goes to the speaker: while it sounds, only what is louder than its echo may be is taken for the
     * visitor. Heard until it is disconnected; the player's last node, or the source that `openLoudness` makes.
     */
    hear(voice: AudioNode): void;
    /** Listens to another microphone, of any rate, without a click. What was kept stays. Telling the connection is the caller's business. */
    setTrack(track: MediaStreamTrack): void;
    close(): void;
}
export interface TapOptions {
    readonly context: AudioContext;
    readonly track: MediaStreamTrack;
    readonly workletUrl: string | null;
    /** 25 times a second: the root mean square of the last 40 ms, and the highest sample lately, which falls by 48 dB a second. Both 0..1. */
    readonly onLevel: (rms: number, peak: number) => void;
    /** What the microphone hears, 40 ms at a time, or up to 200 while it catches up, as the wire wants it: 24 kHz, 16 bits, base64. */
    readonly onFrame?: (base64: string) => void;
    /** The visitor has spoken for 40 ms, or not for 300 ms. `time` is that of the context, in seconds. */
    readonly onSpeech?: (speaking: boolean, time: number) => void;
    /** The microphone is on, unmuted, and has delivered nothing for 6 s, or since a mute for 3; or there is something again. Whether its track is `muted` the caller sees. */
    readonly onSilent?: (silent: Silence) => void;
    /** It is turned up too far; or no more. */
    readonly onClipping?: (clipping: boolean) => void;
    /** The processor has died twice: from now on there is no level, no frame, nothing. */
    readonly onFailed?: () => void;
}
/** @throws VoiceError `policy.worklet_blocked`. */
export declare function openTap(options: TapOptions): Promise<Tap>;
