/** https://w3c.github.io/audio-session: in Safari, since 16.4. */
interface AudioSession {
  type: string;
}

/**
 * Tells the system, before the microphone opens, that this is a call: else iOS may send the voice to the earpiece, turn it down, and mute it by
 * the ring switch (webkit.org/b/218012, webkit.org/b/236219). Can go when Safari does that by itself. @returns what takes it back.
 */
export function beginAudioSession(): () => void {
  const {audioSession} = navigator as {audioSession?: AudioSession};
  if (!audioSession) return () => undefined;
  const before = audioSession.type;
  const set = (type: string) => {
    try {
      audioSession.type = type;
    } catch {
      // A hint, and no more: the call goes on without it.
    }
  };
  set('play-and-record');
  return () => set(before);
}
