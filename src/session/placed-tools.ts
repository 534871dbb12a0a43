/** Where in the conversation each tool was at work: what is done stays there when the next answer begins. */
import type {ToolActivity, Turn} from '../shapes.js';

const MOST = 20;

/** Takes what is at work, or just was, with the turns of the moment. @returns all of the call, the newest last. */
export function createPlacedTools(): (activities: readonly ToolActivity[], turns: readonly Turn[]) => readonly ToolActivity[] {
  let placed: readonly ToolActivity[] = [];
  return (activities, turns) => {
    const now = new Map(activities.map((activity) => [activity.id, activity]));
    const after = turns.at(-1)?.id ?? null;
    // One that was dropped while it ran has not done anything.
    const before = placed.filter(({id, status}) => status !== 'running' || now.has(id)).map((one) => ({...one, ...now.get(one.id)}));
    for (const {id} of before) now.delete(id);
    placed = [...before, ...[...now.values()].map((one) => ({...one, after}))].slice(-MOST);
    return placed;
  };
}
