import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { RealtimeAgent, RealtimeSession, tool, type RealtimeItem, type TransportEvent } from '@openai/agents-realtime';
import { startLocalProvider, type LocalProvider } from '../../../../demo/local-provider/index.js';
import { until } from '../../../support/until.js';
import { lastCall } from '../support/socket.js';
import { recording } from '../support/visitor.js';

// OpenAI's agents SDK, as it is on npm, over its WebSocket transport.
let provider: LocalProvider;
before(async () => {
  provider = await startLocalProvider({ speech: 'fixtures', turnDelayMs: 20, generationSpeed: 2 });
});
after(() => provider.close());

async function connect(t: TestContext, agent: RealtimeAgent = new RealtimeAgent({ name: 'Guide', instructions: 'Be kind.' })) {
  const session = new RealtimeSession(agent, { transport: 'websocket', model: 'gpt-realtime-2.1' });
  const errors: unknown[] = [];
  const events: TransportEvent[] = [];
  let heardMs = 0;
  let interrupted = 0;
  session.on('error', ({ error }) => errors.push(error));
  session.on('transport_event', (event) => events.push(event));
  session.on('audio', ({ data }) => {
    heardMs += data.byteLength / 48;
  });
  session.on('audio_interrupted', () => {
    interrupted += 1;
  });
  t.after(() => session.close());
  await session.connect({ apiKey: provider.apiKey, url: `${provider.url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime-2.1` });
  return {
    session,
    errors,
    heardMs: () => heardMs,
    interrupted: () => interrupted,
    seen: (type: string) => events.some((event) => event.type === type),
    waitFor: (type: string) => until(`there is a ${type} among ${events.map((event) => event.type).join(' ')}; errors: ${JSON.stringify(errors)}`, () => events.find((event) => event.type === type)),
    /** Waits until somebody has said something like this. */
    said: (role: 'user' | 'assistant', pattern: RegExp) =>
      until(`${role} says ${String(pattern)}: ${JSON.stringify(session.history)}; errors: ${JSON.stringify(errors)}`, () => session.history.find((item) => pattern.test(wordsOf(item, role)))),
  };
}

/** What somebody said or wrote in an item of the SDK's own history. */
function wordsOf(item: RealtimeItem, role: 'user' | 'assistant'): string {
  if (item.type !== 'message' || item.role !== role) return '';
  return item.content.map((part) => ('text' in part ? part.text : (part.transcript ?? ''))).join(' ');
}

const say = (session: RealtimeSession, pcm: Int16Array): void => {
  for (let at = 0; at < pcm.length; at += 4800) session.sendAudio(pcm.slice(at, at + 4800).buffer);
};
const silence = new Int16Array(2 * 24_000);

describe('the agents SDK over a WebSocket', () => {
  it('converses, spoken and typed', async (t) => {
    const { session, errors, heardMs, said } = await connect(t);
    say(session, await recording('visitor-hello.wav'));
    await said('assistant', /I heard you speak for [12]\.\d seconds/);
    await said('user', /^\[speech, [12]\.\d seconds\]$/);
    assert.ok(heardMs() > 3000);
    session.sendMessage('one two three');
    await said('assistant', /It has 3 words\./);
    assert.deepEqual(errors, []);
    const call = lastCall(provider);
    const created = call.events.findLast(({ type }) => type === 'session.updated')?.event as { session: { instructions: string } };
    assert.equal(created.session.instructions, 'Be kind.');
  });

  it('has its tool called, with arguments, and speaks after it', async (t) => {
    const asked: string[] = [];
    const lookup = tool({
      name: 'lookup_order',
      description: 'Finds an order.',
      parameters: { type: 'object', properties: { order: { type: 'number' } }, required: ['order'], additionalProperties: false },
      strict: true,
      execute: (input) => {
        asked.push(JSON.stringify(input));
        return 'On its way.';
      },
    });
    const { session, errors, said } = await connect(t, new RealtimeAgent({ name: 'Clerk', tools: [lookup] }));
    session.sendMessage('call lookup_order {"order": 17}');
    await said('assistant', /The tool has answered\./);
    assert.deepEqual(asked, ['{"order":17}']);
    assert.deepEqual(errors, []);
  });

  it('interrupts, by voice and by hand', async (t) => {
    const { session, errors, interrupted, waitFor } = await connect(t);
    session.sendMessage('tell me a story');
    await waitFor('response.output_audio.delta');
    say(session, (await recording('visitor-hello.wav')).subarray(0, 1.5 * 24_000));
    await waitFor('conversation.item.truncated');
    assert.ok(interrupted() > 0);
    say(session, silence);
    await until('there is an answer to the interruption', () => lastCall(provider).events.filter(({ type }) => type === 'response.done').length === 2);
    assert.deepEqual(errors, []);

    const { session: other, errors: othersErrors, waitFor: others } = await connect(t);
    other.sendMessage('tell me a story');
    await others('response.output_audio.delta');
    other.interrupt();
    await others('conversation.item.truncated');
    assert.deepEqual(othersErrors, []);
  });
});
