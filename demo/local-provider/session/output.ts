import { newId, newFunctionCallId, obfuscation } from '../wire/ids.js';
import type { Send } from '../wire/events.js';
import type { Spoken } from '../speech/speech.js';
import { durationMs, samplesIn } from './audio.js';
import { silentEntry, type Entry, type Item } from './conversation.js';
import type { ToolCall } from './tool-call.js';

type Status = Item extends infer Each ? (Each extends { status: infer S } ? S : never) : never;

/** One output item while it is generated. Positions are milliseconds of its own length; text has a pretended one. */
export interface Output {
  readonly totalMs: number;
  /** Tokens the whole of it would take, for `max_output_tokens`. */
  readonly text: string;
  /** The item as far as it has been generated. */
  entry(status: Status): Entry;
  /** What follows `response.output_item.added`. */
  open(): void;
  /** Generates up to `ms`, sending the deltas on the way. */
  advance(ms: number): void;
  /** What precedes `response.output_item.done`. */
  close(): void;
}

const TEXT_MS_PER_WORD = 100;

/** Sends events about one content part, with the fields that all of them have (protocol §4.2). */
const partSender =
  (send: Send, responseId: string, itemId: string): Send =>
  (type, fields) =>
    send(type, { response_id: responseId, item_id: itemId, output_index: 0, content_index: 0, ...fields });

const withPadding = (delta: string): Record<string, string> => ({ delta, obfuscation: obfuscation(delta) });

/** Spoken output. The audio itself goes to `onAudio`; on the wire its transcript is what shows progress. */
export function audioOutput(
  send: Send,
  responseId: string,
  said: Readonly<{ text: string; spoken: Spoken }>,
  onAudio: (itemId: string, pcm: Int16Array) => void,
): Output {
  const id = newId('item');
  const part = partSender(send, responseId, id);
  const { text, spoken } = said;
  const pieces = piecesOf(text, spoken.words);
  let transcript = '';
  let samples = 0;
  let next = 0;
  return {
    totalMs: durationMs(spoken.pcm),
    text,
    entry: (status) => ({
      item: { id, type: 'message', status, role: 'assistant', content: transcript === '' ? [] : [{ type: 'output_audio', transcript }] },
      audioMs: durationMs(spoken.pcm.subarray(0, samples)),
      speechMs: 0,
      words: spoken.words.slice(0, next),
    }),
    open: () => part('response.content_part.added', { part: { type: 'audio', transcript: '' } }),
    advance: (ms) => {
      for (let piece = pieces[next]; piece !== undefined && piece.ms <= ms; piece = pieces[next]) {
        transcript += piece.text;
        next += 1;
        part('response.output_audio_transcript.delta', withPadding(piece.text));
      }
      const until = Math.min(spoken.pcm.length, samplesIn(ms));
      if (until > samples) onAudio(id, spoken.pcm.subarray(samples, until));
      samples = Math.max(samples, until);
    },
    close: () => {
      part('response.output_audio.done');
      part('response.output_audio_transcript.done', { transcript });
      part('response.content_part.done', { part: { type: 'audio', transcript } });
    },
  };
}

/** Written output, word by word. */
export function textOutput(send: Send, responseId: string, text: string): Output {
  const id = newId('item');
  const part = partSender(send, responseId, id);
  const words = [...text.matchAll(/\S+/g)].map(({ index }, at) => ({ offset: index, ms: at * TEXT_MS_PER_WORD }));
  const pieces = piecesOf(text, words);
  let written = '';
  let next = 0;
  return {
    totalMs: pieces.length * TEXT_MS_PER_WORD,
    text,
    entry: (status) =>
      silentEntry({ id, type: 'message', status, role: 'assistant', content: written === '' ? [] : [{ type: 'output_text', text: written }] }),
    open: () => part('response.content_part.added', { part: { type: 'text', text: '' } }),
    advance: (ms) => {
      for (let piece = pieces[next]; piece !== undefined && piece.ms <= ms; piece = pieces[next]) {
        written += piece.text;
        next += 1;
        part('response.output_text.delta', withPadding(piece.text));
      }
    },
    close: () => {
      part('response.output_text.done', { text: written });
      part('response.content_part.done', { part: { type: 'text', text: written } });
    },
  };
}

const CALL_PIECE = 12;

/** A function call, its arguments in pieces that are no JSON by themselves (protocol §5). */
export function callOutput(send: Send, responseId: string, call: ToolCall): Output {
  const id = newId('item');
  const callId = newFunctionCallId();
  const tell: Send = (type, fields) =>
    send(type, { response_id: responseId, item_id: id, output_index: 0, call_id: callId, ...fields });
  let written = '';
  return {
    totalMs: Math.ceil(call.arguments.length / CALL_PIECE) * TEXT_MS_PER_WORD,
    text: call.name + call.arguments,
    entry: (status) =>
      silentEntry({ id, type: 'function_call', status, name: call.name, call_id: callId, arguments: written }),
    open: () => {},
    advance: (ms) => {
      const length = Math.min(call.arguments.length, Math.floor(ms / TEXT_MS_PER_WORD) * CALL_PIECE);
      while (written.length < length) {
        const delta = call.arguments.slice(written.length, written.length + CALL_PIECE);
        written += delta;
        tell('response.function_call_arguments.delta', withPadding(delta));
      }
    },
    close: () => tell('response.function_call_arguments.done', { name: call.name, arguments: written }),
  };
}

/** A text cut before each of its words; whatever precedes the first word belongs to it. */
function piecesOf(text: string, words: Entry['words']): readonly Readonly<{ text: string; ms: number }>[] {
  if (words.length === 0) return text === '' ? [] : [{ text, ms: 0 }];
  return words.map(({ offset, ms }, at) => ({ text: text.slice(at === 0 ? 0 : offset, words[at + 1]?.offset), ms }));
}
