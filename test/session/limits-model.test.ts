// Whatever people, noise, tools and timers do: no end without its warning, none of a call that is in use, one timer at most.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createLimits} from '../../src/session/limits.js';
import type {LimitKind} from '../../src/shapes.js';
import {installClock, type Clock} from '../support/clock.js';
import {createRandom, type Random} from '../support/random.js';

const SEEDS = 400;
const IDLE = 120_000;
const LONGEST = 900_000;

function play(random: Random, clock: Clock): void {
  const start = clock.now();
  const warnings = new Map<LimitKind, {at: number; count: number}>();
  let activeAt = start;
  let busy = 0;
  let cost = 0;
  let ended: LimitKind | null = null;
  let sessionEnds = 0;

  const limits = createLimits(
    {maxDuration: LONGEST, idleTimeout: IDLE, maxCost: 1, rollOver: random.chance(0.5)},
    {
      calm: () => undefined,
      warn({kind}) {
        const earlier = warnings.get(kind);
        assert.ok(kind === 'idle' || (earlier?.count ?? 0) < 2, `${kind} is extended once`);
        warnings.set(kind, {at: clock.now(), count: (earlier?.count ?? 0) + 1});
        return random.chance(0.5);
      },
      end(kind) {
        assert.equal(ended, null, 'one end');
        ended = kind;
        assert.ok(clock.now() - (warnings.get(kind)?.at ?? Infinity) >= 30_000, `${kind} was warned about`);
        if (kind === 'idle') assert.ok(busy === 0 && clock.now() - activeAt >= IDLE, 'nobody was there');
        if (kind === 'duration') assert.ok(clock.now() - start >= LONGEST);
        if (kind === 'cost') assert.ok(cost >= 1);
        if (kind === 'session') assert.ok(clock.now() >= sessionEnds - 10_000);
      },
      rollOver() {
        assert.equal(ended, null);
        assert.ok(sessionEnds - clock.now() <= 90_000, 'not too early');
        begin();
      },
    },
    clock.now,
  );
  function begin(): void {
    const seconds = random.pick([300, 1800, 3600]);
    sessionEnds = clock.now() + seconds * 1000;
    // The session before it was answering and speaking; this one is not.
    if (busy > 0) activeAt = clock.now();
    busy = 0;
    limits.setToolsInFlight(0);
    limits.begin(sessionEnds / 1000);
  }
  const active = () => (activeAt = clock.now());
  begin();

  const steps: (() => void)[] = [
    () => (active(), limits.fact({type: 'input-committed'})),
    () => (active(), limits.touch()),
    () => limits.fact({type: random.pick(['input-speech-started', 'input-speech-stopped', 'text-delta'])}),
    () => {
      if (busy > 0) active();
      busy = random.below(3);
      if (busy > 0) active();
      limits.setToolsInFlight(busy);
    },
    () => limits.setCost((cost += random.below(8) / 100)),
    () => void limits.extend(random.pick(['duration', 'idle', 'session'])),
    () => clock.advance(1000 * random.below(60)),
    () => clock.advance(1000 * random.below(60)),
    () => clock.sleep(1000 * random.below(200)),
  ];
  for (let step = 0; step < 200; step++) {
    random.pick(steps)();
    assert.ok(clock.timers <= (ended === null ? 1 : 0));
  }
  if (ended === null) limits.setToolsInFlight(0);
  clock.advance(10 * LONGEST);
  assert.notEqual(ended, null, 'every call ends');
  assert.equal(clock.timers, 0);
}

describe('limits, by chance', () => {
  it(`hold in ${SEEDS} calls`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const clock = installClock();
      try {
        play(createRandom(seed), clock);
      } catch (thrown) {
        throw new Error(`seed ${seed}`, {cause: thrown});
      } finally {
        clock.restore();
      }
    }
  });
});
