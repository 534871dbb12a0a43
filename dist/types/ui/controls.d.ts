import { nothing, type TemplateResult } from 'lit-html';
import type { Send } from './intents.js';
import type { ViewModel } from './model.js';
/** There is an answer to stop, or a tool that it waits for. */
export declare const isAnswering: ({ state, tools }: Pick<ViewModel, "state" | "tools">) => boolean;
/** The browser holds the sound back until somebody clicks. */
export declare const isUnheard: ({ state, blocked }: ViewModel) => boolean;
/** The call ends soon, unless the visitor asks for more. */
export declare const isEnding: (model: ViewModel) => boolean;
interface Call {
    readonly part: string;
    readonly look: string;
    readonly label: string;
    readonly icon: TemplateResult;
}
/** What the call button is now. */
export declare const call: ({ state, strings }: ViewModel) => Call;
/**
 * The call button: starts, cancels, ends, retries. It is one element through all of them, so the focus stays where it is
 * and the eye finds it where it was.
 */
export declare const callButton: (model: ViewModel, send: Send, more?: TemplateResult | typeof nothing) => TemplateResult;
/** Where there is nothing to mute, its place stays. */
export declare const muteButton: ({ state, muted, microphone, strings }: ViewModel, send: Send) => TemplateResult;
/** Mute · call · stop the answer, with room for the site's own at both ends. The two beside it wait for a call. */
export declare const controls: (model: ViewModel, send: Send) => TemplateResult;
export {};
