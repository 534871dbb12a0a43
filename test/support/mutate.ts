/** Events as a broken, foreign or hostile peer sends them: those that are known, with something in them that is not. */
import type {Random} from './random.js';

const NASTY: readonly unknown[] = [
  null, true, false, 0, -1, 0.5, 1e308, -0, 2 ** 53, '', 'x', ' ', '\0', '\ud800', '__proto__', 'constructor', 'a'.repeat(5000),
  [], [[]], [null], {}, {id: {}}, {toString: null}, {valueOf: 'x'}, {then: 'x'}, {length: 1e9}, {type: 'function_call', call_id: 'c', name: 'n'},
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'type', 'id', 'item', 'item_id', 'response', 'output', 'session', 'usage', 'delta', 'content', ''];

type Node = Record<string, unknown>;

/** Every object and list in a value. */
function nodes(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

/** As `JSON.parse` makes it: `__proto__` is a key like any other. */
const put = (node: Node, key: string, value: unknown) => Object.defineProperty(node, key, {value, enumerable: true, configurable: true, writable: true});

/** One of the sources, with one to four changes; JSON still. */
export function mutate(random: Random, sources: readonly unknown[], types: readonly string[]): unknown {
  const event = structuredClone(random.pick(sources)) as Node;
  for (let times = random.below(4); times >= 0; times--) {
    const node = random.pick(nodes(event));
    const keys = Object.keys(node);
    const key = keys.length > 0 && random.chance(0.8) ? random.pick(keys) : random.pick(KEYS);
    const kind = random.below(5);
    if (kind === 0) Reflect.deleteProperty(node, key);
    else if (kind === 1) put(node, key, structuredClone(random.pick(nodes(random.pick(sources)))));
    else if (kind === 2) put(event, 'type', random.pick(types));
    else if (kind === 3) put(node, key, [Object.hasOwn(node, key) ? node[key] : null, structuredClone(random.pick(NASTY))]);
    else put(node, key, structuredClone(random.pick(NASTY)));
  }
  // What comes is JSON: a list has no other keys, and no number is odd.
  return JSON.parse(JSON.stringify(event));
}

/** What the language itself is made of, as text: pollution shows in it. */
export const builtIns = () => JSON.stringify([Object, Array, String, Map, Function].map((one) => [Reflect.ownKeys(one).map(String), Reflect.ownKeys(one.prototype as object).map(String)]));
