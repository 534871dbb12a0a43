/** How a call ends in which something is still to be said: the rest of a translation, or a goodbye. */
import type {Fact} from '../protocol/vocabulary.js';
import type {EndReason, VoiceState} from '../shapes.js';
import {pause} from '../waiting.js';
import type {Connection} from './connect.js';

export interface LeavingHost {
  readonly signal: AbortSignal;
  connection(): Connection | null;
  /** The visitor is not heard any more. */
  hearing(): void;
  fact(fact: Fact): void;
}

export interface Leaving {
  /** Why the call is about to end; `null` while it is not. */
  readonly reason: EndReason | null;
  /** @returns whether there is something to wait for: `session-closed` comes when that is over. A second time there is not. */
  begin(reason: EndReason, state: VoiceState): boolean;
  fact(fact: Fact): void;
}

/** How long the last words of a translation are waited for, and a goodbye, to be heard to its end. */
const LAST_WORDS_MS = 2000;
const GOODBYE_MS = 10_000;
/** When the provider has said all, the last of it is still on its way. */
const TAIL_MS = 300;

export function createLeaving({signal, connection, hearing, fact}: LeavingHost): Leaving {
  let reason: EndReason | null = null;
  const farewell = () => connection()?.farewell;
  const closeIn = (ms: number) => void pause(ms, signal).then(() => fact({type: 'session-closed'}), () => undefined);

  return {
    get reason() {
      return reason;
    },
    begin(why, state) {
      const last = farewell();
      // A tool that hangs up is called while the goodbye is being heard.
      const goodbye = state === 'speaking' && (why === 'agent' || why === 'handoff');
      if (reason || why === 'page' || !(last ?? goodbye)) return false;
      reason = why;
      hearing();
      if (last) connection()?.sendEvent(last);
      closeIn(last ? LAST_WORDS_MS : GOODBYE_MS);
      return true;
    },
    fact({type}) {
      if (reason && !farewell() && (type === 'playback-stopped' || type === 'playback-cleared')) closeIn(TAIL_MS);
    },
  };
}
