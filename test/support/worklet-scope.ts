/** The worklet as bundled, in Node: a stub of its global scope, so that what it allocates can be counted. */
import v8 from 'node:v8';
import vm from 'node:vm';
import {fromRoot} from '../../build/bundle/root.js';
import {bundleWorklet} from '../../build/bundle/worklet-plugin.js';
import {CAPTURE_PROCESSOR, PLAYER_PROCESSOR, type CaptureCommand, type PlayerCommand} from '../../src/audio/worklet/messages.js';

interface Port<Command> {
  /** Every message, by its type: nothing of it is kept, so that nothing of it is counted. */
  readonly posted: Map<string, number>;
  onmessage: ((event: {data: Command}) => void) | null;
  postMessage(message: {type: string}): void;
}

export interface Processor<Command> {
  readonly port: Port<Command>;
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}

export interface WorkletScope {
  capture(): Processor<CaptureCommand>;
  player(): Processor<PlayerCommand>;
}

class StubProcessor {
  readonly port: Port<never> = {
    posted: new Map(),
    onmessage: null,
    postMessage({type}) {
      this.posted.set(type, (this.posted.get(type) ?? 0) + 1);
    },
  };
}

/** `rate` is the context's, in Hz. */
export async function loadWorklet(rate: number): Promise<WorkletScope> {
  const processors = new Map<string, new () => Processor<never>>();
  const register = (name: string, processor: new () => Processor<never>) => void processors.set(name, processor);
  const text = await bundleWorklet(fromRoot('src/audio/worklet/capture.worklet.ts'));
  const run = vm.compileFunction(text, ['AudioWorkletProcessor', 'registerProcessor', 'sampleRate', 'currentTime']) as (...scope: unknown[]) => void;
  run(StubProcessor, register, rate, 0);
  const open = (name: string): never => {
    const Registered = processors.get(name);
    if (!Registered) throw new Error(`no ${name} was registered`);
    return new Registered() as never;
  };
  return {capture: () => open(CAPTURE_PROCESSOR), player: () => open(PLAYER_PROCESSOR)};
}

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

const WARM_UP = 60_000;
const WINDOWS = 7;
const WINDOW = 20_000;
const STEP = 2000;

/**
 * How many bytes of the heap each run takes, when all of it has been compiled: the least of several windows, because the engine itself takes
 * some now and then; less what the measuring takes.
 */
export function bytesOf(run: () => void): number {
  for (let count = 0; count < WARM_UP; count++) run();
  return least(run) - least(() => undefined);
}

const least = (run: () => void): number => Math.min(...Array.from({length: WINDOWS}, () => grown(run)));

/** What the heap grows by, in short steps: a collection between two of them hides what one step made, and no more. */
function grown(run: () => void): number {
  collect();
  let total = 0;
  let last = v8.getHeapStatistics().used_heap_size;
  for (let at = 0; at < WINDOW; at += STEP) {
    for (let count = 0; count < STEP; count++) run();
    const now = v8.getHeapStatistics().used_heap_size;
    total += Math.max(0, now - last);
    last = now;
  }
  return total / WINDOW;
}
