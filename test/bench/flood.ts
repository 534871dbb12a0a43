/** A hundred thousand words over a real data channel, from a page in another process, into the element as it is built. */
import type {Browser, Page} from 'puppeteer-core';
import type {} from '../../src/define.js';
import {withBrowser, withSite, type BenchSite} from './bench-site.js';
import {conversation, type Shape} from './conversation.js';
import type {} from './in-page/provider.js';
import type {Watched} from './in-page/watch.js';
import type {BenchOptions, Figure} from './report.js';

/** The same words as a long conversation, and as one answer that nobody could mean. */
const shapesOf = (words: number): Record<string, Shape> => ({
  'many answers': {turns: Math.ceil(words / 200), deltas: 200},
  'one answer': {turns: 1, deltas: words},
});

export async function openPages(browser: Browser, site: BenchSite): Promise<{visitor: Page; provider: Page}> {
  // Another host is another site, and so another process; a window of its own, because a page that is hidden draws no frame.
  const provider = await browser.newPage({type: 'window'});
  await provider.goto(`${site.origin.replace('127.0.0.1', 'localhost')}/provider`);
  site.answer = (offer) => provider.evaluate((sdp) => window.provider.answer(sdp), offer);
  const visitor = await browser.newPage({type: 'window'});
  await visitor.goto(site.origin);
  return {visitor, provider};
}

async function flood(browser: Browser, site: BenchSite, shape: Shape, [created = '', ...rest]: readonly string[]): Promise<Watched> {
  const {visitor, provider} = await openPages(browser, site);
  site.lines.set('talk', () => rest);
  const greeted = provider.evaluate((text) => window.provider.greet(text), created);
  await visitor.evaluate(async () => {
    await document.querySelector('realtime-voice')?.start();
  });
  await greeted;
  const watched = visitor.evaluate((id) => window.watch(id), `item_a${shape.turns - 1}`);
  // Not waited for: where the visitor's page is given up, the channel is never empty. The browser's end ends it.
  provider.evaluate((address) => window.provider.flood(address), '/lines/talk').catch(() => undefined);
  return watched;
}

function figuresOf(name: string, {turns}: Shape, events: number, seen: Watched): Figure[] {
  const figure = (what: string, value: number, unit: string, limit?: number): Figure => ({what: `${name}: ${what}`, samples: [value], unit, ...(limit !== undefined && {limit})});
  return [
    figure('sent', events, 'events'),
    figure(`taken in until it was ${seen.complete ? 'complete' : 'given up'}, ${seen.state}`, seen.ms, 'ms'),
    figure('longest task (0: none over 50)', seen.longestTask, 'ms', 100),
    figure('tasks over 50 ms', seen.longTasks, 'tasks'),
    figure('longest frame', seen.longestFrame, 'ms'),
    figure('frames', seen.frames, 'frames'),
    figure('renders', seen.renders, 'renders'),
    figure('renders of one frame, at most', seen.rendersOfFrame, 'renders', 1),
    figure('share of the time that renders take', (100 * seen.renderMs) / seen.ms, '%'),
    figure(`turns at the end, of ${2 * turns}`, seen.turns, 'turns'),
    figure('characters at the end', seen.characters, 'characters'),
  ];
}

export const benchFlood = ({dist, words}: BenchOptions): Promise<Figure[]> =>
  withSite(dist, async (site) => {
    const figures: Figure[] = [];
    for (const [name, shape] of Object.entries(shapesOf(words))) {
      const events = [...conversation(shape)];
      // A browser for each: a page that was given up would go on beside the next.
      figures.push(...figuresOf(name, shape, events.length, await withBrowser((browser) => flood(browser, site, shape, events))));
    }
    return figures;
  });
