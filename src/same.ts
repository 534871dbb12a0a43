/** Whether two objects hold the same values under the same names, each compared by identity. */
export const same = (a: object, b: object): boolean => {
  const before = Object.entries(a);
  return before.length === Object.keys(b).length && before.every(([key, value]) => value === Reflect.get(b, key));
};

/** The old object where the new one says the same: what has not changed is recognised by identity. */
export const keep = <Shape extends object>(before: Shape | undefined, after: Shape): Shape => (before && same(before, after) ? before : after);
