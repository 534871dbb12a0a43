import type { Devices } from '../shapes.js';
export interface FoundDevices {
    readonly devices: Devices;
    /** Which microphone is the system's own: another text when another one is. */
    readonly system: string;
}
/**
 * What the browser lists and names. It names nothing before the visitor has allowed a microphone, and asks nothing here.
 * @param microphone The id of the one in use, `''` for the system's, `null` where there is nothing to choose. @param speaker Likewise.
 */
export declare function findDevices(microphone: string | null, speaker: string | null): Promise<FoundDevices>;
/** Chromium lets a context choose its speaker, too (https://webaudio.github.io/web-audio-api/#dom-audiocontext-setsinkid). */
export interface Sink {
    setSinkId?(deviceId: string): Promise<void>;
}
/** Whether the voice can be sent to a speaker of choice; in Safari it cannot. `inContext`: where it comes as data. */
export declare const canChooseSpeaker: (inContext: boolean) => boolean;
/** Something was plugged in or out; or, in some browsers, the system uses another. */
export declare function whenDevicesChange(signal: AbortSignal, changed: () => void): void;
