// Every call has exactly one answer, whatever happens (reliability.md §2.3, L8-L12; pains.md P21, P26).
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {VoiceTool} from '../../src/voice-tool.js';
import {installClock, settle, type Clock} from '../support/clock.js';
import {call, createRig, deferred, done, error, tool} from './tools-rig.js';

let clock: Clock;
beforeEach(() => {
  clock = installClock();
});
afterEach(() => {
  assert.equal(clock.timers, 0, 'no timer is left running');
  clock.restore();
});

const echo = tool('echo', (args) => args);
const never = tool('never', () => new Promise(() => undefined));

describe('a call that runs', () => {
  it('gets its arguments parsed, and its result goes out before the one request for a response', async () => {
    const rig = createRig([tool('lookup_order', ({id}) => ({order: id, state: 'sent'}))]);
    rig.tools.take(done(call('c1', 'lookup_order', '{"id":17}')));
    assert.equal(rig.tools.inFlight, 1);
    await settle();
    assert.deepEqual(rig.sent, ['output c1 {"order":17,"state":"sent"}', 'respond']);
    assert.deepEqual(rig.told, [{callId: 'c1', name: 'lookup_order', ok: true, durationMs: 0}]);
    assert.equal(rig.tools.inFlight, 0);
  });

  it('is given its call id and a signal', async () => {
    const seen: unknown[] = [];
    const rig = createRig([tool('look', (_, {signal, callId}) => seen.push(callId, signal.aborted) && 'ok')]);
    rig.tools.take(done(call('c1', 'look')));
    await settle();
    assert.deepEqual(seen, ['c1', false]);
  });

  it('says how long it took, without the wait for approval', async () => {
    const work = deferred<string>();
    const rig = createRig([tool('slow', () => work.promise, {confirm: true})], {}, clock.now);
    rig.tools.take(done(call('c1', 'slow')));
    clock.advance(5000);
    rig.approvals.answer('c1', true);
    await settle();
    clock.advance(1200);
    work.resolve('ok');
    await settle();
    assert.equal(rig.told[0]?.durationMs, 1200);
  });

  it('may have arguments eight deep, and none at all', async () => {
    const rig = createRig([echo]);
    const deep = '{"a":'.repeat(8) + '1' + '}'.repeat(8);
    rig.tools.take(done(call('c1', 'echo', deep), call('c2', 'echo', '')));
    await settle();
    assert.deepEqual([rig.output('c1'), rig.output('c2')], [deep, '{}']);
  });

  it('is answered by a text as it is', async () => {
    const rig = createRig([tool('say', () => 'He said "hello"')]);
    rig.tools.take(done(call('c1', 'say')));
    await settle();
    assert.equal(rig.output('c1'), 'He said "hello"');
  });
});

describe('several calls of one response', () => {
  it('send all outputs, then one request, in whatever order they finish', async () => {
    const [a, b] = [deferred<string>(), deferred<string>()];
    const rig = createRig([tool('a', () => a.promise), tool('b', () => b.promise), echo]);
    rig.tools.take(done(call('c1', 'a'), call('c2', 'b'), call('c3', 'echo')));
    await settle();
    b.resolve('B');
    await settle();
    assert.deepEqual(rig.sent, ['output c3 {}', 'output c2 B']);
    a.resolve('A');
    await settle();
    assert.deepEqual(rig.sent.slice(2), ['output c1 A', 'respond']);
  });

  it('ask for no response when every tool said that none is needed', async () => {
    const quiet = tool('scroll', () => 'ok', {respond: false});
    const rig = createRig([quiet, echo]);
    rig.tools.take(done(call('c1', 'scroll'), call('c2', 'scroll')));
    await settle();
    assert.equal(rig.sent.includes('respond'), false);
    rig.tools.take(done(call('c3', 'scroll'), call('c4', 'echo')));
    await settle();
    assert.equal(rig.sent.at(-1), 'respond');
  });

  it('run four at a time', async () => {
    let running = 0;
    let most = 0;
    const gates = Array.from({length: 8}, () => deferred<string>());
    const busy = tool('busy', async ({n}) => {
      most = Math.max(most, ++running);
      await gates[Number(n)]?.promise;
      running--;
      return 'ok';
    });
    const rig = createRig([busy]);
    rig.tools.take(done(...gates.map((_, n) => call(`c${n}`, 'busy', `{"n":${n}}`))));
    for (const gate of gates.slice(0, 6)) {
      await settle();
      gate.resolve('');
    }
    await settle();
    rig.tools.newTurn();
    rig.tools.take(done(...[6, 7, 6, 7, 6, 7].map((n, index) => call(`d${index}`, 'busy', `{"n":${n}}`))));
    await settle();
    for (const gate of gates) gate.resolve('');
    await settle();
    assert.equal(most, 4);
    assert.equal(rig.sent.length, 16);
  });
});

describe('a call that must not run', () => {
  const ran: string[] = [];
  const spy = tool('spy', () => ran.push('spy'));
  beforeEach(() => ran.splice(0));

  for (const status of ['cancelled', 'incomplete', 'failed'] as const) {
    it(`of a response that was ${status}`, async () => {
      const rig = createRig([spy]);
      rig.tools.take({status, calls: [call('c1', 'spy')]});
      await settle();
      assert.deepEqual([ran, rig.sent], [[], []]);
    });
  }

  it('whose arguments are only a part, and which runs when it comes whole', async () => {
    const rig = createRig([spy]);
    rig.tools.take(done(call('c1', 'spy', '{"a":', false)));
    await settle();
    assert.deepEqual([ran, rig.sent], [[], []]);
    rig.tools.take(done(call('c1', 'spy')));
    await settle();
    assert.deepEqual(ran, ['spy']);
  });

  it('a second time: in the same response, in another, or over a new connection', async () => {
    const rig = createRig([spy]);
    rig.tools.take(done(call('c1', 'spy'), call('c1', 'spy')));
    rig.tools.take(done(call('c1', 'spy')));
    await settle();
    rig.tools.abandon();
    rig.tools.take(done(call('c1', 'spy')));
    await settle();
    assert.deepEqual(ran, ['spy']);
    assert.equal(rig.sent.length, 2);
  });

  it('a second time, as long as 256 others have not come since', async () => {
    const rig = createRig([spy]);
    const others = (from: number, count: number) => Array.from({length: count}, (_, n) => call(`o${from + n}`, 'other'));
    rig.tools.take(done(call('c1', 'spy'), ...others(0, 255)));
    rig.tools.take(done(call('c1', 'spy')));
    await settle();
    assert.equal(ran.length, 1);
    rig.tools.newTurn();
    rig.tools.take(done(...others(255, 1)));
    rig.tools.take(done(call('c1', 'spy')));
    await settle();
    assert.equal(ran.length, 2);
  });

  for (const name of ['nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'SPY', 'spy ', '']) {
    it(`by the name ${JSON.stringify(name)}`, async () => {
      const rig = createRig([spy]);
      rig.tools.take(done(call('c1', name)));
      await settle();
      assert.equal(rig.output('c1'), error('tool.unknown'));
      assert.deepEqual(ran, []);
      assert.equal(rig.sent.at(-1), 'respond');
    });
  }

  for (const [what, args] of [
    ['no JSON', '{"a":'],
    ['a list', '[1]'],
    ['null', 'null'],
    ['a word', '"spy"'],
    ['more than 16 KB', JSON.stringify({a: 'é'.repeat(8 * 1024)})],
    ['nine deep', '{"a":'.repeat(9) + '1' + '}'.repeat(9)],
    ['a prototype', '{"a":{"__proto__":{"polluted":true}}}'],
    ['a constructor', '{"constructor":{"prototype":{"polluted":true}}}'],
  ] as const) {
    it(`with arguments that are ${what}`, async () => {
      const rig = createRig([spy]);
      rig.tools.take(done(call('c1', 'spy', args)));
      await settle();
      assert.equal(rig.output('c1'), error('tool.bad_args'));
      assert.deepEqual(ran, []);
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    });
  }
});

describe('the schema', () => {
  const parameters = {type: 'object', properties: {id: {type: 'number'}}};

  it('decides before the tool runs, and tells the model what is wrong with its own arguments', async () => {
    let ran = false;
    const rig = createRig([tool('t', () => (ran = true), {parameters})], {validate: () => 'id: not a number'});
    rig.tools.take(done(call('c1', 't', '{"id":"x"}')));
    await settle();
    assert.equal(rig.output('c1'), error('tool.bad_args', 'id: not a number'));
    assert.deepEqual([ran, rig.offered, rig.told[0]?.error], [false, [], 'tool.bad_args']);
  });

  it('tells it in two hundred characters at most', async () => {
    const rig = createRig([tool('t', () => '', {parameters})], {validate: () => 'x'.repeat(1000)});
    rig.tools.take(done(call('c1', 't')));
    await settle();
    assert.equal(rig.output('c1'), error('tool.bad_args', 'x'.repeat(200)));
  });

  it('refuses names that it does not list, unless it says otherwise', async () => {
    const schemas: unknown[] = [];
    const validate = (schema: unknown) => {
      schemas.push(schema);
      return null;
    };
    const open = {...parameters, unevaluatedProperties: true};
    const rig = createRig([tool('a', () => '', {parameters}), tool('b', () => '', {parameters: open}), tool('c', () => '', {parameters: {type: 'object'}})], {validate});
    rig.tools.take(done(call('c1', 'a'), call('c2', 'b'), call('c3', 'c')));
    await settle();
    assert.deepEqual(schemas, [{unevaluatedProperties: false, ...parameters}, open, {type: 'object'}]);
  });

  it('lets nothing run when it is none, and nothing of it reaches the model', async () => {
    let ran = false;
    const throws = () => {
      throw new Error('Unresolved $ref https://site.example/?secret');
    };
    const rig = createRig([tool('t', () => (ran = true), {parameters})], {validate: throws});
    rig.tools.take(done(call('c1', 't')));
    await settle();
    assert.equal(rig.output('c1'), error('tool.failed'));
    assert.equal(ran, false);
  });
});

describe('a tool that fails', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const cases: [string, VoiceTool['execute'], string][] = [
    ['throws', () => { throw new Error('canary: password'); }, 'tool.failed'],
    ['rejects', () => Promise.reject(new Error('canary: password')), 'tool.failed'],
    ['is no function', undefined as unknown as VoiceTool['execute'], 'tool.failed'],
    ['returns a circle', () => circle, 'tool.bad_result'],
    ['returns a BigInt', () => ({n: 1n}), 'tool.bad_result'],
    ['returns nothing', () => undefined, 'tool.bad_result'],
    ['returns a function', () => () => 1, 'tool.bad_result'],
    ['returns more than 32 KB', () => 'é'.repeat(16 * 1024 + 1), 'tool.bad_result'],
    ['has a toJSON that throws', () => ({toJSON: () => { throw new Error('canary'); }}), 'tool.bad_result'],
    ['returns a hostile proxy', () => new Proxy({}, {ownKeys: () => { throw new Error('canary'); }}), 'tool.bad_result'],
  ];
  for (const [what, execute, code] of cases) {
    it(`because it ${what}: the model hears the code alone`, async () => {
      const rig = createRig([tool('t', execute)]);
      rig.tools.take(done(call('c1', 't')));
      await settle();
      assert.deepEqual(rig.sent, [`output c1 ${error(code)}`, 'respond']);
      assert.equal(rig.told[0]?.error, code);
      assert.equal(rig.told[0].ok, false);
    });
  }

  it('may return exactly 32 KB', async () => {
    const rig = createRig([tool('t', () => 'é'.repeat(16 * 1024))]);
    rig.tools.take(done(call('c1', 't')));
    await settle();
    assert.equal(rig.told[0]?.ok, true);
  });

  for (const [timeoutMs, expected] of [[undefined, 15_000], [3000, 3000]] as const) {
    it(`by taking longer than ${expected} ms: its signal aborts, and a late result is nobody's`, async () => {
      const late = deferred<string>();
      let signal: AbortSignal | undefined;
      const slow = tool('slow', (_, context) => ((signal = context.signal), late.promise), timeoutMs === undefined ? {} : {timeoutMs});
      const rig = createRig([slow]);
      rig.tools.take(done(call('c1', 'slow')));
      await settle();
      clock.advance(expected - 1);
      await settle();
      assert.deepEqual([rig.sent, signal?.aborted], [[], false]);
      clock.advance(1);
      await settle();
      assert.deepEqual([rig.sent, signal?.aborted], [[`output c1 ${error('tool.timeout')}`, 'respond'], true]);
      late.resolve('too late');
      await settle();
      assert.equal(rig.sent.length, 2);
    });
  }

  it('never by a timeout that no timer knows', async () => {
    const work = deferred<string>();
    const rig = createRig([tool('t', () => work.promise, {timeoutMs: Infinity})]);
    rig.tools.take(done(call('c1', 't')));
    await settle();
    clock.advance(3_600_000);
    work.resolve('ok');
    await settle();
    assert.equal(rig.output('c1'), 'ok');
  });

  it('without any harm to the others of its response', async () => {
    const rig = createRig([tool('bad', () => Promise.reject(new Error('no'))), echo]);
    rig.tools.take(done(call('c1', 'bad'), call('c2', 'echo')));
    await settle();
    assert.deepEqual([rig.output('c1'), rig.output('c2'), rig.sent.at(-1)], [error('tool.failed'), '{}', 'respond']);
  });
});

describe('a tool that needs a yes', () => {
  const ran: string[] = [];
  const remove = tool('delete_account', (args) => ran.push(JSON.stringify(args)) && 'gone', {confirm: true});
  beforeEach(() => ran.splice(0));

  it('waits for it, shows what will be run, and runs exactly that', async () => {
    const rig = createRig([remove]);
    rig.tools.take(done(call('c1', 'delete_account', '{"id":5}')));
    await settle();
    assert.deepEqual([ran, rig.offered], [[], []]);
    assert.deepEqual(rig.approvals.waiting, [{id: 'c1', name: 'delete_account', arguments: '{"id":5}'}]);
    assert.equal(rig.approvals.answer('c1', true), true);
    await settle();
    assert.deepEqual([ran, rig.output('c1'), rig.approvals.waiting], [['{"id":5}'], 'gone', []]);
  });

  it('does not run on a no, nor on the yes to another', async () => {
    const rig = createRig([remove]);
    rig.tools.take(done(call('c1', 'delete_account'), call('c2', 'delete_account')));
    await settle();
    rig.approvals.answer('c1', false);
    rig.approvals.answer('c2', true);
    assert.equal(rig.approvals.answer('c1', true), false);
    await settle();
    assert.deepEqual([rig.output('c1'), rig.output('c2'), ran.length], [error('tool.declined'), 'gone', 1]);
  });

  it('does not run when a minute passes without an answer', async () => {
    const rig = createRig([remove]);
    rig.tools.take(done(call('c1', 'delete_account')));
    await settle();
    clock.advance(60_000);
    await settle();
    assert.deepEqual([rig.output('c1'), ran, rig.approvals.waiting], [error('tool.declined'), [], []]);
  });

  it('leaves its place to others while it waits', async () => {
    const rig = createRig([remove, echo]);
    rig.tools.take(done(...[1, 2, 3, 4].map((n) => call(`d${n}`, 'delete_account')), call('c5', 'echo')));
    await settle();
    assert.equal(rig.output('c5'), '{}');
    rig.tools.interrupt();
    await settle();
  });
});

describe('the page', () => {
  const offering = (answer: Promise<unknown> | null, defaultPrevented = false) => ({offer: () => ({answer, defaultPrevented})});

  it('may answer in place of the tool', async () => {
    const rig = createRig([tool('t', () => 'tool')], offering(Promise.resolve({by: 'page'})));
    rig.tools.take(done(call('c1', 't')));
    await settle();
    assert.equal(rig.output('c1'), '{"by":"page"}');
  });

  it('may answer for a tool that only the endpoint knows', async () => {
    const rig = createRig([], offering(Promise.resolve('page'), true));
    rig.tools.take(done(call('c1', 'server_side')));
    await settle();
    assert.deepEqual(rig.sent, ['output c1 page', 'respond']);
  });

  it('may refuse', async () => {
    let ran = false;
    const rig = createRig([tool('t', () => (ran = true))], offering(null, true));
    rig.tools.take(done(call('c1', 't')));
    await settle();
    assert.deepEqual([rig.output('c1'), ran], [error('tool.declined'), false]);
  });

  for (const [what, answer, code] of [
    ['rejects', () => Promise.reject(new Error('canary')), 'tool.failed'],
    ['has no result', () => Promise.resolve(), 'tool.bad_result'],
  ] as const) {
    it(`is held to the same rules: an answer that ${what}`, async () => {
      const rig = createRig([], {offer: () => ({answer: answer(), defaultPrevented: false})});
      rig.tools.take(done(call('c1', 't')));
      await settle();
      assert.equal(rig.output('c1'), error(code));
    });
  }

  it('is held to the same time', async () => {
    const rig = createRig([], offering(new Promise(() => undefined)));
    rig.tools.take(done(call('c1', 't')));
    await settle();
    clock.advance(15_000);
    await settle();
    assert.equal(rig.output('c1'), error('tool.timeout'));
  });
});

describe('an interruption', () => {
  it('aborts what is still running or waiting, answers it so, and asks for no response: the visitor speaks next', async () => {
    let signal: AbortSignal | undefined;
    const slow = tool('slow', (_, context) => ((signal = context.signal), new Promise(() => undefined)));
    const rig = createRig([slow, tool('ask', () => 'ran', {confirm: true}), echo]);
    rig.tools.take(done(call('c1', 'slow'), call('c2', 'ask'), call('c3', 'echo')));
    await settle();
    rig.tools.interrupt();
    await settle();
    assert.equal(signal?.aborted, true);
    assert.deepEqual([rig.output('c1'), rig.output('c2'), rig.output('c3')], [error('tool.interrupted'), error('tool.interrupted'), '{}']);
    assert.equal(rig.sent.includes('respond'), false);
    assert.deepEqual(rig.approvals.waiting, []);
    assert.equal(rig.tools.inFlight, 0);
  });

  it('aborts what was waiting for a free place, without running it', async () => {
    let ran = 0;
    const hang = tool('hang', () => (ran++, new Promise(() => undefined)));
    const rig = createRig([hang]);
    rig.tools.take(done(...[1, 2, 3, 4, 5, 6].map((n) => call(`c${n}`, 'hang'))));
    await settle();
    rig.tools.interrupt();
    await settle();
    assert.deepEqual([ran, rig.sent.length, rig.sent.every((line) => line.endsWith(error('tool.interrupted')))], [4, 6, true]);
  });

  it('changes nothing when everything is answered, and calls run again after it', async () => {
    const rig = createRig([echo]);
    rig.tools.interrupt();
    rig.tools.take(done(call('c1', 'echo')));
    await settle();
    rig.tools.interrupt();
    rig.tools.take(done(call('c2', 'echo')));
    await settle();
    assert.deepEqual(rig.sent, ['output c1 {}', 'respond', 'output c2 {}', 'respond']);
  });
});

describe('a lost connection', () => {
  it('aborts what it asked for, and answers nobody, however late it completes', async () => {
    const late = deferred<string>();
    let signal: AbortSignal | undefined;
    const rig = createRig([tool('slow', (_, context) => ((signal = context.signal), late.promise)), never, tool('ask', () => '', {confirm: true})]);
    rig.tools.take(done(call('c1', 'slow'), call('c2', 'never'), call('c3', 'ask')));
    await settle();
    rig.tools.abandon();
    late.resolve('late');
    await settle();
    assert.deepEqual([rig.sent, rig.told, rig.tools.inFlight, signal?.aborted, rig.approvals.waiting], [[], [], 0, true, []]);
  });

  it('ends nothing twice when the page ends it over a result', async () => {
    const rig = createRig([echo, never], {told: () => rig.tools.abandon()});
    rig.tools.take(done(call('c1', 'echo'), call('c2', 'never')));
    await settle();
    assert.deepEqual([rig.sent, rig.tools.inFlight], [['output c1 {}'], 0]);
  });

  it('leaves the next connection its four places', async () => {
    const rig = createRig([never, echo]);
    rig.tools.take(done(...[1, 2, 3, 4].map((n) => call(`n${n}`, 'never'))));
    await settle();
    rig.tools.abandon();
    rig.tools.take(done(call('c1', 'echo')));
    await settle();
    assert.deepEqual(rig.sent, ['output c1 {}', 'respond']);
  });
});

describe('a model that never stops calling', () => {
  const loop = async (rig: ReturnType<typeof createRig>, from: number) => {
    // Each request for a response makes another call, as such a model does.
    let n = from;
    for (let asked = -1; asked < rig.sent.filter((line) => line === 'respond').length && n < from + 50; n++) {
      asked = rig.sent.filter((line) => line === 'respond').length;
      rig.tools.take(done(call(`c${n}`, 'echo')));
      await settle();
    }
    return n - from;
  };

  it('runs eight calls in a turn, is told once that there are no more, and is not asked again', async () => {
    const rig = createRig([echo]);
    assert.equal(await loop(rig, 0), 10);
    assert.equal(rig.told.filter(({ok}) => ok).length, 8);
    assert.deepEqual([rig.output('c8'), rig.output('c9')], [error('tool.limit'), error('tool.limit')]);
    assert.equal(rig.sent.filter((line) => line === 'respond').length, 9);
  });

  it('may call again when the visitor has spoken', async () => {
    const rig = createRig([echo]);
    await loop(rig, 0);
    rig.tools.newTurn();
    assert.equal(await loop(rig, 100), 10);
    assert.equal(rig.told.filter(({ok}) => ok).length, 16);
  });

  it('with many calls at once, runs the first eight of them', async () => {
    const rig = createRig([echo]);
    rig.tools.take(done(...Array.from({length: 300}, (_, n) => call(`c${n}`, 'echo'))));
    await settle();
    assert.deepEqual([rig.told.length, rig.told.filter(({ok}) => ok).length], [300, 8]);
    assert.equal(rig.sent.at(-1), 'respond');
  });
});
