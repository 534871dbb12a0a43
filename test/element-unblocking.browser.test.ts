import {expect} from '@open-wc/testing';
import type {RealtimeVoiceElement} from '../src/element.js';
import {part, place, token} from './element-rig.js';
import {rejection} from './support/answers.js';
import {standInForPermission} from './support/permission-stand-in.js';
import {createStubs} from './support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

/** Asks for a microphone that the visitor has blocked. */
async function blocked(element: RealtimeVoiceElement): Promise<void> {
  stubs.set(navigator.mediaDevices, 'getUserMedia', () => Promise.reject(new DOMException('stub', 'NotAllowedError')));
  await rejection(element.start());
  await settled(element);
}

/** The browser has answered, and what it said is drawn. */
async function settled(element: RealtimeVoiceElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

const reads = (element: RealtimeVoiceElement, name: string): string => part(element, name).innerText.trim();

describe('element: a microphone that the visitor has blocked', () => {
  it('says where this browser lets them allow it', async () => {
    stubs.define(navigator, 'userAgent', 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15');
    stubs.define(navigator, 'maxTouchPoints', 0);
    standInForPermission(stubs);
    const element = await place({'token-endpoint': token()});
    await blocked(element);
    expect(reads(element, 'error')).to.equal('The microphone is blocked for this page. Allow it in the Safari menu, under Settings for This Website.');
  });

  it("leaves the site's own words", async () => {
    standInForPermission(stubs);
    const element = await place({'token-endpoint': token()});
    element.strings = {nextSteps: {'mic.denied': 'Ask at the desk.'}};
    await blocked(element);
    expect(reads(element, 'error')).to.equal('The microphone is blocked for this page. Ask at the desk.');
  });

  it('follows the permission, and starts nothing by itself', async () => {
    const {status} = standInForPermission(stubs);
    const element = await place({'token-endpoint': token()});
    await blocked(element);
    const seen = async (state: PermissionState) => {
      status.become(state);
      await element.updateComplete;
      return [reads(element, 'error') === '', reads(element, 'hint'), element.state];
    };
    expect(await seen('granted')).to.deep.equal([true, 'You have allowed the microphone.', 'failed']);
    expect(await seen('denied')).to.deep.equal([false, '', 'failed']);
    expect(await seen('prompt')).to.deep.equal([true, 'You will be asked to allow the microphone.', 'failed']);
  });

  it('asks the browser nothing before the failure, and follows nothing once something else is shown', async () => {
    const {status, asked} = standInForPermission(stubs);
    const element = await place({'token-endpoint': token()});
    expect(asked()).to.equal(0);
    await blocked(element);
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => Promise.reject(new DOMException('stub', 'NotFoundError')));
    await rejection(element.start());
    await settled(element);
    const before = status.reads;
    status.become('granted');
    expect([status.reads - before, reads(element, 'error'), reads(element, 'hint')]).to.deep.equal([0, 'No microphone found. Plug one in, then try again.', '']);
  });

  it('shows no more of what was allowed once it is blocked again', async () => {
    const {status} = standInForPermission(stubs);
    const element = await place({'token-endpoint': token()});
    await blocked(element);
    status.become('granted');
    stubs.set(navigator.mediaDevices, 'getUserMedia', () => {
      // What the failure is told by; what follows it has no answer yet.
      const answers = [Promise.resolve({state: 'denied'})];
      stubs.set(navigator.permissions, 'query', () => answers.pop() ?? new Promise(() => undefined));
      return Promise.reject(new DOMException('stub', 'NotAllowedError'));
    });
    await rejection(element.start());
    await element.updateComplete;
    expect([reads(element, 'error') === '', reads(element, 'hint')]).to.deep.equal([false, '']);
  });

  it('follows nothing once it is removed, and goes on when it is put back', async () => {
    const {status} = standInForPermission(stubs);
    const element = await place({'token-endpoint': token()});
    await blocked(element);
    const home = element.parentElement;
    element.remove();
    await settled(element);
    const before = status.reads;
    status.become('granted');
    expect(status.reads - before).to.equal(0);
    home?.append(element);
    await settled(element);
    expect(reads(element, 'hint')).to.equal('You have allowed the microphone.');
  });
});
