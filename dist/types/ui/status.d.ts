import { type TemplateResult } from 'lit-html';
import type { ViewModel } from './model.js';
/** What the call is doing, in words. */
export declare const statusText: ({ state, step, muted, limit, tools, strings, locale, duration, microphone, fault, showTextInput, pushToTalk }: ViewModel) => string;
/** The state as a shape. */
export declare const glyph: TemplateResult<1>;
/** The one live region for state changes. Lit writes the text only where it differs, so a render repeats nothing. */
export declare const status: (model: ViewModel) => TemplateResult;
