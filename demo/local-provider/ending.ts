import { sessionExpired } from './wire/errors.js';

/** Why a call is over. */
export type EndReason =
  | 'hangup'
  | 'channel_closed'
  | 'socket_closed'
  | 'session_closed'
  | 'silent_browser'
  | 'session_expired'
  | 'dropped'
  | 'provider_closed';

/** What says goodbye, or goes without. */
export interface Leaving {
  close(code: number, reason: string): Promise<void>;
  drop(): Promise<void>;
}

/** The end of a call: it comes once, and whoever asks for it waits until the goodbye is out. */
export interface Ending {
  readonly reason: EndReason | null;
  /** Ends it with a goodbye; on a socket with this code and reason. */
  end(reason: EndReason, said?: readonly [code: number, reason: string]): Promise<void>;
  /** Ends it without. */
  drop(): Promise<void>;
  /** The client has ended it. */
  left(): void;
}

/** An end that has not come. `onEnd` is called with it, before the goodbye. */
export function createEnding(maxSeconds: number, carrier: () => Leaving | undefined, onEnd: (reason: EndReason) => void): Ending {
  let reason: EndReason | null = null;
  let goodbye: Promise<void> = Promise.resolve();

  const over = (why: EndReason): boolean => {
    if (reason !== null) return false;
    reason = why;
    onEnd(why);
    return true;
  };
  return {
    get reason() {
      return reason;
    },
    end: (why, [code, text] = goodbyeFor(why, maxSeconds)) => {
      if (over(why)) goodbye = carrier()?.close(code, text) ?? goodbye;
      return goodbye;
    },
    drop: () => {
      if (over('dropped')) goodbye = carrier()?.drop() ?? goodbye;
      return goodbye;
    },
    left: () => void over('socket_closed'),
  };
}

/** How a socket says why (protocol §8). */
function goodbyeFor(reason: EndReason, maxSeconds: number): readonly [number, string] {
  if (reason === 'session_expired') return [1001, sessionExpired(maxSeconds).message];
  return reason === 'provider_closed' ? [1001, 'The local provider is closing.'] : [1000, ''];
}
