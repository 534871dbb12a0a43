import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** What a visitor can set for themselves. */
export declare const settings: (model: ViewModel, send: Send) => TemplateResult;
