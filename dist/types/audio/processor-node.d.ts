/** A node whose processor is made anew, once, should it die. */
export interface ProcessorNode {
    /** The one that lives. */
    readonly node: AudioWorkletNode;
    close(): void;
}
/** `make` makes the node and joins it to what is around it. `died` is told of each that has died, and whether another has taken over. */
export declare function openProcessorNode(make: () => AudioWorkletNode, died: (again: boolean) => void): ProcessorNode;
