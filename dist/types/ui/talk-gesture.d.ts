/** A press shorter than this is a tap: the talking stays on until the next one. */
export declare const TAP_MS = 350;
/** What presses: a pointer's id or a key's name. What another one does meanwhile does not count. */
type By = number | string;
export interface Press {
    readonly by: By;
    readonly at: number;
}
export type Action = {
    readonly type: 'press' | 'release';
    readonly by: By;
    readonly at: number;
}
/** The press will see no release; of one pointer, or of whatever presses. */
 | {
    readonly type: 'break';
    readonly by: By | undefined;
}
/** A click that no press led to: a switch, a screen reader. */
 | {
    readonly type: 'switch';
};
export interface Step {
    readonly press: Press | null;
    /** What to ask for, where something is to change. */
    readonly talk?: boolean;
}
/** One button to hold or to tap. Whether the visitor talks is told by the session; here is only the press that is under way. */
export declare const step: (press: Press | null, action: Action, talking: boolean) => Step;
export {};
