/**
 * The assistant's voice, in an `<audio>` element made inside the gesture. Never through Web Audio: that takes the voice away from
 * Chrome's echo canceller (crbug.com/687574), and the assistant would hear and interrupt itself.
 */
export interface Playback {
  play(stream: MediaStream): void;
  /** Tries again after the browser refused to sound; call it inside a gesture. */
  hear(): void;
  setVolume(volume: number): void;
  /** Silences what is playing now, at once, until `restore()`. */
  silence(): void;
  restore(): void;
  close(): void;
}

export function openPlayback(volume: number, onBlocked: (blocked: boolean) => void): Playback {
  const audio = new Audio();
  // iOS would open a full-screen player otherwise.
  audio.setAttribute('playsinline', '');
  audio.volume = volume;
  let closed = false;

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
    setVolume: (next) => (audio.volume = next),
    silence: () => (audio.muted = true),
    restore: () => (audio.muted = false),
    close() {
      closed = true;
      audio.onpause = null;
      audio.pause();
      audio.srcObject = null;
    },
  };
}
