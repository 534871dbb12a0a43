import {expect} from '@open-wc/testing';
import {VoiceError} from '../../src/errors.js';
import {en} from '../../src/i18n/en.js';
import type {ViewModel} from '../../src/ui/model.js';
import {unblocked} from '../../src/ui/unblocked.js';
import {SCENES, idle, listen, stage} from './support.js';

const DENIED: ViewModel = {...idle, ...SCENES.failed};
const allowed = (over: Partial<ViewModel> = {}): ViewModel => unblocked({...DENIED, ...over}, 'desktop', 'granted');

describe('view: a microphone that the visitor has blocked', () => {
  for (const [browser, step] of [
    ['desktop', 'Allow it with the icon left of the address.'],
    ['android', 'Allow it with the icon left of the address, under Permissions.'],
    ['safari', 'Allow it in the Safari menu, under Settings for This Website.'],
    ['ios', "Allow it in the address bar's menu, under Website Settings."],
  ] as const) {
    it(`says where it can be allowed: ${browser}`, async () => {
      const host = await stage(unblocked(DENIED, browser, 'denied'), {width: 320});
      await expect(host).to.be.accessible();
      expect([host.reads('error'), host.reads('retry-button'), host.reads('type-button')]).to.deep.equal([`The microphone is blocked for this page. ${step}`, 'Try again', 'Continue by typing']);
    });
  }

  it('says it in general where nothing is known of the browser, and nothing of other errors', () => {
    expect(unblocked(DENIED, null, 'denied')).to.equal(DENIED);
    for (const error of [null, new VoiceError('mic.dismissed')]) expect(unblocked({...idle, error}, 'ios', 'granted').error).to.equal(error);
  });

  it('has nothing wrong with it once it is allowed: the call waits for its button, and keeps the focus there', async () => {
    const host = await stage(unblocked(DENIED, 'desktop', 'denied'), {width: 320});
    const button = host.at('retry-button');
    button.focus();
    host.draw(allowed());
    await expect(host).to.be.accessible();
    expect([host.reads('error'), host.shows('type-button'), host.reads('hint')]).to.deep.equal(['', false, 'You have allowed the microphone.']);
    expect([host.at('start-button'), host.root.activeElement, button.className.trim()]).to.deep.equal([button, button, 'call']);
    button.click();
    expect(host.sent).to.deep.equal([{type: 'start'}]);
  });

  it('is to be asked for once the block is gone, and blocked when it comes back', async () => {
    const host = await stage(unblocked(DENIED, 'desktop', 'prompt'));
    expect([host.reads('error'), host.reads('hint')]).to.deep.equal(['', 'You will be asked to allow the microphone.']);
    host.draw({hint: '', ...unblocked(DENIED, 'desktop', 'denied')});
    expect([host.reads('error'), host.reads('hint')]).to.deep.equal(['The microphone is blocked for this page. Allow it with the icon left of the address.', '']);
  });

  for (const variant of ['inline', 'button'] as const) {
    it(`is announced politely, once, when it is allowed: ${variant}`, async () => {
      const host = await stage({...DENIED, variant});
      const [alarm, said] = [listen(host.at('error')), listen(host.at('hint'))];
      for (const elapsed of [0, 1]) host.draw(allowed({variant, elapsed}));
      await expect(host).to.be.accessible();
      expect([host.at('hint').role, said(), alarm()]).to.deep.equal(['status', ['You have allowed the microphone.'], []]);
    });
  }

  it('needs no look any more while the panel is closed', async () => {
    const closed = {variant: 'floating', missed: DENIED.error} as const;
    const host = await stage({...DENIED, ...closed});
    expect([host.shows('pill'), host.shows('launcher')]).to.deep.equal([true, false]);
    host.draw(allowed(closed));
    expect([host.shows('pill'), host.shows('launcher')]).to.deep.equal([false, true]);
  });

  it('fits where words run from right to left', async () => {
    const host = await stage({...allowed(), dir: 'rtl', strings: {...en, preflight: {...en.preflight, permission: 'لقد سمحت باستخدام الميكروفون.'}}}, {width: 320});
    expect(host.at('base').scrollWidth).to.be.at.most(320);
  });
});
