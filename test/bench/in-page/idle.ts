/** Runs before the page's own scripts: counts what would wake an idle page, and what jumps in it. */
import {watchTimers} from '../../support/in-page/timers.js';

export interface Idle {
  /** Asked for since it was asked last. */
  readonly frames: number;
  readonly timers: number;
  /** Timers and frames that are still to come. */
  readonly waiting: number;
  /** Animations that run, in shadow trees, too. */
  readonly animations: number;
  /** The sum of all layout shifts of the page. */
  readonly shift: number;
}

const pending = watchTimers();
let [frames, timers, shift] = [0, 0, 0];

for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval'] as const) {
  const real = window[name];
  Reflect.set(window, name, (...given: unknown[]): unknown => {
    if (name === 'requestAnimationFrame') frames++;
    else timers++;
    const id: unknown = Reflect.apply(real, window, given);
    return id;
  });
}
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
}).observe({type: 'layout-shift', buffered: true});

function idle(): Idle {
  const running = document.getAnimations().filter(({playState}) => playState === 'running');
  const seen = {frames, timers, waiting: pending().length, animations: running.length, shift};
  [frames, timers] = [0, 0];
  return seen;
}

declare global {
  interface Window {
    idle: typeof idle;
  }
}
window.idle = idle;
