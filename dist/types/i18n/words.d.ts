import { textsOf } from './languages.js';
import { type Match } from './resolve.js';
import { type StringOverrides, type Strings } from './strings.js';
/** Milliseconds that the first drawing of an element stays out of sight for its language. Then English stands in. */
export declare const PATIENCE_MS = 1000;
/** What an element says, and in which language. */
export interface Words extends Match {
    readonly strings: Strings;
    /** Nothing is to be seen yet: the file of the language is on its way. */
    readonly awaited: boolean;
}
export interface OwnWords extends Words {
    /**
     * Call before each drawing.
     * @param tags BCP-47, the wanted ones, best first. @param own The site's own texts.
     */
    follow(tags: readonly string[], own: StringOverrides | null): void;
}
export interface WordsHost {
    /** Other words are there: draw again. */
    changed(): void;
    /** The file of a language is missing, or the page forbids it. */
    missing(message: string): void;
}
/** The words of one element. Those of the last language stay until those of the next are there; what cannot be had is English. */
export declare function createWords({ changed, missing }: WordsHost, find?: typeof textsOf): OwnWords;
