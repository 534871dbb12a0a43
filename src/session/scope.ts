/**
 * Everything one attempt opens, closed once, in reverse. A resource that arrives after the end is undone at once,
 * so no late promise can leave a microphone or a peer behind.
 */
export interface Scope {
  /** Aborts when the scope closes; its reason is what closed it. */
  readonly signal: AbortSignal;
  /** Registers how to undo something; runs it immediately when the scope is already closed. */
  add(undo: () => void): void;
  /** Undoes everything; later calls do nothing. */
  close(reason?: unknown): void;
}

export function createScope(): Scope {
  const controller = new AbortController();
  const undos: (() => void)[] = [];

  const run = (undo: () => void) => {
    try {
      undo();
    } catch {
      // Closing goes on: one resource that refuses must not keep the others open.
    }
  };

  return {
    signal: controller.signal,
    add(undo) {
      if (controller.signal.aborted) return run(undo);
      undos.push(undo);
    },
    close(reason) {
      if (controller.signal.aborted) return;
      controller.abort(reason);
      for (const undo of undos.splice(0).reverse()) run(undo);
    },
  };
}
