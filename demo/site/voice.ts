import type {} from '../../src/define.js';
import type {RealtimeVoiceElement} from '../../src/element.js';

/** The element of this page, once its script has come. */
export async function pageVoice(): Promise<RealtimeVoiceElement> {
  await customElements.whenDefined('realtime-voice');
  const voice = document.querySelector('realtime-voice');
  if (!voice) throw new Error('this page has no element');
  return voice;
}

/** Asks for something as if the visitor had typed it; begins a call where there is none. */
export async function ask(voice: RealtimeVoiceElement, text: string): Promise<void> {
  // What went wrong, the element shows.
  await voice.start().then(() => voice.sendText(text), () => undefined);
}
