/** An amplitude (0..1, RMS) as a share of the meter (0..1), on the ear's scale. */
export declare function meterLevel(amplitude: number): number;
