/** What is to be seen of a session: its phase and all that is shown beside it, as one snapshot. */
import { type VoiceEvent } from '../events.js';
import type { Fact } from '../protocol/vocabulary.js';
import type { ConnectionStats, Snapshot } from '../shapes.js';
import { type SnapshotParts } from './snapshot.js';
import { type Signal } from './state.js';
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
export declare function createStage({ emit, changed }: StageHost): Stage;
