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
const NARROW = 1250;

/** A theme in the light, and in the dark where it has one. */
const theme = (name: string, schemes: readonly ('light' | 'dark')[], choices: Picture['choices'] = {}): Picture[] =>
  schemes.map((scheme) => ({name: `theme-${name}-${scheme}`, state: 'idle,speaking,asking', choices: {theme: name, ...choices}, scheme, width: THREE}));

const STATES = 'idle,consent,connecting,listening,speaking,asking,failed,ended';

export const PICTURES: readonly Picture[] = [
  {name: 'call-light', state: 'speaking', width: 480, scale: 2},
  {name: 'states-light', state: STATES, width: FOUR},
  {name: 'states-dark', state: STATES, width: FOUR, scheme: 'dark'},
  {name: 'narrow', state: 'idle,speaking,asking,failed', choices: {width: 'narrow'}, width: NARROW},
  {name: 'narrow-german', state: 'idle,speaking,asking,failed', choices: {width: 'narrow', language: 'de'}, width: NARROW},
  {name: 'narrow-arabic', state: 'idle,speaking,asking,failed', choices: {width: 'narrow', language: 'ar'}, width: NARROW, scheme: 'dark'},
  {name: 'floating-closed', state: 'idle,speaking,muted', choices: {variant: 'floating'}, width: THREE},
  {name: 'floating-open', state: 'listening,speaking,rating', choices: {variant: 'floating-open'}, width: THREE, scheme: 'dark'},
  {name: 'button', state: 'idle,listening,asking,failed', choices: {variant: 'button'}, width: FOUR},
  {name: 'orb', state: 'idle,listening,speaking', choices: {visualizer: 'orb'}, width: THREE},
  {name: 'wave', state: 'idle,listening,speaking', choices: {visualizer: 'wave'}, width: THREE, scheme: 'dark'},
  ...theme('aurora', ['light', 'dark'], {visualizer: 'orb'}),
  ...theme('contrast', ['light', 'dark']),
  ...theme('paper', ['light', 'dark']),
  ...theme('poster', ['light', 'dark']),
  ...theme('terminal', ['dark']),
];

/** Takes a picture of the gallery that is served at `url`. Nothing moves in it, so that it is the same each time. */
export async function takePicture(browser: Browser, url: string, {state, choices = {}, scheme = 'light', width = 480, scale = 1}: Picture): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}, {name: 'prefers-reduced-motion', value: 'reduce'}]);
    await page.setViewport({width, height: 900, deviceScaleFactor: scale});
    await page.goto(`${url}/gallery/?${new URLSearchParams({state, ...choices}).toString()}`);
    await page.waitForSelector('body[data-drawn]');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const scenes = await page.$('#scenes');
    if (!scenes) throw new Error('the gallery has no scenes');
    return await scenes.screenshot({captureBeyondViewport: true});
  } finally {
    await page.close();
  }
}
