import { type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** There is an answer to stop, or a tool that it waits for. */
export declare const isAnswering: ({ state, tools }: Pick<ViewModel, "state" | "tools">) => boolean;
/** Mute · call · stop the answer, with room for the site's own at both ends. The two beside it wait for a call; where there is nothing to mute, its place stays. */
export declare const controls: (model: ViewModel, send: Send) => TemplateResult;
/** Before a limit ends the call. */
export declare const extendButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
/** Where the browser holds back the sound until somebody clicks. */
export declare const hearButton: ({ strings }: ViewModel, send: Send) => TemplateResult;
