/**
 * Tells the system, before the microphone opens, that this is a call: else iOS may send the voice to the earpiece, turn it down, and mute it by
 * the ring switch (webkit.org/b/218012, webkit.org/b/236219). Can go when Safari does that by itself. @returns what takes it back.
 */
export declare function beginAudioSession(): () => void;
