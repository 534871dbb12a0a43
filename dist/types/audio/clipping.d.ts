/** Tells a microphone that is turned up too far: asked every 40 ms, with the highest sample of them (0..1). A second without a peak ends it. */
export declare function createClipping(): (peak: number) => boolean;
