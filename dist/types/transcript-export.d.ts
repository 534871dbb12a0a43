import type { Span, Turn } from './shapes.js';
export type ExportKind = 'text' | 'json' | 'vtt';
/** The words of the interface that an export needs. */
export interface ExportNames {
    readonly user: string;
    readonly assistant: string;
    readonly interrupted: string;
    readonly unheard: string;
    /** Stand for what has no words. */
    readonly unclear: string;
    readonly picture: string;
}
type Spans = ReadonlyMap<string, Span>;
/**
 * - `text`: a line or more for each turn, `Name: words`.
 * - `json`: `{"turns": [{id, role, text, final, interrupted, source, heard?, segments?, suspect?, start, end}]}`; `start` and `end` are seconds since
 *   the call began, `null` where nobody has measured them.
 * - `vtt`: WebVTT, a cue for each turn with a voice `<v Name>`; what was not heard is of the class `unheard`.
 */
export declare function exportTranscript(kind: ExportKind, turns: readonly Turn[], spans: Spans, names: ExportNames): string;
export {};
