/** How far from its end the log may be and still count as at its end: rounding, and a little slack. */
const SLACK = 24;

/**
 * Call before a render, and what it returns after it. Whoever is at the end of the transcript stays there; whoever has
 * scrolled up to read keeps their place.
 */
export const follow = (root: ParentNode): (() => void) => {
  const log = root.querySelector('[part=transcript]');
  const atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < SLACK;
  return () => {
    const now = root.querySelector('[part=transcript]');
    if (atEnd && now) now.scrollTop = now.scrollHeight;
  };
};
