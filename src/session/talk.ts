/** Push-to-talk: the page, not the provider, says when a turn begins and ends (protocol.md §3, `turn_detection: null`). */
import type {BareCommand, BareFact} from '../protocol/vocabulary.js';

export interface TalkHost {
  send(command: BareCommand): void;
  /** Opens or shuts the microphone. */
  hear(on: boolean): void;
  /** Settles when all that was said is on its way. */
  flushed(): Promise<void>;
  /** What a provider that listens all the time would have told. */
  told(fact: BareFact): void;
}

export interface Talk {
  start(): void;
  stop(): void;
  /** What is being said goes nowhere: the connection that would have carried it is gone. */
  drop(): void;
  readonly talking: boolean;
}

/** Less is a slip of the finger, and the provider refuses it. */
const SHORTEST_MS = 100;

export function createTalk(host: TalkHost, now: () => number = () => performance.now()): Talk {
  let since: number | null = null;
  let ending: Promise<void> = Promise.resolve();

  return {
    start() {
      if (since !== null) return;
      since = now();
      host.hear(true);
      host.told('input-speech-started');
      // What the microphone heard between two presses is silence, and no part of this turn; what was said before is still to be sent.
      ending = ending.then(() => host.send('clear-input'));
    },
    stop() {
      if (since === null) return;
      const short = now() - since < SHORTEST_MS;
      since = null;
      host.hear(false);
      host.told(short ? 'input-discarded' : 'input-speech-stopped');
      ending = ending.then(() => (short ? host.send('clear-input') : host.flushed().then(() => host.send('commit-input')))).catch(() => undefined);
    },
    drop() {
      if (since === null) return;
      since = null;
      host.hear(false);
    },
    get talking() {
      return since !== null;
    },
  };
}
