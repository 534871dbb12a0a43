import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Decoded, Fact} from '../../src/protocol/vocabulary.js';
import {createInbox} from '../../src/session/inbox.js';
import {failure, sessionCreated, sessionUpdated} from './facts.js';

/** A dialect whose events are facts already; a string is an unknown event, a number a malformed one. */
const decode = (event: unknown): Decoded =>
  typeof event === 'string' ? {kind: 'unknown', type: event} : typeof event === 'number' ? {kind: 'malformed', type: `event ${event}`} : {kind: 'fact', fact: event as Fact};

const rig = () => {
  const told: (Fact | string)[] = [];
  const inbox = createInbox({decode, fact: (fact) => told.push(fact), malformed: (type) => told.push(type), flooded: () => told.push('flooded')});
  return {inbox, told};
};

describe('inbox', () => {
  it('tells facts in order, reports what is malformed, drops what is unknown', () => {
    const {inbox, told} = rig();
    const [one, two] = [sessionCreated(), sessionUpdated(true)];
    for (const message of [one, 'mcp_list_tools.completed', 7, two]) inbox.receive(message);
    assert.deepEqual(told, [one, 'event 7', two]);
  });

  it('settles the wait for a fact before it tells it', async () => {
    const order: string[] = [];
    const inbox = createInbox({decode, fact: () => order.push('told'), malformed: () => {}, flooded: () => {}});
    const next = inbox.next('session-created').then(() => order.push('settled'));
    const created = sessionCreated();
    inbox.receive(created);
    await next;
    assert.deepEqual(order, ['told', 'settled']);
    const again = inbox.next('session-created');
    inbox.receive(created);
    assert.equal(await again, created);
  });

  it('waits for the next of its kind, not for an earlier one', async () => {
    const {inbox} = rig();
    inbox.receive(sessionCreated({sessionId: 'earlier'}));
    const next = inbox.next('session-created');
    inbox.receive(sessionUpdated(true));
    inbox.receive(sessionCreated({sessionId: 'next'}));
    inbox.receive(sessionCreated({sessionId: 'later'}));
    const fact = await next;
    assert.equal(fact.type === 'session-created' && fact.sessionId, 'next');
  });

  it('settles several waits by one fact', async () => {
    const {inbox} = rig();
    const waits = [inbox.next('session-updated'), inbox.next('session-updated', 'rv_1')];
    const updated = sessionUpdated(false);
    inbox.receive(updated);
    assert.deepEqual(await Promise.all(waits), [updated, updated]);
  });

  it('settles by the refusal of one event, and by no other error', async () => {
    const {inbox} = rig();
    const next = inbox.next('session-updated', 'rv_2');
    inbox.receive(failure('server_error'));
    inbox.receive(failure('invalid_value', 'rv_1'));
    const refusal = failure('unknown_parameter', 'rv_2');
    inbox.receive(refusal);
    inbox.receive(sessionUpdated(true));
    assert.equal(await next, refusal);
  });

  it('takes no error for a refusal where none was asked about', async () => {
    const {inbox} = rig();
    const next = inbox.next('session-created');
    inbox.receive(failure(null));
    const created = sessionCreated();
    inbox.receive(created);
    assert.equal(await next, created);
  });

  it('does not even decode what comes twice, or is nested deeper than anything real', () => {
    const {inbox, told} = rig();
    const updated = {...sessionUpdated(true), event_id: 'event_1'};
    inbox.receive(updated);
    inbox.receive(updated);
    assert.deepEqual(told.splice(0), [updated]);
    let deep: unknown = 'the bottom';
    for (let depth = 0; depth < 100_000; depth++) deep = {deep};
    inbox.receive(deep);
    assert.deepEqual(told, ['event nested too deep']);
  });

  it('says that it is flooded', () => {
    const {inbox, told} = rig();
    for (let count = 0; count < 200_000 && !told.includes('flooded'); count++) inbox.receive('unknown');
    assert.deepEqual(told, ['flooded']);
  });
});
