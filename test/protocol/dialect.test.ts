import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fatalError} from '../../src/refusals.js';
import {dialectOfCredential, dialectOfSession} from '../../src/protocol/dialect.js';
import {createGa} from '../../src/protocol/ga.js';
import {recordedOf} from './recorded.js';

describe('the dialect of a session', () => {
  it('is told by its shape, in every recorded one', () => {
    const told = (wire: 'ga' | 'preview', real: RegExp) =>
      recordedOf(wire)
        .filter(({name, payload}) => payload.type === 'session.created' && real.test(name))
        .map(({payload}) => dialectOfSession(payload['session']));
    const ga = told('ga', /openapi|go-openai/);
    const preview = told('preview', /reallog|aoai|azure|openapi-202[45]/);
    assert.ok(ga.length > 0 && preview.length > 3);
    assert.deepEqual([...new Set(ga)], ['ga']);
    assert.deepEqual([...new Set(preview)], ['preview']);
  });

  it('is never told by the model', () => {
    assert.equal(dialectOfSession({model: 'gpt-4o-realtime-preview', output_modalities: ['audio']}), 'ga');
    assert.equal(dialectOfSession({model: 'gpt-realtime', modalities: ['audio']}), 'preview');
    assert.equal(dialectOfSession({model: 'gpt-4o-realtime-preview'}), null);
  });

  it('is not told by what is no session', () => {
    for (const odd of [undefined, null, 7, 'type', [], {}, Object.create({type: 'realtime'})]) assert.equal(dialectOfSession(odd), null);
  });
});

describe('the dialect of a credential', () => {
  const AZURE = 'https://res.openai.azure.com';
  const FLAT = {id: 'sess_1', object: 'realtime.session', model: 'm', modalities: ['audio', 'text'], voice: 'alloy', client_secret: {value: 'ek_1', expires_at: 1}};
  const WRAPPED = {client_secret: {value: 'ek_1', expires_at: 1}};

  const TABLE: readonly (readonly [what: string, answer: unknown, baseUrl: string | null, expected: string])[] = [
    ['a key at the top', {value: 'ek_1', expires_at: 1}, null, 'ga'],
    ['a key at the top, on another server', {value: 'ek_1'}, 'https://local.example/v1', 'ga'],
    ['a preview session with its key inside', FLAT, null, 'preview'],
    ['the same on another server', FLAT, 'https://local.example/v1', 'preview'],
    ['a wrapped key: OpenAI has no preview any more', WRAPPED, null, 'ga'],
    ['a wrapped key, with OpenAI written out', WRAPPED, 'https://api.openai.com/v1', 'ga'],
    ['a wrapped key on another server', WRAPPED, 'https://local.example/v1', 'preview'],
    ['a hint', {...FLAT, dialect: 'ga'}, null, 'ga'],
    ['the other hint', {value: 'ek_1', dialect: 'preview'}, null, 'preview'],
    ['a hint that is none', {value: 'ek_1', dialect: 'live'}, null, 'ga'],
    ['nothing to tell it by', 'ek_1', 'https://local.example/v1', 'ga'],
    ['nothing at all', undefined, null, 'ga'],
  ];
  for (const [what, answer, baseUrl, expected] of TABLE) it(`${what}: ${expected}`, () => assert.equal(dialectOfCredential(answer, 'openai', baseUrl), expected));

  it('on Azure: a wrapped key is of the resource, which speaks GA', () => {
    assert.equal(dialectOfCredential(WRAPPED, 'azure', AZURE), 'ga');
    assert.equal(dialectOfCredential(FLAT, 'azure', AZURE), 'preview');
  });
});

describe('a refused preview', () => {
  it('comes as an error with its own code', () => {
    const refusal = recordedOf('ga').find(({payload}) => JSON.stringify(payload).includes('beta_api_shape_disabled'));
    const decoded = createGa().decode(refusal?.payload);
    assert.ok(decoded.kind === 'fact' && decoded.fact.type === 'error');
    const error = fatalError(decoded.fact.error.code);
    assert.equal(error?.code, 'config.dialect');
    // It names what is to be changed.
    assert.match(error.detail, /\/v1\/realtime\/client_secrets.*dialect/);
  });
});
