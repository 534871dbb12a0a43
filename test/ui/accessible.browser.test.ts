import {expect} from '@open-wc/testing';
import {SCENES, stage} from './support.js';

const PLACES = [
  {theme: 'light', width: 480},
  {theme: 'dark', width: 480},
  {theme: 'light', width: 320},
  {theme: 'dark', width: 320},
] as const;

const VARIANTS = {
  'floating, closed': {variant: 'floating'},
  'floating, open': {variant: 'floating', open: true},
  'one button': {variant: 'button', showTextInput: false},
} as const;

describe('view: accessible', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [variant, over] of Object.entries(VARIANTS)) {
      for (const [name, scene] of Object.entries({...SCENES, missed: {...SCENES.failed, missed: SCENES.failed.error ?? null}})) {
        it(`${variant}: ${name}, ${theme}`, async () => {
          const host = await stage({...scene, ...over}, {theme});
          for (const animation of host.root.getAnimations()) animation.cancel();
          await expect(host).to.be.accessible();
        });
      }
    }
  }

  for (const place of PLACES) {
    for (const [name, scene] of Object.entries(SCENES)) {
      it(`${name}, ${place.theme}, ${place.width}px`, async () => {
        const host = await stage(scene, place);
        // A transition would be measured half-way.
        for (const animation of host.root.getAnimations()) animation.cancel();
        await expect(host).to.be.accessible();
      });
    }
  }

  it('has targets of 44 px or more', async () => {
    for (const scene of Object.values(SCENES)) {
      const host = await stage(scene, {width: 260});
      for (const button of host.root.querySelectorAll('button, textarea, select, [type=range], .check')) {
        if (!button.checkVisibility()) continue;
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height), button.getAttribute('part') ?? '').to.be.at.least(44);
      }
    }
  });
});
