import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createGa} from '../../src/protocol/ga.js';
import type {Command} from '../../src/protocol/vocabulary.js';
import {documented, type Field} from './recorded.js';

const ga = createGa();

/** Checks a value against a documented type; a name that the fixture does not hold must not be used at all. */
function check(value: unknown, type: string, path: string): void {
  const options = type.split(' | ');
  const known = options.find((option) => option in documented.types);
  const list = /^Array<(.+)>$/.exec(type)?.[1];
  if (known) return checkFields(value, documented.types[known] ?? [], path);
  if (list !== undefined) {
    assert.ok(Array.isArray(value), path);
    return value.forEach((entry, index) => check(entry, list, `${path}[${index}]`));
  }
  const fits = options.some((option) => (option === 'string' || option.startsWith('(string') ? typeof value === 'string' : option === `'${String(value)}'`));
  assert.ok(fits, `${path} = ${JSON.stringify(value)} is no ${type}`);
}

function checkFields(value: unknown, fields: readonly Field[], path: string): void {
  assert.ok(typeof value === 'object' && value !== null, path);
  for (const {name, required} of fields) if (required) assert.ok(name in value, `${path}.${name} is missing`);
  for (const [name, inner] of Object.entries(value)) {
    const field = fields.find((one) => one.name === name);
    assert.ok(field, `${path}.${name} is not documented: GA refuses the whole event for it`);
    const item = field.type === 'ConversationItem' ? 'RealtimeConversationItemUserMessage' : field.type;
    check(inner, item, `${path}.${name}`);
  }
}

const transcription = {model: 'whisper-1', language: 'de'};
const COMMANDS: readonly (readonly [Command, Record<string, unknown>])[] = [
  [{type: 'configure', config: {}}, {type: 'session.update', session: {type: 'realtime'}}],
  [{type: 'configure', config: {voice: 'marin'}}, {type: 'session.update', session: {type: 'realtime', audio: {output: {voice: 'marin'}}}}],
  [{type: 'configure', config: {instructions: ''}}, {type: 'session.update', session: {type: 'realtime', instructions: ''}}],
  [{type: 'configure', config: {transcription}}, {type: 'session.update', session: {type: 'realtime', audio: {input: {transcription}}}}],
  [
    {type: 'configure', config: {voice: 'marin', instructions: 'Be kind.', transcription}},
    {type: 'session.update', session: {type: 'realtime', instructions: 'Be kind.', audio: {input: {transcription}, output: {voice: 'marin'}}}},
  ],
  [
    {type: 'add-user-text', itemId: 'rv_1', text: 'Hi'},
    {type: 'conversation.item.create', item: {id: 'rv_1', type: 'message', role: 'user', content: [{type: 'input_text', text: 'Hi'}]}},
  ],
  [{type: 'request-response', instructions: null}, {type: 'response.create'}],
  [{type: 'request-response', instructions: 'Say hello'}, {type: 'response.create', response: {instructions: 'Say hello'}}],
  [{type: 'cancel-response'}, {type: 'response.cancel'}],
  [{type: 'clear-playback'}, {type: 'output_audio_buffer.clear'}],
];

describe('GA: what is sent', () => {
  for (const [command, expected] of COMMANDS) {
    it(`for ${JSON.stringify(command)}`, () => {
      const event = ga.encode(command, 'rv_7');
      const type = String(event['type']);
      assert.deepEqual(event, {event_id: 'rv_7', ...expected});
      checkFields(event, documented.client[type] ?? [], type);
      assert.deepEqual(JSON.parse(JSON.stringify(event)), event, 'nothing of it is lost as JSON');
    });
  }

  it('is checked by a test that would notice an undocumented field', () => {
    const fields = documented.client['session.update'] ?? [];
    assert.throws(() => checkFields({type: 'session.update', session: {type: 'realtime', temperature: 1}}, fields, 'event'), /temperature is not documented/);
    assert.throws(() => checkFields({type: 'session.update', session: {}}, fields, 'event'), /type is missing/);
    assert.throws(() => checkFields({type: 'session.update', session: {type: 'other'}}, fields, 'event'), /is no/);
  });
});
