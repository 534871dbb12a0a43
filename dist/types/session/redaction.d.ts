/** What the page lets be seen of what was said: its `redact` looks at the whole of each turn before anything is shown or told. */
import type { Redact } from '../call-options.js';
import type { Turn } from '../shapes.js';
/** @param failed Is called for each text that had to be withheld. */
export declare function createRedaction(redact: Redact | null, failed: () => void): (turns: readonly Turn[]) => readonly Turn[];
