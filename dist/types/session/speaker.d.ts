import type { Media } from './media.js';
/** Where the assistant is heard in one call, however it comes. */
export interface Speaker {
    /** `''` is the system's. */
    readonly deviceId: string;
    /** @throws VoiceError `audio.sink_failed`; then the system's is in use. */
    use(deviceId: string): Promise<void>;
}
export declare function createSpeaker(media: Media): Speaker;
