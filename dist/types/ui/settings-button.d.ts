import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** Shows what a visitor can set, and puts it away. */
export declare const settingsButton: ({ settingsOpen, strings }: ViewModel, send: Send) => TemplateResult;
/** Escape puts them away, and gives the focus back to the button if it was among them. */
export declare const leaveSettings: (card: Element, send: Send) => void;
