/** Where in the conversation each tool was at work: what is done stays there when the next answer begins. */
import type { ToolActivity, Turn } from '../shapes.js';
/** Takes what is at work, or just was, with the turns of the moment. @returns all of the call, the newest last. */
export declare function createPlacedTools(): (activities: readonly ToolActivity[], turns: readonly Turn[]) => readonly ToolActivity[];
