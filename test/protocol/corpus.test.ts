// Every payload that anybody has recorded, published or written for a test.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import {createPreview} from '../../src/protocol/preview.js';
import {createTranslation} from '../../src/protocol/translation.js';
import {documentedOf, isCode, recordedOf, WIRES} from './recorded.js';

const CODECS = {ga: createGa, preview: createPreview, translation: createTranslation};

/** Rows that no server sends, each with the reason. Code in the place of a value (`isCode`) is the other kind. */
const BROKEN: Readonly<Record<string, string>> = {
  'ga/aimock.json[0]': 'what a test looks for: no item',
  'ga/aimock.json[1]': 'what a test looks for: no item',
  'ga/aimock.json[4]': 'what a test looks for: no item',
  'ga/errors-collected.json[8]': 'as printed in an issue, without its envelope',
  'ga/go-openai-realtime.json[28]': 'the body of an HTTP request',
  'ga/go-openai-realtime.json[29]': 'the body of an HTTP answer',
  'ga/openai-agents-js.json[46]': 'an item without a name',
  'ga/openai-agents-js.json[47]': 'an item without a name',
  'ga/openai-agents-js.json[48]': 'an item without a name',
};
const rowOf = (name: string): string => name.split(' ')[0] ?? '';

/** A name that the specification has with a space in front. */
const MISSPELT = ' input_audio_buffer.dtmf_event_received';

for (const wire of WIRES) {
  const rows = recordedOf(wire);
  const decode = CODECS[wire]().decode;

  describe(`${wire}: ${rows.length} recorded and published events`, () => {
    it('are understood or known, all but those that no server sends', () => {
      for (const row of rows) {
        const {kind} = decode(row.payload);
        const broken = isCode(row) || rowOf(row.name) in BROKEN;
        if (kind === 'malformed') assert.ok(broken, `${row.name} is malformed: ${JSON.stringify(row.payload)}`);
        if (kind === 'unknown') assert.equal(row.payload.type, MISSPELT, row.name);
        if (rowOf(row.name) in BROKEN) assert.equal(kind, 'malformed', `${row.name} is not broken any more`);
      }
    });

    it('leave no documented event unknown', () => {
      for (const type of Object.keys(documentedOf(wire).server)) assert.notEqual(CODECS[wire]().decode({type}).kind, 'unknown', type);
    });

    it('are left as they came', () => {
      for (const {name, payload} of rows) {
        const before = structuredClone(payload);
        decode(payload);
        assert.deepEqual(payload, before, name);
      }
    });
  });
}

describe('the events of both dialects', () => {
  it('mean the same whichever is expected: compatible servers mix them', () => {
    const [ga, preview] = [createGa(), createPreview()];
    for (const {name, payload} of [...recordedOf('ga'), ...recordedOf('preview')]) assert.deepEqual(ga.decode(payload), preview.decode(payload), name);
  });
});
