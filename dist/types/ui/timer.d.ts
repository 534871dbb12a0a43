import { nothing, type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** `83` becomes `1:23`, `3605` becomes `1:00:05`, in the digits of the language. */
export declare const clock: (seconds: number, locale: string) => string;
/** A clock that a screen reader reads on demand and never by itself. */
export declare const timer: ({ showTimer, state, elapsed, locale }: ViewModel) => TemplateResult | typeof nothing;
