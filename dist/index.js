import { A as ToolResultEvent, C as StateChangeEvent, D as WireEventEvent, E as WarningEvent, M as warnOnce, O as HandoffEvent, S as SpeechStartEvent, T as UsageEvent, _ as ReconnectingEvent, a as VoiceError, b as ShowEvent, c as ConsentEvent, d as InterruptEvent, f as LatencyEvent, g as ReconnectedEvent, h as RateLimitEvent, i as STATES, j as VoiceEvent, k as ToolCallEvent, l as ErrorEvent, m as MuteChangeEvent, n as scriptElement, o as AnalyticsEvent, p as LimitEvent, s as BeforeStartEvent, t as RealtimeVoiceElement, u as HideEvent, v as SessionEndEvent, w as TranscriptEvent, x as SpeechEndEvent, y as SessionStartEvent } from "./chunks/voice.js";
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
export { AnalyticsEvent, BeforeStartEvent, ConsentEvent, ErrorEvent, HandoffEvent, HideEvent, InterruptEvent, LatencyEvent, LimitEvent, MuteChangeEvent, RateLimitEvent, RealtimeVoiceElement, ReconnectedEvent, ReconnectingEvent, STATES, SessionEndEvent, SessionStartEvent, ShowEvent, SpeechEndEvent, SpeechStartEvent, StateChangeEvent, ToolCallEvent, ToolResultEvent, TranscriptEvent, UsageEvent, VoiceError, VoiceEvent, WarningEvent, WireEventEvent };
