import type { TemplateResult } from 'lit-html';
import type { ConfiguredElement } from '../configured-element.js';
import type { RealtimeVoiceElement } from '../element.js';
import { VoiceError } from '../errors.js';
import { type StringOverrides } from '../i18n/strings.js';
import type { PreflightReport } from '../preflight-report.js';
import type { PreflightOptions } from '../preflight/preflight.js';
import type { Devices, Turn, VoiceState } from '../shapes.js';
import { RestingElement } from './resting-element.js';
/** What a page can ask of an element at any moment. */
type Surface = Omit<{
    [Name in keyof RealtimeVoiceElement]: RealtimeVoiceElement[Name];
}, keyof ConfiguredElement>;
/**
 * `<realtime-voice>` until a visitor comes near: it looks the same, and has nothing of what makes a call. A hover, a focus or a touch fetches that, and the element
 * becomes a `RealtimeVoiceElement`: the same object, the same nodes, so the focus stays and a word that is being typed. What was asked for meanwhile is done then.
 */
export declare class LazyElement extends RestingElement implements Surface {
    #private;
    strings: StringOverrides | null;
    constructor();
    /**
     * Fetches what a call needs, once; all elements of the page have it then. A page that calls this when it has nothing else to do has its visitors wait for nothing.
     * @throws TypeError as `import()` does; it may be called again.
     */
    static load(): Promise<void>;
    get state(): VoiceState;
    get error(): VoiceError | null;
    get transcript(): readonly Turn[];
    get devices(): Devices;
    /** As that of `RealtimeVoiceElement`, later. @throws VoiceError `net.script`, `net.offline` where the rest cannot be fetched, and what that throws. */
    start(): Promise<void>;
    stop(): void;
    show(): void;
    hide(): void;
    toggle(): void;
    /** As that of `RealtimeVoiceElement`; one line where the rest cannot be fetched. Never throws. */
    preflight(options?: PreflightOptions): Promise<PreflightReport>;
    setMicrophone(deviceId: string): Promise<void>;
    setSpeaker(deviceId: string): Promise<void>;
    sendText(...given: Parameters<RealtimeVoiceElement['sendText']>): void;
    sendContext(text: string): void;
    sendImage(...given: Parameters<RealtimeVoiceElement['sendImage']>): Promise<void>;
    updateSession(partial: Record<string, unknown>): Promise<void>;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: ReadonlySet<string>): void;
    protected render(): TemplateResult;
}
export {};
