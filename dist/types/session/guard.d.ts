/** What no provider sends, and a hostile or broken one may (reliability.md §2.1): too much, too deep, or the same again. */
export type Verdict = 'pass' | 'deep' | 'again' | 'flood';
/** @param now Milliseconds of a clock that only goes forward. */
export declare function createGuard(now?: () => number): (message: unknown) => Verdict;
