/** Whether two objects hold the same values under the same names, each compared by identity. */
export declare const same: (a: object, b: object) => boolean;
/** The old object where the new one says the same: what has not changed is recognised by identity. */
export declare const keep: <Shape extends object>(before: Shape | undefined, after: Shape) => Shape;
