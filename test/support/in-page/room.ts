/** What a test may do in a room. */
export interface Room {
  /** Somebody makes a sound, as loud as a voice at a desk. */
  sound(ms: number): void;
  /** So much of the assistant's voice comes back into the microphone: 1 is all of it. */
  echo(gain: number): void;
  /** What the volume of the assistant's `<audio>` has been set to, and `muted` where it was silenced; each change. */
  readonly volumes: (number | 'muted')[];
  close(): Promise<void>;
}

declare global {
  interface Window {
    readonly room: Room;
  }
}

/** A stub of a microphone: a room in which a test makes the sounds. Runs in the page before anything else. */
export function enterRoom(): void {
  const context = new AudioContext();
  const microphone = context.createMediaStreamDestination();
  const echo = new GainNode(context, {gain: 0});
  echo.connect(microphone);
  // A device goes on when nobody speaks; a node without a source does not.
  const nobody = new ConstantSourceNode(context, {offset: 0});
  nobody.connect(microphone);
  nobody.start();
  navigator.mediaDevices.getUserMedia = async () => {
    await context.resume();
    return microphone.stream.clone();
  };
  const Peer = RTCPeerConnection;
  Object.defineProperty(window, 'RTCPeerConnection', {
    value: class extends Peer {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('track', ({track}) => context.createMediaStreamSource(new MediaStream([track])).connect(echo));
      }
    },
  });
  const volumes: (number | 'muted')[] = [];
  const note = (media: HTMLMediaElement): void => {
    const now = media.muted ? 'muted' : media.volume;
    if (volumes.at(-1) !== now) volumes.push(now);
  };
  for (const name of ['volume', 'muted'] as const) {
    const {get, set} = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, name) as Required<PropertyDescriptor>;
    Object.defineProperty(HTMLMediaElement.prototype, name, {
      get,
      set(this: HTMLMediaElement, value: unknown) {
        set.call(this, value);
        note(this);
      },
    });
  }
  Object.defineProperty(window, 'room', {
    value: {
      sound(ms: number) {
        const voice = new OscillatorNode(context, {type: 'sawtooth', frequency: 220});
        voice.connect(new GainNode(context, {gain: 0.3})).connect(microphone);
        voice.start();
        voice.stop(context.currentTime + ms / 1000);
      },
      echo: (gain: number) => void (echo.gain.value = gain),
      volumes,
      close: () => context.close(),
    } satisfies Room,
  });
}
