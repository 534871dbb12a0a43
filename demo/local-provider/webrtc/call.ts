import { createCall, type RunningCall, type Service } from '../call.js';
import type { Plan } from '../plan.js';
import { unreachable, type Offer } from './offer.js';
import { openPeer } from './peer.js';

/** A call over WebRTC, answered. */
export type AnsweredCall = Readonly<{ call: RunningCall; answer: string }>;

/** What reaches the browser with Azure's `webrtcfilter=on` (protocol §1.2). */
const FILTERED = new Set([
  'input_audio_buffer.speech_started',
  'input_audio_buffer.speech_stopped',
  'output_audio_buffer.started',
  'output_audio_buffer.stopped',
  'conversation.item.input_audio_transcription.completed',
  'conversation.item.added',
  'conversation.item.created',
  'response.output_text.delta',
  'response.output_text.done',
  'response.output_audio_transcript.delta',
  'response.output_audio_transcript.done',
]);

/**
 * Answers an offer and runs the call until one side ends it.
 * @throws RealtimeError 400 if the offer cannot be answered
 */
export async function startPeerCall(offer: Offer, plan: Plan, filtered: boolean, service: Service): Promise<AnsweredCall> {
  const signs = watchSigns(service.silentBrowserMs, () => void call.end('silent_browser'));
  const call = createCall(
    { plan, transport: 'webrtc', filter: filtered ? (type) => FILTERED.has(type) : undefined, onEnded: signs.stop },
    service,
  );
  const peer = await openPeer(offer, service.host, {
    onAudio: (pcm) => call.hear(pcm, true),
    onGap: (silence) => call.hear(silence, false),
    nextFrame: call.play,
    onOpen: call.open,
    onMessage: call.receive,
    onClosed: () => void call.end('channel_closed'),
    onSign: signs.note,
  }).catch((error: unknown) => {
    signs.stop();
    throw error;
  });
  call.bind({ ...peer, close: () => peer.close() });
  return { call, answer: service.faults().calls?.unreachable === true ? unreachable(peer.answer) : peer.answer };
}

/** Calls `onSilent` when no sign of life was noted for `limitMs`. */
function watchSigns(limitMs: number, onSilent: () => void): { note: () => void; stop: () => void } {
  let last = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - last > limitMs) onSilent();
  }, Math.min(500, limitMs));
  return {
    note: () => {
      last = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
