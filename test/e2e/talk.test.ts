import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import {assertInOrder, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

/** What a call was asked for, in order; not its sound. */
const asked = ({events}: Call): string[] => events.filter(({direction, type}) => direction === 'client' && !type.endsWith('.append')).map(({type}) => type);

const TURN = ['input_audio_buffer.clear', 'input_audio_buffer.commit', 'response.create'];

describe('push-to-talk', () => {
  const lab = useLab(startBreakableSite);

  async function ready(transport = 'webrtc'): Promise<{visitor: VisitorPage; call: Call}> {
    const visitor = await lab.open({attributes: {'turn-detection': 'push-to-talk', transport}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    return {visitor, call: await visitor.call()};
  }
  const center = (visitor: VisitorPage): Promise<{x: number; y: number}> =>
    visitor.element(({shadowRoot}) => {
      const {x = 0, y = 0, width = 0, height = 0} = shadowRoot?.querySelector('[part~="talk-button"]')?.getBoundingClientRect() ?? {};
      return {x: x + width / 2, y: y + height / 2};
    });
  const heard = (call: Call): Promise<true> => until('the visitor is heard', () => call.heard.speechMs > 600);

  for (const transport of ['webrtc', 'websocket'] as const) {
    it(`hears the visitor while the button is held, and answers (${transport})`, async () => {
      const {visitor, call} = await ready(transport);
      const updated = call.events.find(({type}) => type === 'session.updated')?.event as {session: {audio: {input: {turn_detection: unknown}}}};
      assert.equal(updated.session.audio.input.turn_detection, null, 'the page says when a turn ends');
      const before = asked(call).length;
      await until('the button is there', () => visitor.text('talk-button'));
      assert.equal(call.heard.speechMs, 0, 'nothing is heard before');

      const {x, y} = await center(visitor);
      await visitor.page.mouse.move(x, y);
      await visitor.page.mouse.down();
      await visitor.reaches('hearing');
      await heard(call);
      await visitor.page.mouse.up();
      await visitor.reaches('speaking');
      assert.deepEqual(asked(call).slice(before), TURN);
      const {commits, clears, responses} = call.inspection;
      assert.deepEqual({commits, clears, responses}, {commits: 1, clears: 1, responses: 1});
      const {speechMs} = call.heard;
      await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
      assert.ok(call.said.ms > 500, `an answer of ${call.said.ms} ms`);
      assert.ok(call.heard.speechMs <= speechMs + 200, 'nothing is heard after');
      assertInOrder(await visitor.states(), ['listening', 'hearing', 'thinking', 'speaking', 'listening']);
      await visitor.event('rv-transcript', ({role, source, final}) => role === 'user' && source === 'voice' && final);
    });
  }

  it('works by the space bar', async () => {
    const {visitor, call} = await ready();
    await visitor.element(({shadowRoot}) => shadowRoot?.querySelector<HTMLElement>('[part~="talk-button"]')?.focus());
    await visitor.page.keyboard.down('Space');
    await visitor.reaches('hearing');
    await heard(call);
    await visitor.page.keyboard.up('Space');
    await visitor.hearsVoice();
    assert.equal(call.inspection.commits, 1);
  });

  it('works by the page, and a new turn interrupts the answer', async () => {
    const {visitor, call} = await ready();
    await visitor.element((element) => element.startTalking());
    await heard(call);
    await visitor.element((element) => element.stopTalking());
    await visitor.hearsVoice();
    await visitor.element((element) => element.startTalking());
    await visitor.hearsSilence();
    assert.equal(await visitor.state(), 'hearing');
    assert.equal((await visitor.event('rv-interrupt')).source, 'visitor');
    await visitor.element((element) => element.stopTalking());
    await visitor.reaches('speaking');
    assert.equal(call.inspection.commits, 2);
  });

  it('takes a slip of the finger for nothing', async () => {
    const {visitor, call} = await ready();
    await visitor.element((element) => {
      element.startTalking();
      element.stopTalking();
    });
    await until('the buffer is emptied', () => call.inspection.clears === 2);
    assert.equal(await visitor.state(), 'listening');
    await visitor.element((element) => element.sendText('hello'));
    await visitor.hearsVoice();
    const {commits, responses} = call.inspection;
    assert.deepEqual({commits, responses}, {commits: 0, responses: 1});
  });

  it('lost with the connection, it does not leave the microphone open', async () => {
    const {visitor, call} = await ready();
    await visitor.element((element) => element.startTalking());
    await heard(call);
    call.dropChannel();
    await visitor.event('rv-reconnecting');
    await visitor.element((element) => element.stopTalking());
    await visitor.event('rv-reconnected');
    await call.close();
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.microphone.tracks.map(({enabled}) => enabled)), [false]);
    assert.equal(await visitor.state(), 'listening');
    await visitor.element((element) => element.startTalking());
    await visitor.reaches('hearing');
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.microphone.tracks.map(({enabled}) => enabled)), [true]);
  });
});
