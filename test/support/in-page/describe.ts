const DEPTH = 8;

/** A value as plain data, with everything that an object or an error says of itself: nothing may hide in a getter or a cause. */
export function describe(value: unknown, depth = DEPTH): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return Object.prototype.toString.call(value);
  if (Array.isArray(value)) return value.map((each) => describe(each, depth - 1));
  if (value instanceof Node || value instanceof Window) return Object.prototype.toString.call(value);
  return Object.fromEntries(namesOf(value).map((name) => [name, describe(Reflect.get(value, name), depth - 1)]));
}

/** What every event and element has from the platform: it leads to the whole page, or says nothing. */
const PLATFORM = [Object.prototype, Event.prototype, HTMLElement.prototype];

function namesOf(object: object): string[] {
  const names = new Set<string>();
  for (let owner: object | null = object; owner !== null && !PLATFORM.includes(owner); owner = Object.getPrototypeOf(owner) as object | null) {
    for (const [name, {get}] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (owner === object || get !== undefined || object instanceof Error) names.add(name);
    }
  }
  names.delete('isTrusted');
  names.delete('constructor');
  return [...names];
}
