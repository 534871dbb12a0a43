import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Command} from '../../src/protocol/vocabulary.js';
import type {Connection} from '../../src/session/connect.js';
import {createConversation} from '../../src/session/conversation.js';
import {failure} from './facts.js';
import {settingsWith} from './settings-rig.js';

/** A conversation over a stub of a connection: it takes commands, and gives each the id that an event would have. */
function openConversation() {
  const sent: Command[] = [];
  const send = (command: Command) => `rv_${sent.push(command)}`;
  const connection = () => ({mode: 'conversation', send}) as unknown as Connection;
  const conversation = createConversation({
    settings: settingsWith(),
    signal: new AbortController().signal,
    emit: () => undefined,
    connection,
    answering: () => false,
    touched: () => undefined,
    show: () => undefined,
    fact: () => undefined,
  });
  return {conversation, requests: () => sent.filter(({type}) => type === 'request-response').length};
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
