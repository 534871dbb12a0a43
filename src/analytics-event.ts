import {VoiceEvent, type Fields} from './voice-event.js';

/** `rv-analytics`: the one event a site forwards to its analytics; filtered by `analytics-level`. */
export class AnalyticsEvent extends VoiceEvent {
  declare readonly name: string;
  declare readonly props: Readonly<Record<string, string | number | boolean | null>>;

  constructor(fields: Fields<AnalyticsEvent>) {
    super('rv-analytics', fields);
  }
}
