import type { ErrorCode } from '../errors.js';
import type { Strings } from '../i18n/strings.js';
import type { PreflightLine } from '../preflight-report.js';
/** Names a text for the visitor. */
type Says = keyof Strings['preflight'];
/** What a check has found. One that has failed throws a VoiceError instead. */
export interface Found {
    readonly status: Exclude<PreflightLine['status'], 'failed'>;
    readonly detail: string;
    /** The check's own text where none is named. */
    readonly says?: Says | undefined;
    readonly code?: ErrorCode | undefined;
}
export declare const ok: (detail?: string, says?: Says) => Found;
export declare const warning: (says: Says, detail: string, code?: ErrorCode) => Found;
export declare const skipped: (detail: string) => Found;
export {};
