import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** Hides the panel, and never ends the call. */
export declare const closeButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
/** A sheet that covers the page makes way when the focus goes there: nobody should have it where they cannot see it (WCAG 2.4.11). */
export declare const makeWay: (send: Send) => (event: FocusEvent) => void;
