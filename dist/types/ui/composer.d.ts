import { type TemplateResult } from 'lit';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/**
 * A line to type in during a call. It stays in the tree when there is none, so that a call that breaks does not take an
 * unsent message with it; it shows with `connecting`, so that nothing jumps when the call comes through.
 */
export declare const composer: (model: ViewModel, send: Send) => TemplateResult;
