/**
 * One call a page: two would hear and answer each other. Asked through an event on the document, so that it holds between
 * elements of two copies of the script, and nothing module-wide remembers who is live.
 */
const CLAIM = 'realtime-voice:claim';

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
