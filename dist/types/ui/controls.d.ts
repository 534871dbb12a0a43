import { type TemplateResult } from 'lit-html';
import { type VoiceState } from '../shapes.js';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** States in which there is an answer to stop. */
export declare const isAnswering: (state: VoiceState) => boolean;
/** Mute · call · stop the answer, with room for the site's own at both ends. The two beside it wait for a call; where there is nothing to mute, its place stays. */
export declare const controls: (model: ViewModel, send: Send) => TemplateResult;
/** Before a limit ends the call. */
export declare const extendButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
/** Where the browser holds back the sound until somebody clicks. */
export declare const hearButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
