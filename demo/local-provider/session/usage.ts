import type { Conversation, Entry } from './conversation.js';

/** A count of input tokens by kind. */
export type InputTokens = Readonly<{ text_tokens: number; audio_tokens: number; image_tokens: number }>;

/** `usage` of a `response.done` (protocol §7). */
export type Usage = Readonly<{
  total_tokens: number;
  input_tokens: number;
  output_tokens: number;
  input_token_details: InputTokens & Readonly<{ cached_tokens: number; cached_tokens_details: InputTokens }>;
  output_token_details: Readonly<{ text_tokens: number; audio_tokens: number }>;
}>;

/** No tokens at all. */
export const NO_TOKENS: InputTokens = { text_tokens: 0, audio_tokens: 0, image_tokens: 0 };

const IMAGE_TOKENS = 85;
const CACHE_BLOCK = 64; // every cached count in the logs is a multiple of it

/** Text at four characters a token: near enough to be plausible, simple enough to be checked. */
export const textTokens = (text: string): number => Math.ceil(text.length / 4);

/** The visitor's audio: one token per 100 ms. */
export const userAudioTokens = (ms: number): number => Math.ceil(ms / 100);

/** The assistant's audio: one token per 50 ms. */
export const assistantAudioTokens = (ms: number): number => Math.ceil(ms / 50);

/** What the whole conversation costs as the input of a response; `preamble` is instructions and tools. */
export const inputTokens = (conversation: Conversation, preamble: string): InputTokens =>
  conversation.reduce((sum, entry) => add(sum, entryTokens(entry)), { ...NO_TOKENS, text_tokens: textTokens(preamble) });

/** Adds up two counts. */
export const add = (a: InputTokens, b: InputTokens): InputTokens => ({
  text_tokens: a.text_tokens + b.text_tokens,
  audio_tokens: a.audio_tokens + b.audio_tokens,
  image_tokens: a.image_tokens + b.image_tokens,
});

/**
 * The usage of one response. What was input or output of an earlier one is cached, in blocks of 64 tokens a kind;
 * cached tokens are part of the input tokens, not added to them.
 */
export function usageOf(
  input: InputTokens,
  earlier: InputTokens,
  output: Readonly<{ text: string; audioMs: number }>,
): Usage {
  const cached: InputTokens = {
    text_tokens: cachedOf(input.text_tokens, earlier.text_tokens),
    audio_tokens: cachedOf(input.audio_tokens, earlier.audio_tokens),
    image_tokens: cachedOf(input.image_tokens, earlier.image_tokens),
  };
  const spoken = { text_tokens: textTokens(output.text), audio_tokens: assistantAudioTokens(output.audioMs) };
  const inTotal = total(input);
  const outTotal = spoken.text_tokens + spoken.audio_tokens;
  return {
    total_tokens: inTotal + outTotal,
    input_tokens: inTotal,
    output_tokens: outTotal,
    input_token_details: { ...input, cached_tokens: total(cached), cached_tokens_details: cached },
    output_token_details: spoken,
  };
}

/** `usage` of a finished transcription: seconds for the models billed by time, tokens for the others (protocol §7). */
export function transcriptionUsage(model: string, audioMs: number, transcript: string): Record<string, unknown> {
  if (['whisper-1', 'gpt-live-transcribe', 'gpt-realtime-whisper'].includes(model)) {
    return { type: 'duration', seconds: Math.ceil(audioMs / 1000) };
  }
  const input = userAudioTokens(audioMs);
  const output = textTokens(transcript);
  return {
    type: 'tokens',
    total_tokens: input + output,
    input_tokens: input,
    input_token_details: { text_tokens: 0, audio_tokens: input },
    output_tokens: output,
  };
}

const total = ({ text_tokens, audio_tokens, image_tokens }: InputTokens): number =>
  text_tokens + audio_tokens + image_tokens;

const cachedOf = (now: number, earlier: number): number => {
  const known = Math.min(now, earlier);
  return known - (known % CACHE_BLOCK);
};

function entryTokens({ item, audioMs }: Entry): InputTokens {
  if ('arguments' in item) return { ...NO_TOKENS, text_tokens: textTokens(item.name + item.arguments) };
  if (item.type === 'mcp_list_tools') return { ...NO_TOKENS, text_tokens: textTokens(JSON.stringify(item.tools)) };
  if (item.type === 'mcp_approval_response') return NO_TOKENS;
  if (item.type === 'function_call_output') return { ...NO_TOKENS, text_tokens: textTokens(item.output) };
  const audio_tokens = item.role === 'assistant' ? assistantAudioTokens(audioMs) : userAudioTokens(audioMs);
  const text_tokens = item.content.reduce((sum, part) => {
    if (part.type === 'input_text' || part.type === 'output_text') return sum + textTokens(part.text);
    return part.type === 'output_audio' ? sum + textTokens(part.transcript) : sum;
  }, 0);
  const images = item.content.filter(({ type }) => type === 'input_image').length;
  return { text_tokens, audio_tokens, image_tokens: images * IMAGE_TOKENS };
}
