import type {ClosedMessage, CloseCommand} from './worklet/messages.js';

/** A busy machine lets a processor wait; one that has died never answers. A context that is suspended runs none that could. */
const PATIENCE_MS = 2000;
const SUSPENDED_MS = 100;

const ending = new WeakMap<BaseAudioContext, Promise<unknown>>();

/**
 * Lets a node's processor return, and nobody hear of it again. Chromium keeps a node whose processor still runs, and the node its context,
 * until the page goes, even when the context is closed (seen in 156; `AudioWorkletNode::HasPendingActivity` asks the processor alone).
 */
export function endProcessor(node: AudioWorkletNode): void {
  const {context, port} = node;
  const ended = new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      port.close();
      resolve();
    };
    const timer = setTimeout(done, context.state === 'running' ? PATIENCE_MS : SUSPENDED_MS);
    port.onmessage = ({data}: MessageEvent<{readonly type: string}>) => {
      if (data.type === ('closed' satisfies ClosedMessage['type'])) done();
    };
    port.postMessage({type: 'close'} satisfies CloseCommand);
  });
  ending.set(context, Promise.all([ending.get(context), ended]));
}

/** Settles once every processor of the context that was told to end has ended: from then on the context can be closed and forgotten. */
export async function processorsEnded(context: BaseAudioContext): Promise<void> {
  await ending.get(context);
}
