/** All but full scale: what is cut off there comes out flat. */
const FULL = 0.99;
/** A single peak may touch it; this many blocks of 40 ms, with no second between them, are too loud. */
const MANY = 3;
const SECOND = 25;

/** Tells a microphone that is turned up too far: asked every 40 ms, with the highest sample of them (0..1). A second without a peak ends it. */
export function createClipping(): (peak: number) => boolean {
  let peaks = 0;
  let since = 0;
  return (peak) => {
    if (peak >= FULL) since = 0;
    else if (++since >= SECOND) peaks = 0;
    if (peak >= FULL) peaks++;
    return peaks >= MANY;
  };
}
