import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {watchApproach} from '../../src/ui/approach.js';
import {createStubs} from '../support/stubs.js';
import {SCENES, stage, type ViewStage} from './support.js';

describe('view: a visitor who is about to start', () => {
  const stubs = createStubs();
  afterEach(async () => {
    stubs.restore();
    await sendMouse({type: 'move', position: [0, 0]});
  });

  const watch = ({root}: ViewStage): boolean[] => {
    const told: boolean[] = [];
    watchApproach(root, '[part~=start-button]', (pressed) => told.push(pressed));
    return told;
  };
  const middleOf = (element: HTMLElement): [number, number] => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  /** Synthetic: what a hover, a focus, a touch and a press begin with. */
  const approach = (button: HTMLElement): void => {
    button.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
    button.dispatchEvent(new FocusEvent('focusin', {bubbles: true, composed: true}));
    button.dispatchEvent(new TouchEvent('touchstart', {bubbles: true, composed: true}));
    button.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
  };
  const EACH = [false, false, false, true];

  it('is noticed by the mouse', async () => {
    const host = await stage();
    const told = watch(host);
    await sendMouse({type: 'move', position: middleOf(host.at('start-button'))});
    expect(told).to.deep.equal([false]);
    await sendMouse({type: 'down'});
    expect(told).to.deep.equal([false, true, false]);
    await sendMouse({type: 'up'});
  });

  it('is noticed by the keyboard, and by touch', async () => {
    const host = await stage();
    const told = watch(host);
    await sendKeys({press: 'Tab'});
    expect(told).to.deep.equal([]);
    await sendKeys({press: 'Tab'});
    expect(told).to.deep.equal([false]);
    approach(host.at('start-button'));
    expect(told).to.deep.equal([false, ...EACH]);
  });

  it('is noticed at the button that starts, again or once more, and at no other', async () => {
    const host = await stage();
    const told = watch(host);
    for (const scene of [SCENES.ended, SCENES.failed]) {
      approach(host.draw(scene).at('start-button'));
      expect(told.splice(0)).to.deep.equal(EACH);
    }
    for (const scene of [SCENES.connecting, SCENES.listening, SCENES.consent]) {
      host.draw(scene);
      for (const part of ['end-button', 'mute-button', 'status']) approach(host.at(part));
    }
    expect(told).to.deep.equal([]);
  });

  it('is not one whom the focus was given to, when what had it was taken away', async () => {
    const host = await stage(SCENES.listening);
    const told = watch(host);
    host.at('mute-button').focus();
    host.draw(SCENES.ended);
    expect(host.at('start-button').matches(':focus')).to.equal(true);
    expect(told).to.deep.equal([]);
  });

  it('is not there on a page that nobody looks at (stub)', async () => {
    const host = await stage();
    const told = watch(host);
    stubs.define(document, 'hidden', true);
    approach(host.at('start-button'));
    expect(told).to.deep.equal([]);
  });
});
