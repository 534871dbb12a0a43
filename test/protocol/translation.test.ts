import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createTranslation} from '../../src/protocol/translation.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from '../../src/session/transcript.js';
import {recordedOf} from './recorded.js';

const factsOf = (events: readonly object[], {decode} = createTranslation()): Fact[] =>
  events.map((event) => {
    const decoded = decode(event);
    if (decoded.kind !== 'fact') throw new Error(`${decoded.kind}: ${decoded.type}`);
    return decoded.fact;
  });
const heard = (delta: string) => ({type: 'session.input_transcript.delta', delta, elapsed_ms: 200});
const said = (delta: string) => ({type: 'session.output_transcript.delta', delta, elapsed_ms: 200});
/** The ids without what makes them this connection's own. */
const short = (id: string) => id.replace(/_\w+_/, '_');
const turnsOf = (facts: readonly Fact[]) => facts.reduce(reduceTranscript, EMPTY_TRANSCRIPT).turns.map(({role, text}) => [role, text]);

describe('translation: what an event tells', () => {
  it('of the recorded conversation: both sides, the sound, the end', () => {
    const facts = factsOf(recordedOf('translation').filter(({name}) => name.includes('vercel')).map(({payload}) => payload));
    assert.deepEqual(turnsOf(facts), [
      ['user', 'The quick brown fox jumps over the lazy'],
      ['assistant', 'La rápida zorra marrón salta sobre el perro perezoso.'],
    ]);
    assert.equal(facts[0]?.type, 'session-created');
    assert.equal(facts.at(-1)?.type, 'session-closed');
    assert.equal(facts.filter(({type}) => type === 'output-audio').length, 1);
  });

  it('of a session and of an error, as elsewhere', () => {
    const session = {id: 's', type: 'translation', model: 'gpt-realtime-translate', expires_at: 0, audio: {input: {transcription: {model: 'gpt-realtime-whisper'}}}};
    const [created, error] = factsOf([{type: 'session.created', session}, {type: 'error', error: {type: 'x', code: 'invalid_value'}}]);
    assert.deepEqual(created, {type: 'session-created', sessionId: 's', model: 'gpt-realtime-translate', expiresAt: null, transcription: {model: 'gpt-realtime-whisper', language: null}, dialect: 'ga'});
    assert.deepEqual(error, {type: 'error', error: {code: 'invalid_value', param: null, eventId: null}});
  });

  it('of a sentence: its last piece tells the whole, and the next is a turn of its own', () => {
    const facts = factsOf([heard('Hello'), heard(' there.'), said('Hola'), heard(' How'), said(' a todos.'), heard(' are you?'), said(' ¿Cómo')]);
    assert.deepEqual(facts.map((fact) => (fact.type === 'text-delta' || fact.type === 'text-done' ? [fact.type, short(fact.itemId), fact.text] : [])), [
      ['text-delta', 'user_1', 'Hello'],
      ['text-done', 'user_1', 'Hello there.'],
      ['text-delta', 'assistant_1', 'Hola'],
      ['text-delta', 'user_2', 'How'],
      ['text-done', 'assistant_1', 'Hola a todos.'],
      ['text-done', 'user_2', 'How are you?'],
      ['text-delta', 'assistant_2', '¿Cómo'],
    ]);
  });

  it('of sentences in other scripts', () => {
    for (const end of ['。', '！', '؟', '।', '…', '."', '.» ']) assert.equal(factsOf([heard(`x${end}`)])[0]?.type, 'text-done', end);
  });

  it('of somebody who never ends a sentence: turns all the same', () => {
    const facts = factsOf(Array.from({length: 1000}, () => heard(' word')));
    const turns = turnsOf(facts);
    assert.ok(turns.length > 5 && turns.every(([, text]) => (text?.length ?? 0) < 700));
  });

  it('of sound: which sentence it belongs to', () => {
    const sound = {type: 'session.output_audio.delta', delta: 'AAAA', sample_rate: 24_000, channels: 1, format: 'pcm16', elapsed_ms: 200};
    const belongs = (...events: object[]) => factsOf([...events, sound]).flatMap((fact) => (fact.type === 'output-audio' ? short(fact.itemId) : []));
    assert.deepEqual(belongs(said('Uno.'), said(' Dos')), ['assistant_2']);
    // Words come before their sound.
    assert.deepEqual(belongs(said('Uno.'), said(' Dos.')), ['assistant_2']);
  });

  const texts = (...events: object[]) => turnsOf(factsOf(events)).map(([, text]) => text);

  it('of pairs: each translation stands under its sentence, also where the interpreter lags behind', () => {
    assert.deepEqual(texts(heard('One.'), heard(' Two'), said('Uno.'), heard(' is here.'), heard(' Three.'), said(' Dos está aquí.'), said(' Tres.')), [
      'One.', 'Uno.', 'Two is here.', 'Dos está aquí.', 'Three.', 'Tres.',
    ]);
  });

  it('of pairs: who says in two sentences what was one, or in one what was two, does not put all that follows in disorder', () => {
    assert.deepEqual(texts(heard('One and a half.'), said('Uno.'), said(' Y medio.'), heard(' Two.'), said(' Dos.')), ['One and a half.', 'Uno.', 'Y medio.', 'Two.', 'Dos.']);
    const many = texts(heard('Oh.'), heard(' Well.'), heard(' Yes.'), heard(' One.'), said('Pues sí.'), said(' Uno.'), heard(' Two.'), said(' Dos.'));
    assert.deepEqual(many, ['Oh.', 'Well.', 'Yes.', 'Pues sí.', 'One.', 'Uno.', 'Two.', 'Dos.']);
  });

  it('nothing, without its point', () => {
    for (const type of ['session.input_transcript.delta', 'session.output_transcript.delta', 'session.output_audio.delta']) {
      for (const delta of [undefined, null, 7, {}]) assert.equal(createTranslation().decode({type, delta}).kind, 'malformed');
    }
    assert.equal(createTranslation().decode({type: 'response.created'}).kind, 'unknown');
  });

  it('each connection has turns of its own: the next one adds to what the one before it told', async () => {
    const before = factsOf([heard('One.'), said('Uno.')]);
    // Ids are made of the time.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const after = factsOf([heard('Two.'), said('Dos.')], createTranslation());
    assert.deepEqual(turnsOf([...before, ...after]).map(([, text]) => text), ['One.', 'Uno.', 'Two.', 'Dos.']);
  });
});
