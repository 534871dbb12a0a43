import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {SILENCE_DB, VOICE_DB, type VisitorPage} from '../support/page.js';
import {talkative} from '../support/recording.js';
import {useLab, type Lab} from '../support/lab.js';
import {startDemo, type Site} from '../support/site.js';
import {until} from '../support/until.js';

const SECONDS = 40;

/** The provider hears a visitor who does not stop talking, or hears nothing. */
const hears = (call: Call): Promise<true> => until('the provider hears the visitor', () => call.heard.rmsDb(300) > VOICE_DB);
const hearsNothing = (call: Call): Promise<true> =>
  until('the provider hears silence', () => call.heard.rmsDb(400) < SILENCE_DB).catch((error: unknown) => {
    throw new Error(`${String(error)}: it hears ${call.heard.rmsDb(400)} dB`);
  });

describe('mute', async () => {
  const recording = await talkative(SECONDS);
  after(recording.remove);
  const lab: Lab<Site> = useLab(startDemo, {speaker: recording.file});
  const pressed = (visitor: VisitorPage): Promise<string | null | undefined> =>
    visitor.element(({shadowRoot}) => shadowRoot?.querySelector('[part~=mute-button]')?.getAttribute('aria-pressed'));

  it('the button silences the microphone for the provider, and gives it back', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const call = await visitor.call();
    await hears(call);
    await visitor.click('mute-button');
    await hearsNothing(call);
    assert.equal(await pressed(visitor), 'true');
    assert.equal(await visitor.element((element) => element.hasAttribute('muted')), true);
    await visitor.click('mute-button');
    await hears(call);
    assert.deepEqual((await visitor.events('rv-mute-change')).map(({muted}) => muted), [true, false]);
    assert.equal(await visitor.page.evaluate(() => window.e2e.microphone.asked.length), 1, 'the microphone was asked for once');
  });

  it('the attribute does the same, before the call and during it', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const call = await visitor.call();
    await until('audio has arrived for a second', () => call.heard.ms > 1000);
    assert.equal(call.heard.speechMs, 0);
    assert.ok(call.heard.rmsDb(1000) < SILENCE_DB, `${call.heard.rmsDb(1000)} dB`);
    assert.equal(await visitor.text('status'), 'Your microphone is muted');

    await visitor.element((element) => element.removeAttribute('muted'));
    await hears(call);
    await visitor.element((element) => (element.muted = true));
    await hearsNothing(call);
  });

  it('pressed while the call is being set up, no word gets through', async () => {
    const visitor = await lab.open();
    // By the page, as soon as there is something to press: a click from outside may come when the call is there already.
    await visitor.element((element) => {
      element.addEventListener('rv-state-change', () => void element.updateComplete.then(() => element.shadowRoot?.querySelector<HTMLElement>('[part~=mute-button]')?.click()), {once: true});
    });
    await visitor.click('start-button');
    const call = await visitor.call();
    await visitor.reaches('listening');
    assert.equal(await pressed(visitor), 'true');
    await until('audio has arrived for a second', () => call.heard.ms > 1000);
    assert.equal(call.heard.speechMs, 0);
    assert.ok(call.heard.rmsDb(1000) < SILENCE_DB, `${call.heard.rmsDb(1000)} dB`);
  });
});
