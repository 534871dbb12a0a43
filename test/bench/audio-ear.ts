/** What our playback adds on WebRTC between the voice's arrival and the speakers, beside a bare `<audio>` with the same track of the same call. */
import {withBrowser, withCallPage, withSite} from './bench-site.js';
import type {Sink} from './in-page/ear.js';
import {alternate, type BenchOptions, type Figure} from './report.js';

const ROUNDS = 60;
const LIMIT_MS = 5;

export const benchEar = ({dist}: BenchOptions): Promise<Figure[]> =>
  withSite(dist, (site) =>
    withBrowser(
      (browser) =>
        withCallPage(browser, site, 'ear', async (page) => {
          await page.evaluate(() => window.ear.open());
          const through = (sink: Sink) => () => page.evaluate((one) => window.ear.measure(one), sink);
          const {ours, bare} = await alternate(ROUNDS, {ours: through('ours'), bare: through('bare')});
          const floor: Figure = {what: 'far mouth to speakers, bare <audio>', samples: bare, unit: 'ms'};
          return [
            floor,
            {what: 'far mouth to speakers, ours', samples: ours, unit: 'ms'},
            {what: 'far mouth to speakers, added by ours', samples: ours.map((value, round) => value - (bare[round] ?? NaN)), unit: 'ms', limit: LIMIT_MS, beside: floor},
          ];
        }),
      ['--auto-accept-this-tab-capture'],
    ),
  );
