import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/** What was typed leaves the field once it has been sent, unless it is something else by then. */
export declare const clearSent: (root: ParentNode, text: string) => void;
/** Typing is the main thing here: there is no microphone. */
export declare const isTyped: ({ microphone, showTextInput, state }: ViewModel) => boolean;
/**
 * A line to type in, in a call and before it: what is sent before one begins it, without a microphone, and stays in the field until it
 * has been sent. The field stays in the tree all the time, so that a call that breaks does not take an unsent message with it.
 */
export declare const composer: (model: ViewModel, send: Send, late: Late | null) => TemplateResult;
