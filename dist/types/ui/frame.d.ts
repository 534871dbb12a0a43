import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/**
 * A function of the model, drawn the same way every time. What a visitor does goes to `send`. Each variant is one card, and
 * what stands beside it: nothing, the launcher of a card that floats, or the one button whose card holds only questions.
 *
 * @param late What only a call needs. Without it the places stay empty, and nothing else is another node with it: so the focus, and what is being typed, stay.
 */
export declare const frame: (model: ViewModel, send: Send, late: Late | null) => TemplateResult;
