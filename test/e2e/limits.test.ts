import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {startDemo} from '../support/site.js';
import {sleep, until} from '../support/until.js';

describe('the limits of a call', () => {
  const lab = useLab(startDemo);

  it('a call that has lasted long enough is warned about, then ends, and leaves nothing', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'max-duration': '3'}});
    await visitor.click('start-button');
    const warning = await visitor.event('rv-limit');
    assert.equal(warning.kind, 'duration');
    await until('the visitor reads of it', async () => (await visitor.text('status')) === 'This call ends soon.');
    await visitor.reaches('ended');
    const {reason, duration} = await visitor.event('rv-session-end');
    assert.equal(reason, 'limit');
    assert.ok(duration >= 3, `${duration} s`);
    await visitor.isClean();
  });

  it('silence of both sides ends it, unless the visitor keeps talking', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'idle-timeout': '4'}});
    await visitor.click('start-button');
    await visitor.event('rv-limit', ({kind}) => kind === 'idle');
    await until('the visitor is asked', async () => (await visitor.text('status')) === 'Are you still there?');
    await visitor.click('extend-button');
    await until('the question is gone', async () => (await visitor.text('extend-button')) === null);
    assert.equal(await visitor.state(), 'listening');
    await visitor.reaches('ended');
    assert.equal((await visitor.event('rv-session-end')).reason, 'idle');
    assert.equal((await visitor.events('rv-limit')).length, 2, 'asked again before the end');
  });

  it('a call that costs more than max-cost says so, before that ends it', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'max-cost': '0.5'}});
    await visitor.element((element) => {
      const dear = {input: 1e6, cached: 1e6, output: 1e6};
      element.prices = {'gpt-realtime-2.1': {text: dear, audio: dear}};
    });
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('Hello'));
    assert.equal((await visitor.event('rv-limit')).kind, 'cost');
    assert.ok(Number((await visitor.event('rv-usage')).cost) > 0.5);
    await until('the visitor reads of it', async () => (await visitor.text('status')) === 'This call ends soon.');
  });

  it('somebody who types is no silence', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'idle-timeout': '4'}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.click('text-input');
    const seconds = () => visitor.element(({elapsed}) => elapsed);
    while ((await seconds()) < 6) {
      await visitor.page.keyboard.type('a');
      await sleep(300);
    }
    assert.deepEqual([await visitor.state(), await visitor.events('rv-session-end')], ['listening', []]);
    await visitor.reaches('ended');
    assert.equal((await visitor.event('rv-session-end')).reason, 'idle');
  });

  it('a page that cancels the event extends the call, once', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'max-duration': '2'}});
    await visitor.element((element) => element.addEventListener('rv-limit', (event) => event.preventDefault()));
    await visitor.click('start-button');
    await visitor.reaches('ended');
    const {duration} = await visitor.event('rv-session-end');
    assert.ok(duration >= 4, `${duration} s`);
    assert.equal((await visitor.events('rv-limit')).length, 2);
  });
});
