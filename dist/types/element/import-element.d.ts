import type { RealtimeVoiceElement } from '../element.js';
/** All that a call needs, for a bundler to follow; in `dist/lazy.js` it is a file beside it. */
export declare const importElement: () => Promise<typeof RealtimeVoiceElement>;
