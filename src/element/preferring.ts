/** Puts what a visitor sets for themselves into effect. */
import {VolumeChangeEvent, type VoiceEvent} from '../events.js';
import {recall, remember, type Preferences} from '../preferences.js';
import type {DeviceControl} from '../session/devices.js';

export interface PreferringHost {
  readonly devices: DeviceControl;
  /** The element, as far as a visitor may set it. */
  readonly element: {volume: number; locale: string | null; readonly rememberSettings: boolean};
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

export function createPreferring({devices, element, emit, changed}: PreferringHost): Preferring {
  let captionsOnly = false;

  function take(preferences: Preferences): void {
    const {microphone, speaker, volume, locale} = preferences;
    // What goes wrong is told by a warning, and by what is shown.
    if (microphone != null) void devices.setMicrophone(microphone).catch(() => undefined);
    if (speaker != null) void devices.setSpeaker(speaker).catch(() => undefined);
    if (volume != null) element.volume = volume;
    if (locale != null) element.locale = locale;
    captionsOnly = preferences.captionsOnly ?? captionsOnly;
    changed();
  }

  return {
    get captionsOnly() {
      return captionsOnly;
    },
    set(preferences) {
      take(preferences);
      if (preferences.volume != null) emit(new VolumeChangeEvent({volume: preferences.volume}));
      if (element.rememberSettings) remember(preferences);
    },
    recall() {
      if (element.rememberSettings) take(recall());
    },
  };
}
