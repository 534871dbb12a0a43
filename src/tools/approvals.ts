/** What waits for the visitor's yes: a tool with `confirm`, or a tool of the provider's that asks first. */
import type {Approval} from '../shapes.js';
import {withDeadline} from '../waiting.js';

export interface Approvals {
  /**
   * `false`: declined, not answered within a minute, or never shown: another waits by that id, or too many wait.
   * Rejects with the signal's reason when that aborts.
   */
  ask(approval: Approval, signal: AbortSignal): Promise<boolean>;
  /** @returns whether anything waited for it. */
  answer(id: string, approve: boolean): boolean;
  /** The same list until something changes. */
  readonly waiting: readonly Approval[];
}

const ANSWER_MS = 60_000;
const MOST = 10;

export function createApprovals(changed: () => void): Approvals {
  const settling = new Map<string, (approve: boolean) => void>();
  let waiting: readonly Approval[] = [];

  function remove(id: string): void {
    if (!settling.delete(id)) return;
    waiting = waiting.filter((approval) => approval.id !== id);
    changed();
  }

  return {
    async ask(approval, signal) {
      if (settling.has(approval.id) || settling.size >= MOST) return false;
      const late = new Error('not answered');
      const asked = () =>
        new Promise<boolean>((settle) => {
          settling.set(approval.id, settle);
          waiting = [...waiting, approval];
          changed();
        });
      try {
        return await withDeadline(ANSWER_MS, () => late, signal, asked);
      } catch (thrown) {
        if (thrown === late) return false;
        throw thrown;
      } finally {
        remove(approval.id);
      }
    },
    answer(id, approve) {
      const settle = settling.get(id);
      if (!settle) return false;
      remove(id);
      settle(approve);
      return true;
    },
    get waiting() {
      return waiting;
    },
  };
}
