import { A as HideEvent, C as TranscriptEvent, D as HandoffEvent, E as WireEventEvent, F as VoiceError, I as warnOnce, M as DeviceChangeEvent, N as VolumeChangeEvent, O as ToolCallEvent, P as VoiceEvent, S as StateChangeEvent, T as WarningEvent, _ as ReconnectingEvent, a as AnalyticsEvent, b as SpeechEndEvent, c as ErrorEvent, d as LatencyEvent, f as LimitEvent, g as ReconnectedEvent, h as RateLimitEvent, i as STATES, j as ShowEvent, k as ToolResultEvent, l as FeedbackEvent, m as QualityEvent, n as scriptElement, o as BeforeStartEvent, p as MuteChangeEvent, s as ConsentEvent, t as RealtimeVoiceElement, u as InterruptEvent, v as SessionEndEvent, w as UsageEvent, x as SpeechStartEvent, y as SessionStartEvent } from "./chunks/voice.js";
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
export { AnalyticsEvent, BeforeStartEvent, ConsentEvent, DeviceChangeEvent, ErrorEvent, FeedbackEvent, HandoffEvent, HideEvent, InterruptEvent, LatencyEvent, LimitEvent, MuteChangeEvent, QualityEvent, RateLimitEvent, RealtimeVoiceElement, ReconnectedEvent, ReconnectingEvent, STATES, SessionEndEvent, SessionStartEvent, ShowEvent, SpeechEndEvent, SpeechStartEvent, StateChangeEvent, ToolCallEvent, ToolResultEvent, TranscriptEvent, UsageEvent, VoiceError, VoiceEvent, VolumeChangeEvent, WarningEvent, WireEventEvent };
