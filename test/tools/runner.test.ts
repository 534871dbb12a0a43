// Facts in, commands out: what a session hands on, and what comes back.
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Call, Fact, FactOf} from '../../src/protocol/vocabulary.js';
import {createToolRunner, requestHuman, type RunnerHost, type ToolRunner} from '../../src/tools/runner.js';
import type {VoiceTool} from '../../src/voice-tool.js';
import {installClock, settle, type Clock} from '../support/clock.js';
import {RESPONSE_CREATED} from '../session/facts.js';
import {call, error, tool} from './tools-rig.js';

let clock: Clock;
beforeEach(() => {
  clock = installClock();
});
afterEach(() => {
  assert.equal(clock.timers, 0, 'no timer is left running');
  clock.restore();
});

interface Rig {
  readonly runner: ToolRunner;
  /** What was sent and told, in order. */
  readonly sent: string[];
  readonly changes: () => number;
  /** `name status` of each. */
  readonly shown: () => string[];
}

function createRig(tools: readonly VoiceTool[] = [], over: Partial<RunnerHost> = {}): Rig {
  const sent: string[] = [];
  let changes = 0;
  const runner = createToolRunner(
    {
      tools: () => tools,
      offer: () => ({defaultPrevented: false, answer: null}),
      send: (callId, output) => void sent.push(`output ${callId} ${output}`),
      respond: () => void sent.push('respond'),
      told: ({callId, error}) => void sent.push(`told ${callId} ${error ?? 'ok'}`),
      approveMcp: (requestId, approve) => void sent.push(`approve ${requestId} ${approve}`),
      changed: () => (changes += 1),
      ...over,
    },
    clock.now,
  );
  return {runner, sent, changes: () => changes, shown: () => runner.activities.map(({name, status}) => `${name} ${status}`)};
}

const done = (calls: readonly Call[], status: FactOf<'response-done'>['status'] = 'completed'): Fact => ({type: 'response-done', status, reason: null, itemIds: [], calls, usage: null});
const begins = (callId: string, name: string): Fact => ({type: 'call', call: call(callId, name, '', false)});
const mcp = (itemId: string, status: FactOf<'mcp'>['status'], name: string | null = null): Fact => ({type: 'mcp', what: 'call', itemId, name, status});
const question = (requestId: string): Fact => ({type: 'approval-request', requestId, server: 'shop', name: 'refund', arguments: '{"id":1}'});

const echo = tool('echo', (args) => args);
const hangs = tool('hangs', () => new Promise(() => undefined));

describe('a call', () => {
  it('is shown while the model writes it, and is answered once, whatever is told twice', async () => {
    const rig = createRig([echo]);
    rig.runner.fact(begins('c1', 'echo'));
    assert.deepEqual(rig.shown(), ['echo running']);
    const whole = call('c1', 'echo', '{"a":1}');
    for (const fact of [{type: 'call', call: whole} as const, done([whole, whole]), {type: 'call', call: whole} as const, done([whole])]) rig.runner.fact(fact);
    assert.equal(rig.runner.inFlight, 1);
    await settle();
    assert.deepEqual(rig.sent, ['output c1 {"a":1}', 'told c1 ok', 'respond']);
    assert.deepEqual([rig.shown(), rig.runner.inFlight], [['echo done'], 0]);
  });

  it('is checked against its schema before anything runs', async () => {
    let ran = false;
    const strict = tool('strict', () => (ran = true), {parameters: {type: 'object', properties: {id: {type: 'number'}}}});
    const rig = createRig([strict]);
    rig.runner.fact(done([call('c1', 'strict', '{"id":"x"}'), call('c2', 'strict', '{"id":1,"admin":true}')]));
    await settle();
    assert.equal(ran, false);
    assert.match(rig.sent[0] ?? '', /^output c1 \{"error":"tool.bad_args","message":"#\/id /);
    assert.match(rig.sent.find((line) => line.startsWith('output c2')) ?? '', /admin/);
    assert.deepEqual(rig.shown(), ['strict failed', 'strict failed']);
  });

  it('is shown no longer when its response was cut off: it never ran', async () => {
    const rig = createRig([echo]);
    rig.runner.fact(begins('c1', 'echo'));
    rig.runner.fact(mcp('m1', 'in_progress', 'find'));
    rig.runner.fact(done([call('c1', 'echo', '{"a', false)], 'cancelled'));
    await settle();
    assert.deepEqual([rig.shown(), rig.sent], [[], []]);
  });

  it('goes on, and is shown, when a later response is cut off', async () => {
    const rig = createRig([hangs]);
    rig.runner.fact(done([call('c1', 'hangs')]));
    rig.runner.fact({type: 'call', call: call('c1', 'hangs')});
    rig.runner.fact(done([], 'cancelled'));
    rig.runner.fact(done([]));
    assert.deepEqual(rig.shown(), ['hangs running']);
    rig.runner.interrupt();
    await settle();
    assert.deepEqual(rig.shown(), ['hangs failed']);
    assert.equal(rig.sent[0], `output c1 ${error('tool.interrupted')}`);
  });

  it('that needs a yes waits for it, and is withdrawn when the visitor speaks instead', async () => {
    const rig = createRig([tool('pay', () => 'paid', {confirm: true})]);
    rig.runner.fact(done([call('c1', 'pay', '{"n":5}'), call('c2', 'pay')]));
    await settle();
    assert.deepEqual(rig.runner.approvals.map(({id, arguments: args}) => [id, args]), [['c1', '{"n":5}'], ['c2', '{}']]);
    rig.runner.answer('c1', true);
    await settle();
    rig.runner.interrupt();
    await settle();
    assert.deepEqual(rig.sent.filter((line) => line.startsWith('output')), ['output c1 paid', `output c2 ${error('tool.interrupted')}`]);
    assert.deepEqual(rig.runner.approvals, []);
  });

  it('takes away what is done when the next response begins', async () => {
    const rig = createRig([echo, hangs]);
    rig.runner.fact(done([call('c1', 'echo'), call('c2', 'hangs')]));
    await settle();
    rig.runner.fact(RESPONSE_CREATED);
    assert.deepEqual(rig.shown(), ['hangs running']);
    rig.runner.abandon();
    assert.deepEqual(rig.shown(), []);
  });

  it('hands over to a person by the built-in tool', async () => {
    const handed: string[] = [];
    const rig = createRig([requestHuman((reason, summary) => handed.push(reason, summary))]);
    rig.runner.fact(done([call('c1', 'request_human', '{"reason":"refund","summary":"It broke."}'), call('c2', 'request_human', '{"reason":"refund"}')]));
    await settle();
    assert.deepEqual(handed, ['refund', 'It broke.']);
    assert.equal(rig.sent.filter((line) => line.startsWith('told')).join(), 'told c2 tool.bad_args,told c1 ok');
  });
});

describe("the provider's own tools", () => {
  it('are shown from the beginning to the end', () => {
    const rig = createRig();
    const seen = [];
    for (const fact of [mcp('m1', 'in_progress', 'find'), mcp('m1', 'in_progress'), mcp('m1', 'completed'), mcp('m1', 'failed', 'find'), mcp('m2', 'in_progress'), mcp('m2', 'in_progress', 'fail'), mcp('m2', 'failed')]) {
      rig.runner.fact(fact);
      seen.push(rig.shown().at(-1));
    }
    assert.deepEqual(seen, ['find running', 'find running', 'find done', 'find done', 'MCP running', 'fail running', 'fail failed']);
    assert.deepEqual(rig.sent, []);
  });

  it('do not come back when they are told of once more', () => {
    const rig = createRig();
    for (const fact of [mcp('m1', 'in_progress', 'find'), mcp('m1', 'completed')]) rig.runner.fact(fact);
    rig.runner.fact(RESPONSE_CREATED);
    for (const fact of [mcp('m1', 'in_progress', 'find'), mcp('m1', 'completed', 'find'), mcp('never begun', 'completed', 'find')]) rig.runner.fact(fact);
    assert.deepEqual(rig.shown(), []);
  });

  it('are not shown while they are only listed', () => {
    const rig = createRig();
    rig.runner.fact({type: 'mcp', what: 'list', itemId: 'l1', name: null, status: 'in_progress'});
    assert.deepEqual([rig.shown(), rig.changes()], [[], 0]);
  });

  it('are shown twenty at most, the newest', () => {
    const rig = createRig();
    for (let n = 0; n < 500; n++) rig.runner.fact(mcp(`m${n}`, 'in_progress', `t${n}`));
    assert.deepEqual([rig.shown().length, rig.shown()[0], rig.shown().at(-1)], [20, 't480 running', 't499 running']);
  });
});

describe("what the provider asks the visitor", () => {
  for (const approve of [true, false]) {
    it(`is answered with what they said, once, though it comes twice: ${approve}`, async () => {
      const rig = createRig();
      rig.runner.fact(question('r1'));
      rig.runner.fact(question('r1'));
      assert.deepEqual(rig.runner.approvals, [{id: 'r1', name: 'shop: refund', arguments: '{"id":1}'}]);
      rig.runner.answer('r1', approve);
      rig.runner.answer('r1', true);
      await settle();
      rig.runner.fact(question('r1'));
      await settle();
      assert.deepEqual([rig.sent, rig.runner.approvals], [[`approve r1 ${approve}`], []]);
    });
  }

  it('is declined after a minute, and stands when the visitor speaks meanwhile', async () => {
    const rig = createRig();
    rig.runner.fact(question('r1'));
    rig.runner.interrupt();
    rig.runner.newTurn();
    clock.advance(59_999);
    await settle();
    assert.deepEqual([rig.sent, rig.runner.approvals.length], [[], 1]);
    clock.advance(1);
    await settle();
    assert.deepEqual([rig.sent, rig.runner.approvals], [['approve r1 false'], []]);
  });

  it("is nobody's any more when the connection is lost, and the next one asks anew", async () => {
    const rig = createRig();
    rig.runner.fact(question('r1'));
    rig.runner.abandon();
    await settle();
    assert.deepEqual([rig.sent, rig.runner.approvals], [[], []]);
    rig.runner.fact(question('r2'));
    rig.runner.answer('r2', true);
    await settle();
    assert.deepEqual(rig.sent, ['approve r2 true']);
  });

  it('is never answered over the next connection, however soon after the answer the first one is lost', async () => {
    for (let steps = 0; steps < 12; steps++) {
      const rig = createRig();
      rig.runner.fact(question('r1'));
      rig.runner.answer('r1', true);
      for (let step = 0; step < steps; step++) await Promise.resolve();
      rig.runner.abandon();
      const before = rig.sent.length;
      await settle();
      assert.equal(rig.sent.length, before, `after ${steps} steps`);
    }
  });

  it('is declined unseen where ten wait already, or a call waits by the same id', async () => {
    const rig = createRig([tool('pay', () => 'paid', {confirm: true})]);
    rig.runner.fact(done([call('r0', 'pay')]));
    for (let n = 0; n <= 10; n++) rig.runner.fact(question(`r${n}`));
    await settle();
    assert.deepEqual(rig.sent, ['approve r0 false', 'approve r10 false']);
    assert.equal(rig.runner.approvals[0]?.name, 'pay');
    rig.runner.abandon();
    await settle();
  });
});

describe('the lists', () => {
  it('are the same until something changes, so that a view need not draw', async () => {
    const rig = createRig([hangs]);
    rig.runner.fact(done([call('c1', 'hangs')]));
    rig.runner.fact(question('r1'));
    const {approvals, activities} = rig.runner;
    const before = rig.changes();
    for (const fact of [question('r1'), {type: 'playback-started'}, RESPONSE_CREATED, mcp('m1', 'completed')] satisfies Fact[]) rig.runner.fact(fact);
    assert.deepEqual([rig.runner.approvals === approvals, rig.runner.activities === activities, rig.changes() - before], [true, true, 0]);
    rig.runner.abandon();
    await settle();
  });

  it('tell the model of what a script of the page really defined, and of that alone', async () => {
    const odd = [null, {}, {...echo, confirm: true}, {...echo, description: 'the last wins', parameters: {type: 'object'}}, {name: 'empty', description: ''}] as VoiceTool[];
    const rig = createRig(odd);
    assert.deepEqual(rig.runner.descriptions(), [
      {name: 'echo', description: 'the last wins', parameters: {type: 'object'}},
      {name: 'empty', description: ''},
    ]);
    rig.runner.fact(done([call('c1', 'empty'), call('c2', 'echo')]));
    await settle();
    assert.deepEqual(rig.sent.filter((line) => line.startsWith('output')).sort(), [`output c1 ${error('tool.failed')}`, 'output c2 {}']);
  });
});
