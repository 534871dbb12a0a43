/** Puts what a visitor sets for themselves into effect. */
import { type VoiceEvent } from '../events.js';
import { type Preferences } from '../preferences.js';
import type { DeviceControl } from '../session/devices.js';
export interface PreferringHost {
    readonly devices: DeviceControl;
    /** The element, as far as a visitor may set it. */
    readonly element: {
        volume: number;
        locale: string | null;
        readonly rememberSettings: boolean;
    };
    emit(event: VoiceEvent): void;
    changed(): void;
}
export interface Preferring {
    readonly captionsOnly: boolean;
    /** The visitor sets something. */
    set(preferences: Preferences): void;
    /** What they set last time, where the site wants that. */
    recall(): void;
}
export declare function createPreferring({ devices, element, emit, changed }: PreferringHost): Preferring;
