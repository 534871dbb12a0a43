import { _ as TranscriptEvent, a as AnalyticsEvent, b as WarningEvent, c as InterruptEvent, d as MuteChangeEvent, f as SessionEndEvent, g as StateChangeEvent, h as SpeechStartEvent, i as VoiceError, l as LatencyEvent, m as SpeechEndEvent, n as scriptElement, o as ConsentEvent, p as SessionStartEvent, r as STATES, s as ErrorEvent, t as RealtimeVoiceElement, u as LimitEvent, v as UsageEvent, x as warnOnce, y as VoiceEvent } from "./chunks/voice.js";
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
export { AnalyticsEvent, ConsentEvent, ErrorEvent, InterruptEvent, LatencyEvent, LimitEvent, MuteChangeEvent, RealtimeVoiceElement, STATES, SessionEndEvent, SessionStartEvent, SpeechEndEvent, SpeechStartEvent, StateChangeEvent, TranscriptEvent, UsageEvent, VoiceError, VoiceEvent, WarningEvent };
