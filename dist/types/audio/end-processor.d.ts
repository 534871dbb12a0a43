/**
 * Lets a node's processor return, and nobody hear of it again. Chromium keeps a node whose processor still runs, and the node its context,
 * until the page goes, even when the context is closed (seen in 156; `AudioWorkletNode::HasPendingActivity` asks the processor alone).
 */
export declare function endProcessor(node: AudioWorkletNode): void;
/** Settles once every processor of the context that was told to end has ended: from then on the context can be closed and forgotten. */
export declare function processorsEnded(context: BaseAudioContext): Promise<void>;
