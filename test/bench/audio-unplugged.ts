/** How long a call is without a microphone when the one in use is unplugged. */
import {withBrowser, withCallPage, withSite} from './bench-site.js';
import type {} from './in-page/unplugged.js';
import {alternate, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 20;
const LIMIT_MS = 2000;

export const benchUnplugged = ({dist}: BenchOptions): Promise<Figure[]> =>
  withSite(dist, (site) =>
    withBrowser((browser) =>
      withCallPage(browser, site, 'unplugged', async (page) => {
        await page.evaluate(() => window.unplugged.open());
        const {ours, bare} = await alternate(ROUNDS, {ours: () => page.evaluate(() => window.unplugged.ours()), bare: () => page.evaluate(() => window.unplugged.bare())});
        const floor: Figure = {what: 'a bare getUserMedia', samples: bare, unit: 'ms'};
        return [floor, {what: 'unplugged, until another microphone is sent', samples: ours, unit: 'ms', limit: LIMIT_MS, beside: floor}];
      }),
    ),
  );
