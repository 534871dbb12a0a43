import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {TranscriptEvent, WarningEvent, type VoiceEvent} from '../../src/events.js';
import type {Command, Fact} from '../../src/protocol/vocabulary.js';
import type {CallOptions} from '../../src/call-options.js';
import type {Connection} from '../../src/session/connect.js';
import {createConversation} from '../../src/session/conversation.js';
import {installClock, type Clock} from '../support/clock.js';
import {PLAYBACK_STARTED, RESPONSE_CREATED, SPEECH_STARTED, SPEECH_STOPPED, committed, failure, heardAll, responseDone, said, sessionCreated, sessionUpdated, typed} from './facts.js';
import {settingsWith} from './settings-rig.js';

interface Over {
  readonly settings?: Partial<CallOptions>;
  readonly mode?: Connection['mode'];
  /** Behind a filter the session never tells of itself. */
  readonly filtered?: boolean;
}

/** A conversation over a stub of a connection: it takes commands, and gives each the id that an event would have. */
function openConversation({settings = {}, mode = 'conversation', filtered = false}: Over = {}) {
  const sent: Command[] = [];
  const warned: string[] = [];
  const call = new AbortController();
  const heard = {blocked: false};
  const own: Fact[] = [];
  const emitted: VoiceEvent[] = [];
  const send = (command: Command) => `rv_${sent.push(command)}`;
  const live = {mode, send, dialect: 'ga', line: {output: {silence: () => undefined, restore: () => undefined}}, created: filtered ? null : sessionCreated(), configure: async () => Promise.resolve()} as unknown as Connection;
  const conversation = createConversation({
    settings: settingsWith(settings),
    signal: call.signal,
    emit(event: VoiceEvent) {
      emitted.push(event);
      if (event instanceof WarningEvent) warned.push(event.code);
    },
    connection: () => live,
    answering: () => true,
    blocked: () => heard.blocked,
    touched: () => undefined,
    show: () => undefined,
    fact: (fact) => own.push(fact),
  });
  const told = (...facts: readonly Fact[]) => facts.forEach((fact) => (conversation.fact(fact), conversation.tell(fact)));
  const requests = () => sent.flatMap((command) => (command.type === 'request-response' ? [command.instructions] : []));
  return {conversation, sent, live, call, heard, warned, emitted, own, told, requests};
}

describe('a conversation that has asked for an answer', () => {
  it('asks no second time when the provider refuses something else', () => {
    const {conversation, requests} = openConversation();
    conversation.respond(null);
    conversation.respond(null);
    conversation.fact(failure('invalid_value', 'rv_0'));
    assert.equal(requests().length, 1);
    conversation.cut();
  });

  it('asks for the next one when its own request is refused, by its id or by none', () => {
    for (const eventId of ['rv_1', null]) {
      const {conversation, requests} = openConversation();
      conversation.respond(null);
      conversation.respond(null);
      conversation.fact(failure('invalid_value', eventId));
      assert.equal(requests().length, 2);
      conversation.cut();
    }
  });
});

describe('a conversation in which an answer is owed', () => {
  let clock: Clock;
  beforeEach(() => (clock = installClock()));
  afterEach(() => {
    assert.equal(clock.timers, 0, 'no timer is left running');
    clock.restore();
  });

  const TURN = [SPEECH_STARTED, SPEECH_STOPPED, committed('u1', null)];
  const over = ({call}: ReturnType<typeof openConversation>) => call.abort();

  it('asks for it after eight seconds, once, and then says that there is none', () => {
    const rig = openConversation();
    rig.told(...TURN);
    clock.advance(7999);
    assert.deepEqual([rig.requests(), rig.warned], [[], []]);
    clock.advance(1);
    assert.deepEqual([rig.requests(), rig.warned, rig.own], [[null], ['provider.stalled'], []]);
    clock.advance(8000);
    const none = responseDone({status: 'failed', reason: 'stalled'});
    assert.deepEqual([rig.requests(), rig.own], [[null], [none]]);
    rig.told(none);
    clock.advance(60_000);
    assert.deepEqual([rig.requests(), rig.own], [[null], [none]]);
  });

  it('asks again, in the same words, for what it had asked for itself', () => {
    const rig = openConversation();
    rig.conversation.respond('Say hello');
    clock.advance(8000);
    assert.deepEqual(rig.requests(), ['Say hello', 'Say hello']);
    rig.told(RESPONSE_CREATED);
  });

  it('does not where one is begun, the visitor goes on, somebody interrupts, the connection is cut, or the call is over', () => {
    const ends: readonly ((rig: ReturnType<typeof openConversation>) => void)[] = [
      ({told}) => told(RESPONSE_CREATED),
      ({told}) => told(SPEECH_STARTED),
      ({conversation}) => conversation.interrupt('visitor'),
      ({conversation}) => conversation.cut(),
      over,
    ];
    for (const end of ends) {
      const rig = openConversation();
      rig.told(...TURN);
      end(rig);
      clock.advance(60_000);
      assert.deepEqual([rig.requests(), rig.warned, rig.own], [[], [], []], String(end));
    }
  });

  it('says so at once where its request was refused, and asks no more', () => {
    const rig = openConversation();
    rig.conversation.respond(null);
    rig.told(failure('invalid_value', 'rv_1'));
    clock.advance(60_000);
    assert.deepEqual([rig.requests(), rig.own], [[null], [responseDone({status: 'failed', reason: 'invalid_value'})]]);
  });

  it('waits on where an error does not say what it is about', () => {
    const rig = openConversation();
    rig.conversation.respond(null);
    rig.told(failure('invalid_value'));
    assert.deepEqual(rig.own, []);
    clock.advance(8000);
    assert.deepEqual([rig.requests(), rig.warned.at(-1)], [[null, null], 'provider.stalled']);
    rig.told(RESPONSE_CREATED);
  });

  it('waits as long as it takes for one that has been begun', () => {
    const rig = openConversation();
    rig.told(...TURN, RESPONSE_CREATED, said('a1', 'Well'));
    clock.advance(600_000);
    assert.deepEqual(rig.requests(), []);
  });

  it('owes none where the page asks for it, in a dictation, an interpretation, or behind a filter', () => {
    const silent = [openConversation({mode: 'transcription'}), openConversation({mode: 'translation'}), openConversation({filtered: true})];
    for (const {told} of silent) told(...TURN);
    const manual = openConversation();
    manual.told({...sessionUpdated(true), answers: false} as Fact, ...TURN);
    clock.advance(60_000);
    for (const {requests} of [...silent, manual]) assert.deepEqual(requests(), []);
  });

  it('owes one again where the session has changed back', () => {
    const rig = openConversation();
    rig.told({...sessionUpdated(true), answers: false} as Fact, sessionUpdated(true), ...TURN);
    clock.advance(8000);
    assert.deepEqual(rig.requests(), [null]);
    over(rig);
  });
});

describe('a conversation whose connection is lost', () => {
  const shown = (id: string): Fact => typed(id, null, 'Hello?');
  const texts = ({sent}: ReturnType<typeof openConversation>) => sent.flatMap((command) => (command.type === 'add-user-text' ? [command] : []));

  /** The rest of what one of them sends, on the connection that takes the place of the lost one. */
  function loses(rig: ReturnType<typeof openConversation>) {
    rig.conversation.cut();
    rig.sent.length = 0;
    // Once more: one that takes over may cut something off, too.
    rig.conversation.cut();
    rig.conversation.begin(rig.live);
    rig.call.abort();
    return {texts: texts(rig).map(({text}) => text), asked: rig.requests()};
  }

  it('says again what the provider has not shown that it heard, in order, and asks once', () => {
    const rig = openConversation();
    rig.conversation.begin(rig.live);
    rig.conversation.text('one', false);
    rig.conversation.text('two', true);
    assert.deepEqual(loses(rig), {texts: ['one', 'two'], asked: [null]});
  });

  it('says nothing again that was shown, or answered', () => {
    for (const heard of [(id: string) => shown(id), () => RESPONSE_CREATED]) {
      const rig = openConversation();
      rig.conversation.begin(rig.live);
      rig.conversation.text('Hello?', true);
      rig.told(heard(texts(rig)[0]?.itemId ?? ''));
      assert.deepEqual(loses(rig).texts, []);
    }
  });

  it('asks again for an answer of which nothing was heard', () => {
    const waits: readonly Fact[][] = [[committed('u1', null)], [committed('u1', null), RESPONSE_CREATED], [committed('u1', null), RESPONSE_CREATED, said('a1', 'Well')]];
    for (const facts of waits) {
      const rig = openConversation();
      rig.conversation.begin(rig.live);
      rig.told(...facts);
      assert.deepEqual(loses(rig).asked, [null]);
    }
    const greeted = openConversation({settings: {greeting: 'Say hello'}});
    greeted.conversation.begin(greeted.live);
    assert.deepEqual(loses(greeted).asked, ['Say hello']);
  });

  it('asks for none where one was being heard, was over, or was not wanted any more', () => {
    const heard: readonly Fact[][] = [[RESPONSE_CREATED, PLAYBACK_STARTED], [RESPONSE_CREATED, responseDone()], []];
    for (const facts of heard) {
      const rig = openConversation();
      rig.conversation.begin(rig.live);
      rig.told(...facts);
      assert.deepEqual(loses(rig).asked, []);
    }
    const cut = openConversation();
    cut.conversation.begin(cut.live);
    cut.told(committed('u1', null), RESPONSE_CREATED);
    cut.conversation.interrupt('visitor');
    assert.deepEqual(loses(cut).asked, []);
  });
});

describe('the greeting', () => {
  const GREETING = {settings: {greeting: 'Say hello'}} as const;

  it('waits until it can be heard, and is asked for once', () => {
    const {conversation, live, heard, call, requests} = openConversation(GREETING);
    heard.blocked = true;
    conversation.begin(live);
    conversation.greet();
    assert.deepEqual(requests(), []);
    heard.blocked = false;
    conversation.greet();
    conversation.greet();
    conversation.begin(live);
    assert.deepEqual(requests(), ['Say hello']);
    call.abort();
  });

  it('is not said to a visitor who has spoken or typed while nothing could be heard', () => {
    const spoken = openConversation(GREETING);
    const written = openConversation(GREETING);
    for (const {conversation, live, heard} of [spoken, written]) {
      heard.blocked = true;
      conversation.begin(live);
      heard.blocked = false;
    }
    spoken.told(SPEECH_STARTED, SPEECH_STOPPED, committed('u1', null), {type: 'item', item: {id: 'u1', role: 'user', text: null, source: 'voice'}, previousItemId: null, done: true});
    written.conversation.text('Hello?', true);
    for (const {conversation, call, requests} of [spoken, written]) {
      conversation.greet();
      assert.ok(!requests().includes('Say hello'));
      call.abort();
    }
  });

  it('is not said before the call is there, nor to whom nobody answers', () => {
    const early = openConversation(GREETING);
    early.conversation.greet();
    const dictation = openConversation({...GREETING, mode: 'transcription'});
    dictation.conversation.begin(dictation.live);
    for (const {requests} of [early, dictation]) assert.deepEqual(requests(), []);
  });
});

describe('a conversation in which nobody spoke', () => {
  it('tells the page that the words it was given are suspect', () => {
    const {conversation, call, emitted, told} = openConversation();
    told(SPEECH_STARTED, SPEECH_STOPPED, committed('u1', null), heardAll('u1', 'Thank you for watching.'));
    const [event] = emitted.filter((one) => one instanceof TranscriptEvent);
    assert.deepEqual([event?.text, event?.suspect, conversation.turns[0]?.suspect], ['Thank you for watching.', true, true]);
    call.abort();
  });
});
