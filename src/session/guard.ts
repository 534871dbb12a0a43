/** What no provider sends, and a hostile or broken one may (reliability.md §2.1): too much, too deep, or the same again. */

export type Verdict = 'pass' | 'deep' | 'again' | 'flood';

const DEPTH = 32;
const NODES = 10_000;
const REMEMBERED = 1024;
/** Events a second that may go on for ever, and how many may come at once. */
const RATE = 2000;
const BURST = 120_000;

/** @param now Milliseconds of a clock that only goes forward. */
export function createGuard(now: () => number = () => performance.now()): (message: unknown) => Verdict {
  const seen = new Set<string | undefined>();
  // Its oldest is not asked of the set, which would walk past all that have been taken out of it.
  const ring: string[] = [];
  let count = 0;
  let room = BURST;
  let at = now();

  return (message) => {
    const time = now();
    room = Math.min(BURST, room + ((time - at) / 1000) * RATE) - 1;
    at = time;
    if (room < 0) return 'flood';
    if (isTooDeep(message)) return 'deep';
    const id = typeof message === 'object' && message !== null && 'event_id' in message ? message.event_id : null;
    if (typeof id !== 'string') return 'pass';
    if (seen.has(id)) return 'again';
    const place = count++ % REMEMBERED;
    seen.delete(ring[place]);
    seen.add((ring[place] = id));
    return 'pass';
  };
}

/** Goes no deeper than it asks for: it is the stack that depth attacks. */
function isTooDeep(message: unknown): boolean {
  let nodes = 0;
  function exceeds(value: unknown, depth: number): boolean {
    if (++nodes > NODES) return true;
    if (typeof value !== 'object' || value === null) return false;
    if (depth > DEPTH) return true;
    // Not by a list of its values: this is asked of each event.
    for (const key in value) if (exceeds((value as Readonly<Record<string, unknown>>)[key], depth + 1)) return true;
    return false;
  }
  return exceeds(message, 0);
}
