/** From the microphone to a peer that hears it, through the element's call and through a bare one: both at once, of the same track. */
import {withBrowser, withCallPage, withSite} from './bench-site.js';
import type {WireLatency} from './in-page/wire.js';
import {beside, median, type BenchOptions, type Figure} from './report.js';

/** Calls of each: a jitter buffer finds another size in every call, by 15 ms (perf.md §4.1). */
const ROUNDS = 15;
const LIMIT = 1.05;

export const benchWire = ({dist}: BenchOptions): Promise<Figure[]> =>
  withSite(dist, (site) =>
    withBrowser(async (browser) => {
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        const first: keyof WireLatency = round % 2 ? 'bare' : 'ours';
        const heard = await withCallPage(browser, site, 'wire', (page) => page.evaluate((caller) => window.mouth.measure(caller), first));
        ours.push(median(heard.ours));
        bare.push(median(heard.bare));
      }
      const floor: Figure = {what: 'microphone to peer, bare RTCPeerConnection', samples: bare, unit: 'ms'};
      return [
        floor,
        {what: 'microphone to peer, ours', samples: ours, unit: 'ms'},
        {what: 'microphone to peer, ours beside the bare one', samples: beside(ours, bare), unit: 'x', limit: LIMIT, beside: floor},
      ];
    }),
  );
