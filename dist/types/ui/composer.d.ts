import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** Typing is the main thing here: there is no microphone. */
export declare const isTyped: ({ microphone, showTextInput, state }: ViewModel) => boolean;
/**
 * A line to type in during a call. It stays in the tree when there is none, so that a call that breaks does not take an
 * unsent message with it; it shows with `connecting`, so that nothing jumps when the call comes through, and where typing is all there
 * is it can be written in from there on.
 */
export declare const composer: (model: ViewModel, send: Send) => TemplateResult;
