import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {ViewModel} from '../../src/ui/model.js';
import {SCENES, stage, type ViewStage} from './support.js';

const LOOKS = ['orb', 'bars', 'wave'] as const;

/** What the level may change of a drawing. */
const drawn = (host: ViewStage): string[] =>
  [...host.at('visualizer').querySelectorAll('*')].map((part) => {
    const {scale, opacity, clipPath} = getComputedStyle(part);
    return [scale, opacity, clipPath].join();
  });

const input = (host: ViewStage, level: string) => host.style.setProperty('--rv-input-level', level);
const output = (host: ViewStage, level: string) => host.style.setProperty('--rv-output-level', level);

const rest = async (over: Partial<ViewModel>): Promise<ViewStage> => {
  const host = await stage(over);
  for (const animation of host.root.getAnimations()) animation.cancel();
  return host;
};

for (const visualizer of LOOKS) {
  describe(`meter: ${visualizer}`, () => {
    it('follows the microphone while it listens, and the answer while that is spoken', async () => {
      const host = await rest({...SCENES.listening, visualizer});
      const quiet = drawn(host);
      output(host, '0.8');
      expect(drawn(host)).to.deep.equal(quiet);
      input(host, '0.5');
      const half = drawn(host);
      expect(half).not.to.deep.equal(quiet);
      input(host, '1');
      expect(drawn(host)).not.to.deep.equal(half);
      host.draw(SCENES.speaking);
      input(host, '0');
      expect(drawn(host)).not.to.deep.equal(quiet);
    });

    it('shows no level where nobody is heard', async () => {
      for (const scene of ['idle', 'muted', 'ready', 'written', 'thinking', 'reconnecting', 'ended'] as const) {
        const host = await rest({...SCENES[scene], visualizer});
        const quiet = drawn(host);
        input(host, '1');
        output(host, '1');
        expect(drawn(host), scene).to.deep.equal(quiet);
      }
    });

    it('moves nothing around it, and renders nothing', async () => {
      const host = await rest({...SCENES.hearing, visualizer});
      const records: unknown[] = [];
      const observer = new MutationObserver((found) => records.push(...found));
      observer.observe(host.root, {childList: true, subtree: true, characterData: true, attributes: true});
      const places = () => [...host.root.querySelectorAll('.meter, [part=status], [part=controls], [part=transcript]')].map((part) => JSON.stringify(part.getBoundingClientRect()));
      const before = places();
      for (const level of ['0', '0.3', '1']) {
        input(host, level);
        expect(places()).to.deep.equal(before);
        await new Promise(requestAnimationFrame);
      }
      expect([...records, ...observer.takeRecords()]).to.deep.equal([]);
      observer.disconnect();
    });

    it('is still before a call, after one, and in a closed panel', async () => {
      const host = await rest({visualizer});
      for (const scene of ['idle', 'ended', 'consent'] as const) {
        host.draw(SCENES[scene]);
        expect(host.at('visualizer').getAnimations({subtree: true}), scene).to.deep.equal([]);
      }
      const panel = await stage({...SCENES.listening, visualizer, variant: 'floating'});
      expect(panel.at('panel').getAnimations({subtree: true})).to.deep.equal([]);
    });

    it('is still for those who asked for stillness, in every variant', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      try {
        for (const model of [{}, {variant: 'floating', open: true}, {variant: 'floating'}, {variant: 'button'}] as const) {
          const host = await stage({...SCENES.hearing, visualizer, ...model});
          const looks = () => [...host.root.querySelectorAll('i, path, .glyph')].map((part) => [getComputedStyle(part).scale, getComputedStyle(part, '::after').scale, getComputedStyle(part).clipPath].join());
          const quiet = looks();
          input(host, '1');
          expect(looks()).to.deep.equal(quiet);
          for (const scene of Object.values(SCENES)) expect(host.draw({...scene, ...model}).root.getAnimations()).to.deep.equal([]);
        }
      } finally {
        await emulateMedia({reducedMotion: 'no-preference'});
      }
    });

    it('says nothing aloud, and stays within the card', async () => {
      const host = await rest({...SCENES.hearing, visualizer});
      input(host, '1');
      expect([host.at('visualizer').ariaHidden, host.at('visualizer').innerText]).to.deep.equal(['true', '']);
      const card = host.at('panel').getBoundingClientRect();
      const status = host.at('status').getBoundingClientRect();
      expect(host.at('visualizer').getBoundingClientRect().bottom).to.be.at.most(status.top);
      for (const part of host.at('visualizer').children) expect(part.getBoundingClientRect().top).to.be.above(card.top);
    });
  });
}

describe('meter: none', () => {
  it('is not there, and leaves the place to the site', async () => {
    const host = await stage({...SCENES.hearing, visualizer: 'none'});
    expect(host.root.querySelector('[part=visualizer]')).to.equal(null);
    host.innerHTML = '<b slot="visualizer">mine</b>';
    expect(host.querySelector('b')?.checkVisibility()).to.equal(true);
  });
});
