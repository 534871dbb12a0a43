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
const MAX_MS = 30_000;

/** Begins to watch. What it gives ends with the turn `lastId`, or the call. */
function watch(lastId: string): Promise<Watched> {
  const element = document.querySelector('realtime-voice');
  if (!element) throw new Error('no element');
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(({duration}) => tasks.push(duration)));
  observer.observe({type: 'longtask'});
  const renders = countRenders(element);
  const start = performance.now();

  return new Promise((resolve) => {
    let [frames, before, longestFrame] = [0, start, 0];
    const frame = (): void => {
      const now = performance.now();
      const ms = now - start;
      longestFrame = Math.max(longestFrame, now - before);
      before = now;
      frames++;
      renders.nextFrame();
      const {state, transcript} = element;
      const last = transcript.at(-1);
      const complete = last?.id === lastId && last.final;
      if (!complete && ms < MAX_MS && state !== 'failed' && state !== 'ended') return void requestAnimationFrame(frame);
      const characters = transcript.reduce((all, {text}) => all + text.length, 0);
      const seen = {complete, ms, longestFrame, frames, ...renders.stop(), turns: transcript.length, characters, state};
      // The observer is told of a task after it. A page that is given up has no quiet moment for that.
      setTimeout(() => resolve({...seen, ...tasksOf(tasks)}), complete ? 300 : 0);
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
