import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {TranscriptEvent, type VoiceEvent} from '../../src/events.js';
import type {Command} from '../../src/protocol/vocabulary.js';
import type {Connection} from '../../src/session/connect.js';
import {createConversation} from '../../src/session/conversation.js';
import {SPEECH_STARTED, SPEECH_STOPPED, committed, failure, heardAll} from './facts.js';
import {settingsWith} from './settings-rig.js';

/** A conversation over a stub of a connection: it takes commands, and gives each the id that an event would have. */
function openConversation() {
  const sent: Command[] = [];
  const told: VoiceEvent[] = [];
  const send = (command: Command) => `rv_${sent.push(command)}`;
  const connection = () => ({mode: 'conversation', send}) as unknown as Connection;
  const conversation = createConversation({
    settings: settingsWith(),
    signal: new AbortController().signal,
    emit: (event) => told.push(event),
    connection,
    answering: () => false,
    touched: () => undefined,
    show: () => undefined,
    fact: () => undefined,
  });
  return {conversation, told, requests: () => sent.filter(({type}) => type === 'request-response').length};
}

describe('a conversation that has asked for an answer', () => {
  it('asks no second time when the provider refuses something else', () => {
    const {conversation, requests} = openConversation();
    conversation.respond(null);
    conversation.respond(null);
    conversation.fact(failure('invalid_value', 'rv_0'));
    assert.equal(requests(), 1);
  });

  it('asks for the next one when its own request is refused, by its id or by none', () => {
    for (const eventId of ['rv_1', null]) {
      const {conversation, requests} = openConversation();
      conversation.respond(null);
      conversation.respond(null);
      conversation.fact(failure('invalid_value', eventId));
      assert.equal(requests(), 2);
    }
  });
});

describe('a conversation in which nobody spoke', () => {
  it('tells the page that the words it was given are suspect', () => {
    const {conversation, told} = openConversation();
    for (const fact of [SPEECH_STARTED, SPEECH_STOPPED, committed('u1', null), heardAll('u1', 'Thank you for watching.')]) {
      conversation.fact(fact);
      conversation.tell(fact);
    }
    const [event] = told.filter((one) => one instanceof TranscriptEvent);
    assert.deepEqual([event?.text, event?.suspect, conversation.turns[0]?.suspect], ['Thank you for watching.', true, true]);
  });
});
