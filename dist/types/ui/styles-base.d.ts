/**
 * The ground: colours, reset, what every part shares. Everything hangs on `.base`, which starts from `all: initial`: a page
 * that resets or restyles every element reaches the host but not what is in it. Lengths are px and em, never rem; sides are
 * logical, so right-to-left needs no rule but for what a drawing shows.
 */
export declare const base: string;
