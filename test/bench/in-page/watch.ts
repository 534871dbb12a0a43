/** The visitor's page, watched while the provider talks: tasks, frames and renders. */
export interface Watched {
  /** The last turn came to its end. */
  readonly complete: boolean;
  readonly ms: number;
  readonly longestTask: number;
  readonly longTasks: number;
  readonly longestFrame: number;
  readonly frames: number;
  readonly renders: number;
  readonly renderMs: number;
  /** Renders of the frame that had most. */
  readonly rendersOfFrame: number;
  readonly turns: number;
  readonly characters: number;
  readonly state: string;
}

/** An element that is too slow is not waited for. */
const MAX_MS = 60_000;

/** Begins to watch. What it gives ends with the frame after the turn `lastId` is complete, or the call is over. */
function watch(lastId: string): Promise<Watched> {
  const element = document.querySelector('realtime-voice');
  if (!element) throw new Error('no element');
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(({duration}) => tasks.push(duration)));
  observer.observe({type: 'longtask'});
  const renders = countRenders(element);
  const start = performance.now();

  return new Promise((resolve) => {
    let [frames, before, longestFrame, ending, complete] = [0, start, 0, false, false];
    const frame = (): void => {
      const now = performance.now();
      longestFrame = Math.max(longestFrame, now - before);
      before = now;
      frames++;
      renders.nextFrame();
      const last = element.transcript.at(-1);
      complete = last?.id === lastId && last.final;
      const over = complete || element.state === 'failed' || element.state === 'ended' || now - start > MAX_MS;
      if (!ending) requestAnimationFrame(frame);
      // The observer is told of a task after it, and the last frame is drawn after this.
      else setTimeout(() => resolve({complete, ms: now - start, ...tasksOf(tasks), longestFrame, frames, ...renders.stop(), turns: element.transcript.length, characters: element.transcript.reduce((all, {text}) => all + text.length, 0), state: element.state}), 500);
      ending = over;
    };
    requestAnimationFrame(frame);
  });
}

const tasksOf = (tasks: readonly number[]) => ({longestTask: Math.max(0, ...tasks), longTasks: tasks.length});

function countRenders(element: HTMLElement) {
  const real: unknown = Reflect.get(element, 'performUpdate');
  if (typeof real !== 'function') throw new Error('the element has no performUpdate');
  let [renders, renderMs, ofFrame, rendersOfFrame] = [0, 0, 0, 0];
  Reflect.set(element, 'performUpdate', () => {
    const start = performance.now();
    Reflect.apply(real, element, []);
    renderMs += performance.now() - start;
    renders++;
    rendersOfFrame = Math.max(rendersOfFrame, ++ofFrame);
  });
  return {
    nextFrame: () => void (ofFrame = 0),
    stop() {
      Reflect.deleteProperty(element, 'performUpdate');
      return {renders, renderMs, rendersOfFrame};
    },
  };
}

declare global {
  interface Window {
    watch: typeof watch;
  }
}
window.watch = watch;
