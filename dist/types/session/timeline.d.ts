/** When each turn was said, as far as a page can know: a voice when it sounded, other words when they came. */
import type { Fact } from '../protocol/vocabulary.js';
import type { Span } from '../shapes.js';
export interface Timeline {
    /** The call begins: from here on the seconds count. */
    begin(): void;
    take(fact: Fact): void;
    /** By the ids of the turns; also of some that are none, or no more. */
    readonly spans: ReadonlyMap<string, Span>;
}
export declare function createTimeline(now?: () => number): Timeline;
