/** When each turn was said, as far as a page can know: a voice when it sounded, other words when they came. */
import type {Fact, FactOf} from '../protocol/vocabulary.js';
import type {Span} from '../shapes.js';

export interface Timeline {
  /** The call begins: from here on the seconds count. */
  begin(): void;
  take(fact: Fact): void;
  /** By the ids of the turns; also of some that are none, or no more. */
  readonly spans: ReadonlyMap<string, Span>;
}

const MOST = 2000;

export function createTimeline(now: () => number = () => performance.now()): Timeline {
  const spans = new Map<string, {start: number; end: number}>();
  /** The answers that have come since a voice was last heard to its end. */
  const voiced = new Set<string>();
  let began = now();
  let begun = false;
  let spoken: Span | null = null;
  let sounding = false;

  const since = () => Math.max(0, now() - began) / 1000;

  function spanOf(id: string) {
    const known = spans.get(id);
    if (known) return known;
    const [oldest = ''] = spans.size < MOST ? [] : spans.keys();
    spans.delete(oldest);
    const made = {start: since(), end: since()};
    spans.set(id, made);
    return made;
  }

  function grow({itemId, role, source}: FactOf<'text-delta' | 'text-done'>): void {
    const span = spanOf(itemId);
    // The visitor's words come after they were spoken, a voice after its words; where nothing tells when, their coming does.
    if (role === 'user' ? !spoken : !sounding) span.end = since();
    if (role === 'assistant' && source === 'voice') voiced.add(itemId);
  }

  function sound(on: boolean): void {
    for (const id of voiced) {
      if (on) spanOf(id).start = since();
      else if (sounding) spanOf(id).end = since();
    }
    if (!on) voiced.clear();
    sounding = on;
  }

  return {
    begin() {
      if (!begun) began = now();
      begun = true;
    },
    take(fact) {
      const {type} = fact;
      if (type === 'input-speech-started') spoken = {start: since(), end: since()};
      else if (type === 'input-speech-stopped') spoken &&= {...spoken, end: since()};
      else if (type === 'input-committed') Object.assign(spanOf(fact.itemId), spoken);
      else if (type === 'item' && fact.item.role === 'user') spanOf(fact.item.id);
      else if (type === 'text-delta' || type === 'text-done') grow(fact);
      else if (type === 'playback-started') sound(true);
      else if (type === 'playback-stopped' || type === 'playback-cleared') sound(false);
    },
    spans,
  };
}
