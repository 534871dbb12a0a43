import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** The call button, which tells the state too; below it what went wrong, or that this is an AI. */
export declare const oneButton: (model: ViewModel, send: Send) => TemplateResult;
/** Whether there is something that a visitor must see beside the button. */
export declare const isAsking: (model: ViewModel) => boolean;
/** All that the visitor must answer. */
export declare const questions: (model: ViewModel, send: Send) => TemplateResult;
