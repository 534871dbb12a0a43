import type {Words} from '../i18n/words.js';
import type {Snapshot} from '../shapes.js';

/** Everything one render needs, and nothing it could change. */
export interface ViewModel extends Snapshot, Words {
  /** The site's own names, or the language's default. */
  readonly label: string;
  readonly agentName: string;
  readonly showTranscript: boolean;
  readonly showTextInput: boolean;
  readonly showNotice: boolean;
  readonly showTimer: boolean;
  readonly visualizer: 'bars' | 'none';
  readonly termsUrl: string | null;
  readonly privacyUrl: string | null;
  /** Seconds since the call began; counts only while live. */
  readonly elapsed: number;
  /** False where a call cannot work at all: no WebRTC, no secure context. The `fallback` slot is shown. */
  readonly supported: boolean;
}
