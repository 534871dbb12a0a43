/** What is to be seen of a session: its phase and all that is shown beside it, as one snapshot. */
import {QualityEvent, StateChangeEvent, type VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import {RESTING} from '../resting.js';
import {patched} from '../same.js';
import type {ConnectionStats, Snapshot} from '../shapes.js';
import {toldBy, type SnapshotParts} from './snapshot.js';
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
  /** The connection has become better or worse. */
  tell(stats: ConnectionStats): void;
}

export function createStage({emit, changed}: StageHost): Stage {
  let phase = IDLE;
  let snapshot: Snapshot = RESTING;

  function show(part: Partial<Snapshot>): void {
    const before = snapshot;
    snapshot = patched(before, part);
    if (snapshot === before) return;
    changed();
    const {state} = snapshot;
    if (state !== before.state) emit(new StateChangeEvent({state, previous: before.state}));
  }

  return {
    get snapshot() {
      return snapshot;
    },
    show,
    signal(input) {
      phase = reducePhase(phase, input);
      show(toldBy(phase));
    },
    tell(stats) {
      show({quality: stats.level});
      emit(new QualityEvent(stats));
    },
  };
}
