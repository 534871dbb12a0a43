import {endProcessor} from './end-processor.js';

/** A node whose processor is made anew, once, should it die. */
export interface ProcessorNode {
  /** The one that lives. */
  readonly node: AudioWorkletNode;
  close(): void;
}

/** `make` makes the node and joins it to what is around it. `died` is told of each that has died, and whether another has taken over. */
export function openProcessorNode(make: () => AudioWorkletNode, died: (again: boolean) => void): ProcessorNode {
  let node = watched(true);

  function watched(again: boolean): AudioWorkletNode {
    const made = make();
    made.onprocessorerror = () => {
      close(made);
      if (again) node = watched(false);
      died(again);
    };
    return made;
  }

  function close(dying: AudioWorkletNode): void {
    dying.onprocessorerror = null;
    endProcessor(dying);
    dying.disconnect();
  }

  return {
    get node() {
      return node;
    },
    close: () => close(node),
  };
}
