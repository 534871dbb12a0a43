/** What the page lets be seen of what was said: its `redact` looks at the whole of each turn before anything is shown or told. */
import type {Redact} from '../call-options.js';
import type {Segment, Turn} from '../shapes.js';

/** Stands for words that `redact` failed at: they are not shown rather than shown unseen. */
const WITHHELD = '…';

interface Seen {
  readonly turn: Turn;
  readonly shown: Turn;
}

/** @param failed Is called for each text that had to be withheld. */
export function createRedaction(redact: Redact | null, failed: () => void): (turns: readonly Turn[]) => readonly Turn[] {
  if (!redact) return (turns) => turns;
  const segments = new WeakMap<Segment, Segment>();
  let seen = new Map<string, Seen>();

  function hide(text: string, {role}: Turn): string {
    if (text === '') return text;
    try {
      const shown: unknown = redact?.(text, role);
      if (typeof shown === 'string') return shown;
    } catch {
      // As if it had given no text.
    }
    failed();
    return WITHHELD;
  }

  function segment(one: Segment, turn: Turn): Segment {
    const shown = segments.get(one) ?? {...one, text: hide(one.text, turn)};
    segments.set(one, shown);
    return shown;
  }

  function look(turn: Turn): Seen {
    const before = seen.get(turn.id);
    if (before?.turn === turn) return before;
    const text = before?.turn.text === turn.text ? before.shown.text : hide(turn.text, turn);
    // Where the words are others, so is the place where the voice broke off: about as far along.
    const heard = turn.heard === undefined ? {} : {heard: Math.round((turn.heard * text.length) / (turn.text.length || 1))};
    const apart = turn.segments && {segments: turn.segments.map((one) => segment(one, turn))};
    return {turn, shown: {...turn, text, ...heard, ...apart}};
  }

  return (turns) => {
    const all = turns.map(look);
    seen = new Map(all.map((one) => [one.turn.id, one]));
    return all.map(({shown}) => shown);
  };
}
