import {keep} from '../same.js';
import type {Snapshot} from '../shapes.js';
import {stateOf, type Phase} from './state.js';

/** What is not told by the phase. */
export type SnapshotParts = Omit<Snapshot, 'state' | 'step' | 'duration' | 'error'>;

/** What the view and the page may know now; the one before where nothing changed. */
export const snapshotOf = (phase: Phase, parts: SnapshotParts, before?: Snapshot): Snapshot =>
  keep(before, {
    ...parts,
    state: stateOf(phase),
    step: phase.kind === 'connecting' ? phase.step : null,
    duration: phase.kind === 'ended' ? phase.duration : null,
    error: phase.kind === 'failed' ? phase.error : null,
  });
