import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLocalProvider, type LocalProvider } from '../../../demo/local-provider/index.js';
import { types, type Event } from './support/session.js';
import { connect, say } from './support/socket.js';

let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 20 });
});
after(() => provider.close());

const server = { type: 'mcp', server_label: 'shop', server_url: 'https://shop.test/mcp', allowed_tools: ['find', 'fail'] };
const use = (...tools: object[]) => ({ type: 'session.update', session: { type: 'realtime', output_modalities: ['text'], tools } });
const ofType = (events: readonly Event[], type: string) => events.filter((event) => event.type === type);

describe('the tools of an MCP server', () => {
  it('are listed once, in the background', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send(use(server));
    const { item_id } = await visitor.waitFor('mcp_list_tools.completed');
    visitor.send(use(server));
    visitor.send(say('hello'));
    await visitor.waitFor('conversation.item.added', types(visitor.events).indexOf('mcp_list_tools.completed'));
    assert.equal(ofType(visitor.events, 'mcp_list_tools.in_progress').length, 1);
    const listed = ofType(visitor.events, 'conversation.item.done').find(({ item }) => item.id === item_id)?.item as unknown as { tools: { name: string }[] };
    assert.deepEqual(listed.tools.map(({ name }) => name), ['find', 'fail']);
    visitor.send(use(server, { ...server, server_label: 'broken' }));
    await visitor.waitFor('mcp_list_tools.failed');
  });

  it('are called by the service, which goes on by itself', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send(use({ ...server, require_approval: 'never' }));
    await visitor.waitFor('mcp_list_tools.completed');
    visitor.send(say('call find {"id": 7}'));
    visitor.send({ type: 'response.create' });
    assert.match((await visitor.waitFor('response.output_text.done') as unknown as { text: string }).text, /^The tool has answered\. It says: This stand-in reaches no server\. shop was asked for find with {"id": 7}/);
    const seen = types(visitor.events);
    const call = ['response.output_item.added', 'response.mcp_call_arguments.done', 'response.mcp_call.in_progress', 'response.mcp_call.completed', 'response.output_item.done', 'response.done', 'response.created'];
    call.reduce((from, type) => {
      const at = seen.indexOf(type, from);
      assert.ok(at >= from, `${type} after ${from} in ${seen.join(' ')}`);
      return at;
    }, seen.indexOf('response.output_item.added'));
  });

  it('wait for an approval, and are not called without one', async (t) => {
    const visitor = await connect(t, provider);
    visitor.send(use({ ...server, require_approval: 'always' }));
    visitor.send(say('call find with 17'));
    visitor.send({ type: 'response.create' });
    const { response } = await visitor.waitFor('response.done');
    const request = response.output[0] as unknown as { id: string; type: string; server_label: string; name: string; arguments: string };
    assert.deepEqual([request.type, request.server_label, request.name, request.arguments], ['mcp_approval_request', 'shop', 'find', '{"value":17}']);
    const answer = (approve: boolean, approval_request_id = request.id) => ({ type: 'conversation.item.create', item: { type: 'mcp_approval_response', approval_request_id, approve } });
    visitor.send(answer(true, 'mcpr_none'));
    assert.equal((await visitor.waitFor('error')).error.param, 'item.approval_request_id');
    visitor.send(answer(false));
    await visitor.waitFor('conversation.item.done', types(visitor.events).indexOf('error'));
    assert.ok(!types(visitor.events).includes('response.mcp_call.in_progress'));
    visitor.send(answer(true));
    await visitor.waitFor('response.mcp_call.completed');
    await visitor.waitFor('response.output_text.done');
  });

  it('may fail, and may leave it to the client to go on', async (t) => {
    provider.faults.session = { mcpWaits: true };
    t.after(() => delete provider.faults.session);
    const visitor = await connect(t, provider);
    visitor.send(use({ ...server, require_approval: { never: { tool_names: ['fail'] } } }));
    visitor.send(say('call fail {}'));
    visitor.send({ type: 'response.create' });
    await visitor.waitFor('response.mcp_call.failed');
    await visitor.waitFor('rate_limits.updated');
    visitor.send({ type: 'response.create' });
    assert.match((await visitor.waitFor('response.output_text.done') as unknown as { text: string }).text, /The tool fails whenever it is called/);
    assert.equal(ofType(visitor.events, 'response.created').length, 2);
    assert.ok(!types(visitor.events).includes('error'));
  });
});
