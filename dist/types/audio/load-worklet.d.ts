/**
 * Adds both processors to a context: from `url` only when the site names one, else from a blob, else from the file beside the script.
 * A page with `script-src 'self'` refuses the blob (it is `script-src`, not `worker-src`, that governs worklets); the file passes.
 * @throws VoiceError `policy.worklet_blocked`, caused by what the last attempt threw.
 */
export declare function addWorklet(context: BaseAudioContext, url: string | null): Promise<void>;
