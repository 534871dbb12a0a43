/** A picture's share of what a channel takes in one message. */
export declare const IMAGE_BYTES = 190000;
/**
 * A data URL of at most `maxBytes` characters, from any picture that the browser decodes; a JPEG where it had to be made anew.
 * SVG is none: browsers decode it in an element only.
 * @throws VoiceError `media.image`, or the reason of `signal`.
 */
export declare function downscale(blob: Blob, maxBytes: number, signal?: AbortSignal): Promise<string>;
