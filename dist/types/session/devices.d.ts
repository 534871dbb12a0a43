import type { Silence } from '../audio/silence.js';
import { type VoiceEvent } from '../events.js';
import type { Connection } from './connect.js';
import { type DevicesCall } from './microphone.js';
import type { SnapshotParts } from './snapshot.js';
export interface DevicesHost {
    emit(event: VoiceEvent): void;
    show(part: Partial<SnapshotParts>): void;
}
export interface DeviceControl {
    /** What the next call asks for; `''` is the system's. */
    readonly microphone: string;
    /** @throws VoiceError `mic.*`, during a call: then the one before is in use again. */
    setMicrophone(deviceId: string): Promise<void>;
    /** @throws VoiceError `audio.sink_failed`, during a call: then the system's is in use. */
    setSpeaker(deviceId: string): Promise<void>;
    /** Looks what there is to choose from. */
    look(): Promise<void>;
    /** Begins with a call, in the gesture. */
    begin(call: DevicesCall): void;
    /** A connection has taken over. */
    joined(connection: Connection): void;
    /** The tap hears nothing at all, or something again. */
    silent(silent: Silence): void;
}
export declare function createDevices({ emit, show }: DevicesHost): DeviceControl;
