import { nothing, type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** Where a call cannot work: takes the page to a browser where it can. */
export declare const copyLink: (model: ViewModel, send: Send) => TemplateResult | typeof nothing;
