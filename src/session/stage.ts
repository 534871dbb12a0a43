/** What is to be seen of a session: its phase and all that is shown beside it, as one snapshot. */
import {StateChangeEvent, type VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {Snapshot} from '../shapes.js';
import {snapshotOf, type SnapshotParts} from './snapshot.js';
import {IDLE, reducePhase, type Signal} from './state.js';

export interface StageHost {
  emit(event: VoiceEvent): void;
  /** There is a new snapshot. */
  changed(): void;
}

export interface Stage {
  readonly snapshot: Snapshot;
  /** Shows something else beside the phase. */
  show(part: Partial<SnapshotParts>): void;
  signal(input: Signal | Fact): void;
}

export const BARE: SnapshotParts = {turns: [], muted: false, blocked: false, limit: null, microphone: true, pushToTalk: null, approvals: [], tools: [], pictures: false};

export function createStage({emit, changed}: StageHost): Stage {
  let phase = IDLE;
  let shown = BARE;
  let snapshot = snapshotOf(phase, shown);

  function publish(): void {
    const before = snapshot;
    snapshot = snapshotOf(phase, shown, before);
    if (snapshot === before) return;
    changed();
    const {state} = snapshot;
    if (state !== before.state) emit(new StateChangeEvent({state, previous: before.state}));
  }

  return {
    get snapshot() {
      return snapshot;
    },
    show(part) {
      shown = {...shown, ...part};
      publish();
    },
    signal(input) {
      phase = reducePhase(phase, input);
      publish();
    },
  };
}
