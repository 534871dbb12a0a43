import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/** What a visitor has to know now, in one line: said and shown where the panel does not. Nothing, before the first call. */
export declare const glance: (model: ViewModel, late: Late | null) => string;
