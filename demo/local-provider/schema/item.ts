import * as z from 'zod/mini';

const common = {
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(32))),
  object: z.optional(z.literal('realtime.item')),
  status: z.optional(z.enum(['completed', 'incomplete', 'in_progress'])),
};

const inputText = z.strictObject({ type: z.literal('input_text'), text: z.string() });
const inputAudio = z.strictObject({
  type: z.literal('input_audio'),
  audio: z.string(),
  transcript: z.optional(z.nullable(z.string())),
});
const inputImage = z.strictObject({
  type: z.literal('input_image'),
  image_url: z.string().check(z.regex(/^data:image\/(png|jpeg);base64,/)),
  detail: z.optional(z.enum(['auto', 'low', 'high'])),
});

const systemMessage = z.strictObject({ type: z.literal('message'), role: z.literal('system'), content: z.array(inputText), ...common });
const message = z.discriminatedUnion('role', [
  systemMessage,
  z.strictObject({
    type: z.literal('message'),
    role: z.literal('user'),
    content: z.array(z.discriminatedUnion('type', [inputText, inputAudio, inputImage])),
    ...common,
  }),
  z.strictObject({
    type: z.literal('message'),
    role: z.literal('assistant'),
    // Assistant audio cannot be created by a client (protocol §4.3).
    content: z.array(z.strictObject({ type: z.literal('output_text'), text: z.string() })),
    ...common,
  }),
]);

/** The preview's: no images, and an assistant's text is `text`. */
const previewMessage = z.discriminatedUnion('role', [
  systemMessage,
  z.strictObject({
    type: z.literal('message'),
    role: z.literal('user'),
    content: z.array(z.discriminatedUnion('type', [inputText, inputAudio])),
    ...common,
  }),
  z.strictObject({
    type: z.literal('message'),
    role: z.literal('assistant'),
    content: z.array(z.strictObject({ type: z.literal('text'), text: z.string() })),
    ...common,
  }),
]);

const functionCall = z.strictObject({
  type: z.literal('function_call'),
  name: z.string(),
  arguments: z.string(),
  call_id: z.optional(z.string().check(z.maxLength(32))),
  ...common,
});

const functionCallOutput = z.strictObject({
  type: z.literal('function_call_output'),
  call_id: z.string(),
  output: z.string(),
  ...common,
});

const approvalResponse = z.strictObject({
  type: z.literal('mcp_approval_response'),
  approval_request_id: z.string(),
  approve: z.boolean(),
  reason: z.optional(z.nullable(z.string())),
  ...common,
});

const itemReference = z.strictObject({ type: z.literal('item_reference'), id: z.string() });

/** `item` of `conversation.item.create` (protocol §4.3, GA column). */
export const item = z.discriminatedUnion('type', [message, functionCall, functionCallOutput, approvalResponse]);
/** An entry of `response.create.input`: an item or a reference to one that is there already. */
export const responseInput = z.discriminatedUnion('type', [message, functionCall, functionCallOutput, itemReference]);

/** {@link item} in the preview. */
export const previewItem = z.discriminatedUnion('type', [previewMessage, functionCall, functionCallOutput]);
/** {@link responseInput} in the preview. */
export const previewResponseInput = z.discriminatedUnion('type', [previewMessage, functionCall, functionCallOutput, itemReference]);

/** A validated {@link item}. */
export type ItemRequest = z.infer<typeof item>;
/** A validated {@link responseInput}. */
export type ResponseInput = z.infer<typeof responseInput>;
