import {natives, replace} from './natives.js';
import type {Ear} from './sound.js';

export interface Connections {
  readonly peers: readonly RTCPeerConnection[];
  readonly channels: readonly RTCDataChannel[];
  readonly contexts: readonly AudioContext[];
  readonly sockets: readonly WebSocket[];
  /** Audio elements that were ever played. */
  readonly players: readonly HTMLMediaElement[];
  /** Requests made by `fetch`, with what became of them. */
  readonly fetches: readonly {readonly url: string; readonly outcome: string}[];
  /** The next play is refused, as a browser does that has seen no gesture: a stub. */
  refuseNextPlay(): void;
}

/** Counts what a call opens. The ear gets what the other side sends, and what the page plays without a track. */
export function watchConnections({listen, overhear}: Pick<Ear, 'listen' | 'overhear'>): Connections {
  const peers: RTCPeerConnection[] = [];
  const channels: RTCDataChannel[] = [];
  const contexts: AudioContext[] = [];
  const sockets: WebSocket[] = [];

  class WatchedPeer extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
      this.addEventListener('track', ({track}) => listen(track));
    }
    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, init);
      channels.push(channel);
      return channel;
    }
  }
  class WatchedContext extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      contexts.push(this);
    }
  }
  class WatchedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      sockets.push(this);
    }
  }
  replace(AudioNode.prototype, 'connect', function (this: AudioNode, target: AudioNode, ...ends: number[]) {
    if (contexts.some(({destination}) => destination === target)) overhear(this);
    return natives.connect.call(this, target, ...ends);
  });
  replace(window, 'RTCPeerConnection', WatchedPeer);
  replace(window, 'AudioContext', WatchedContext);
  replace(window, 'WebSocket', WatchedSocket);
  return {peers, channels, contexts, sockets, fetches: watchFetch(), ...watchPlayers()};
}

function watchFetch(): Connections['fetches'] {
  const real = window.fetch;
  const fetches: {url: string; outcome: string}[] = [];
  replace(window, 'fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const record = {url: input instanceof Request ? input.url : String(input), outcome: 'pending'};
    fetches.push(record);
    try {
      const response = await real.call(window, input, init);
      record.outcome = String(response.status);
      return response;
    } catch (error) {
      record.outcome = String(error);
      throw error;
    }
  });
  return fetches;
}

function watchPlayers(): Pick<Connections, 'players' | 'refuseNextPlay'> {
  const real = HTMLMediaElement.prototype.play;
  const players: HTMLMediaElement[] = [];
  let refuse = false;
  replace(HTMLMediaElement.prototype, 'play', async function (this: HTMLMediaElement) {
    if (!players.includes(this)) players.push(this);
    if (refuse) {
      refuse = false;
      throw new DOMException('stubbed: the visitor has not interacted with the page', 'NotAllowedError');
    }
    return real.call(this);
  });
  return {players, refuseNextPlay: () => (refuse = true)};
}
