/** When a live element draws: once a frame, however often something changes, and once a second for the timer. */
export interface Pace {
  /** Something has changed. Words come faster than anybody reads: they wait for the next frame, unless none is to be waited for. */
  ask(now: boolean): void;
  /** It is being drawn. */
  drawing(): void;
  /** A frame begins, in this second of the call. */
  frame(second: number): void;
}

export function createPace(draw: () => void): Pace {
  let stale = false;
  let drawn = false;
  let last = 0;
  return {
    ask(now) {
      stale = true;
      if (now || !drawn) draw();
    },
    drawing() {
      stale = false;
      drawn = true;
    },
    frame(second) {
      const before = drawn;
      drawn = false;
      // What has been drawn since the last frame is painted with this one; what has come after it, with the next.
      if (before) return;
      if (stale || second !== last) draw();
      last = second;
    },
  };
}
