import type { Snapshot } from '../shapes.js';
export interface FaultHost {
    show(part: Pick<Snapshot, 'microphone' | 'fault'>): void;
    warn(code: string, message: string): void;
}
/** What is wrong with a microphone, each thing as it is noticed: all that is left out stays as it was. */
export interface Noticed {
    readonly lost?: boolean;
    /** The system, or a switch, has muted it. */
    readonly muted?: boolean;
    /** Nothing at all is heard by it. */
    readonly quiet?: boolean;
}
/** Puts together what the visitor and the page are told of it. */
export declare function createFault({ show, warn }: FaultHost): (noticed: Noticed) => void;
