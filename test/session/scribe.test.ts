import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {WarningEvent} from '../../src/events.js';
import type {Fact} from '../../src/protocol/vocabulary.js';
import type {Connection} from '../../src/session/connect.js';
import {createConversation} from '../../src/session/conversation.js';
import type {SessionSettings} from '../../src/session/settings.js';
import {installClock, settle, type Clock} from '../support/clock.js';
import {committed, heard, heardAll, heardNothing, item, sessionCreated, sessionUpdated} from './facts.js';
import {settingsWith} from './settings-rig.js';

/** A conversation whose own facts come back to it, as those of a session do. */
function openConversation(over: Partial<SessionSettings> = {}) {
  const codes: string[] = [];
  const call = new AbortController();
  const live = (mode: string) => ({mode, send: () => 'rv_1'}) as unknown as Connection;
  const conversation = createConversation({
    settings: settingsWith(over),
    signal: call.signal,
    emit: (event) => event instanceof WarningEvent && codes.push(event.code),
    connection: () => live('conversation'),
    answering: () => false,
    blocked: () => false,
    touched: () => undefined,
    show: () => undefined,
    fact: (fact) => take(fact),
  });
  const take = (...facts: readonly Fact[]): void => {
    for (const fact of facts) {
      conversation.fact(fact);
      conversation.tell(fact);
    }
  };
  const turn = () => conversation.turns.map(({text, final}) => ({text, final})).at(-1);
  return {call, codes, take, turn, begin: (mode = 'conversation') => conversation.begin(live(mode))};
}

const spoken = (id: string): Fact[] => [committed(id, undefined), item(id, undefined)];

describe('a turn that nobody writes down', () => {
  let clock: Clock;
  beforeEach(() => (clock = installClock()));
  afterEach(() => clock.restore());

  it('is waited for no longer when it is written down', () => {
    const {call, take} = openConversation();
    take(...spoken('u1'), item('u1', undefined, {}, true));
    assert.equal(clock.timers, 1);
    take(heardAll('u1', 'Good day'));
    assert.equal(clock.timers, 0, 'an hour of turns leaves none waiting');
    call.abort();
  });

  it('is waited for for ten seconds', async () => {
    const {take, turn} = openConversation();
    take(...spoken('u1'));
    clock.advance(9999);
    await settle();
    assert.deepEqual(turn(), {text: '', final: false});
    clock.advance(1);
    await settle();
    assert.deepEqual(turn(), {text: '', final: true});
  });

  it('has its words all the same, should they come later', async () => {
    const {take, turn} = openConversation();
    take(...spoken('u1'));
    clock.advance(10_000);
    await settle();
    take(heard('u1', 'When do'));
    assert.deepEqual(turn(), {text: 'When do', final: false});
    take(heardAll('u1', 'When do you open?'));
    assert.deepEqual(turn(), {text: 'When do you open?', final: true});
  });

  it('is left alone where its words are coming, and when the call is over', async () => {
    const {call, take, turn} = openConversation();
    take(...spoken('u1'), heard('u1', 'When do'));
    clock.advance(10_000);
    await settle();
    assert.deepEqual(turn(), {text: 'When do', final: false});
    take(...spoken('u2'));
    call.abort();
    await settle();
    assert.equal(clock.timers, 0);
    assert.deepEqual(turn(), {text: '', final: false});
  });
});

describe('a developer is warned', () => {
  it('once, of a session that writes nothing down', () => {
    for (const facts of [[sessionCreated({model: null, transcription: null})], [sessionCreated({model: null}), sessionUpdated(false)]]) {
      const {codes, take, begin} = openConversation();
      take(...facts);
      begin();
      begin();
      assert.deepEqual(codes, ['config.no_transcription']);
    }
  });

  it('of none that does in the end, that says nothing of it, or in which nobody speaks or reads', () => {
    const none = sessionCreated({model: null, transcription: null});
    const cases: [Partial<SessionSettings>, Fact[], string?][] = [
      [{}, [none, sessionUpdated(true)]],
      [{}, []],
      [{noTranscript: true}, [none]],
      [{noMicrophone: true}, [none]],
      [{}, [none], 'translation'],
    ];
    for (const [settings, facts, mode] of cases) {
      const {codes, take, begin} = openConversation(settings);
      take(...facts);
      begin(mode);
      assert.deepEqual(codes, []);
    }
  });

  it('of three transcriptions in a row that fail, and of no fourth', () => {
    const {codes, take} = openConversation();
    const fail = (id: string) => take(committed(id, undefined), heardNothing(id));
    fail('u1');
    fail('u2');
    take(committed('u3', undefined), heardAll('u3', 'Hello'));
    fail('u4');
    fail('u5');
    assert.deepEqual(codes, []);
    fail('u6');
    fail('u7');
    assert.deepEqual(codes, ['provider.transcription_failed']);
  });
});
