import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createTalk} from '../../src/session/talk.js';
import {settle} from '../support/clock.js';

function rig() {
  const log: string[] = [];
  let now = 0;
  let flush: () => void = () => undefined;
  const talk = createTalk(
    {
      send: (command) => void log.push(command),
      hear: () => void log.push(talk.talking ? 'open' : 'shut'),
      flushed: () => new Promise<void>((resolve) => (flush = resolve)),
      told: (fact) => void log.push(fact),
    },
    () => now,
  );
  return {
    talk,
    log,
    pass: (ms: number) => (now += ms),
    async sent() {
      await settle();
      flush();
      await settle();
    },
  };
}

const BEGIN = ['open', 'input-speech-started', 'clear-input'];

describe('push-to-talk', () => {
  it('is a turn: an empty buffer, an open microphone, a shut one, a commit', async () => {
    const {talk, log, pass, sent} = rig();
    talk.start();
    await settle();
    assert.deepEqual([log, talk.talking], [BEGIN, true]);
    pass(100);
    talk.stop();
    await sent();
    assert.deepEqual([log.slice(3), talk.talking], [['shut', 'input-speech-stopped', 'commit-input'], false]);
  });

  it('commits nothing before all of it is on its way', async () => {
    const {talk, log, pass, sent} = rig();
    talk.start();
    pass(2000);
    talk.stop();
    await settle();
    assert.equal(log.includes('commit-input'), false);
    await sent();
    assert.equal(log.at(-1), 'commit-input');
  });

  it('is nothing when it was shorter than a tenth of a second', async () => {
    const {talk, log, pass, sent} = rig();
    talk.start();
    pass(99);
    talk.stop();
    await sent();
    assert.deepEqual(log, ['open', 'input-speech-started', 'shut', 'input-discarded', 'clear-input', 'clear-input']);
  });

  it('keeps what was said before when the next turn begins at once', async () => {
    const {talk, log, pass, sent} = rig();
    talk.start();
    pass(500);
    talk.stop();
    talk.start();
    await sent();
    assert.deepEqual(log.filter((line) => line.endsWith('-input')), ['clear-input', 'commit-input', 'clear-input']);
  });

  it('begins once and ends once, however often it is asked to', async () => {
    const {talk, log, pass, sent} = rig();
    talk.stop();
    talk.start();
    talk.start();
    pass(500);
    talk.stop();
    talk.stop();
    await sent();
    assert.deepEqual(log, [...BEGIN.slice(0, 2), 'shut', 'input-speech-stopped', 'clear-input', 'commit-input']);
  });

  it('is dropped with the connection: the microphone is shut, and nothing is sent', async () => {
    const {talk, log, pass, sent} = rig();
    talk.start();
    await settle();
    pass(500);
    talk.drop();
    talk.stop();
    talk.drop();
    await sent();
    assert.deepEqual([log, talk.talking], [[...BEGIN, 'shut'], false]);
  });
});
