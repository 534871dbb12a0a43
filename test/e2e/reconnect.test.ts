import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import {assertInOrder, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

const NEVER = {delayMs: 13_000};

/** Types something, and waits until all of the answer has been heard. */
async function asks(visitor: VisitorPage, text: string): Promise<void> {
  const before = (await visitor.events('rv-speech-end')).length;
  await visitor.element((element, words) => element.sendText(words), text);
  await until(`"${text}" is answered aloud`, async () => (await visitor.events('rv-speech-end')).length > before, 20_000);
}

const recovers = (visitor: VisitorPage, times = 1): Promise<unknown> =>
  until(`it has reconnected ${times} times`, async () => (await visitor.events('rv-reconnected')).length === times, 20_000);

const turnsOf = (visitor: VisitorPage): Promise<string[]> => visitor.element(({transcript}) => transcript.map(({role, text}) => `${role}: ${text}`));
const said = ({inspection}: Call): (string | null)[] => inspection.items.map(({role}) => role);
/** The words that a call was told, in order. */
const told = ({events}: Call): string[] =>
  events.flatMap(({direction, type, event}) => {
    if (direction !== 'client' || type !== 'conversation.item.create') return [];
    const {item} = event as {item: {role: string; content: {text: string}[]}};
    return [`${item.role}: ${item.content.map(({text}) => text).join('')}`];
  });

/** Loses the channel. The voices would go on until the service misses the browser: it is told at once, when the browser knows. */
async function loses(visitor: VisitorPage): Promise<Call> {
  const call = await visitor.call();
  const before = (await visitor.states()).length;
  call.dropChannel();
  await until('the loss is noticed', async () => (await visitor.states()).slice(before).some((state) => state === 'reconnecting' || state === 'failed'));
  await call.close();
  return call;
}

describe('a connection that is lost', () => {
  const lab = useLab(startBreakableSite);

  /** A live call in which nobody speaks. */
  async function live(attributes: Record<string, string> = {}): Promise<VisitorPage> {
    const visitor = await lab.open({attributes: {muted: '', ...attributes}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    return visitor;
  }

  for (const transport of ['webrtc', 'websocket'] as const) {
    it(`is replaced over ${transport}, and the conversation goes on where it was`, async () => {
      const visitor = await lab.open({attributes: {muted: '', transport, greeting: 'Say "Welcome."'}});
      const keys: string[] = [];
      visitor.page.on('request', (request) => keys.push(request.headers()['authorization'] ?? ''));
      await visitor.element((element) => (element.context = 'The visitor looks at page A.'));
      const asked = lab.site.token.asked;
      await visitor.click('start-button');
      await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
      await asks(visitor, 'hello');
      await visitor.element((element) => element.sendContext('Now at page B.'));
      const first = await visitor.call();
      await until('the context has come', () => said(first).length === 3);
      const before = await turnsOf(visitor);

      await loses(visitor);
      await recovers(visitor);
      await visitor.reaches('listening');
      const second = await visitor.call();
      assert.notEqual(second.id, first.id);
      await until('it is told what was said', () => said(second).length === 5);
      assert.deepEqual(told(second), ['system: The visitor looks at page A.', 'system: Now at page B.', ...before]);
      assert.deepEqual(before.map((turn) => turn.split(':')[0]), ['assistant', 'user', 'assistant']);
      assert.deepEqual(await turnsOf(visitor), before, 'nothing is written down twice');
      assert.equal(second.inspection.responses, 0, 'no second greeting');

      assertInOrder(await visitor.states(), ['connecting', 'listening', 'reconnecting', 'listening']);
      const [trying, ...more] = await visitor.events('rv-reconnecting');
      assert.ok(trying?.attempt === 1 && trying.delayMs >= 250 && trying.delayMs <= 500, JSON.stringify(trying));
      assert.deepEqual(more, []);
      assert.ok((await visitor.event('rv-reconnected')).gapMs > 0);
      assert.equal(lab.site.token.asked - asked, 2, 'a fresh key');
      const used = [...new Set(keys.filter((key) => key.includes('ek_')))];
      assert.equal(used.length, transport === 'webrtc' ? 2 : 0);
      const {microphones, peers} = await visitor.page.evaluate(() => ({
        microphones: window.e2e.microphone.asked.length,
        peers: window.e2e.peers.map(({connectionState}) => connectionState),
      }));
      assert.equal(microphones, 1, 'the same microphone');
      assert.deepEqual(peers, transport === 'webrtc' ? ['closed', 'connected'] : []);

      await asks(visitor, 'time');
    });

    it(`is replaced over ${transport}, and what was typed when nobody heard any more is said again, and answered`, async () => {
      const visitor = await live({transport});
      const first = await visitor.call();
      first.freeze();
      await visitor.element((element) => element.sendText('hello'));
      await sleep(100);
      first.dropChannel();
      await recovers(visitor);
      // It has missed the end.
      await first.close();
      await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final);
      const second = await visitor.call();
      assert.notEqual(second.id, first.id);
      assert.deepEqual([told(second), second.inspection.responses], [['user: hello'], 1]);
      assert.deepEqual((await turnsOf(visitor)).map((turn) => turn.split(':')[0]), ['user', 'assistant']);
    });

    it(`is replaced over ${transport}, and a spoken turn is answered`, async () => {
      const visitor = await live({transport});
      await loses(visitor);
      await recovers(visitor);
      await visitor.click('mute-button');
      await visitor.event('rv-transcript', ({role, source, final}) => role === 'user' && source === 'voice' && final);
      await visitor.reaches('speaking');
      assert.ok((await visitor.call()).heard.speechMs > 500);
    });
  }

  for (const transport of ['webrtc', 'websocket'] as const) {
    it(`outlives, over ${transport}, a provider that is started again`, async () => {
      const visitor = await live({transport});
      await asks(visitor, 'hello');
      await lab.site.restart();
      await recovers(visitor);
      const {calls} = lab.site.provider;
      await until('it is told what was said', () => calls.some((call) => said(call).join() === 'user,assistant'));
      await asks(visitor, 'time');
      await visitor.click('end-button');
      await visitor.isClean();
      await until('the provider sees the end', () => calls.every(({ended}) => ended));
    });
  }

  it('is replaced when the session has expired', async () => {
    const visitor = await live();
    const call = await visitor.call();
    call.send({type: 'error', event_id: 'event_e2e', error: {type: 'invalid_request_error', code: 'session_expired', message: 'Your session hit the maximum duration.', param: null, event_id: null}});
    await call.close();
    await recovers(visitor);
    await asks(visitor, 'hello');
    assert.deepEqual(await visitor.events('rv-error'), []);
  });

  it('ends what was being said, and tells the next session how far it came', async () => {
    const visitor = await live();
    await visitor.element((element) => element.sendText('story'));
    await visitor.reaches('speaking');
    await visitor.event('rv-speech-start', ({role}) => role === 'assistant');
    // Long enough for some words of it.
    await sleep(1500);
    await loses(visitor);
    await visitor.event('rv-transcript', ({role, final, interrupted}) => role === 'assistant' && final && interrupted);
    const heard = await visitor.element(({transcript}) => transcript.filter(({role}) => role === 'assistant').map((turn) => turn.text.slice(0, turn.heard).trim()));
    await recovers(visitor);
    await visitor.hearsSilence();
    const second = await visitor.call();
    await until('it is told what was said', () => said(second).length === 2);
    assert.deepEqual(told(second), ['user: story', `assistant: ${heard.join()} …`]);
    await asks(visitor, 'hello');
  });

  it('abandons the tools it had asked for', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    // As text: what compiles this file would name the functions, by a helper that the page has not.
    await visitor.page.evaluate(`document.querySelector('realtime-voice').tools = [{
      name: 'lookup',
      description: 'Looks something up.',
      parameters: {type: 'object', properties: {id: {type: 'number'}}},
      execute: (_, {signal}) => new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          document.title = 'aborted';
          resolve('too late');
        });
      }),
    }]`);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('call lookup {"id": 7}'));
    await visitor.event('rv-tool-call');
    const first = await loses(visitor);
    await recovers(visitor);
    assert.equal(await visitor.page.title(), 'aborted');
    const second = await visitor.call();
    await asks(visitor, 'hello');
    assert.deepEqual([first, second].flatMap(({inspection}) => inspection.toolOutputs), []);
  });

  it('waits for as long as the token endpoint asks', async () => {
    const visitor = await live();
    lab.site.token.fault = {status: 503, headers: {'retry-after': '2'}};
    await loses(visitor);
    const second = await visitor.event('rv-reconnecting', ({attempt}) => attempt === 2);
    assert.ok(second.delayMs >= 2000 && second.delayMs <= 3001, `${second.delayMs} ms`);
    lab.site.token.fault = null;
    await recovers(visitor);
    assert.ok((await visitor.event('rv-reconnected')).gapMs >= 2000);
  });

  for (const [status, code] of [[401, 'token.unauthorized'], [403, 'token.forbidden']] as const) {
    it(`ends with ${code} when the site answers ${status}`, async () => {
      const visitor = await live();
      lab.site.token.fault = {status};
      await loses(visitor);
      await visitor.reaches('failed');
      assert.equal((await visitor.event('rv-error')).error.code, code);
      assert.equal((await visitor.event('rv-session-end')).reason, 'error');
      await visitor.isClean();
    });
  }

  it('leaves nothing when the visitor ends the call meanwhile', async () => {
    const visitor = await live();
    const {token} = lab.site;
    const {asked} = token;
    token.fault = NEVER;
    await loses(visitor);
    await until('a key is asked for', () => token.asked > asked);
    assert.equal(await visitor.state(), 'reconnecting');
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.equal((await visitor.event('rv-session-end')).reason, 'user');
    await visitor.isClean();
  });

  it('is given up when three others were lost in a row', async () => {
    lab.site.provider.faults.session = {drop: {what: 'channel', afterMs: 400}};
    const visitor = await live();
    await until('it is given up', async () => (await visitor.state()) === 'failed', 20_000);
    assert.equal((await visitor.event('rv-error')).error.code, 'net.channel_closed');
    assert.equal((await visitor.events('rv-reconnected')).length, 3);
    await visitor.isClean();
    await Promise.all(lab.site.provider.calls.map((call) => call.close()));
  });
});

describe('a session that the provider will end', () => {
  const lab = useLab(startBreakableSite);

  for (const transport of ['webrtc', 'websocket'] as const) {
    it(`is left for another one in a quiet moment, without a gap (${transport})`, async () => {
      lab.site.provider.faults.session = {maxSeconds: 9};
      const visitor = await lab.open({attributes: {muted: '', transport, 'max-duration': '17'}});
      await visitor.click('start-button');
      await visitor.reaches('listening');
      const first = await visitor.call();
      lab.site.provider.faults.session = undefined;
      await asks(visitor, 'hello');
      const before = await turnsOf(visitor);
      await until('there is another session', () => lab.site.provider.calls.at(-1) !== first && first.ended);
      assert.equal(first.inspection.goodbye, 'client', 'before it expired');
      const second = await visitor.call();
      await until('it is told what was said', () => said(second).length === 2);
      assert.deepEqual(told(second), before);
      await asks(visitor, 'time');
      assert.deepEqual((await turnsOf(visitor)).slice(0, 2), before);
      assert.equal((await visitor.states()).includes('reconnecting'), false);
      assert.deepEqual(await visitor.events('rv-reconnected'), []);

      await visitor.event('rv-limit', ({kind}) => kind === 'duration');
      await visitor.reaches('ended');
      const {reason, duration} = await visitor.event('rv-session-end');
      assert.equal(reason, 'limit');
      assert.ok(duration >= 17 && duration < 20, `the limits have gone on: ${duration} s`);
    });
  }

  it('ends with a warning where nothing may be rebuilt', async () => {
    lab.site.provider.faults.session = {maxSeconds: 8};
    const visitor = await lab.open({attributes: {muted: '', 'no-reconnect': ''}});
    await visitor.click('start-button');
    const {remaining} = await visitor.event('rv-limit', ({kind}) => kind === 'session');
    assert.ok(remaining > 2 && remaining < 5, `${remaining} s`);
    await visitor.reaches('ended');
    assert.equal((await visitor.event('rv-session-end')).reason, 'limit');
    assert.equal((await visitor.call()).inspection.goodbye, 'client');
    await visitor.isClean();
  });
});
