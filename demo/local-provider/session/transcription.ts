import { takeOne } from '../faults.js';
import { newId, obfuscation } from '../wire/ids.js';
import type { SessionContext } from './context.js';
import type { Committed } from './input.js';
import { replace, type Conversation } from './conversation.js';
import { spokenSeconds } from './reply.js';
import { transcriptionUsage } from './usage.js';

/** What is known of a turn without a recogniser: that there was speech, and for how long. */
export const describeSpeech = (speechMs: number): string =>
  speechMs === 0 ? '[no speech]' : `[speech, ${spokenSeconds(speechMs).toFixed(1)} seconds]`;

/** Transcribes a committed turn, if the session asked for it: later than the answer's beginning, as in the service (protocol §4.3). */
export function transcribe(ctx: SessionContext, { itemId, audioMs, speechMs }: Committed): void {
  const { transcription } = ctx.config.audio.input;
  if (transcription === null) return;
  const { model = 'whisper-1', languages } = transcription;
  ctx.timers.after(ctx.tempo.transcriptionDelayMs, () => {
    const entry = ctx.conversation.find(({ item }) => item.id === itemId);
    if (entry === undefined || entry.item.type !== 'message') return;
    const about = { item_id: itemId, content_index: 0 };
    if (takeOne(ctx.faults().session, 'failTranscriptions')) {
      const error = { type: 'transcription_error', code: 'audio_unintelligible', message: 'The audio could not be transcribed.', param: null };
      ctx.send('conversation.item.input_audio_transcription.failed', { ...about, error });
      return;
    }
    const transcript = describeSpeech(speechMs);
    for (const delta of transcript.match(/\s*\S+/g) ?? []) {
      ctx.send('conversation.item.input_audio_transcription.delta', { ...about, delta, obfuscation: obfuscation(delta) });
    }
    if (model === 'gpt-4o-transcribe-diarize') {
      const segment = { id: newId('seg'), text: transcript, speaker: speakerOf(ctx.conversation, itemId), start: 0, end: audioMs / 1000 };
      ctx.send('conversation.item.input_audio_transcription.segment', { ...about, ...segment });
    }
    const item = { ...entry.item, content: [{ type: 'input_audio' as const, transcript }] };
    ctx.conversation = replace(ctx.conversation, { ...entry, item });
    const usage = transcriptionUsage(model, audioMs, transcript);
    ctx.send('conversation.item.input_audio_transcription.completed', { ...about, transcript, usage, ...(languages === undefined ? {} : { languages }) });
  });
}

/** Nobody is recognised: the turns of a conversation are counted off, A and B. */
function speakerOf(conversation: Conversation, itemId: string): string {
  const turns = conversation.filter(({ item }) => item.type === 'message' && item.content.some(({ type }) => type === 'input_audio'));
  return turns.findIndex(({ item }) => item.id === itemId) % 2 === 0 ? 'A' : 'B';
}
