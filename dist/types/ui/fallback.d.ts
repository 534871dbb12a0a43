import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/** Where voice cannot work: the page's own way out, or why it cannot. */
export declare const fallback: (model: ViewModel, send: Send, late: Late | null) => TemplateResult;
