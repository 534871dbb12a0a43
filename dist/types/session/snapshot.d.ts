import type { LimitWarning, Snapshot, Turn } from '../shapes.js';
import { type Phase } from './state.js';
export interface SnapshotParts {
    readonly turns: readonly Turn[];
    readonly muted: boolean;
    readonly blocked: boolean;
    readonly limit: LimitWarning | null;
}
/** What the view and the page may know now; the one before where nothing changed. */
export declare const snapshotOf: (phase: Phase, parts: SnapshotParts, before?: Snapshot) => Snapshot;
