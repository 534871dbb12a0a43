import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** Hold to talk, or tap to begin and tap to end; the same with Space, Enter or a switch. */
export declare const talkButton: ({ pushToTalk, strings }: ViewModel, send: Send) => TemplateResult;
