type Values = Readonly<Record<string, unknown>>;

/** Whether the first holds all values of the second under the same names, each compared by identity. */
const holds = (all: object, some: object): boolean => Object.keys(some).every((key) => (all as Values)[key] === (some as Values)[key]);

/** The old object where the new one says the same: what has not changed is recognised by identity. */
export const keep = <Shape extends object>(before: Shape | undefined, after: Shape): Shape =>
  before && Object.keys(before).length === Object.keys(after).length && holds(before, after) ? before : after;

/** With these values; the same object where it has them already. */
export const patched = <Shape extends object>(before: Shape, part: Partial<Shape>): Shape => (holds(before, part) ? before : {...before, ...part});
