import type { Fields } from './fields.js';

/** How a value is written in the preview, and how in GA. */
interface Conversion {
  readonly toGa: (value: unknown) => unknown;
  readonly toPreview: (value: unknown) => unknown;
}

const same: Conversion = { toGa: (value) => value, toPreview: (value) => value };

const FORMATS: Readonly<Record<string, Fields>> = {
  pcm16: { type: 'audio/pcm', rate: 24_000 },
  g711_ulaw: { type: 'audio/pcmu' },
  g711_alaw: { type: 'audio/pcma' },
};
const format: Conversion = {
  toGa: (value) => FORMATS[String(value)],
  toPreview: (value) => Object.keys(FORMATS).find((name) => FORMATS[name]?.['type'] === Reflect.get(Object(value), 'type')) ?? null,
};
/** GA's one modality; in the preview, audio never comes without text (protocol §3). */
const modalities: Conversion = {
  toGa: (value) => (Array.isArray(value) && value.includes('audio') ? ['audio'] : ['text']),
  toPreview: (value) => (Array.isArray(value) && value.includes('audio') ? ['audio', 'text'] : ['text']),
};
/** `idle_timeout_ms` is GA's alone. */
const turnDetection: Conversion = {
  toGa: (value) => value,
  toPreview: (value) => (value === null ? null : Object.fromEntries(Object.entries(Object(value) as Fields).filter(([name]) => name !== 'idle_timeout_ms'))),
};
const transcription: Conversion = {
  toGa: (value) => (value === null ? null : Object.fromEntries(Object.entries(Object(value) as Fields).filter(([, each]) => each !== null))),
  toPreview: (value) => (value === null ? null : { language: null, prompt: null, ...Object(value) as Fields }),
};

type Row = readonly [preview: string, ga: string, conversion: Conversion];

/** The fields of a session: their place in the preview and in GA (protocol §3). In the order of the preview's echo. */
export const SESSION_FIELDS: readonly Row[] = [
  ['object', 'object', same],
  ['id', 'id', same],
  ['model', 'model', same],
  ['modalities', 'output_modalities', modalities],
  ['instructions', 'instructions', same],
  ['voice', 'audio.output.voice', same],
  ['output_audio_format', 'audio.output.format', format],
  ['tools', 'tools', same],
  ['tool_choice', 'tool_choice', same],
  ['max_response_output_tokens', 'max_output_tokens', same],
  ['turn_detection', 'audio.input.turn_detection', turnDetection],
  ['speed', 'audio.output.speed', same],
  ['tracing', 'tracing', same],
  ['prompt', 'prompt', same],
  ['expires_at', 'expires_at', same],
  ['input_audio_noise_reduction', 'audio.input.noise_reduction', same],
  ['input_audio_format', 'audio.input.format', format],
  ['input_audio_transcription', 'audio.input.transcription', transcription],
  ['include', 'include', same],
];

/** The fields of a response, as in `response.created` and `.done`; the parameters of `response.create` are a session's. */
export const RESPONSE_FIELDS: readonly Row[] = [
  ['object', 'object', same],
  ['id', 'id', same],
  ['status', 'status', same],
  ['status_details', 'status_details', same],
  ['output', 'output', same],
  ['conversation_id', 'conversation_id', same],
  ['modalities', 'output_modalities', modalities],
  ['voice', 'audio.output.voice', same],
  ['output_audio_format', 'audio.output.format', format],
  ['max_output_tokens', 'max_output_tokens', same],
  ['usage', 'usage', same],
  ['metadata', 'metadata', same],
];

/** Server events by GA's name: the preview's name, or null where it has none (protocol §4.2). All others are called the same. */
export const SERVER_EVENTS: Readonly<Record<string, string | null>> = {
  'conversation.item.added': 'conversation.item.created',
  'conversation.item.done': null,
  'response.output_text.delta': 'response.text.delta',
  'response.output_text.done': 'response.text.done',
  'response.output_audio.delta': 'response.audio.delta',
  'response.output_audio.done': 'response.audio.done',
  'response.output_audio_transcript.delta': 'response.audio_transcript.delta',
  'response.output_audio_transcript.done': 'response.audio_transcript.done',
  'conversation.item.input_audio_transcription.segment': null,
  'input_audio_buffer.timeout_triggered': null,
  'input_audio_buffer.dtmf_event_received': null,
};

/** The kinds of an assistant's content: preview, GA (protocol §4.3). */
export const CONTENT_TYPES: readonly (readonly [preview: string, ga: string])[] = [
  ['text', 'output_text'],
  ['audio', 'output_audio'],
];
