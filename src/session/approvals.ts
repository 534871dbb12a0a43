/** What waits for the visitor's yes: a tool with `confirm`, or a tool of the provider's that asks first. */
import type {Approval} from '../shapes.js';
import {withDeadline} from '../waiting.js';

export interface Approvals {
  /** `false`: declined, or not answered within a minute. Rejects with the signal's reason when that aborts. */
  ask(approval: Approval, signal: AbortSignal): Promise<boolean>;
  /** @returns whether anything waited for it. */
  answer(id: string, approve: boolean): boolean;
  readonly waiting: readonly Approval[];
}

const ANSWER_MS = 60_000;

export function createApprovals(changed: () => void): Approvals {
  const waiting = new Map<string, {approval: Approval; settle: (approve: boolean) => void}>();

  return {
    async ask(approval, signal) {
      const late = new Error('not answered');
      const asked = () =>
        new Promise<boolean>((settle) => {
          waiting.set(approval.id, {approval, settle});
          changed();
        });
      try {
        return await withDeadline(ANSWER_MS, () => late, signal, asked);
      } catch (thrown) {
        if (thrown === late) return false;
        throw thrown;
      } finally {
        if (waiting.delete(approval.id)) changed();
      }
    },
    answer(id, approve) {
      const found = waiting.get(id);
      if (!found) return false;
      waiting.delete(id);
      changed();
      found.settle(approve);
      return true;
    },
    get waiting() {
      return [...waiting.values()].map(({approval}) => approval);
    },
  };
}
