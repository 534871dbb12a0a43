import type { Approval } from '../shapes.js';
import type { ViewModel } from './model.js';
/** What the visitor is asked before a tool runs. */
export declare const questionOf: ({ name }: Approval, { strings }: ViewModel) => string;
