const BIAS = 132;
const CLIP = 32_635;

/** One byte of µ-law as a 16-bit sample (ITU-T G.711). */
export function ulawToLinear(byte: number): number {
  const value = ~byte & 0xff;
  const magnitude = (((value & 0x0f) << 3) + BIAS) << ((value & 0x70) >> 4);
  return (value & 0x80) === 0 ? magnitude - BIAS : BIAS - magnitude;
}

/** The inverse of {@link ulawToLinear}. */
export function linearToUlaw(sample: number): number {
  const magnitude = Math.min(CLIP, Math.abs(sample)) + BIAS;
  const exponent = 24 - Math.clz32(magnitude); // the bias makes the highest bit at least the eighth
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}

/** One byte of A-law as a 16-bit sample (ITU-T G.711). */
export function alawToLinear(byte: number): number {
  const value = byte ^ 0x55;
  const exponent = (value & 0x70) >> 4;
  const mantissa = ((value & 0x0f) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return (value & 0x80) === 0 ? -magnitude : magnitude;
}

/** The inverse of {@link alawToLinear}. */
export function linearToAlaw(sample: number): number {
  const magnitude = Math.min(CLIP, Math.abs(sample));
  const exponent = Math.max(0, 24 - Math.clz32(magnitude));
  const mantissa = (magnitude >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f;
  return ((sample < 0 ? 0 : 0x80) | (exponent << 4) | mantissa) ^ 0x55;
}
