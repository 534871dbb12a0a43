import type { PreviewExtras } from './dialect/preview-session.js';
import type { SessionConfig } from './session/config.js';
import type { TranslationConfig } from './translation/config.js';

/** What a credential, or the request that comes with the standard key, asks for: a session that has not started. */
export interface Plan {
  readonly config: SessionConfig | TranslationConfig;
  /** What only the preview dialect knows of a session; its presence says that the session speaks that dialect. */
  readonly preview?: PreviewExtras | undefined;
}

/** `gpt-realtime`, or null for a transcription session, which has no model of its own. */
export const modelOf = ({ config }: Plan): string | null => (config.type === 'transcription' ? null : config.model);
