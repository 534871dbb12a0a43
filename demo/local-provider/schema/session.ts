import * as z from 'zod/mini';
import { TRANSCRIPTION_MODELS, VOICES } from '../wire/models.js';

const format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('audio/pcm'), rate: z.optional(z.literal(24_000)) }),
  z.strictObject({ type: z.literal('audio/pcmu') }),
  z.strictObject({ type: z.literal('audio/pcma') }),
]);

/** Of a session's input. */
export const noiseReduction = z.strictObject({
  type: z.enum(['near_field', 'far_field']),
  strength: z.optional(z.number().check(z.gte(0), z.lte(1))),
});

/** Of a session's input. */
export const transcription = z.strictObject({
  model: z.optional(z.enum(TRANSCRIPTION_MODELS)),
  language: z.optional(z.string()),
  languages: z.optional(z.array(z.string())),
  keywords: z.optional(z.array(z.string())),
  prompt: z.optional(z.string()),
  delay: z.optional(z.enum(['minimal', 'low', 'medium', 'high', 'xhigh'])),
});

/** What voice detection does by itself. */
export const responseSwitches = {
  create_response: z.optional(z.boolean()),
  interrupt_response: z.optional(z.boolean()),
};

const turnDetection = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('server_vad'),
    threshold: z.optional(z.number().check(z.gte(0), z.lte(1))),
    prefix_padding_ms: z.optional(z.int().check(z.gte(0), z.lte(5000))),
    silence_duration_ms: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
    idle_timeout_ms: z.optional(z.nullable(z.int().check(z.gte(5000), z.lte(30_000)))),
    ...responseSwitches,
  }),
  z.strictObject({
    type: z.literal('semantic_vad'),
    eagerness: z.optional(z.enum(['low', 'medium', 'high', 'auto'])),
    ...responseSwitches,
  }),
]);

const audioInput = z.strictObject({
  format: z.optional(format),
  transcription: z.optional(z.nullable(transcription)),
  noise_reduction: z.optional(z.nullable(noiseReduction)),
  turn_detection: z.optional(z.nullable(turnDetection)),
});

const voice = z.union([z.enum(VOICES), z.strictObject({ id: z.string().check(z.regex(/^voice_/)) })]);

/** At most one of them: both together is what GA refuses (protocol §3). */
const outputModalities = z.array(z.enum(['audio', 'text'])).check(z.length(1));

/** A function of the site. */
export const functionTool = z.strictObject({
  type: z.literal('function'),
  name: z.string().check(z.minLength(1), z.maxLength(64)),
  description: z.optional(z.string()),
  parameters: z.optional(z.record(z.string(), z.unknown())),
});

/** MCP tools are accepted and echoed, never contacted. */
const mcpTool = z.strictObject({
  type: z.literal('mcp'),
  server_label: z.string(),
  server_url: z.optional(z.string()),
  connector_id: z.optional(z.string()),
  tunnel_id: z.optional(z.string()),
  authorization: z.optional(z.string()),
  headers: z.optional(z.nullable(z.record(z.string(), z.string()))),
  allowed_tools: z.optional(z.nullable(z.union([z.array(z.string()), z.record(z.string(), z.unknown())]))),
  require_approval: z.optional(z.nullable(z.union([z.enum(['always', 'never']), z.record(z.string(), z.unknown())]))),
  server_description: z.optional(z.string()),
  defer_loading: z.optional(z.boolean()),
  allowed_callers: z.optional(z.nullable(z.array(z.enum(['direct', 'programmatic'])))),
});

/** A tool of a session or a response. */
export const tool = z.discriminatedUnion('type', [functionTool, mcpTool]);

/** The parts that a session and one `response.create` have in common, with the same names and limits. */
export const generation = {
  output_modalities: z.optional(outputModalities),
  instructions: z.optional(z.string()),
  tools: z.optional(z.array(tool)),
  tool_choice: z.optional(
    z.union([
      z.enum(['auto', 'none', 'required']),
      z.strictObject({ type: z.literal('function'), name: z.string() }),
      z.strictObject({ type: z.literal('mcp'), server_label: z.string(), name: z.optional(z.nullable(z.string())) }),
    ]),
  ),
  max_output_tokens: z.optional(z.union([z.literal('inf'), z.int().check(z.gte(1), z.lte(4096))])),
  parallel_tool_calls: z.optional(z.boolean()),
  reasoning: z.optional(z.strictObject({ effort: z.optional(z.enum(['minimal', 'low', 'medium', 'high', 'xhigh'])) })),
  prompt: z.optional(
    z.nullable(
      z.strictObject({
        id: z.string(),
        version: z.optional(z.nullable(z.string())),
        variables: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
      }),
    ),
  ),
};

/** `audio.output` of a response: the speed belongs to the session alone. */
export const responseAudio = z.strictObject({
  output: z.optional(z.strictObject({ format: z.optional(format), voice: z.optional(voice) })),
});

const include = z.optional(z.nullable(z.array(z.literal('item.input_audio_transcription.logprobs'))));

/** `tracing` of a session. */
export const tracing = z.optional(
  z.nullable(
    z.union([
      z.literal('auto'),
      z.strictObject({
        workflow_name: z.optional(z.string()),
        group_id: z.optional(z.string()),
        metadata: z.optional(z.record(z.string(), z.unknown())),
      }),
    ]),
  ),
);

/** `session` of a realtime session, as minted or updated: every field is optional but `type` (protocol §3, GA column). */
export const realtimeSession = z.strictObject({
  type: z.literal('realtime'),
  model: z.optional(z.string()),
  ...generation,
  audio: z.optional(
    z.strictObject({
      input: z.optional(audioInput),
      output: z.optional(
        z.strictObject({
          format: z.optional(format),
          voice: z.optional(voice),
          speed: z.optional(z.number().check(z.gte(0.25), z.lte(1.5))),
        }),
      ),
    }),
  ),
  tracing,
  truncation: z.optional(
    z.union([
      z.enum(['auto', 'disabled']),
      z.strictObject({
        type: z.literal('retention_ratio'),
        retention_ratio: z.number().check(z.gte(0), z.lte(1)),
        token_limits: z.optional(z.strictObject({ post_instructions: z.optional(z.int()) })),
      }),
    ]),
  ),
  include,
});

/** `session` of a transcription session: it has an input and nothing else (protocol §11). */
export const transcriptionSession = z.strictObject({
  type: z.literal('transcription'),
  audio: z.optional(z.strictObject({ input: z.optional(audioInput) })),
  include,
});

/** What may stand under `session` in `client_secrets`, in the unified interface and in `session.update`. */
export const sessionRequest = z.discriminatedUnion('type', [realtimeSession, transcriptionSession]);

/** A validated {@link sessionRequest}. */
export type SessionRequest = z.infer<typeof sessionRequest>;

/** The body of `POST /v1/realtime/client_secrets` (protocol §1.1). */
export const clientSecretRequest = z.strictObject({
  expires_after: z.optional(
    z.strictObject({
      anchor: z.optional(z.literal('created_at')),
      seconds: z.optional(z.int().check(z.gte(10), z.lte(7200))),
    }),
  ),
  session: z.optional(sessionRequest),
});
