import type {Sink} from './devices.js';

/**
 * The assistant's voice, in an `<audio>` element made inside the gesture. Never through Web Audio: that takes the voice away from
 * Chrome's echo canceller (crbug.com/687574), and the assistant would hear and interrupt itself.
 */
export interface Playback {
  play(stream: MediaStream): void;
  /** Tries again after the browser refused to sound; call it inside a gesture. */
  hear(): void;
  setVolume(volume: number): void;
  /** Softer by 12 dB, at once, or as before. */
  duck(ducked: boolean): void;
  /** `''` is the system's speaker. Rejects as `setSinkId` does, where the browser has it. */
  setSink(deviceId: string): Promise<void>;
  /** Silences what is playing now, at once, until `restore()`. */
  silence(): void;
  restore(): void;
  close(): void;
}

/** -12 dB. */
export const DUCKED = 0.25;

export function openPlayback(volume: number, onBlocked: (blocked: boolean) => void): Playback {
  const audio = new Audio();
  // iOS would open a full-screen player otherwise.
  audio.setAttribute('playsinline', '');
  let [wanted, ducked, silenced, closed] = [volume, false, false, false];

  function apply(): void {
    audio.volume = ducked ? wanted * DUCKED : wanted;
    // On iOS the volume stays at 1, because it is the device's own (webkit.org/b/218012): only silence can be had there. Can go with that.
    audio.muted = silenced || wanted === 0 || (ducked && audio.volume > wanted * DUCKED);
  }
  apply();

  const start = async () => {
    try {
      await audio.play();
      if (!closed) onBlocked(false);
    } catch (thrown) {
      // AbortError is only a newer play() or srcObject taking over.
      if (!closed && thrown instanceof Error && thrown.name === 'NotAllowedError') onBlocked(true);
    }
  };

  // A headset that leaves pauses the element by itself (WebKit PR 9214); nobody else here ever pauses it.
  audio.onpause = () => {
    if (!closed) void start();
  };

  return {
    play(stream) {
      audio.srcObject = stream;
      void start();
    },
    hear: () => void start(),
    setVolume(next) {
      wanted = next;
      apply();
    },
    setSink: async (deviceId) => (audio as Sink).setSinkId?.(deviceId),
    duck(next) {
      ducked = next;
      apply();
    },
    silence() {
      silenced = true;
      apply();
    },
    restore() {
      ducked = silenced = false;
      apply();
    },
    close() {
      closed = true;
      audio.onpause = null;
      audio.pause();
      audio.srcObject = null;
    },
  };
}
