import type {RealtimeVoiceElement} from '../element.js';

/** All that a call needs, for a bundler to follow; in `dist/lazy.js` it is a file beside it. */
export const importElement = async (): Promise<typeof RealtimeVoiceElement> => (await import('../element.js')).RealtimeVoiceElement;
