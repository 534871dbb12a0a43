// Whatever happens in whatever order: one answer for each call of a standing connection, none for a lost one, one request for each response.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {installClock, settle, type Clock} from '../support/clock.js';
import {createRandom, type Random} from '../support/random.js';
import {call, createRig, deferred, done, tool} from './tools-rig.js';

const SEEDS = 150;
const STEPS = 40;

const ARGUMENTS = ['{}', '{"id":1}', '', '{', '[]', '{"__proto__":{}}'];

interface Taken {
  readonly ids: readonly string[];
  /** It was cut in on, or its connection was lost: no request for a response may follow. */
  silenced: boolean;
  lost: boolean;
}

async function play(random: Random, clock: Clock): Promise<void> {
  const open: ReturnType<typeof deferred<unknown>>[] = [];
  let running = 0;
  const hanging = async (_: unknown, {signal}: {signal: AbortSignal}) => {
    assert.ok(++running <= 4, 'four at a time');
    signal.addEventListener('abort', () => running--, {once: true});
    const work = deferred<unknown>();
    open.push(work);
    const value = await work.promise;
    if (!signal.aborted) running--;
    return value;
  };
  const rig = createRig(
    [
      tool('now', () => 'ok'),
      tool('fails', () => Promise.reject(new Error('canary'))),
      tool('hangs', hanging),
      tool('asks', hanging, {confirm: true}),
      tool('strict', () => 'ok', {parameters: {}}),
    ],
    {validate: () => (random.chance(0.5) ? null : 'wrong')},
    clock.now,
  );
  const taken: Taken[] = [];
  let ids = 0;

  const steps: (() => void)[] = [
    () => {
      const calls = Array.from({length: 1 + random.below(6)}, () => call(`c${++ids}`, random.pick(['now', 'fails', 'hangs', 'asks', 'strict', 'constructor']), random.pick(ARGUMENTS)));
      taken.push({ids: calls.map(({callId}) => callId), silenced: false, lost: false});
      rig.tools.take(done(...calls, ...(random.chance(0.3) ? calls : [])));
    },
    () => rig.tools.take(done(call(`c${1 + random.below(ids + 1)}`, 'never_new', '{}', false))),
    () => open.splice(random.below(open.length + 1), 1)[0]?.resolve(random.pick(['ok', 1n, undefined, {a: 1}])),
    () => open.splice(random.below(open.length + 1), 1)[0]?.reject(new Error('canary')),
    () => void rig.approvals.answer(`c${1 + random.below(ids + 1)}`, random.chance(0.5)),
    () => clock.advance(random.pick([10, 5000, 15_000, 60_000])),
    () => rig.tools.newTurn(),
    () => {
      rig.tools.interrupt();
      for (const batch of taken) batch.silenced ||= batch.ids.some((id) => rig.output(id) === undefined);
    },
    () => {
      rig.tools.abandon();
      for (const batch of taken) batch.lost ||= batch.ids.some((id) => rig.output(id) === undefined);
    },
  ];
  for (let step = 0; step < STEPS; step++) {
    random.pick(steps)();
    if (random.chance(0.8)) await settle();
  }
  // What is left ends by its own time.
  for (let left = 0; left < 60; left++) {
    await settle();
    clock.advance(15_000);
  }

  const outputs = rig.sent.filter((line) => line.startsWith('output '));
  assert.equal(new Set(outputs.map((line) => line.split(' ')[1])).size, outputs.length, 'no call has two answers');
  assert.equal(outputs.length, rig.told.length, 'each answer is told once');
  assert.equal(rig.sent.some((line) => line.includes('canary')), false);
  for (const {ids: wanted, lost} of taken) {
    if (!lost) assert.deepEqual(wanted.filter((id) => rig.output(id) === undefined), [], 'each call has an answer');
  }
  assert.equal(rig.tools.inFlight, 0);
  assert.deepEqual(rig.approvals.waiting, []);

  const standing = taken.filter(({lost, silenced}) => !lost && !silenced).length;
  assert.ok(rig.sent.filter((line) => line === 'respond').length <= standing, 'one request for a response at most');
  assert.equal(clock.timers, 0);
}

describe('tools, by chance', () => {
  it(`keep their promise in ${SEEDS} conversations`, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const clock = installClock();
      try {
        await play(createRandom(seed), clock);
      } catch (thrown) {
        throw new Error(`seed ${seed}`, {cause: thrown});
      } finally {
        clock.restore();
      }
    }
  });
});
