import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** Before a limit ends the call. */
export declare const extendButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
/** Where the browser holds back the sound until somebody clicks. */
export declare const hearButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
