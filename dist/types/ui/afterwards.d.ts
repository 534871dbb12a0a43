import { nothing, type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** What can be done with a conversation that is over: take it away, say how it was. */
export declare const afterwards: (model: ViewModel, send: Send) => TemplateResult | typeof nothing;
