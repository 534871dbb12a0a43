import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const FLOATING = {variant: 'floating', muted: ''};
const VARIANTS = ['inline', 'floating', 'button'] as const;

const focused = (visitor: VisitorPage): Promise<string | null | undefined> =>
  visitor.element(({shadowRoot}) => shadowRoot?.activeElement?.getAttribute('part') ?? shadowRoot?.activeElement?.className);

const shown = (visitor: VisitorPage): Promise<string[]> =>
  visitor.element(({shadowRoot}) => ['launcher', 'pill', 'panel'].filter((part) => shadowRoot?.querySelector(`[part~=${part}]`)?.checkVisibility()));

describe('the floating variant', () => {
  const lab = useLab(startDemo);

  it('a whole call with the keyboard: open, start, hide, the call goes on, open, end, hide', async () => {
    const visitor = await lab.open({attributes: FLOATING});
    await visitor.press('Tab');
    assert.equal(await focused(visitor), 'launcher');
    await visitor.press('Enter');
    assert.deepEqual([await shown(visitor), await focused(visitor)], [['panel'], 'start-button']);
    await visitor.press('Enter');
    await visitor.reaches('listening');

    await visitor.press('Escape');
    assert.deepEqual([await shown(visitor), await focused(visitor), await visitor.state()], [['pill'], 'glance', 'listening']);
    assert.match((await visitor.text('pill')) ?? '', /^Your microphone is muted\s+0:0\d$/);
    await visitor.element((element) => element.sendText('Please tell me a story about a very long voyage.'));
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    await until('the pill tells it', async () => (await visitor.text('pill'))?.startsWith('Speaking'));

    await visitor.press('Enter');
    assert.deepEqual(await shown(visitor), ['panel']);
    // Escape belongs to the answer first.
    await visitor.press('Escape');
    await visitor.hearsSilence();
    assert.deepEqual([await shown(visitor), await visitor.state()], [['panel'], 'listening']);
    assert.equal(await focused(visitor), 'end-button');
    await visitor.press('Enter');
    await visitor.reaches('ended');
    await visitor.press('Escape');
    assert.deepEqual([await shown(visitor), await focused(visitor)], [['launcher'], 'launcher']);
    assert.deepEqual([(await visitor.events('rv-show')).length, (await visitor.events('rv-hide')).length], [2, 2]);
    assert.equal((await visitor.events('rv-session-end')).length, 1);
    await visitor.isClean();
  });

  it('the pill mutes and ends', async () => {
    const visitor = await lab.open({attributes: {variant: 'floating'}});
    await visitor.click('launcher');
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    await visitor.click('close-button');
    await visitor.click('mute-button');
    assert.equal((await visitor.event('rv-mute-change')).muted, true);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.deepEqual(await shown(visitor), ['launcher']);
    await visitor.isClean();
  });

  it('on a phone: a sheet that neither scrolls the page nor holds it, and gives way to its focus', async () => {
    const visitor = await lab.open({attributes: FLOATING});
    const {page} = visitor;
    await page.setViewport({width: 390, height: 760});
    await page.evaluate(() => {
      const filler = document.createElement('p');
      filler.style.blockSize = '4000px';
      const link = document.createElement('button');
      link.id = 'page';
      document.body.append(filler, link);
    });
    await visitor.click('launcher');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const scrolled = () => page.evaluate(() => scrollY);
    for (const part of ['title', 'transcript', 'notice']) {
      const at = await visitor.element(({shadowRoot}, name) => {
        const {left, top, width, height} = shadowRoot?.querySelector(`[part~=${name}]`)?.getBoundingClientRect() ?? new DOMRect();
        return {x: left + width / 2, y: top + height / 2};
      }, part);
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel({deltaY: 600});
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.equal(await scrolled(), 0, `over the ${part}`);
    }
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');

    await page.focus('#page');
    assert.deepEqual([await shown(visitor), await visitor.state(), await page.evaluate(() => document.activeElement?.id)], [['pill'], 'listening', 'page']);
    await page.mouse.move(100, 100);
    await page.mouse.wheel({deltaY: 600});
    await until('the page scrolls again', async () => (await scrolled()) > 0);
  });
});

describe('the one button', () => {
  const lab = useLab(startDemo);

  it('carries a whole call: consent, start, state, end', async () => {
    const visitor = await lab.open({attributes: {variant: 'button', muted: '', 'require-consent': ''}});
    await visitor.click('start-button');
    await visitor.reaches('consent');
    await visitor.click('consent-accept');
    await visitor.reaches('listening');
    assert.equal(await focused(visitor), 'end-button');
    await until('it shows that', async () => /^End\s+Your microphone is muted$/.test((await visitor.text('end-button')) ?? ''));
    await visitor.element((element) => element.sendText('Hello'));
    await visitor.reaches('speaking');
    await until('it tells so', async () => (await visitor.text('end-button'))?.endsWith('Speaking'));
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.equal(await visitor.text('start-button'), 'Talk again');
    await visitor.isClean();
  });

  it('has a button to talk where the session waits for it', async () => {
    const visitor = await lab.open({attributes: {variant: 'button', 'turn-detection': 'push-to-talk'}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.click('talk-button');
    await visitor.reaches('hearing');
    await visitor.click('talk-button');
    await visitor.reaches('thinking', 'speaking', 'listening');
  });
});

describe('at rest', () => {
  const lab = useLab(startDemo);

  for (const variant of VARIANTS) {
    for (const visualizer of ['orb', 'bars', 'wave'] as const) {
      it(`nothing runs: ${variant} with ${visualizer}`, async () => {
        const visitor = await lab.open({
          first: () => {
            // Counted, not stopped: each of them is the page's own.
            const counts: Record<string, number> = {};
            Object.defineProperty(window, 'counts', {value: counts});
            for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback', 'matchMedia', 'addEventListener'] as const) {
              const native = Reflect.get(window, name) as (...given: unknown[]) => unknown;
              Reflect.set(window, name, (...given: unknown[]) => {
                counts[name] = (counts[name] ?? 0) + 1;
                return native.apply(window, given);
              });
            }
            for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver']) {
              const Native = Reflect.get(window, name) as new (...given: unknown[]) => object;
              Reflect.set(
                window,
                name,
                class extends Native {
                  constructor(...given: unknown[]) {
                    super(...given);
                    counts[name] = (counts[name] ?? 0) + 1;
                  }
                },
              );
            }
          },
          attributes: {variant, visualizer},
        });
        const counts = () => visitor.page.evaluate(() => Reflect.get(window, 'counts') as Record<string, number>);
        if (variant === 'floating') await visitor.element((element) => element.show());
        await until('nothing moves', () => visitor.element(({shadowRoot}) => shadowRoot?.getAnimations().length === 0));
        assert.deepEqual([await counts(), await visitor.page.evaluate(() => window.e2e.leftovers())], [{}, []]);
      });
    }
  }
});

describe('in forced colours', () => {
  const lab = useLab(startDemo);

  for (const variant of VARIANTS) {
    it(`every button has an edge, and what is on it can be read: ${variant}`, async () => {
      const visitor = await lab.open({attributes: {variant, muted: '', visualizer: 'orb'}});
      const client = await visitor.page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: 'active'}]});
      const bad = () =>
        visitor.element(({shadowRoot}) => {
          const probe = document.createElement('i');
          document.body.append(probe);
          const named = (name: string): string => {
            probe.style.color = name;
            return getComputedStyle(probe).color;
          };
          const allowed = ['CanvasText', 'GrayText', 'HighlightText', 'ButtonText'].map(named);
          const found = [...(shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].filter((button) => {
            const {color, borderTopColor, borderTopWidth, borderTopStyle} = getComputedStyle(button);
            return button.checkVisibility() && !(borderTopWidth !== '0px' && borderTopStyle === 'solid' && allowed.includes(color) && allowed.includes(borderTopColor));
          });
          probe.remove();
          return found.map((button) => button.part.value);
        });
      assert.deepEqual(await bad(), []);
      await visitor.element((element) => element.start());
      await visitor.reaches('listening');
      const settled = () => until('every colour has settled', () => visitor.element(({shadowRoot}) => shadowRoot?.getAnimations().every((animation) => !(animation instanceof CSSTransition)) === true));
      await settled();
      assert.deepEqual(await bad(), []);
      if (variant !== 'floating') return;
      const ball = await visitor.element(({shadowRoot}) => getComputedStyle(shadowRoot?.querySelector('.orb i:last-child') ?? document.body).backgroundColor);
      assert.equal(ball, await visitor.page.evaluate(() => getComputedStyle(document.body).color), 'the ball is drawn in the colour of text');
      await visitor.element((element) => element.hide());
      await settled();
      assert.deepEqual(await bad(), []);
    });
  }
});
