import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {Intent} from '../../src/ui/intents.js';
import {TAP_MS} from '../../src/ui/talk-gesture.js';
import {SCENES, stage, type ViewStage} from './support.js';

const ON: Intent = {type: 'talk', on: true};
const OFF: Intent = {type: 'talk', on: false};

/** The clock of what comes in: each event of the pointer and the keyboard bears this time. */
let now = 0;
const stamp = (event: Event) => Object.defineProperty(event, 'timeStamp', {value: now});
const INPUT = ['pointerdown', 'pointerup', 'keydown', 'keyup'];

const middle = (element: HTMLElement): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

const press = async (host: ViewStage) => {
  await sendMouse({type: 'move', position: middle(host.at('talk-button'))});
  await sendMouse({type: 'down'});
};
const releaseAfter = async (ms: number) => {
  now += ms;
  await sendMouse({type: 'up'});
};
const fire = (host: ViewStage, type: string, init: EventInit = {}) =>
  host.at('talk-button').dispatchEvent(new Event(type, {bubbles: true, composed: true, cancelable: true, ...init}));

describe('view: the talk button', () => {
  before(() => INPUT.forEach((type) => addEventListener(type, stamp, true)));
  after(() => INPUT.forEach((type) => removeEventListener(type, stamp, true)));
  afterEach(() => resetMouse());

  it('is there in a call that waits for it, and nowhere else', async () => {
    const host = await stage(SCENES.listening);
    expect(host.shows('talk-button')).to.equal(false);
    for (const state of ['listening', 'hearing', 'thinking', 'speaking', 'reconnecting'] as const) {
      expect(host.draw({state, pushToTalk: 'ready'}).shows('talk-button'), state).to.equal(true);
    }
    for (const state of ['idle', 'connecting', 'ended', 'failed'] as const) expect(host.draw({state}).shows('talk-button'), state).to.equal(false);
  });

  it('says whether the visitor is heard', async () => {
    const host = await stage(SCENES.ready);
    expect([host.at('talk-button').ariaPressed, host.at('status').innerText.trim()]).to.deep.equal(['false', 'Ready when you are']);
    host.draw(SCENES.talking);
    expect([host.at('talk-button').ariaPressed, host.at('status').innerText.trim()]).to.deep.equal(['true', 'Hearing you']);
  });

  it('keeps its place and size while it is held', async () => {
    const host = await stage(SCENES.ready, {width: 320});
    const box = () => JSON.stringify(host.at('talk-button').getBoundingClientRect());
    const before = box();
    expect(host.draw(SCENES.talking) && box()).to.equal(before);
  });

  it('talks while it is held', async () => {
    const host = await stage(SCENES.ready);
    await press(host);
    expect(host.sent).to.deep.equal([ON]);
    host.draw({pushToTalk: 'talking'});
    await releaseAfter(TAP_MS);
    expect(host.sent).to.deep.equal([ON, OFF]);
  });

  it('holds on to a pointer that slips off it', async () => {
    const host = await stage(SCENES.ready);
    await press(host);
    host.draw({pushToTalk: 'talking'});
    await sendMouse({type: 'move', position: [1, 1]});
    expect(host.sent).to.deep.equal([ON]);
    await releaseAfter(TAP_MS);
    expect(host.sent).to.deep.equal([ON, OFF]);
  });

  it('goes on after a tap, until the next one', async () => {
    const host = await stage(SCENES.ready);
    await press(host);
    host.draw({pushToTalk: 'talking'});
    await releaseAfter(TAP_MS - 1);
    expect(host.sent).to.deep.equal([ON]);
    await press(host);
    host.draw({pushToTalk: 'ready'});
    await releaseAfter(5000);
    expect(host.sent).to.deep.equal([ON, OFF]);
  });

  for (const [what, end] of [
    ['the window loses the focus', () => window.dispatchEvent(new Event('blur'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))],
  ] as const) {
    it(`ends when ${what}`, async () => {
      const host = await stage(SCENES.ready);
      await press(host);
      host.draw({pushToTalk: 'talking'});
      end();
      await releaseAfter(5000);
      expect(host.sent).to.deep.equal([ON, OFF]);
    });
  }

  for (const type of ['pointercancel', 'lostpointercapture']) {
    it(`ends with ${type} of its own pointer`, async () => {
      const host = await stage(SCENES.ready);
      let pointerId = 0;
      host.at('talk-button').addEventListener('pointerdown', (event) => (pointerId = event.pointerId));
      await press(host);
      const stop = (id: number) => host.at('talk-button').dispatchEvent(new PointerEvent(type, {pointerId: id, bubbles: true, composed: true}));
      stop(pointerId + 1);
      expect(host.sent).to.deep.equal([ON]);
      stop(pointerId);
      expect(host.sent).to.deep.equal([ON, OFF]);
      await releaseAfter(5000);
      expect(host.sent, 'its release finds nothing to do').to.deep.equal([ON, OFF]);
    });
  }

  it('leaves a talk that was tapped on alone when the window loses the focus', async () => {
    const host = await stage(SCENES.ready);
    await press(host);
    host.draw({pushToTalk: 'talking'});
    await releaseAfter(1);
    window.dispatchEvent(new Event('blur'));
    expect(host.sent).to.deep.equal([ON]);
  });

  it('ends when its call ends under the pointer', async () => {
    const host = await stage(SCENES.ready);
    await press(host);
    host.draw({state: 'ended'});
    await releaseAfter(5000);
    expect(host.sent).to.deep.equal([ON, OFF]);
  });

  it('minds the first button of the mouse only', async () => {
    const host = await stage(SCENES.ready);
    await sendMouse({type: 'move', position: middle(host.at('talk-button'))});
    await sendMouse({type: 'down', button: 'right'});
    await sendMouse({type: 'up', button: 'right'});
    expect(host.sent).to.deep.equal([]);
  });

  for (const key of [' ', 'Enter']) {
    it(`is held and tapped with ${key}`, async () => {
      const host = await stage(SCENES.ready);
      host.at('talk-button').focus();
      await sendKeys({down: key});
      await sendKeys({down: key}); // a held key repeats
      host.draw({pushToTalk: 'talking'});
      now += TAP_MS;
      await sendKeys({up: key});
      expect(host.sent).to.deep.equal([ON, OFF]);
      host.draw({pushToTalk: 'ready'});
      await sendKeys({press: key});
      host.draw({pushToTalk: 'talking'});
      expect(host.sent).to.deep.equal([ON, OFF, ON]);
      await sendKeys({press: key});
      expect(host.sent).to.deep.equal([ON, OFF, ON, OFF]);
    });
  }

  it('ends when the key is let go elsewhere, even where the page keeps that to itself', async () => {
    const host = await stage(SCENES.ready);
    host.parentElement?.addEventListener('keyup', (event) => event.stopPropagation());
    host.at('talk-button').focus();
    await sendKeys({down: ' '});
    host.draw({pushToTalk: 'talking'}).field.focus();
    now += TAP_MS;
    await sendKeys({up: ' '});
    expect(host.sent).to.deep.equal([ON, OFF]);
  });

  it('leaves other keys alone', async () => {
    const host = await stage(SCENES.ready);
    host.at('talk-button').focus();
    await sendKeys({press: 'a'});
    await sendKeys({press: 'Tab'});
    expect(host.root.activeElement).not.to.equal(host.at('talk-button'));
    expect(host.sent).to.deep.equal([]);
  });

  it('is switched by a switch or a screen reader', async () => {
    const host = await stage(SCENES.ready);
    host.at('talk-button').click();
    host.draw({pushToTalk: 'talking'}).at('talk-button').click();
    expect(host.sent).to.deep.equal([ON, OFF]);
  });

  it('opens no menu, selects nothing and does not scroll under a long touch', async () => {
    const host = await stage(SCENES.ready);
    expect(fire(host, 'contextmenu')).to.equal(false);
    const style = getComputedStyle(host.at('talk-button'));
    // Safari has the second by its old name alone.
    expect([style.touchAction, style.getPropertyValue('user-select') || style.getPropertyValue('-webkit-user-select')]).to.deep.equal(['none', 'none']);
  });
});
