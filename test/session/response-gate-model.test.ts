// The gate against a small model of the provider, with messages on their way in both directions (pains.md P21).
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Command, Fact} from '../../src/protocol/vocabulary.js';
import {OPEN_GATE, interruptResponse, reduceGate, requestResponse, type Gate, type Step} from '../../src/session/response-gate.js';
import {createRandom, type Random} from '../support/random.js';
import {PLAYBACK_CLEARED, PLAYBACK_STARTED, PLAYBACK_STOPPED, SPEECH_STARTED, SPEECH_STOPPED, failure, responseDone} from './facts.js';

/** Whose response is being made, and for which request. */
interface Response {
  readonly id: string;
  readonly request: string | null;
}

/** As protocol.md §4-§6 describes it: one response at a time, its own after speech, races told as errors. */
class Provider {
  active: Response | null = null;
  playing = false;
  /** An answer has ended since the last speech. */
  ended = false;
  readonly answered = new Set<string>();
  readonly #tell: (fact: Fact) => void;
  #begun = 0;

  constructor(tell: (fact: Fact) => void) {
    this.#tell = tell;
  }

  receive(command: Command, refuse: boolean): void {
    if (command.type === 'request-response') {
      if (this.active) return this.#tell(failure('conversation_already_has_active_response'));
      if (refuse) {
        this.answered.add(command.instructions ?? '');
        return this.#tell(failure('invalid_value'));
      }
      this.#begin(command.instructions);
    }
    if (command.type === 'cancel-response') {
      if (this.active && (command.responseId ?? this.active.id) === this.active.id) this.#end('cancelled');
      else this.#tell(failure('response_cancel_not_active'));
    }
    if (command.type === 'clear-playback' && this.playing) this.#clear();
  }

  /** The visitor speaks: what is being said stops, and an answer follows by itself. */
  speech(): void {
    this.#tell(SPEECH_STARTED);
    if (this.active) this.#end('cancelled');
    if (this.playing) this.#clear();
    this.#tell(SPEECH_STOPPED);
    this.ended = false;
    this.#begin(null);
  }

  proceed(): void {
    if (this.active && !this.playing) {
      this.playing = true;
      this.#tell(PLAYBACK_STARTED);
    } else if (this.active) this.#end('completed');
    else if (this.playing) {
      this.playing = false;
      this.#tell(PLAYBACK_STOPPED);
    }
  }

  #begin(request: string | null): void {
    this.active = {id: `resp_${++this.#begun}`, request};
    if (request !== null) this.answered.add(request);
    this.#tell({type: 'response-created', responseId: this.active.id});
  }

  #end(status: 'completed' | 'cancelled'): void {
    this.active = null;
    this.ended = true;
    this.#tell(responseDone({status}));
  }

  #clear(): void {
    this.playing = false;
    this.#tell(PLAYBACK_CLEARED);
  }
}

class World {
  gate: Gate = OPEN_GATE;
  readonly provider: Provider;
  readonly toProvider: Command[] = [];
  readonly toPage: Fact[] = [];
  /** Requests that nothing took back. Waiting ones give way to the last. */
  wanted: string | null = null;
  #requests = 0;
  /** As the page can know it: a request that is neither announced nor refused, or a response that is not done. */
  #outstanding = 0;
  #announced = false;

  constructor() {
    this.provider = new Provider((fact) => this.toPage.push(fact));
  }

  request(): void {
    this.wanted = `request ${++this.#requests}`;
    this.#take(requestResponse(this.gate, {instructions: this.wanted}));
  }

  interrupt(): void {
    this.wanted = null;
    this.#take(interruptResponse(this.gate));
  }

  deliverToProvider(refuse: boolean): void {
    const command = this.toProvider.shift();
    if (command?.type === 'cancel-response') this.#tell();
    if (command) this.provider.receive(command, refuse);
  }

  deliverToPage(): void {
    const fact = this.toPage.shift();
    if (!fact) return;
    const {cancelling} = this.gate;
    if (fact.type === 'response-created') this.#announced = true;
    if (fact.type === 'response-done') this.#announced = false;
    if (fact.type === 'response-created' || (fact.type === 'error' && fact.error.code !== 'response_cancel_not_active')) this.#outstanding = 0;
    const step = reduceGate(this.gate, fact);
    if (fact.type === 'response-created' && cancelling) assert.ok(step.send.some(({type}) => type === 'cancel-response'), 'an unwanted answer was not cancelled on sight');
    this.#take(step);
  }

  speech(): void {
    if (this.provider.active || this.provider.ended) this.#arrive();
    this.provider.speech();
  }

  proceed(): void {
    if (this.provider.active) this.#arrive();
    this.provider.proceed();
  }

  /** Everything arrives, and every answer comes to its end. */
  settle(): void {
    this.#arrive();
    for (let moves = 0; this.provider.active || this.provider.playing; moves++) {
      assert.ok(moves < 1000, 'it never comes to rest');
      this.proceed();
      this.#arrive();
    }
  }

  #tell(): void {
    while (this.toPage.length > 0) this.deliverToPage();
  }

  /** A message is quicker than an answer: what is on its way has arrived before one goes on or ends, and before the visitor speaks after it. */
  #arrive(): void {
    for (let moves = 0; this.toProvider.length + this.toPage.length > 0; moves++) {
      assert.ok(moves < 1000, 'they never stop talking');
      if (this.toPage.length > 0) this.deliverToPage();
      else this.deliverToProvider(false);
    }
  }

  #take({gate, send}: Step): void {
    this.gate = gate;
    for (const command of send) {
      if (command.type === 'request-response') {
        assert.equal(this.#announced, false, 'asked while an answer is being made');
        assert.equal(this.#outstanding, 0, 'asked while another request is on its way');
        this.#outstanding = 1;
      }
      this.toProvider.push(command);
    }
  }
}

const MOVES = ['request', 'interrupt', 'speech', 'proceed', 'to provider', 'to provider', 'to page', 'to page'] as const;
/** A refusal of ours for its own reason: an error event names no response, so nobody can tell which of two it means. */
const WITH_REFUSALS = [...MOVES, 'refuse'] as const;

function live(world: World, random: Random, moves: readonly (typeof WITH_REFUSALS)[number][], count: number): void {
  for (let n = 0; n < count; n++) {
    const move = random.pick(moves);
    if (move === 'request') world.request();
    if (move === 'interrupt') world.interrupt();
    if (move === 'speech') world.speech();
    if (move === 'proceed') world.proceed();
    if (move === 'to provider') world.deliverToProvider(false);
    if (move === 'refuse') world.deliverToProvider(true);
    if (move === 'to page') world.deliverToPage();
  }
}

const SEEDS = Array.from({length: 1500}, (_, index) => index + 1);

/** Runs a random life for every seed and names the seed that fails. */
function forEverySeed(check: (random: Random) => void): void {
  for (const seed of SEEDS) {
    try {
      check(createRandom(seed));
    } catch (thrown) {
      throw new Error(`seed ${seed}: ${thrown instanceof Error ? thrown.message : String(thrown)}`, {cause: thrown});
    }
  }
}

describe('response gate: with a provider at the other end', () => {
  it('never asks while an answer is being made or another request is on its way', () => forEverySeed((random) => live(new World(), random, WITH_REFUSALS, 60)));

  it('comes to rest: nothing waits, nothing is thought to go on', () => {
    forEverySeed((random) => {
      const world = new World();
      live(world, random, WITH_REFUSALS, 60);
      world.settle();
      assert.deepEqual([world.gate.response, world.gate.waiting, world.gate.playing], ['none', null, false]);
    });
  });

  it('gets an answer to the last request that nobody took back', () => {
    forEverySeed((random) => {
      const world = new World();
      live(world, random, MOVES, 60);
      world.settle();
      if (world.wanted !== null) assert.ok(world.provider.answered.has(world.wanted), `${world.wanted} was never answered`);
    });
  });

  it('is open for a new request after any of it', () => {
    forEverySeed((random) => {
      const world = new World();
      live(world, random, WITH_REFUSALS, 40);
      world.settle();
      world.request();
      world.settle();
      assert.ok(world.wanted !== null && world.provider.answered.has(world.wanted));
    });
  });
});
