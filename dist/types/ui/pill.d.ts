import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { Late } from './late.js';
import type { ViewModel } from './model.js';
/** A call whose panel is closed: what it is doing, that the microphone is on, and the way to silence, end or see it. */
export declare const pill: (model: ViewModel, now: string, send: Send, late: Late | null) => TemplateResult;
