import { nothing, type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** What goes with the next words. Its region is there before it, as some screen readers want it. */
export declare const attachmentChip: (model: ViewModel, send: Send) => TemplateResult;
/** Picks one, where the model sees pictures. */
export declare const attachButton: ({ strings, pictures }: ViewModel, send: Send) => TemplateResult | typeof nothing;
