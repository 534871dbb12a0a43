/** What a long conversation costs to draw: the view from its sources, minified, with layout, beside the same view without a word. */
import type {Page} from 'puppeteer-core';
import {build} from 'esbuild';
import {fromRoot} from '../../build/bundle/root.js';
import {withBrowser} from './bench-site.js';
import type {} from './in-page/drawing.js';
import {alternate, quantile, type Figure} from './report.js';

const TURNS = 10_000;
const ROUNDS = 31;
const WORDS = 400;
/** One frame, and the limits of the issue. */
const FRAME_MS = 16;
const WORD_MS = 1;
const NODES = 1000;

async function script(): Promise<string> {
  const {outputFiles} = await build({entryPoints: [fromRoot('test/bench/in-page/drawing.ts')], bundle: true, minify: true, write: false, format: 'iife', target: 'es2022'});
  return outputFiles[0]?.text ?? '';
}

async function figuresOf(page: Page): Promise<Figure[]> {
  const first = (turns: number) => page.evaluate((count) => window.drawing.first(count), turns);
  // Before anything is warm, a page draws once more slowly.
  await first(0);
  await first(TURNS);
  const ms = await alternate(ROUNDS, {empty: () => first(0), long: () => first(TURNS)});
  const words = await page.evaluate((turns, count) => window.drawing.words(turns, count), TURNS, WORDS);
  const alone = await page.evaluate((count) => window.drawing.words(0, count), WORDS);
  const turns = await page.evaluate((count, more) => window.drawing.turns(count, more), TURNS, 200);
  const nodes = await page.evaluate((count) => window.drawing.nodes(count), TURNS);
  const name = `${TURNS.toLocaleString('en')} turns`;
  const floor: Figure = {what: 'an empty transcript: first render, with layout', samples: ms.empty, unit: 'ms'};
  return [
    floor,
    {what: `${name}: first render, with layout`, samples: ms.long, unit: 'ms'},
    {what: `${name}: first render, more than an empty one`, samples: ms.long.map((value, round) => value - (ms.empty[round] ?? NaN)), unit: 'ms', limit: FRAME_MS, beside: floor},
    {what: `${name}: a streamed word, with layout`, samples: words, unit: 'ms', limit: WORD_MS},
    {what: `${name}: a streamed word, all but the worst twentieth`, samples: [quantile(words, 0.95)], unit: 'ms'},
    {what: 'one answer alone: a streamed word, with layout', samples: alone, unit: 'ms'},
    {what: `${name}: one turn more, with layout`, samples: turns, unit: 'ms'},
    {what: `${name}: nodes of the whole view`, samples: [nodes], unit: 'nodes', limit: NODES},
  ];
}

export const benchTranscript = async (): Promise<Figure[]> => {
  const content = await script();
  return withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="en"><head><title>bench</title></head><body></body></html>');
    await page.addScriptTag({content});
    return figuresOf(page);
  });
};
