import { RealtimeError } from '../wire/errors.js';
import type { InputConfig } from './config.js';

type Transcription = NonNullable<InputConfig['transcription']>;

const WHISPER = 'gpt-realtime-whisper';
const LISTENERS: readonly string[] = ['gpt-transcribe', 'gpt-live-transcribe'];

/** Settings of a transcription that some models only know (protocol §3). */
const KNOWN_TO: Readonly<Record<'delay' | 'prompt' | 'languages' | 'keywords', (model: string) => boolean>> = {
  delay: (model) => model === WHISPER,
  prompt: (model) => model !== WHISPER,
  languages: (model) => LISTENERS.includes(model),
  keywords: (model) => LISTENERS.includes(model),
};
const SETTINGS = Object.keys(KNOWN_TO) as (keyof typeof KNOWN_TO)[];

/** @throws RealtimeError for a transcription whose model cannot do what it is asked for */
export function requireFitting({ transcription, turn_detection }: InputConfig): void {
  if (transcription === null) return;
  const { model = 'whisper-1' }: Transcription = transcription;
  const unknown = SETTINGS.find((name) => transcription[name] !== undefined && !KNOWN_TO[name](model));
  if (unknown !== undefined) throw refusal(`'${unknown}' is not supported with the model '${model}'.`, `transcription.${unknown}`);
  if (model === WHISPER && turn_detection !== null) throw refusal(`The model '${model}' needs 'turn_detection' to be null.`, 'turn_detection');
}

const refusal = (message: string, path: string): RealtimeError => new RealtimeError(message, 'invalid_value', `session.audio.input.${path}`);
