// Whatever a peer sends costs its own event, never the call: mutations of the corpus through each codec and the transcript behind it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import {createPreview} from '../../src/protocol/preview.js';
import {createTranslation} from '../../src/protocol/translation.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';
import {builtIns, mutate} from '../support/mutate.js';
import {createRandom} from '../support/random.js';
import {documentedOf, recordedOf, WIRES} from './recorded.js';

const EVENTS = 100_000;
const CODECS = {ga: createGa, preview: createPreview, translation: createTranslation};

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
