/** Decibels full scale that draw nothing, and that fill the meter. */
const QUIET = -60;
const LOUD = -12;

/** An amplitude (0..1, RMS) as a share of the meter (0..1), on the ear's scale. */
export function meterLevel(amplitude: number): number {
  if (!(amplitude > 0)) return 0;
  const decibels = 20 * Math.log10(amplitude);
  return Math.min(1, Math.max(0, (decibels - QUIET) / (LOUD - QUIET)));
}
