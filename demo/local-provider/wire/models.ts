/** The models that answer today (protocol §0): the previews and `gpt-realtime-mini-2025-10-06` are gone. */
export const MODELS: readonly string[] = [
  'gpt-realtime',
  'gpt-realtime-2025-08-28',
  'gpt-realtime-mini',
  'gpt-realtime-mini-2025-12-15',
  'gpt-realtime-1.5',
  'gpt-realtime-2',
  'gpt-realtime-2.1',
  'gpt-realtime-2.1-mini',
];

/** The model of a session that names none. */
export const DEFAULT_MODEL = 'gpt-realtime';

/** Models that transcribe the visitor (protocol §3). */
export const TRANSCRIPTION_MODELS: readonly string[] = [
  'whisper-1',
  'gpt-transcribe',
  'gpt-live-transcribe',
  'gpt-4o-mini-transcribe',
  'gpt-4o-mini-transcribe-2025-12-15',
  'gpt-4o-transcribe',
  'gpt-4o-transcribe-diarize',
  'gpt-realtime-whisper',
];

/** The built-in voices of GA; a custom one is `{id}`. */
export const VOICES: readonly string[] = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
];

/** The models of the preview dialect; they answer only in it, and only where the provider was told to (protocol §0). */
export const PREVIEW_MODELS: readonly string[] = [
  'gpt-4o-realtime-preview',
  'gpt-4o-realtime-preview-2024-10-01',
  'gpt-4o-realtime-preview-2024-12-17',
  'gpt-4o-realtime-preview-2025-06-03',
  'gpt-4o-mini-realtime-preview',
  'gpt-4o-mini-realtime-preview-2024-12-17',
];

/** The voices of the preview: all but the two that came with GA. */
export const PREVIEW_VOICES: readonly string[] = VOICES.filter((voice) => voice !== 'marin' && voice !== 'cedar');
