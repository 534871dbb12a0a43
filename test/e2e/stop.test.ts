import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {permit} from '../support/permission.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

describe('stopped while the assistant speaks', () => {
  const lab = useLab(startBreakableSite);

  it('leaves no turn as if more of it might come, and tells the page of each', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && !final);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    const turns = await visitor.element(({transcript}) => transcript);
    assert.ok(turns.every(({final}) => final), JSON.stringify(turns));
    assert.equal(turns.at(-1)?.interrupted, true);
    const told = (await visitor.events('rv-transcript')).filter(({final}) => final).map(({text}) => text);
    for (const {text} of turns) assert.ok(told.includes(text), text);
    await visitor.isClean();
  });
});

describe('ended by a tool while the assistant says goodbye', () => {
  const lab = useLab(startBreakableSite);

  /** The model hangs up amid its own goodbye: the stand-in never does, so the call is put into its mouth. */
  async function hangsUp(): Promise<VisitorPage> {
    const visitor = await lab.open({attributes: {muted: '', greeting: 'Say "Thank you for calling us today, and goodbye."'}});
    await visitor.element((element) => {
      element.tools = [{name: 'hang_up', description: 'Ends the call', execute: () => (element.stop('agent'), 'ended')}];
    });
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    const output = [{type: 'function_call', id: 'item_hang_up', call_id: 'call_hang_up', name: 'hang_up', arguments: '{}', status: 'completed'}];
    (await visitor.call()).send({type: 'response.done', response: {id: 'resp_hang_up', object: 'realtime.response', status: 'completed', output}});
    await visitor.event('rv-tool-result', ({name, ok}) => name === 'hang_up' && ok);
    return visitor;
  }

  it('is over when that has been heard to its end, and asks for no word more', async () => {
    const visitor = await hangsUp();
    assert.equal(await visitor.state(), 'speaking');
    const asked = (await visitor.call()).events.filter(({type}) => type === 'response.create').length;
    assert.equal((await visitor.event('rv-session-end')).reason, 'agent');
    const last = await visitor.element(({transcript}) => transcript.at(-1));
    assert.deepEqual([last?.text, last?.interrupted, last?.final], ['Thank you for calling us today, and goodbye.', false, true]);
    assert.deepEqual((await visitor.states()).slice(-3), ['speaking', 'listening', 'ended']);
    assert.equal((await visitor.call()).events.filter(({type}) => type === 'response.create').length, asked);
    await visitor.isClean();
  });

  it('is over at once when the visitor ends it', async () => {
    const visitor = await hangsUp();
    await visitor.click('end-button');
    assert.equal((await visitor.event('rv-session-end')).reason, 'user');
    assert.deepEqual((await visitor.states()).slice(-2), ['speaking', 'ended']);
    await visitor.isClean();
  });
});

describe('stopped while connecting', () => {
  const lab = useLab(startBreakableSite);
  /** Longer than any of these tests takes. */
  const SLOW = {delayMs: 5000};

  const asks = (visitor: VisitorPage, part: string): Promise<true> =>
    until(`there is a request for ${part}`, () => visitor.requests.some((request) => request.includes(part)));

  const hold = (visitor: VisitorPage): Promise<void> => visitor.page.evaluate(() => window.e2e.microphone.hold());
  const release = (visitor: VisitorPage): Promise<void> => visitor.page.evaluate(() => window.e2e.microphone.release());

  interface Phase {
    readonly name: string;
    readonly arrange: (visitor: VisitorPage) => Promise<void>;
    readonly reached: (visitor: VisitorPage) => Promise<unknown>;
    /** Lets what was waited for come after all. */
    readonly late?: (visitor: VisitorPage) => Promise<void>;
  }
  const PHASES: Phase[] = [
    {
      name: 'the microphone prompt is open',
      async arrange(visitor) {
        await permit(visitor, 'prompt');
        await hold(visitor);
      },
      reached: (visitor) => until('the microphone is asked for', () => visitor.page.evaluate(() => window.e2e.microphone.asked.length === 1)),
      late: release,
    },
    {
      name: 'the key is on its way',
      async arrange() {
        lab.site.token.fault = SLOW;
      },
      reached: (visitor) => asks(visitor, '/api/realtime/token'),
    },
    {
      name: 'the SDP answer is on its way',
      async arrange() {
        lab.site.provider.faults.calls = SLOW;
      },
      reached: (visitor) => asks(visitor, '/v1/realtime/calls'),
    },
    {
      name: 'the network is being found',
      async arrange() {
        lab.site.provider.faults.calls = {unreachable: true};
      },
      reached: (visitor) => until('the peer has its answer', () => visitor.page.evaluate(() => window.e2e.peers[0]?.remoteDescription != null)),
    },
    {
      name: 'the session has not been created',
      async arrange(visitor) {
        lab.site.provider.faults.session = {neverCreated: true};
        // What is to be configured waits for it.
        await visitor.element((element) => element.setAttribute('instructions', 'Be brief.'));
      },
      reached: (visitor) => until('the channel is open', () => visitor.page.evaluate(() => window.e2e.channels[0]?.readyState === 'open')),
    },
  ];

  /** The same, while the microphone is still to come. */
  const beside = ({name, arrange, reached}: Phase): Phase => ({
    name: `${name}, beside a microphone that is being opened`,
    async arrange(visitor) {
      await permit(visitor, 'granted');
      await hold(visitor);
      await arrange(visitor);
    },
    reached,
    late: release,
  });
  const [, ...placing] = PHASES;
  PHASES.push(
    ...placing.map(beside),
    beside({
      name: 'all but the microphone is there',
      arrange: async () => undefined,
      async reached(visitor) {
        const {events} = await visitor.call();
        await until('the session is created', () => events.some(({type}) => type === 'session.created'));
      },
    }),
  );

  const WAYS: Readonly<Record<string, (visitor: VisitorPage) => Promise<void>>> = {
    'the cancel button': (visitor) => visitor.click('end-button'),
    'stop()': (visitor) => visitor.element((element) => element.stop()),
    'the removal of the element': (visitor) => visitor.element((element) => element.remove()),
  };

  for (const {name, arrange, reached, late} of PHASES) {
    for (const [way, stop] of Object.entries(WAYS)) {
      it(`${way} leaves nothing while ${name}`, async () => {
        const visitor = await lab.open();
        await arrange(visitor);
        await visitor.element((element) => {
          window.e2e.follow(element);
          element.start().then(
            () => document.body.setAttribute('data-outcome', 'started'),
            (error: unknown) => document.body.setAttribute('data-outcome', error instanceof Error && 'code' in error ? String(error.code) : 'unknown'),
          );
        });
        await reached(visitor);
        assert.equal(await visitor.state(), 'connecting');
        await stop(visitor);
        await until('start() rejects', async () => (await visitor.page.evaluate(() => document.body.dataset['outcome'])) === 'session.stopped', 3000);
        const asked = visitor.requests.filter(isSignalling).length;
        await late?.(visitor);
        await sleep(50);
        await visitor.isClean();
        assert.deepEqual(await visitor.states(), ['connecting', 'idle']);
        assert.deepEqual(await visitor.events('rv-error'), [], 'stopping is no error');
        assert.deepEqual(await visitor.events('rv-session-end'), [], 'there was no session');
        assert.equal(visitor.requests.filter(isSignalling).length, asked, 'nothing more was asked for');
      });
    }
  }

  it('and started again at once, the second call works', async () => {
    const visitor = await lab.open();
    lab.site.token.fault = {...SLOW, times: 1};
    await visitor.click('start-button');
    await asks(visitor, '/api/realtime/token');
    lab.site.token.fault = null;
    await visitor.element((element) => {
      element.stop();
      void element.start();
    });
    await visitor.reaches('listening', 'hearing');
    assert.deepEqual((await visitor.states()).slice(0, 4), ['connecting', 'idle', 'connecting', 'listening']);
  });
});
