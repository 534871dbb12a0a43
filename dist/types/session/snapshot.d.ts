import type { Snapshot } from '../shapes.js';
import { type Phase } from './state.js';
/** What is not told by the phase. */
export type SnapshotParts = Omit<Snapshot, 'state' | 'step' | 'duration' | 'error'>;
/** What the view and the page may know now; the one before where nothing changed. */
export declare const snapshotOf: (phase: Phase, parts: SnapshotParts, before?: Snapshot) => Snapshot;
