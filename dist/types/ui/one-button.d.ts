import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/** The call button, which tells the state too; below it what went wrong, or that this is an AI. */
export declare const oneButton: (model: ViewModel, send: Send, late: Late | null) => TemplateResult;
/** Whether there is something that a visitor must see beside the button. */
export declare const isAsking: (model: ViewModel) => boolean;
