/** The browser's own parts, taken before anything is wrapped: what the recorder uses itself is not counted. */
export const natives = {
  AudioContext: window.AudioContext,
  addEventListener: EventTarget.prototype.addEventListener,
  connect: AudioNode.prototype.connect as (this: AudioNode, target: AudioNode, ...ends: readonly number[]) => AudioNode,
};

/** Puts something in the place of a global, which its type may not allow. */
export const replace = (owner: object, name: string, value: unknown): void => {
  Object.defineProperty(owner, name, {value, configurable: true, writable: true});
};
