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
  const seen = new Set<string>();
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
    const [oldest = ''] = seen.add(id);
    if (seen.size > REMEMBERED) seen.delete(oldest);
    return 'pass';
  };
}

/** Level by level, without recursion: it is the stack that depth attacks. */
function isTooDeep(message: unknown): boolean {
  let level = isObject(message) ? [message] : [];
  let nodes = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) return true;
    const next: object[] = [];
    for (const node of level) {
      for (const inner of Object.values(node) as unknown[]) {
        if (++nodes > NODES) return true;
        if (isObject(inner)) next.push(inner);
      }
    }
    level = next;
  }
  return false;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
