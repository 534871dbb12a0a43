import { VoiceEvent, type Fields } from './voice-event.js';
/** `rv-analytics`: the one event a site forwards to its analytics; filtered by `analytics-level`. */
export declare class AnalyticsEvent extends VoiceEvent {
    readonly name: string;
    readonly props: Readonly<Record<string, string | number | boolean | null>>;
    constructor(fields: Fields<AnalyticsEvent>);
}
