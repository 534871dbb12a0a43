import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ERROR_CODES, VoiceError, type ErrorCode} from '../../src/errors.js';
import {SCENES, stage} from './support.js';

describe('view: going on by typing', () => {
  it('is offered after each error of the microphone, and after no other', async () => {
    const host = await stage();
    for (const code of Object.keys(ERROR_CODES) as ErrorCode[]) {
      host.draw({state: 'failed', error: new VoiceError(code)});
      expect(host.shows('type-button'), code).to.equal(code.startsWith('mic.') || code === 'policy.mic_blocked');
    }
  });

  it('stands below the button that tries again', async () => {
    const host = await stage(SCENES.failed);
    host.at('type-button').click();
    expect(host.sent).to.deep.equal([{type: 'start-typing'}]);
    expect(host.at('type-button').getBoundingClientRect().top).to.be.above(host.at('retry-button').getBoundingClientRect().bottom);
  });

  it('is not offered where nobody can type, nor in a call that goes on', async () => {
    const host = await stage({...SCENES.failed, showTextInput: false});
    expect(host.shows('type-button')).to.equal(false);
    host.draw({state: 'listening', showTextInput: true});
    expect(host.shows('type-button')).to.equal(false);
  });
});

describe('view: a call without a microphone', () => {
  it('has nothing to mute, and keeps the call button where it is', async () => {
    const host = await stage({state: 'listening'});
    const place = () => host.at('end-button').getBoundingClientRect().left;
    const before = place();
    host.draw(SCENES.written);
    expect([host.shows('mute-button'), place()]).to.deep.equal([false, before]);
  });

  it('does not say that it listens', async () => {
    const host = await stage({...SCENES.written, muted: true});
    expect(host.at('status').innerText.trim()).to.equal('Ready: type a message');
    expect(host.draw({showTextInput: false}).at('status').innerText.trim()).to.equal('Ready when you are');
    expect(host.draw({state: 'speaking'}).at('status').innerText.trim()).to.equal('Speaking');
  });

  it('shows no level of a microphone', async () => {
    const host = await stage(SCENES.written);
    const bar = () => getComputedStyle(host.at('visualizer').children[6] ?? host).clipPath;
    const still = bar();
    host.style.setProperty('--rv-input-level', '1');
    expect(bar()).to.equal(still);
  });

  it('goes from the button straight to the field', async () => {
    const host = await stage(SCENES.failed);
    host.at('type-button').focus();
    host.draw({state: 'connecting', error: null, microphone: false});
    expect(host.root.activeElement).to.equal(host.field);
    await sendKeys({type: 'hello'});
    await sendKeys({press: 'Enter'});
    expect([host.sent, host.field.value]).to.deep.equal([[], 'hello']);
    host.draw({state: 'listening'});
    await sendKeys({press: 'Enter'});
    expect([host.sent, host.field.value]).to.deep.equal([[{type: 'text', text: 'hello'}], '']);
  });

  it('leaves the visitor in the field when it ends: the next words begin another', async () => {
    const host = await stage(SCENES.written);
    host.field.focus();
    host.draw({state: 'ended'});
    expect(host.root.activeElement).to.equal(host.field);
  });

  it('goes home to the call button when it fails for good', async () => {
    const host = await stage(SCENES.written);
    host.field.focus();
    host.draw(SCENES.fatal);
    expect(host.root.activeElement).to.equal(host.at('error'));
  });
});
