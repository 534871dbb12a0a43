import { A as warnOnce, C as UsageEvent, D as ToolCallEvent, E as HandoffEvent, O as ToolResultEvent, S as TranscriptEvent, T as WireEventEvent, _ as SessionEndEvent, a as VoiceError, b as SpeechStartEvent, c as ConsentEvent, d as LatencyEvent, f as LimitEvent, g as ReconnectingEvent, h as ReconnectedEvent, i as STATES, k as VoiceEvent, l as ErrorEvent, m as RateLimitEvent, n as scriptElement, o as AnalyticsEvent, p as MuteChangeEvent, s as BeforeStartEvent, t as RealtimeVoiceElement, u as InterruptEvent, v as SessionStartEvent, w as WarningEvent, x as StateChangeEvent, y as SpeechEndEvent } from "./chunks/voice.js";
// src/define.ts
/** Registers `<realtime-voice>`: the entry of the script bundle. Loading it again, in whatever version, does nothing but say so. */
var TAG = "realtime-voice";
/** The page's script, unlike its markup, may open more origins to the element. */
function readAllowList(element) {
	const origins = scriptElement?.dataset["allowOrigins"]?.split(/[\s,]+/).filter(Boolean) ?? [];
	try {
		element.allowOrigins(origins);
	} catch {
		warnOnce(`data-allow-origins="${origins.join(" ")}" holds something that is no URL; it was ignored from there on.`);
	}
}
function define() {
	if (typeof customElements === "undefined") return;
	const existing = customElements.get(TAG);
	if (existing) {
		if ("allowOrigins" in existing) readAllowList(existing);
		warnOnce("the script is on this page twice; the first copy stays in use.");
		return;
	}
	customElements.define(TAG, RealtimeVoiceElement);
	readAllowList(RealtimeVoiceElement);
}
define();
export { AnalyticsEvent, BeforeStartEvent, ConsentEvent, ErrorEvent, HandoffEvent, InterruptEvent, LatencyEvent, LimitEvent, MuteChangeEvent, RateLimitEvent, RealtimeVoiceElement, ReconnectedEvent, ReconnectingEvent, STATES, SessionEndEvent, SessionStartEvent, SpeechEndEvent, SpeechStartEvent, StateChangeEvent, ToolCallEvent, ToolResultEvent, TranscriptEvent, UsageEvent, VoiceError, VoiceEvent, WarningEvent, WireEventEvent };
