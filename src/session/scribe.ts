/** Whether what the visitor says is written down: a turn waits for that no longer than it may take, and the developer hears why there is nothing. */
import type {Fact, Item} from '../protocol/vocabulary.js';
import type {Turn} from '../shapes.js';
import type {Connection} from './connect.js';
import type {SessionSettings} from './settings.js';

export interface ScribeHost {
  readonly settings: SessionSettings;
  readonly signal: AbortSignal;
  fact(fact: Fact): void;
  turns(): readonly Turn[];
  warn(code: string, message: string): void;
}

export interface Scribe {
  /** The session is as it was asked to be. */
  begin(live: Pick<Connection, 'mode'>): void;
  /** Takes a fact in, when the turns have. */
  fact(fact: Fact): void;
}

/** Nobody still looks for it; a second or two is usual. */
const LATE_MS = 10_000;
/** In a row: one may be a noise. */
const FAILURES = 3;

export function createScribe({settings, signal, warn, turns, fact: tell}: ScribeHost): Scribe {
  let transcribes = true;
  let warned = settings.noTranscript || settings.noMicrophone;
  let failures = 0;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)), {once: true});

  function settled(itemId: string): void {
    clearTimeout(timers.get(itemId));
    timers.delete(itemId);
  }

  function late(itemId: string): void {
    if (turns().some(({id, text, final}) => id === itemId && text === '' && !final)) tell({type: 'input-transcript-failed', itemId});
  }

  function waitFor({id, role, text}: Item): void {
    if (role !== 'user' || text) return;
    settled(id);
    timers.set(id, setTimeout(() => late(id), LATE_MS));
  }

  return {
    begin({mode}) {
      if (warned || transcribes || mode !== 'conversation') return;
      warned = true;
      warn('config.no_transcription', 'the session has no input transcription: ask for it, or set no-transcript');
    },
    fact(fact) {
      const {type} = fact;
      if (type === 'session-created' || type === 'session-updated') transcribes = fact.transcription !== null;
      if (type === 'item') waitFor(fact.item);
      if (type === 'text-done' && fact.role === 'user') {
        failures = 0;
        settled(fact.itemId);
      }
      if (type === 'input-transcript-failed' && ++failures === FAILURES) {
        warn('provider.transcription_failed', 'three transcriptions in a row failed: may the project use the model?');
      }
    },
  };
}
