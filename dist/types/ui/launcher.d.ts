import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/**
 * What stands in the corner while the panel is closed: the button that opens it, or the pill of a call that goes on or has
 * just broken. What it is about is said by regions of its own, since those in the panel are closed with it.
 */
export declare const launcher: (model: ViewModel, send: Send, late: Late | null) => TemplateResult;
