// A peer that sends nonsense costs its own event, never the call.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';
import {recorded} from './recorded.js';

const ga = createGa();

type Path = readonly (string | number)[];

/** Every place in a value, but its own. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])]);
}

const REMOVED = Symbol('removed');

/** A copy with another value at one place. */
function withAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length === 0 && replacement === REMOVED) Reflect.deleteProperty(copy, key);
  else copy[key] = withAt(copy[key], rest, replacement);
  return copy;
}

/** One payload of each kind, the richest. */
const samples = [...new Map(recorded.filter(({payload}) => ga.decode(payload).kind !== 'malformed').sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length).map((one) => [one.payload.type, one])).values()];
const RETYPED: readonly unknown[] = ['x', '', 7, -1, 1e308, true, [], [null], [[]], {}, {id: {}}, {toString: null}];

describe('GA: mutated events', () => {
  it('never throw, and never break what follows, with any field of another type', () => {
    for (const {name, payload} of samples) {
      for (const place of places(payload)) {
        for (const value of RETYPED) {
          const decoded = ga.decode(withAt(payload, place, value));
          assert.match(decoded.kind, /^(fact|ignored|unknown|malformed)$/);
          if (decoded.kind === 'fact') assert.doesNotThrow(() => reduceTranscript(EMPTY_TRANSCRIPT, decoded.fact), `${name}: ${place.join('.')}`);
        }
      }
    }
  });

  /** Without these there is nothing to say: the event's own object, and the item's name. */
  const NEEDED = ['type', 'error', 'item', 'item.id', 'item_id', 'response'];

  it('are still understood with any field missing or null that is not their point', () => {
    for (const {name, payload} of samples) {
      for (const place of places(payload).filter((path) => !NEEDED.includes(path.join('.')))) {
        // A list with a hole or a null is another type, not a missing field.
        if (/^\d+$/.test(String(place.at(-1)))) continue;
        for (const value of [REMOVED, null]) {
          assert.notEqual(ga.decode(withAt(payload, place, value)).kind, 'malformed', `${name}: ${place.join('.')} ${String(value)}`);
        }
      }
    }
  });

  it('are still understood with fields that nobody has documented', () => {
    for (const {name, payload} of samples) {
      const more = withAt(withAt(payload, ['obfuscation'], 'a8Jk'), ['content_filter_results'], {hate: {filtered: false}});
      assert.equal(ga.decode(more).kind, ga.decode(payload).kind, name);
    }
  });
});

describe('GA: an odd detail', () => {
  const told = (event: unknown) => {
    const decoded = ga.decode(event);
    return decoded.kind === 'fact' ? decoded.fact : decoded.kind;
  };

  it('of an item costs the piece of its content that it is in', () => {
    const content = [7, null, {type: 'input_text', text: 'Good '}, {type: 'input_text', text: 7}, {type: 'input_text', text: 'day'}];
    for (const [odd, text] of [[content, 'Good day'], ['Good day', null], [{}, null]] as const) {
      assert.deepEqual(told({type: 'conversation.item.added', item: {id: 'u', role: 'user', content: odd}}), {
        type: 'item',
        item: {id: 'u', role: 'user', text, source: 'text'},
        previousItemId: undefined,
        done: false,
      });
    }
  });

  it('of a limit costs that limit', () => {
    const fact = told({type: 'rate_limits.updated', rate_limits: [7, {name: 'requests', limit: 'many'}, {name: 'tokens', limit: 9}]});
    assert.deepEqual(fact, {type: 'rate-limits', limits: [{name: 'tokens', limit: 9, remaining: null, resetSeconds: null}]});
  });

  it('that another event would mean something by costs nothing', () => {
    const event = {type: 'response.output_audio_transcript.delta', item_id: 'a', content_index: 0, delta: 'Good', speaker: 7, transcript: [], previous_item_id: {}};
    assert.deepEqual(told(event), {type: 'text-delta', role: 'assistant', source: 'voice', itemId: 'a', part: 0, text: 'Good'});
  });
});

describe('GA: what is no event', () => {
  for (const junk of [undefined, null, 7, 'text', true, [], [{type: 'error'}], {}, {type: null}, {type: 7}, {type: {}}, {Type: 'error'}]) {
    it(`is malformed: ${JSON.stringify(junk)}`, () => assert.equal(ga.decode(junk).kind, 'malformed'));
  }

  for (const type of ['', 'session.closed', 'localai.classifier.result', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`is unknown: "${type}"`, () => assert.deepEqual(ga.decode({type}), {kind: 'unknown', type}));
  }

  it('changes no prototype', () => {
    const payloads = [
      '{"type":"error","error":{"__proto__":{"polluted":true},"code":"x"}}',
      '{"type":"session.created","__proto__":{"polluted":true},"session":{"constructor":{"prototype":{"polluted":true}},"id":"s"}}',
      '{"type":"conversation.item.added","item":{"id":"__proto__","role":"user","content":[{"type":"input_text","text":"x","__proto__":{"polluted":true}}]}}',
      '{"type":"response.done","response":{"__proto__":{"output":[{"id":"forged"}]},"output":[{"id":"__proto__"}]}}',
    ];
    for (const text of payloads) {
      const decoded = ga.decode(JSON.parse(text));
      assert.equal(decoded.kind, 'fact', text);
      if (decoded.kind === 'fact') reduceTranscript(EMPTY_TRANSCRIPT, decoded.fact);
      assert.ok(!text.includes('forged') || !JSON.stringify(decoded).includes('forged'), text);
    }
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('may be deep', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as object;
    assert.deepEqual(ga.decode({type: 'response.done', response: {status_details: deep}}).kind, 'fact');
  });
});
