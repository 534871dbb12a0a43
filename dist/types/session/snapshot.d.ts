import type { Snapshot } from '../shapes.js';
import { type Phase } from './state.js';
type Told = 'state' | 'step' | 'duration' | 'error';
/** What is not told by the phase. */
export type SnapshotParts = Omit<Snapshot, Told>;
/** What the phase tells of a snapshot. */
export declare const toldBy: (phase: Phase) => Pick<Snapshot, Told>;
export {};
