// Whatever a peer sends costs its own event, never the call: mutations of the corpus through each codec and the transcript behind it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import {createPreview} from '../../src/protocol/preview.js';
import {createTranslation} from '../../src/protocol/translation.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';
import {createRandom, type Random} from '../support/random.js';
import {documentedOf, recordedOf, WIRES} from './recorded.js';

const EVENTS = 20_000;
const CODECS = {ga: createGa, preview: createPreview, translation: createTranslation};

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

function mutate(random: Random, sources: readonly unknown[], types: readonly string[]): unknown {
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

const builtIns = () => JSON.stringify([Object, Array, String, Map, Function].map((one) => [Reflect.ownKeys(one).map(String), Reflect.ownKeys(one.prototype as object).map(String)]));

for (const wire of WIRES) {
  describe(`${wire}: ${EVENTS} mutated events`, () => {
    const seed = 20261120 + WIRES.indexOf(wire);

    it(`throw nothing, pollute nothing, and are one of four kinds (seed ${seed})`, () => {
      const random = createRandom(seed);
      const sources = recordedOf(wire).map(({payload}) => payload);
      const types = Object.keys(documentedOf(wire).server);
      const before = builtIns();
      const kinds = new Map<string, number>();
      let {decode} = CODECS[wire]();
      let transcript = EMPTY_TRANSCRIPT;
      for (let count = 0; count < EVENTS; count++) {
        // A conversation of its own every so often, so that the test takes as long as many short ones and not as one endless one.
        if (count % 200 === 0) [transcript, decode] = [EMPTY_TRANSCRIPT, CODECS[wire]().decode];
        const event = mutate(random, sources, types);
        const decoded = decode(event);
        kinds.set(decoded.kind, (kinds.get(decoded.kind) ?? 0) + 1);
        if (decoded.kind !== 'fact') assert.equal(typeof decoded.type, 'string');
        else transcript = reduceTranscript(transcript, decoded.fact);
      }
      for (const kind of ['fact', 'malformed', 'unknown']) assert.ok((kinds.get(kind) ?? 0) > EVENTS / 1000, `${kind}: ${kinds.get(kind)} tell little`);
      assert.deepEqual([...kinds.keys()].filter((kind) => !['fact', 'ignored', 'malformed', 'unknown'].includes(kind)), []);
      assert.ok(builtIns() === before, 'a built-in has changed');
      assert.equal(Reflect.get({}, 'type'), undefined);
    });
  });
}
