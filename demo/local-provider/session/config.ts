import type { SessionRequest } from '../schema/session.js';
import { RealtimeError, invalidValue } from '../wire/errors.js';
import type { Format } from './format.js';
import { requireFitting } from './transcription-rules.js';
import { DEFAULT_MODEL } from '../wire/models.js';

type RealtimeRequest = Extract<SessionRequest, { type: 'realtime' }>;
type AudioRequest = NonNullable<RealtimeRequest['audio']>;
type InputRequest = NonNullable<AudioRequest['input']>;

/** `server_vad` or `semantic_vad` with every default filled in. */
export type TurnDetection =
  | Readonly<{
      type: 'server_vad';
      threshold: number;
      prefix_padding_ms: number;
      silence_duration_ms: number;
      idle_timeout_ms: number | null;
      create_response?: boolean;
      interrupt_response?: boolean;
    }>
  | Readonly<{
      type: 'semantic_vad';
      eagerness: 'low' | 'medium' | 'high' | 'auto';
      create_response?: boolean;
      interrupt_response?: boolean;
    }>;

/** The input half of a session's audio, as it is echoed. */
export interface InputConfig {
  readonly format: Format;
  readonly transcription: NonNullable<InputRequest['transcription']> | null;
  readonly noise_reduction: NonNullable<InputRequest['noise_reduction']> | null;
  readonly turn_detection: TurnDetection | null;
}

/** A voice by name, or a custom one. */
export type Voice = string | Readonly<{ id: string }>;

/** The effective configuration of a realtime session, in the order in which the real service echoes it (protocol §1.1). */
export interface RealtimeConfig {
  readonly type: 'realtime';
  readonly model: string;
  readonly output_modalities: readonly ('audio' | 'text')[];
  readonly instructions: string;
  readonly tools: NonNullable<RealtimeRequest['tools']>;
  readonly tool_choice: NonNullable<RealtimeRequest['tool_choice']>;
  readonly max_output_tokens: number | 'inf';
  readonly tracing: RealtimeRequest['tracing'] | null;
  readonly truncation: NonNullable<RealtimeRequest['truncation']>;
  readonly prompt: RealtimeRequest['prompt'] | null;
  /** Echoed only where they were set: models that do not reason have neither. */
  readonly optional: Pick<RealtimeRequest, 'reasoning' | 'parallel_tool_calls'>;
  readonly audio: {
    readonly input: InputConfig;
    readonly output: { readonly format: Format; readonly voice: Voice; readonly speed: number };
  };
  readonly include: readonly string[] | null;
}

/** The effective configuration of a transcription session: no model, no output, no responses (protocol §1.1). */
export interface TranscriptionConfig {
  readonly type: 'transcription';
  readonly audio: { readonly input: InputConfig };
  readonly include: readonly string[] | null;
}

/** What a session runs by. */
export type SessionConfig = RealtimeConfig | TranscriptionConfig;

const PCM: Format = { type: 'audio/pcm', rate: 24_000 };
const INSTRUCTIONS = 'You are a helpful, friendly assistant that speaks with a visitor of a web site.';

/** A configuration with the defaults of the wire, which are not those of the docs (protocol §3), and `request` on top. */
export function createConfig(request: SessionRequest): SessionConfig {
  const input: InputConfig = {
    format: PCM,
    transcription: null,
    noise_reduction: null,
    turn_detection: turnDetection({ type: 'server_vad' }, request.type),
  };
  if (request.type === 'transcription') {
    return updateConfig({ type: 'transcription', audio: { input }, include: null }, request);
  }
  const base: RealtimeConfig = {
    type: 'realtime',
    model: request.model ?? DEFAULT_MODEL,
    output_modalities: ['audio'],
    instructions: INSTRUCTIONS,
    tools: [],
    tool_choice: 'auto',
    max_output_tokens: 'inf',
    tracing: null,
    truncation: 'auto',
    prompt: null,
    optional: {},
    audio: { input, output: { format: PCM, voice: 'alloy', speed: 1 } },
    include: null,
  };
  return updateConfig(base, request);
}

/**
 * The configuration after one `session.update`. Fields that are not sent keep their value; `turn_detection` and
 * `transcription` are replaced whole (protocol §3).
 * @throws RealtimeError if it would change the session's type or model, or asks a transcription for what its model cannot do
 */
export function updateConfig(config: SessionConfig, request: SessionRequest): SessionConfig {
  const input = updateInput(config.audio.input, request.audio?.input, request.type);
  const include = request.include === undefined ? config.include : request.include;
  if (config.type === 'transcription') {
    if (request.type !== 'transcription') throw invalidValue('session.type', request.type, [config.type]);
    return { type: 'transcription', audio: { input }, include };
  }
  if (request.type === 'transcription') throw invalidValue('session.type', request.type, [config.type]);
  const model = request.model ?? config.model;
  if (model !== config.model) {
    throw new RealtimeError('The model of a session cannot be changed after it has started.', 'invalid_value', 'session.model');
  }
  const output = request.audio?.output;
  return {
    type: 'realtime',
    model,
    output_modalities: request.output_modalities ?? config.output_modalities,
    instructions: request.instructions ?? config.instructions,
    tools: request.tools ?? config.tools,
    tool_choice: request.tool_choice ?? config.tool_choice,
    max_output_tokens: request.max_output_tokens ?? config.max_output_tokens,
    tracing: request.tracing === undefined ? config.tracing : request.tracing,
    truncation: request.truncation ?? config.truncation,
    prompt: request.prompt === undefined ? config.prompt : request.prompt,
    optional: {
      ...config.optional,
      ...(request.reasoning === undefined ? {} : { reasoning: request.reasoning }),
      ...(request.parallel_tool_calls === undefined ? {} : { parallel_tool_calls: request.parallel_tool_calls }),
    },
    audio: {
      input,
      output: {
        format: output?.format ?? config.audio.output.format,
        voice: output?.voice ?? config.audio.output.voice,
        speed: output?.speed ?? config.audio.output.speed,
      },
    },
    include,
  };
}

/** Refuses another voice once the assistant has spoken (protocol §3, §9.2). */
export function requireSameVoice(before: SessionConfig, after: SessionConfig): void {
  if (before.type === 'transcription' || after.type === 'transcription') return;
  if (voiceName(before.audio.output.voice) === voiceName(after.audio.output.voice)) return;
  throw new RealtimeError(
    "Cannot update a conversation's voice if assistant audio is present.",
    'cannot_update_voice',
    'session.audio.output.voice',
  );
}

/** The session object of mint answers and of `session.created` and `session.updated`; `expiresAt` is 0 before the start. */
export function echoSession(config: SessionConfig, id: string, expiresAt: number): Record<string, unknown> {
  if (config.type === 'transcription') {
    const { type, audio, include } = config;
    return { type, object: 'realtime.transcription_session', id, expires_at: expiresAt, audio, include };
  }
  const { type, audio, include, optional, ...rest } = config;
  return { type, object: 'realtime.session', id, ...rest, ...optional, expires_at: expiresAt, audio, include };
}

const voiceName = (voice: Voice): string => (typeof voice === 'string' ? voice : voice.id);

function updateInput(config: InputConfig, request: InputRequest | undefined, type: SessionConfig['type']): InputConfig {
  if (request === undefined) return config;
  const { format, transcription, noise_reduction, turn_detection } = request;
  const input: InputConfig = {
    format: format ?? config.format,
    transcription: transcription === undefined ? config.transcription : transcription,
    noise_reduction: noise_reduction === undefined ? config.noise_reduction : noise_reduction,
    turn_detection: turn_detection === undefined ? config.turn_detection : turn_detection && turnDetection(turn_detection, type),
  };
  requireFitting(input);
  return input;
}

function turnDetection(request: NonNullable<InputRequest['turn_detection']>, type: SessionConfig['type']): TurnDetection {
  const switches =
    type === 'transcription'
      ? {}
      : { create_response: request.create_response ?? true, interrupt_response: request.interrupt_response ?? true };
  if (request.type === 'semantic_vad') return { type: 'semantic_vad', eagerness: request.eagerness ?? 'auto', ...switches };
  return {
    type: 'server_vad',
    threshold: request.threshold ?? 0.5,
    prefix_padding_ms: request.prefix_padding_ms ?? 300,
    silence_duration_ms: request.silence_duration_ms ?? 200,
    idle_timeout_ms: request.idle_timeout_ms ?? null,
    ...switches,
  };
}
