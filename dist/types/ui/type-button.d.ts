import { nothing, type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** The way on without a microphone, after an error that names it. Retry stays the first: this stands below it. */
export declare const typeButton: ({ state, error, showTextInput, strings }: ViewModel, send: Send) => TemplateResult | typeof nothing;
