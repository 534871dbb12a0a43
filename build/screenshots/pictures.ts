/// <reference lib="dom" />
import type {Browser} from 'puppeteer-core';

/** A picture of the gallery: `docs/screenshots/NAME.png`. */
export interface Picture {
  readonly name: string;
  /** The scenes, in order, and what else the gallery is asked for. */
  readonly state: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly scheme?: 'light' | 'dark';
  /** The width of the page, in CSS pixels; a scene is at least 368 of it. */
  readonly width?: number;
  readonly scale?: number;
}

const FOUR = 1700;
const THREE = 1290;
const TWO = 890;
const NARROW_THREE = 1040;

/** A theme in the light, and more briefly in the dark. */
const theme = (name: string, choices: Picture['choices'] = {}): Picture[] => [
  {name: `theme-${name}-light`, state: 'idle,speaking', choices: {theme: name, ...choices}, width: TWO},
  {name: `theme-${name}-dark`, state: 'speaking', choices: {theme: name, ...choices}, scheme: 'dark'},
];

/** Few and small: they weigh 1.5 MB together at most. */
export const PICTURES: readonly Picture[] = [
  {name: 'call-light', state: 'speaking', scale: 1.5},
  {name: 'states-light', state: 'idle,consent,listening,speaking,asking,failed,ended', width: FOUR},
  {name: 'states-dark', state: 'idle,speaking,asking,failed', width: FOUR, scheme: 'dark'},
  {name: 'narrow-german', state: 'speaking,asking,failed', choices: {width: 'narrow', language: 'de'}, width: NARROW_THREE},
  {name: 'narrow-arabic', state: 'speaking,asking,failed', choices: {width: 'narrow', language: 'ar'}, width: NARROW_THREE, scheme: 'dark'},
  {name: 'floating-closed', state: 'idle,speaking,muted', choices: {variant: 'floating'}, width: THREE},
  {name: 'floating-open', state: 'speaking,rating', choices: {variant: 'floating-open'}, width: TWO, scheme: 'dark'},
  {name: 'button', state: 'idle,listening,asking,failed', choices: {variant: 'button'}, width: FOUR},
  {name: 'orb', state: 'idle,speaking', choices: {visualizer: 'orb'}, width: TWO},
  ...theme('aurora', {visualizer: 'orb'}),
  ...theme('contrast'),
  ...theme('paper'),
  ...theme('poster'),
  {name: 'theme-terminal-dark', state: 'idle,speaking', choices: {theme: 'terminal'}, width: TWO, scheme: 'dark'},
];

/** Takes a picture of the gallery that is served at `url`. What moves is stopped, so that it is the same each time. */
export async function takePicture(browser: Browser, url: string, {state, choices = {}, scheme = 'light', width = 480, scale = 1}: Picture): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.setViewport({width, height: 900, deviceScaleFactor: scale});
    await page.goto(`${url}/gallery/?${new URLSearchParams({state, ...choices}).toString()}`);
    await page.waitForSelector('body[data-drawn]');
    await page.evaluate(async () => {
      await document.fonts.ready;
      // It would stick to the top of the picture.
      document.querySelector('#choices')?.toggleAttribute('hidden', true);
      const moving = [...document.querySelectorAll('realtime-voice')].flatMap(({shadowRoot}) => shadowRoot?.getAnimations() ?? []);
      for (const animation of moving) {
        animation.pause();
        // What has an end is over; what has none is at its beginning.
        const end = animation.effect?.getComputedTiming().endTime;
        animation.currentTime = end === Infinity ? 0 : (end ?? 0);
      }
    });
    const scenes = await page.$('#scenes');
    if (!scenes) throw new Error('the gallery has no scenes');
    return await scenes.screenshot({captureBeyondViewport: true});
  } finally {
    await page.close();
  }
}
