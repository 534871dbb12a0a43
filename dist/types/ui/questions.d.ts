import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** All that the visitor must answer beside the one button. */
export declare const questions: (model: ViewModel, send: Send) => TemplateResult;
