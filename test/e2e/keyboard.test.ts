import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const focused = (visitor: VisitorPage): Promise<string> =>
  visitor.element(({shadowRoot}) => shadowRoot?.activeElement?.getAttribute('part') ?? 'nothing of the element');

/** Tabs on until a part has the focus. */
async function tabTo(visitor: VisitorPage, part: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 12) {
    await visitor.press('Tab');
    const now = await focused(visitor);
    if (now.split(' ').includes(part)) return;
    passed.push(now);
  }
  assert.fail(`Tab does not come to ${part}, only to ${passed.join(', ')}`);
}

describe('with the keyboard alone', () => {
  const lab = useLab(startDemo);

  it('a whole call is made: start, mute, type, stop the answer, end, start again', async () => {
    const visitor = await lab.open();
    await tabTo(visitor, 'start-button');
    await visitor.press('Enter');
    await visitor.reaches('listening', 'hearing');
    assert.match(await focused(visitor), /end-button/, 'the focus has stayed');

    await tabTo(visitor, 'mute-button');
    await visitor.press('Space');
    await visitor.event('rv-mute-change', ({muted}) => muted);

    await tabTo(visitor, 'text-input');
    await visitor.page.keyboard.type('Please tell me a story about a very long voyage.');
    await visitor.press('Enter');
    await visitor.reaches('speaking');
    await visitor.event('rv-transcript', ({role, source, text}) => role === 'user' && source === 'text' && text.includes('voyage'));
    assert.equal(await focused(visitor), 'text-input');
    await visitor.hearsVoice();
    await visitor.press('Escape');
    await visitor.hearsSilence();
    assert.equal((await visitor.event('rv-interrupt')).source, 'visitor');

    await tabTo(visitor, 'end-button');
    await visitor.press('Space');
    await visitor.reaches('ended');
    assert.match(await focused(visitor), /start-button/);
    await visitor.isClean();
    await visitor.press('Enter');
    await until('there is a second call', async () => (await visitor.events('rv-session-start')).length === 2);
  });

  it('Escape does not end a call that is listening', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await tabTo(visitor, 'start-button');
    await visitor.press('Enter');
    await visitor.reaches('listening');
    await visitor.press('Escape');
    await visitor.element((element) => element.sendText('Are you still there?'));
    await visitor.reaches('speaking');
  });
});
