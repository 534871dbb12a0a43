import { nothing, type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** In a call that waits for it. */
export declare const talk: (model: ViewModel, send: Send) => TemplateResult | typeof nothing;
