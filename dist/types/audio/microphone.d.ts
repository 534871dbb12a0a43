import { VoiceError } from '../errors.js';
/** What a microphone should be like. Plain values are wishes, never demands: no device is refused for lacking one. */
export interface MicrophoneWishes extends Pick<MediaTrackConstraints, 'echoCancellation' | 'noiseSuppression' | 'autoGainControl' | 'channelCount'> {
    /** This one, or another where it is not there any more. */
    readonly deviceId?: string;
}
/**
 * Opens the microphone, once. Must be called inside the visitor's gesture. A stream that comes after `signal` aborted is stopped in the same task.
 * @throws what the browser threw, for `diagnose`, as early as it did; VoiceError where the page itself is the reason.
 */
export declare function openMicrophone(signal: AbortSignal, wishes?: MicrophoneWishes): Promise<MediaStreamTrack>;
/** Whether the visitor has allowed the microphone before, so that no prompt will come. */
export declare const microphonePermission: () => Promise<PermissionState | null>;
/** Tells what the permission is now, and each time that it changes, until the signal aborts; nothing where the browser does not tell. */
export declare function followPermission(signal: AbortSignal, tell: (state: PermissionState) => void): Promise<void>;
/** Whether one will open without a question: the visitor has allowed it before, and there is one. It may still fail; at once, before this is known. */
export declare function microphoneExpected(): Promise<boolean>;
/** Tells the situations apart that `getUserMedia` rejects with, `mic.*` or `policy.*`, keeping its exception as the cause. */
export declare function diagnose(cause: unknown): Promise<VoiceError>;
/** `policy.mic_blocked` where the page itself forbids the microphone, and what would allow it; else `null`. */
export declare function policyBlock(cause?: unknown): VoiceError | null;
