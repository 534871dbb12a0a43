/** Words come faster than anybody reads: while a call is on, a frame draws once. */
export interface Pace {
  /** Something is to be drawn: at once where nothing has been since the last frame, or where `idle` no frame will come. */
  ask(idle: boolean): void;
  /** It has been. */
  drawn(): void;
  /** A frame is to be painted: what has been drawn since the last one is painted with it. @param second The clock that is shown. */
  frame(second: number): void;
}

export function createPace(draw: () => void): Pace {
  let stale = false;
  let drawn = false;
  let shown = 0;
  return {
    ask(idle) {
      stale = true;
      if (!drawn || idle) draw();
    },
    drawn() {
      stale = false;
      drawn = true;
    },
    frame(second) {
      const was = drawn;
      drawn = false;
      if (was) return;
      if (second !== shown || stale) draw();
      shown = second;
    },
  };
}
