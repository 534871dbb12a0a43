import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** The question before the first call. The focus lands on the text, not on a button: agreeing takes a deliberate act. */
export declare const consent: (model: ViewModel, send: Send) => TemplateResult;
