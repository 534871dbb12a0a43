import type { VoiceError } from '../errors.js';
import type { Words } from '../i18n/words.js';
import type { Snapshot } from '../shapes.js';
import type { DeskModel } from './desk-model.js';
/** Everything one render needs, and nothing it could change. */
export interface ViewModel extends Snapshot, Words, DeskModel {
    /** The site's own names, or the language's default. */
    readonly label: string;
    readonly agentName: string;
    readonly showTranscript: boolean;
    readonly showTextInput: boolean;
    readonly showNotice: boolean;
    readonly showTimer: boolean;
    readonly showFeedback: boolean;
    readonly showDevices: boolean;
    readonly volume: number;
    readonly captionsOnly: boolean;
    readonly visualizer: 'orb' | 'bars' | 'wave' | 'none';
    readonly variant: 'inline' | 'floating' | 'button';
    readonly placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
    /** The floating panel shows. */
    readonly open: boolean;
    /** What went wrong while it did not. */
    readonly missed: VoiceError | null;
    /** Sentence and translation stand together. */
    readonly pairs: boolean;
    /** What the visitor speaks, and what is answered, in BCP-47; `null` where it is not known. */
    readonly sourceLanguage: string | null;
    readonly targetLanguage: string | null;
    /** The hosts that links may lead to. */
    readonly linkHosts: readonly string[];
    readonly termsUrl: string | null;
    readonly privacyUrl: string | null;
    /** Seconds since the call began; counts only while live. */
    readonly elapsed: number;
    /** False where a call cannot work at all: no WebRTC, no secure context. The `fallback` slot is shown. */
    readonly supported: boolean;
    /** What a visitor is told beside the state, politely. */
    readonly hint?: string;
}
/** What of it is not told by the attributes. */
export type ViewParts = Snapshot & Words & DeskModel & Pick<ViewModel, 'elapsed' | 'supported' | 'open' | 'missed' | 'captionsOnly'>;
/** The attributes of an element that the view follows. */
export interface ViewSettings {
    readonly mode: 'conversation' | 'translation' | 'transcription';
    readonly language: string | null;
    readonly targetLanguage: string | null;
    readonly label: string | null;
    readonly agentName: string | null;
    readonly variant: ViewModel['variant'];
    readonly placement: ViewModel['placement'];
    readonly visualizer: ViewModel['visualizer'];
    readonly termsUrl: string | null;
    readonly privacyUrl: string | null;
    readonly linkHosts: string | null;
    readonly noTranscript: boolean;
    readonly noTextInput: boolean;
    readonly noNotice: boolean;
    readonly noTimer: boolean;
    readonly noFeedback: boolean;
    readonly noDevicePicker: boolean;
    readonly volume: number;
}
export declare const modelOf: (settings: ViewSettings, parts: ViewParts) => ViewModel;
