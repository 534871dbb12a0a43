import {VoiceError} from './errors.js';
import {abortable, pause} from './waiting.js';

/**
 * One call at a time: two would hear and answer each other. Of a page: asked through an event on the document, so that it holds between
 * elements of two copies of the script, and nothing module-wide remembers who is live.
 */
const CLAIM = 'realtime-voice:claim';

/** One that has just ended gives it back a moment later. */
const PATIENCE_MS = 300;

/** Claims the page for a call. @returns what gives it back, or `null` when another element has it. */
export function claimPage(page: Document): (() => void) | null {
  if (!page.dispatchEvent(new Event(CLAIM, {cancelable: true}))) return null;
  const refuse = (event: Event) => event.preventDefault();
  page.addEventListener(CLAIM, refuse);
  return () => page.removeEventListener(CLAIM, refuse);
}

/** Whether a claim would be granted just now. */
export function isFree(claim: () => (() => void) | null): boolean {
  const release = claim();
  release?.();
  return release !== null;
}

/**
 * Claims all tabs of the site for a call, until the signal aborts. A browser without locks, or a frame that is given none, is asked nothing.
 * @throws VoiceError `session.busy`, or the signal's reason.
 */
export async function claimTabs(signal: AbortSignal): Promise<void> {
  if (await hold(signal)) return;
  await pause(PATIENCE_MS, signal);
  if (!(await hold(signal))) throw new VoiceError('session.busy');
}

function hold(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = async () =>
      navigator.locks.request(CLAIM, {ifAvailable: true}, (lock) => {
        resolve(lock !== null);
        return lock && abortable(new Promise(() => undefined), signal);
      });
    ask().catch(() => resolve(true));
  });
}
