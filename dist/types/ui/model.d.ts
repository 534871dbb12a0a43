import type { VoiceError } from '../errors.js';
import type { Strings } from '../i18n/strings.js';
import type { Snapshot } from '../shapes.js';
/** Everything one render needs, and nothing it could change. */
export interface ViewModel extends Snapshot {
    readonly strings: Strings;
    /** The site's own names, or the language's default. */
    readonly label: string;
    readonly agentName: string;
    readonly showTranscript: boolean;
    readonly showTextInput: boolean;
    readonly showNotice: boolean;
    readonly showTimer: boolean;
    readonly visualizer: 'orb' | 'bars' | 'wave' | 'none';
    readonly variant: 'inline' | 'floating' | 'button';
    readonly placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
    /** The floating panel shows. */
    readonly open: boolean;
    /** What went wrong while it did not. */
    readonly missed: VoiceError | null;
    readonly termsUrl: string | null;
    readonly privacyUrl: string | null;
    /** Seconds since the call began; counts only while live. */
    readonly elapsed: number;
    /** False where a call cannot work at all: no WebRTC, no secure context. The `fallback` slot is shown. */
    readonly supported: boolean;
    /** The language of `strings`: a screen reader pronounces by it. */
    readonly locale: string;
}
