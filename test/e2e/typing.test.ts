import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {permit} from '../support/permission.js';
import type {VisitorPage} from '../support/page.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const asked = ({page}: VisitorPage): Promise<number> => page.evaluate(() => window.e2e.microphone.asked.length);

const hasMute = (visitor: VisitorPage): Promise<boolean> =>
  visitor.element(({shadowRoot}) => shadowRoot?.querySelector('[part="mute-button"]')?.checkVisibility({visibilityProperty: true}) === true);

/** Types into the composer, and hears the answer. */
async function converses(visitor: VisitorPage, words: string): Promise<void> {
  await visitor.click('text-input');
  await visitor.page.keyboard.type(words);
  await visitor.press('Enter');
  await visitor.event('rv-transcript', ({role, text, source}) => role === 'user' && text === words && source === 'text');
  await visitor.hearsVoice();
  await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final);
}

describe('a call without a microphone', () => {
  const lab = useLab(startDemo, {askPermission: true});

  it('asks for no permission: the visitor types, and hears the answer', async () => {
    const visitor = await lab.open({attributes: {'no-microphone': ''}});
    await permit(visitor, 'prompt');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    assert.equal(await hasMute(visitor), false);
    await converses(visitor, 'What time is it?');
    assert.equal(await asked(visitor), 0);
    assert.equal((await visitor.call()).heard.speechMs, 0);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    await visitor.isClean();
  });

  it('has a mute button where there is one', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'granted');
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    assert.equal(await hasMute(visitor), true);
  });

  it('is what a visitor who refused the microphone may go on with', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'denied');
    await visitor.click('start-button');
    await visitor.reaches('failed');
    assert.equal(await visitor.text('type-button'), 'Continue by typing');
    const before = await asked(visitor);
    await visitor.click('type-button');
    await visitor.reaches('listening');
    assert.equal(await visitor.text('error'), null);
    assert.equal(await hasMute(visitor), false);
    await converses(visitor, 'Can you hear me?');
    assert.equal(await asked(visitor), before);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    await visitor.isClean();
  });

  it('needs the visitor\'s consent like any other, and stays one without a microphone after it', async () => {
    const visitor = await lab.open({attributes: {'require-consent': ''}});
    await permit(visitor, 'denied');
    await visitor.click('start-button');
    await visitor.click('consent-accept');
    await visitor.reaches('failed');
    // Another text is another question.
    await visitor.element((element) => element.setAttribute('privacy-url', 'https://example.com/another'));
    const before = {asked: await asked(visitor), calls: lab.site.provider.calls.length};
    await visitor.click('type-button');
    await visitor.reaches('consent');
    assert.deepEqual({asked: await asked(visitor), calls: lab.site.provider.calls.length}, before);
    await visitor.click('consent-accept');
    await visitor.reaches('listening');
    await converses(visitor, 'Thank you');
    assert.equal(await asked(visitor), before.asked);
    await until('there are two records', async () => (await visitor.events('rv-consent')).length === 2);
  });
});
