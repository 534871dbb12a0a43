import { type Snapshot } from './shapes.js';
/** `:state(speaking)` for those who style, `data-state` for tools that cannot read custom states. */
export declare function reflectState({ dataset }: HTMLElement, { states }: ElementInternals, { state, muted, blocked }: Snapshot, open: boolean): void;
