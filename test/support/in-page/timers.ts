import {replace} from './natives.js';

/** What is still to run: timers, intervals and animation frames, each in words. */
export function watchTimers(): () => string[] {
  const pending = new Map<string, string>();
  const {setTimeout: later, clearTimeout: cancel, setInterval: repeat, clearInterval: end, requestAnimationFrame: frame, cancelAnimationFrame: drop} = window;

  replace(window, 'setTimeout', (handler: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) => {
    const id = later.call(window, () => {
      pending.delete(`timer ${String(id)}`);
      handler(...values);
    }, ms);
    pending.set(`timer ${String(id)}`, `a timer of ${ms} ms`);
    return id;
  });
  replace(window, 'setInterval', (handler: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) => {
    const id = repeat.call(window, () => handler(...values), ms);
    pending.set(`timer ${String(id)}`, `an interval of ${ms} ms`);
    return id;
  });
  replace(window, 'requestAnimationFrame', (handler: FrameRequestCallback) => {
    const id = frame.call(window, (time) => {
      pending.delete(`frame ${id}`);
      handler(time);
    });
    pending.set(`frame ${id}`, 'an animation frame');
    return id;
  });
  // One list of ids: a browser lets either function clear both kinds.
  for (const [name, clear] of [['clearTimeout', cancel], ['clearInterval', end]] as const) {
    replace(window, name, (id: number) => {
      pending.delete(`timer ${id}`);
      clear.call(window, id);
    });
  }
  replace(window, 'cancelAnimationFrame', (id: number) => {
    pending.delete(`frame ${id}`);
    drop.call(window, id);
  });
  return () => [...pending.values()];
}
