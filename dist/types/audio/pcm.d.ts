/** The provider's audio: 24 kHz mono, 16 bits little-endian (as every machine that runs a browser is), in base64. */
export declare function encodePcm(samples: ArrayBuffer): string;
/** Takes what is whole: everything before the first character that is no base64, less half a sample. Never throws. */
export declare function decodePcm(text: string): Int16Array<ArrayBuffer>;
