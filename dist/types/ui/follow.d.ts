/**
 * Call before a render, and what it returns after it. Whoever is at the end of the transcript stays there; whoever has
 * scrolled up to read keeps their place.
 */
export declare const follow: (root: ParentNode) => (() => void);
