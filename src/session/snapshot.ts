import type {Snapshot} from '../shapes.js';
import {stateOf, type Phase} from './state.js';

type Told = 'state' | 'step' | 'duration' | 'error';

/** What is not told by the phase. */
export type SnapshotParts = Omit<Snapshot, Told>;

/** What the phase tells of a snapshot. */
export const toldBy = (phase: Phase): Pick<Snapshot, Told> => ({
  state: stateOf(phase),
  step: phase.kind === 'connecting' ? phase.step : null,
  duration: phase.kind === 'ended' ? phase.duration : null,
  error: phase.kind === 'failed' ? phase.error : phase.kind === 'live' ? phase.activity.trouble : null,
});
