/** The other end of a call: a real second peer in the same page, answering one offer that does not trickle. */
export interface FarSide {
  readonly peer: RTCPeerConnection;
  /** The caller's channel, once it is there. */
  readonly channel: Promise<RTCDataChannel>;
  answer(offer: string): Promise<string>;
  close(): void;
}

export function farSide(voice?: MediaStream): FarSide {
  const peer = new RTCPeerConnection();
  const channel = new Promise<RTCDataChannel>((resolve) => {
    peer.ondatachannel = (event) => resolve(event.channel);
  });
  return {
    peer,
    channel,
    async answer(offer) {
      await peer.setRemoteDescription({type: 'offer', sdp: offer});
      for (const track of voice?.getAudioTracks() ?? []) peer.addTrack(track, voice ?? new MediaStream());
      await peer.setLocalDescription();
      await gathered(peer);
      return peer.localDescription?.sdp ?? '';
    },
    close: () => peer.close(),
  };
}

async function gathered(peer: RTCPeerConnection): Promise<void> {
  while (peer.iceGatheringState !== 'complete') await once(peer, 'icegatheringstatechange');
}

export const once = <Type extends Event = Event>(target: EventTarget, type: string): Promise<Type> =>
  new Promise((resolve) => target.addEventListener(type, (event) => resolve(event as Type), {once: true}));

/** Waits for what no event tells, frame by frame; the runner's own time limit is the only clock. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

export interface Tone {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  close(): Promise<void>;
}

/** A microphone, or a voice, that sounds of one tone and asks nobody. */
export function tone(frequency = 440, gain = 0.5): Tone {
  const context = new AudioContext();
  const destination = new MediaStreamAudioDestinationNode(context, {channelCount: 1});
  const source = new OscillatorNode(context, {frequency});
  source.connect(new GainNode(context, {gain})).connect(destination);
  source.start();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('a destination has a track');
  return {stream: destination.stream, track, close: async () => (context.state === 'closed' ? undefined : context.close())};
}
