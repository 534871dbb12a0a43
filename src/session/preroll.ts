import type {Tap} from '../audio/capture.js';

/**
 * What the visitor says while nothing carries it: the tap keeps it, up to 20 s, and the next connection delivers it. Without a tap, nothing is
 * kept, and the call works all the same.
 */
export interface Preroll {
  /** What it is kept by, from now on; `null` where nothing can. */
  listen(tap: Promise<Tap | null>): void;
  /** From here on nothing carries it. `again`: and what did has taken with it what it had not committed yet. */
  keep(again?: boolean): void;
  /** The provider has taken in what the visitor has said. */
  committed(): void;
  /** What was kept is never heard. */
  drop(): void;
  /** Has a connection that carries one track `send` what was kept, and then what is said. Settles with the first that it sends: catching up may take long. */
  release(send: (track: MediaStreamTrack | null) => Promise<void>, track: MediaStreamTrack | null): Promise<void>;
}

const PATIENCE_MS = 500;

/** @param wanted Nobody is heard between two presses of a button: there is nothing to be kept then. */
export function createPreroll(wanted: boolean): Preroll {
  let listener: Tap | null = null;
  let keeping = wanted;
  /** Counts what puts an end to a release: what comes of it later is not sent. */
  let turn = 0;
  return {
    listen(tap) {
      listener = null;
      tap.then(
        (opened) => {
          listener = opened;
          if (keeping) opened?.keep();
        },
        () => undefined,
      );
    },
    keep(again) {
      turn++;
      keeping = wanted;
      if (keeping) listener?.keep(again);
    },
    committed: () => listener?.committed(),
    drop: () => listener?.drop(),
    release(send, track) {
      const mine = ++turn;
      keeping &&= !track;
      if (!listener || !track) return send(track);
      // What was on its way to the tap when they muted.
      if (!track.enabled) listener.drop();
      return new Promise((resolve, reject) => {
        const deliver = (next: MediaStreamTrack) => {
          clearTimeout(patience);
          const sent = mine === turn ? send(next) : Promise.resolve();
          sent.then(resolve, reject);
          return sent;
        };
        // A context may stand still and call itself running: then the tap says nothing, and that must cost no call.
        const patience = setTimeout(() => void deliver(track), PATIENCE_MS);
        listener?.release(deliver).finally(() => clearTimeout(patience)).then(resolve, reject);
      });
    },
  };
}
