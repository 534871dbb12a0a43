import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withoutSecrets} from '../src/secrets.js';

describe('a wire event for the page', () => {
  it('holds no key, however deep', () => {
    const told = withoutSecrets({
      type: 'session.created',
      session: {
        id: 'sess_1',
        client_secret: {value: 'canary-1', expires_at: 1},
        tools: [{type: 'mcp', server_label: 'shop', authorization: 'canary-2', headers: {'X-Key': 'canary-3'}}],
        nested: [{deeper: {api_key: 'canary-4', 'api-key': 'canary-5', access_token: 'canary-6', password: 'canary-7'}}],
      },
    });
    assert.doesNotMatch(JSON.stringify(told), /canary/);
    assert.deepEqual(told['session'], {
      id: 'sess_1',
      client_secret: '***',
      tools: [{type: 'mcp', server_label: 'shop', authorization: '***', headers: '***'}],
      nested: [{deeper: {api_key: '***', 'api-key': '***', access_token: '***', password: '***'}}],
    });
  });

  it('holds no key under another name either', () => {
    const told = withoutSecrets({type: 'error', error: {message: 'Incorrect API key provided: sk-proj-1234567890.', value: 'ek_0123456789abcdef'}});
    assert.deepEqual(told, {type: 'error', error: {message: 'Incorrect API key provided: ***.', value: '***'}});
  });

  it('is otherwise as it was, and a copy', () => {
    const event = {type: 'response.done', response: {usage: {total_tokens: 7, input_tokens: 3}, max_output_tokens: 'inf', tools: [], said: 'Ask a risk-averse secretary.', none: null}};
    const told = withoutSecrets(event);
    assert.deepEqual(told, event);
    assert.notEqual(told, event);
    assert.notEqual(told['response'], event.response);
  });

  it('says that there is no key where there is none', () => {
    assert.deepEqual(withoutSecrets({session: {client_secret: null}}), {session: {client_secret: null}});
  });
});
