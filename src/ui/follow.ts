/** How far from its end the log may be and still count as at its end: rounding, and a little slack. */
const SLACK = 24;

export interface Reading {
  /** The turn that the log begins with, for somebody who reads; `null`: it ends with the newest. */
  readonly first: string | null;
  /** After the render. */
  settle(): void;
}

export interface Reader {
  /** Where the next render begins: with this turn, or at the end. */
  go(first: string | null): void;
  /** Before a render. */
  look(): Reading;
}

const logOf = (root: ParentNode): HTMLElement | null => root.querySelector('.log');

const messages = (log: HTMLElement | null): HTMLElement[] => [...(log?.querySelectorAll<HTMLElement>('.message') ?? [])];

const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;

/** Whether the end of the newest turn is to be seen. */
const isAtEnd = (log: HTMLElement): boolean =>
  log.scrollHeight - log.scrollTop - log.clientHeight < SLACK && log.querySelector('[part=later-button]:not([hidden])') === null;

/**
 * Whoever is at the end of the transcript stays there; whoever has scrolled up to read keeps their place, whatever comes before or after
 * it. (Browsers anchor a scroll by nodes, if at all; here nodes change their words.)
 */
export const createReader = (root: ParentNode): Reader => {
  let next: string | null | undefined;
  return {
    go: (first) => (next = first),
    look() {
      const log = logOf(root);
      const atEnd = next === null || !log || (next === undefined && isAtEnd(log));
      const drawn = atEnd ? [] : messages(log);
      const read = drawn.find((message) => log && message.getBoundingClientRect().bottom > topOf(log));
      const top = read && topOf(read);
      const id = read?.dataset['turn'];
      const first = next ?? drawn[0]?.dataset['turn'] ?? null;
      next = undefined;
      return {
        first,
        settle() {
          const log = logOf(root);
          const now = messages(log).find(({dataset}) => dataset['turn'] === id);
          if (log && atEnd) log.scrollTop = log.scrollHeight;
          else if (log && now && top !== undefined) log.scrollTop = Math.round(log.scrollTop + topOf(now) - top);
        },
      };
    },
  };
};
