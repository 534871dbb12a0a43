/// <reference lib="dom" />
import {release, type} from 'node:os';
import type {Browser} from 'puppeteer-core';

/** What decides how a picture comes out to the pixel, beside our own sources. */
export interface MachineImage {
  readonly browser: string;
  readonly system: string;
  /** How wide some words are in the page's fonts, in pixels: other fonts, other widths. */
  readonly words: readonly number[];
}

const FONTS = ['system-ui', 'serif', 'monospace'];
const WORDS = ['Begin a conversation', 'ابدأ المحادثة', '会話を始める'];

/** The machine that a browser runs on. */
export async function machineImage(browser: Browser): Promise<MachineImage> {
  const page = await browser.newPage();
  const words = await page.evaluate(
    (fonts, texts) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('no canvas');
      return fonts.flatMap((font) =>
        texts.map((text) => {
          context.font = `40px ${font}`;
          return Math.round(context.measureText(text).width * 100) / 100;
        }),
      );
    },
    FONTS,
    WORDS,
  );
  await page.close();
  // The patch level of the kernel draws no letter.
  return {browser: await browser.version(), system: `${type()} ${process.arch} ${release().split('.').slice(0, 1).join()}`, words};
}
