import {keep} from '../same.js';
import type {LimitWarning, Snapshot, Turn} from '../shapes.js';
import {stateOf, type Phase} from './state.js';

export interface SnapshotParts {
  readonly turns: readonly Turn[];
  readonly muted: boolean;
  readonly blocked: boolean;
  readonly limit: LimitWarning | null;
}

/** What the view and the page may know now; the one before where nothing changed. */
export const snapshotOf = (phase: Phase, parts: SnapshotParts, before?: Snapshot): Snapshot =>
  keep(before, {
    ...parts,
    state: stateOf(phase),
    step: phase.kind === 'connecting' ? phase.step : null,
    duration: phase.kind === 'ended' ? phase.duration : null,
    error: phase.kind === 'failed' ? phase.error : null,
  });
