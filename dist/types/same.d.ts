/** The old object where the new one says the same: what has not changed is recognised by identity. */
export declare const keep: <Shape extends object>(before: Shape | undefined, after: Shape) => Shape;
/** With these values; the same object where it has them already. */
export declare const patched: <Shape extends object>(before: Shape, part: Partial<Shape>) => Shape;
