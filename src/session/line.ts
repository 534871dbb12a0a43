/** What carries a call, whichever transport it is: events both ways, the visitor's voice out, the assistant's voice in. */
import type {Playback} from '../audio/playback.js';
import type {VoiceError} from '../errors.js';
import type {Command, Fact} from '../protocol/vocabulary.js';
import type {Pipe} from '../transport/pipe.js';
import type {Counters} from '../transport/stats.js';

export interface Line {
  readonly transport: 'webrtc' | 'websocket';
  readonly pipe: Pipe;
  readonly output: Omit<Playback, 'play' | 'close' | 'setSink'>;
  /** Root mean square of the assistant's voice, 0..1. */
  level(): number;
  stats(): Promise<Counters>;
  /** From here on the visitor's voice goes out, what was kept of it first. Settles when it is no longer late. */
  setMicrophone(track: MediaStreamTrack | null): Promise<void>;
  /** There is another context, and another tap: listens there. Absent where the assistant sounds by the context, too. */
  move?(): true;
  /** Settles when all that the visitor has said so far is on its way. */
  flushed(): Promise<void>;
  /** Does what this transport does itself. @returns whether that was all. */
  perform(command: Command): boolean;
  /** Is told of each fact, before anybody else. */
  hears(fact: Fact): void;
}

export interface LineEvents {
  message(event: unknown): void;
  /** What the provider does not tell, because it happens here. */
  fact(fact: Fact): void;
  warning(code: string, message: string): void;
  blocked(blocked: boolean): void;
  network(state: 'connected' | 'disconnected' | 'failed'): void;
  /** The other side ended it; `null` where it said goodbye, nothing where it gave no reason. */
  closed(error?: VoiceError | null): void;
}
