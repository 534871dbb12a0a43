/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object that can be asked for fields. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a dotted path, or undefined. */
export const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (isFields(inner) ? inner[key] : undefined), value);

/** An object with a value put at a dotted path. */
export function withValueAt(target: Fields, path: string, value: unknown): Fields {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...target, [key]: value };
  const inner = target[key];
  return { ...target, [key]: withValueAt(isFields(inner) ? inner : {}, rest.join('.'), value) };
}

/** An object without some of its fields. */
export const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
