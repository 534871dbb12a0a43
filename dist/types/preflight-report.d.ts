/** What `preflight()` answers. */
import type { ErrorCode } from './errors.js';
/** What is looked at, in the order of the report. */
export type PreflightCheck = 'secure-context' | 'policy' | 'permission' | 'device' | 'signal' | 'endpoint' | 'webrtc' | 'network';
export interface PreflightLine {
    readonly check: PreflightCheck;
    /** `warning`: a call works, but not as well as it should; `skipped`: nobody knows, and `detail` says why. */
    readonly status: 'ok' | 'warning' | 'failed' | 'skipped';
    /** What `start()` would fail or warn with; `null` where there is no such code. */
    readonly code: ErrorCode | null;
    /** One sentence a visitor understands, in the element's language. */
    readonly message: string;
    /** For the developer, in English: what was found, or what would mend it. */
    readonly detail: string;
}
export interface PreflightReport {
    /** Nothing has failed. */
    readonly ok: boolean;
    /** One line for each check, always all of them and in the same order; plain data. */
    readonly lines: readonly PreflightLine[];
}
