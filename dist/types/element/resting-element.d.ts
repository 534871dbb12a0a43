import { ConfiguredElement } from '../configured-element.js';
import type { Strings } from '../i18n/strings.js';
import type { ConnectionStats, Usage } from '../shapes.js';
import type { ExportKind } from '../transcript-export.js';
/** What an element answers that has had no call: the same as a `RealtimeVoiceElement` would. */
export declare abstract class RestingElement extends ConfiguredElement {
    static get supported(): boolean;
    static allowOrigins(origins: readonly string[]): void;
    static registerStrings(locale: string, strings: Strings): void;
    get usage(): Usage;
    get stats(): ConnectionStats | null;
    get sessionId(): string | null;
    get elapsed(): number;
    get inputLevel(): number;
    get outputLevel(): number;
    exportTranscript(kind?: ExportKind): string;
    sendEvent(): boolean;
    submitFeedback(): boolean;
    interrupt(): void;
    startTalking(): void;
    stopTalking(): void;
}
