/// <reference lib="dom" />
import type {Page} from 'puppeteer-core';

export interface Comparison {
  /** `480 × 900`, of either. */
  readonly sizes: readonly [string, string];
  /** Share of the pixels that differ, 0 to 1; 1 where the sizes do. */
  readonly differing: number;
  /** How many colours the first has, up to a hundred: an empty picture has one. */
  readonly colours: number;
}

/** A channel that differs by less than this, of 255, is the same: letters are smoothed in more than one way. */
const SAME = 32;

/** Compares two PNG pictures in a page of the browser, which knows how to read them. */
export function compare(page: Page, first: Uint8Array, second: Uint8Array): Promise<Comparison> {
  const base64 = (png: Uint8Array): string => Buffer.from(png).toString('base64');
  return page.evaluate(
    async (pictures, same) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const [a, b] = pixels;
      if (!a || !b) throw new Error('two pictures are needed');
      const sizes = [`${a.width} × ${a.height}`, `${b.width} × ${b.height}`] as const;
      const colours = new Set<number>();
      const words = new Uint32Array(a.data.buffer);
      for (let at = 0; at < words.length && colours.size < 100; at += 1) colours.add(words[at] ?? 0);
      if (sizes[0] !== sizes[1]) return {sizes, differing: 1, colours: colours.size};
      let count = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        if ([0, 1, 2].some((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) >= same)) count += 1;
      }
      return {sizes, differing: count / (a.width * a.height), colours: colours.size};
    },
    [base64(first), base64(second)],
    SAME,
  );
}
