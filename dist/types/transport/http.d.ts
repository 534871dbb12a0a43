import { VoiceError, type ErrorCode } from '../errors.js';
export interface Answer {
    readonly response: Response;
    /** `null` when there was more than anybody should read. */
    readonly text: string | null;
}
/** `POST`s and reads the answer, whatever it is. @throws VoiceError `net.offline` or `code`; an abort keeps its own reason. */
export declare function post(code: ErrorCode, url: string, init: RequestInit, signal: AbortSignal): Promise<Answer>;
/** The error for an answer that is not 2xx. `reason` is the machine's word for it, where it gave one that is safe to repeat. */
export declare function refusal(code: ErrorCode, { status, headers }: Response, reason?: string | null): VoiceError;
/** Milliseconds of a `Retry-After` (seconds or a date), kept between 1 and 60 s; `null` where there is none. */
export declare function retryAfterMs(value: string | null, now?: number): number | null;
