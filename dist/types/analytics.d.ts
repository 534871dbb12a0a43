/** What `rv-analytics` may tell of an event at each `analytics-level`: names, numbers and codes; what was said only at `content`. */
import { type VoiceEvent } from './events.js';
export type AnalyticsLevel = 'off' | 'events' | 'metrics' | 'content';
type Props = Record<string, string | number | boolean | null>;
export interface AnalyticsRecord {
    readonly name: string;
    readonly props: Props;
}
/** `null` where the level forbids the event, or it is of no use to an analyst (each growing word, each sample). */
export declare function analyticsOf(event: VoiceEvent, level: AnalyticsLevel): AnalyticsRecord | null;
export {};
