import {openProcessorNode} from './processor-node.js';
import {CAPTURE_PROCESSOR, type CaptureCommand, type CaptureMessage} from './worklet/messages.js';

/** The tap's processor, as the page knows it. */
export interface CaptureNode {
  readonly node: AudioWorkletNode;
  post(command: CaptureCommand): void;
  /** Posts a command, and settles with what the next message of a type says; false where none will come any more, or not soon. */
  ask(command: CaptureCommand, type: CaptureMessage['type']): Promise<boolean>;
  /** Nobody waits for an answer any more: each is false. */
  giveUp(): void;
  close(): void;
}

export interface CaptureNodeEvents {
  /** There is a node, which is to be joined to what is around it: the first, and perhaps another in its place. */
  made(node: AudioWorkletNode): void;
  message(message: CaptureMessage): void;
  /** The other has died, too. */
  failed(): void;
}

export function openCaptureNode(context: AudioContext, on: CaptureNodeEvents): CaptureNode {
  const waiting = new Map<string, (answer: boolean) => void>();
  let dead = false;

  function give(type: string, answer: boolean): void {
    waiting.get(type)?.(answer);
    waiting.delete(type);
  }

  const giveUp = (): void => [...waiting.keys()].forEach((type) => give(type, false));
  const standing = (): boolean => context.state !== 'running';
  const stalled = (): void => (standing() ? giveUp() : undefined);
  context.addEventListener('statechange', stalled);

  function make(): AudioWorkletNode {
    const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
      numberOfInputs: 2,
      numberOfOutputs: 2,
      outputChannelCount: [1, 1],
      // A microphone may report two channels; one, explicitly, or a mono voice is halved on the way down.
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    node.port.onmessage = ({data}: MessageEvent<CaptureMessage>) => {
      on.message(data);
      if (data.type !== 'frame' || data.last) give(data.type, data.type === 'kept' && data.kept);
    };
    on.made(node);
    return node;
  }

  const processor = openProcessorNode(make, (again) => {
    giveUp();
    dead = !again;
    if (dead) on.failed();
  });
  const post = (command: CaptureCommand): void => processor.node.port.postMessage(command);

  return {
    get node() {
      return processor.node;
    },
    post,
    ask(command, type) {
      post(command);
      give(type, false);
      return dead || standing() ? Promise.resolve(false) : new Promise((resolve) => waiting.set(type, resolve));
    },
    giveUp,
    close() {
      dead = true;
      giveUp();
      context.removeEventListener('statechange', stalled);
      processor.close();
    },
  };
}
