import type { Turn } from '../shapes.js';
export declare const STEP = 20;
/**
 * Which turns are drawn: from the one where somebody reads, or else the last. Those move on a step at a time: a turn more mostly
 * changes nothing of the others. @returns indices, as `slice` takes them.
 */
export declare const windowOf: (turns: readonly Turn[], first: string | null) => {
    readonly from: number;
    readonly to: number;
};
