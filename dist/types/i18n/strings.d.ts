import type { BrowserKind } from '../browser-kind.js';
import { type ErrorArea, type ErrorCode } from '../errors.js';
import type { PreflightCheck } from '../preflight-report.js';
import type { Rating, ToolActivity, VoiceState } from '../shapes.js';
/** One text for each way in which a language counts: its categories of `Intl.PluralRules`, and no other. `plural` chooses. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {
    other: string;
}>;
/**
 * Every text of the interface in one language. Placeholders are `{name}`; each language keeps those of English.
 * A missing key is a type error.
 */
export interface Strings {
    /** Name of the region and of the call button when the site gives no `label`. */
    readonly label: string;
    readonly agent: string;
    readonly you: string;
    readonly start: string;
    readonly startAgain: string;
    readonly end: string;
    readonly cancel: string;
    readonly mute: string;
    readonly interrupt: string;
    readonly hear: string;
    /** Hides the floating panel; a call goes on. */
    readonly hide: string;
    readonly stillThere: string;
    readonly endsSoon: string;
    readonly keepTalking: string;
    readonly retry: string;
    /** After an error of the microphone. */
    readonly startTyping: string;
    /** The button to hold: before, and while the visitor is heard. */
    readonly talk: string;
    readonly talking: string;
    /** Asks before a tool runs. */
    readonly approval: string;
    readonly approve: string;
    readonly decline: string;
    readonly details: string;
    readonly tools: Record<ToolActivity['status'], string>;
    readonly transcript: string;
    /** Buttons that bring other parts of a long conversation. */
    readonly earlier: string;
    readonly later: string;
    readonly interrupted: string;
    /** Said before the words of an answer that came after it was cut off. */
    readonly unheard: string;
    /** Stands for speech whose text has not come yet, and for speech that could not be written down. */
    readonly pending: string;
    readonly unclear: string;
    /** Stands for a picture that the visitor has shown. */
    readonly picture: string;
    /** What can be done with the conversation, and that it was. */
    readonly copy: string;
    readonly save: string;
    readonly copied: string;
    readonly notCopied: string;
    /** The page's address, for a browser where a call can work. */
    readonly copyLink: string;
    /** How the call was. */
    readonly feedback: string;
    readonly ratings: Record<Rating, string>;
    readonly comment: string;
    readonly sendFeedback: string;
    readonly thanks: string;
    readonly composer: string;
    readonly composerHint: string;
    readonly send: string;
    /** A picture for the next message: picks one, takes it away, while it is made small. */
    readonly attach: string;
    readonly detach: string;
    readonly preparing: string;
    readonly notice: string;
    readonly emptyTranscript: string;
    readonly consentTitle: string;
    readonly consentText: string;
    readonly consentAccept: string;
    readonly consentDecline: string;
    readonly terms: string;
    readonly privacy: string;
    /** `{time}` is words, as they stand alone: "2 minutes, 5 seconds". */
    readonly duration: string;
    readonly unsupported: string;
    /** Instead of it where no browser shows the page, but an app that keeps its microphone to itself. */
    readonly inApp: string;
    /** What the visitor can set for themselves. */
    readonly settings: string;
    readonly microphone: string;
    readonly speaker: string;
    /** The device that the system uses, whichever that is. */
    readonly systemDefault: string;
    readonly volume: string;
    readonly language: string;
    /** The assistant is read and not heard. */
    readonly captionsOnly: string;
    /** Stands while the visitor is not heard as long as the assistant speaks, for it had interrupted itself. */
    readonly echo: string;
    /** Stands while the connection carries the call badly. */
    readonly weakConnection: string;
    readonly muted: string;
    /** Instead of "listening" where there is no microphone. */
    readonly typeReady: string;
    /** The live status line. `connecting` is refined by `steps`. */
    readonly states: Record<VoiceState, string>;
    readonly steps: Record<'microphone' | 'signalling' | 'network' | 'session', string>;
    /**
     * What happened, at most 80 characters, one sentence a visitor understands: for each area, and for the codes that need their own.
     * Every code has words by its area, so none is without; `explain` reads them.
     */
    readonly errors: Readonly<Record<ErrorArea, string> & Partial<Record<ErrorCode, string>>>;
    /** The one thing to do next, where there is one. */
    readonly nextSteps: Partial<Record<ErrorCode, string>>;
    /** Instead of the next step of `mic.denied`: where the visitor's browser keeps what it was told. At most 80 characters, too. */
    readonly unblock: Record<BrowserKind, string>;
    /** A sentence of at most 80 characters for each check of `preflight()` that found all well, and for what it may find instead; failures have `errors`. */
    readonly preflight: Record<PreflightCheck | 'prompt' | 'silent' | 'clipped' | 'slow' | 'skipped', string>;
}
/** Some of the texts: what a site says in its own way. */
export type StringOverrides = {
    readonly [Key in keyof Strings]?: Strings[Key] extends string ? string : Partial<Strings[Key]>;
};
/** All texts of `base`, less those that `over` says otherwise. What is no text is not taken: files and pages may be of another version. */
export declare function merge<Texts extends object>(base: Texts, over: unknown): Texts;
/** What happened, in the visitor's words. */
export declare const explain: ({ errors }: Strings, code: ErrorCode) => string;
/** Fills `{name}` placeholders; an unknown placeholder stays as it is. */
export declare const format: (text: string, values: Readonly<Record<string, string | number>>) => string;
