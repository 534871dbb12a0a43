import type { TemplateResult } from 'lit-html';
import { VoiceError } from './errors.js';
import { CallElement } from './element/call-element.js';
import { type StringOverrides, type Strings } from './i18n/strings.js';
import type { PreflightReport } from './preflight-report.js';
import { type PreflightOptions } from './preflight/preflight.js';
import { type EndReason, type Rating } from './shapes.js';
import { type ExportKind } from './transcript-export.js';
/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export declare class RealtimeVoiceElement extends CallElement {
    #private;
    /** Your own texts in the place of ours: any part of `Strings`. */
    strings: StringOverrides | null;
    constructor();
    /** Whether a call can work in this browser on this page at all. */
    static get supported(): boolean;
    /** Gives the page a language that we lack, or one whose file then need not be fetched. @throws RangeError for what is no BCP-47 tag. */
    static registerStrings(locale: string, strings: Strings): void;
    /**
     * Starts a call; call it inside a gesture of the visitor. While one is being set up or live, the same promise.
     * @throws VoiceError, the one that `error` and `rv-error` show.
     */
    start(): Promise<void>;
    /**
     * Ends the call. Safe at any moment. With `agent` or `handoff`, from a tool that hangs up, what the assistant is saying is heard to its
     * end first, for ten seconds at most.
     */
    stop(reason?: EndReason): void;
    /** Looks at what a call needs, one line each; no session, no key. Hears a microphone that is allowed; `microphone: true`, in a gesture, asks for it. Never throws. */
    preflight(options?: PreflightOptions): Promise<PreflightReport>;
    /**
     * The conversation so far. `text`: `Name: words`, line by line. `json`: `{"turns": […]}`, each as in `transcript`, with `start` and `end` in seconds since the call
     * began (`null` where nobody knows). `vtt`: WebVTT captions, a cue for each turn; what was not heard is of the class `unheard`.
     */
    exportTranscript(kind?: ExportKind): string;
    /** Rates the call that has ended. @returns false where none has, or it has been rated. @throws TypeError for a rating that is neither `up` nor `down`. */
    submitFeedback({ rating, comment }: {
        rating: Rating;
        comment?: string | null;
    }): boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: ReadonlySet<string>): void;
    protected update(): void;
    protected render(): TemplateResult;
    protected describe({ code }: VoiceError): string;
    protected changed(): void;
}
