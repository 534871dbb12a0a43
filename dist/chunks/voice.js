import { $ as T, A as explain, C as MIC, D as reflectState, E as supported, F as face, G as NO_USAGE, H as isResting, I as giveFocus, J as allowOrigins, K as RESTING, M as completeEnglish, N as languages, O as createWords, P as registerStrings, Q as A, S as CANCEL, T as watchApproach, U as BARE$1, V as isLive, W as NO_TOKENS, X as AdoptingElement, Y as isAllowed$1, Z as owed, _ as modelOf, a as statusText, at as ErrorEvent, b as clearSent, c as isUnheard, ct as VoiceEvent, d as meter, et as ATTRIBUTES, f as card$1, g as css, h as createSheet, i as links, it as StateChangeEvent, j as format, k as wantedLanguages, l as variants, lt as VoiceError, m as adapt, nt as propertyName, o as split, ot as WarningEvent, p as base, q as notOn, r as frame, rt as warnOnce, s as isEnding, st as AnalyticsEvent, tt as PROPERTIES, u as stage, ut as toVoiceError, v as FRESH, w as icon, x as isOfMicrophone, y as RESTED, z as scriptUrl } from "./face.js";
import { $ZodNumber, $ZodObject, $ZodString, $ZodType, $ZodUnknown, $constructor } from "zod/v4/core";
// src/browser-kind.ts
/**
* By what the browser says of itself: nothing that it can do tells where its buttons are. Safari alone ends as it does; an iPad calls itself a Mac, and has touch
* points (https://developer.apple.com/videos/play/wwdc2019/203/). `null` for the other browsers of iOS, and for the windows of apps, most of which have no such buttons.
*/
var browserKind = ({ userAgent, maxTouchPoints }) => {
	if (/Version\/\S+ (Mobile\/\S+ )?Safari\/\S+$/.test(userAgent)) return maxTouchPoints > 1 ? "ios" : "safari";
	if (/Mobile\/|; wv/.test(userAgent)) return null;
	return userAgent.includes("Android") ? "android" : "desktop";
};
// src/device-events.ts
/** `rv-volume-change`: the visitor turned the assistant's volume. */
var VolumeChangeEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-volume-change", fields);
	}
};
/** `rv-device-change`: the call uses another microphone or speaker: chosen, or because the one before is gone, or the system's own has changed. */
var DeviceChangeEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-device-change", fields);
	}
};
// src/panel-events.ts
/** The events of the floating panel. */
/** `rv-show`: the floating panel is about to open, whoever asked for it. Cancelling the event keeps it closed. */
var ShowEvent = class extends VoiceEvent {
	constructor() {
		super("rv-show", {}, true);
	}
};
/** `rv-hide`: it is about to close; a call goes on. Cancelling the event keeps it open. */
var HideEvent = class extends VoiceEvent {
	constructor() {
		super("rv-hide", {}, true);
	}
};
// src/tool-events.ts
/** The events of tools: what the model wants to be done, and what came of it. */
/**
* `rv-tool-call`: the model calls a tool. `respondWith()` answers in the place of the tool's `execute`; cancelling the event
* without an answer declines the call.
*/
var ToolCallEvent = class extends VoiceEvent {
	#answer = null;
	constructor(fields) {
		super("rv-tool-call", fields, true);
	}
	/** What `respondWith()` was given last; `null` where nobody answers. */
	get answer() {
		return this.#answer;
	}
	/** @param answer What the model is told, or its promise: a text, or anything that is JSON. */
	respondWith(answer) {
		this.#answer = Promise.resolve(answer);
		this.#answer.catch(() => void 0);
	}
};
/** `rv-tool-result`: a call has its answer. */
var ToolResultEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-tool-result", fields);
	}
};
/** `rv-handoff`: the model asks for a person to take over. */
var HandoffEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-handoff", fields);
	}
};
// src/events.ts
/** `rv-before-start`: a call is about to start; its options may be changed. Cancelling the event keeps it from starting. */
var BeforeStartEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-before-start", fields, true);
	}
};
/** `rv-consent`: the visitor answered the consent gate; keep it as your record. */
var ConsentEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-consent", fields);
	}
};
/** `rv-session-start`: both sides can hear each other. */
var SessionStartEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-session-start", fields);
	}
};
/** `rv-session-end`: the microphone is off and nothing is open any more. Only after an `rv-session-start`. */
var SessionEndEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-session-end", fields);
	}
};
/** `rv-speech-start`: somebody began to speak. */
var SpeechStartEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-speech-start", fields);
	}
};
/** `rv-speech-end`: and stopped. */
var SpeechEndEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-speech-end", fields);
	}
};
/** `rv-transcript`: the text of a turn grew or became final; `suspect` where too little was spoken for its words. */
var TranscriptEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-transcript", fields);
	}
};
/** `rv-interrupt`: the assistant was cut off, by the visitor or by a script of the page. */
var InterruptEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-interrupt", fields);
	}
};
/** `rv-latency`: from the end of the visitor's speech to the answer's sound. */
var LatencyEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-latency", fields);
	}
};
/** `rv-usage`: what one response took, and all so far. */
var UsageEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-usage", fields);
	}
};
/** `rv-mute-change`: the microphone was muted or unmuted. */
var MuteChangeEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-mute-change", fields);
	}
};
/** `rv-rate-limit`: what the provider still allows the site's account. */
var RateLimitEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-rate-limit", fields);
	}
};
/** `rv-reconnecting`: the connection was lost, and another is tried after `delayMs`. */
var ReconnectingEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-reconnecting", fields);
	}
};
/** `rv-reconnected`: the call goes on, in a new session that was told what had been said. */
var ReconnectedEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-reconnected", fields);
	}
};
/** `rv-quality`: the connection carries the call better or worse than before. */
var QualityEvent = class extends VoiceEvent {
	constructor({ level, rttMs, jitterMs, loss }) {
		super("rv-quality", {
			level,
			rttMs,
			jitterMs,
			loss
		});
	}
};
/** `rv-event`: a wire event, without its secrets; only while somebody listens on the element itself. */
var WireEventEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-event", fields);
	}
};
/** `rv-limit`: the call is about to end by a limit. Cancelling the event extends it, once. */
var LimitEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-limit", fields, true);
	}
};
/** `rv-feedback`: the visitor rated the call that has ended; once for each. */
var FeedbackEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-feedback", fields);
	}
};
// src/sha256.ts
/** Hexadecimal. */
async function sha256(text) {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
// src/consent-gate.ts
var declined = () => Promise.reject(new VoiceError("consent.declined", { detail: "the visitor did not agree" }));
function createConsentGate({ needed, text, locale, show, hide, emit }) {
	let agreedTo = null;
	let waiting = null;
	let start = declined;
	function settle(outcome) {
		const was = waiting;
		waiting = null;
		was?.settle(outcome());
	}
	return {
		get passed() {
			return !needed() || agreedTo === text();
		},
		ask(next) {
			show();
			start = next;
			if (waiting) return waiting.promise;
			let settle = () => void 0;
			const promise = new Promise((resolve) => settle = resolve);
			waiting = {
				promise,
				settle
			};
			return promise;
		},
		answer(granted) {
			const shown = text();
			const record = {
				granted,
				locale: locale(),
				at: (/* @__PURE__ */ new Date()).toISOString()
			};
			if (granted) agreedTo = shown;
			else hide();
			settle(granted ? start : declined);
			sha256(shown).then((textHash) => emit(new ConsentEvent({
				...record,
				textHash
			})));
		},
		dismiss: () => settle(declined)
	};
}
// src/each-frame.ts
/** Calls `work` once for each frame that the page paints, until the signal aborts. */
function eachFrame(signal, work) {
	let next = requestAnimationFrame(frame);
	function frame() {
		work();
		if (!signal.aborted) next = requestAnimationFrame(frame);
	}
	signal.addEventListener("abort", () => cancelAnimationFrame(next));
}
// src/analytics.ts
/** What `rv-analytics` may tell of an event at each `analytics-level`: names, numbers and codes; what was said only at `content`. */
/** `null` where the level forbids the event, or it is of no use to an analyst (each growing word, each sample). */
function analyticsOf(event, level) {
	if (level === "off") return null;
	const found = describe(event);
	if (!found) return null;
	const [name, facts, metrics = {}, content = {}] = found;
	return {
		name,
		props: {
			...facts,
			...level !== "events" && metrics,
			...level === "content" && content
		}
	};
}
/** It is the model that wrote the name. */
var short = (name) => name.slice(0, 64);
var sum = (counts) => counts.text + counts.audio + counts.image;
function describe(event) {
	if (event instanceof StateChangeEvent) return ["state_change", {
		state: event.state,
		previous: event.previous
	}];
	if (event instanceof ConsentEvent) return ["consent", { granted: event.granted }];
	if (event instanceof SessionStartEvent) {
		const { provider, model, dialect, transport, timings } = event;
		return [
			"session_start",
			{
				provider,
				model,
				dialect,
				transport
			},
			{ ...timings }
		];
	}
	if (event instanceof SessionEndEvent) {
		const { reason, duration, turns, usage, cost } = event;
		return [
			"session_end",
			{ reason },
			{
				duration,
				turns,
				input_tokens: sum(usage.input),
				output_tokens: sum(usage.output),
				cost
			}
		];
	}
	if (event instanceof TranscriptEvent) {
		if (!event.final) return null;
		const { role, source, interrupted, text } = event;
		return [
			"turn",
			{
				role,
				source,
				interrupted
			},
			{ characters: text.length },
			{ text }
		];
	}
	if (event instanceof InterruptEvent) return [
		"interrupt",
		{ source: event.source },
		{ heard_ms: event.heardMs }
	];
	if (event instanceof LatencyEvent) return [
		"latency",
		{},
		{
			turn: event.turn,
			response_ms: event.responseMs
		}
	];
	if (event instanceof UsageEvent) return [
		"usage",
		{},
		{
			input_tokens: sum(event.total.input),
			output_tokens: sum(event.total.output),
			cost: event.cost
		}
	];
	if (event instanceof MuteChangeEvent) return ["mute_change", { muted: event.muted }];
	if (event instanceof VolumeChangeEvent) return [
		"volume_change",
		{},
		{ volume: event.volume }
	];
	if (event instanceof DeviceChangeEvent) return ["device_change", { kind: event.kind }];
	if (event instanceof ReconnectingEvent) return [
		"reconnecting",
		{ attempt: event.attempt },
		{ delay_ms: event.delayMs }
	];
	if (event instanceof ReconnectedEvent) return [
		"reconnected",
		{},
		{ gap_ms: event.gapMs }
	];
	if (event instanceof QualityEvent) return [
		"quality",
		{ level: event.level },
		{
			rtt_ms: event.rttMs,
			jitter_ms: event.jitterMs,
			loss: event.loss
		}
	];
	if (event instanceof ToolCallEvent) return ["tool_call", { name: short(event.name) }];
	if (event instanceof ToolResultEvent) return [
		"tool_result",
		{
			name: short(event.name),
			ok: event.ok,
			error: event.error ?? null
		},
		{ duration_ms: event.durationMs }
	];
	if (event instanceof HandoffEvent) return [
		"handoff",
		{},
		{},
		{ reason: event.reason }
	];
	if (event instanceof FeedbackEvent) return [
		"feedback",
		{ rating: event.rating },
		{},
		{ comment: event.comment }
	];
	if (event instanceof ShowEvent || event instanceof HideEvent) return event.defaultPrevented ? null : [event.type.slice(3), {}];
	if (event instanceof WarningEvent) return ["warning", { code: event.code }];
	if (event instanceof ErrorEvent) return ["error", {
		code: event.error.code,
		retry: event.error.retry
	}];
	return null;
}
// src/secrets.ts
/** Names under which a wire event may carry what is nobody's business: an echoed key, what opens a tool server. */
var SECRET = /secret|authorization|^headers$|api[-_]?key|password|_token$/i;
/** A key, wherever it stands: short-lived ones begin with `ek_`, long-lived ones with `sk-`. */
var KEY$1 = /\b(?:ek_|sk-)[\w-]{8,}/g;
/** A copy of a wire event that holds none of them. */
var withoutSecrets = (event) => JSON.parse(JSON.stringify(event, (key, value) => SECRET.test(key) && value !== null ? "***" : typeof value === "string" ? value.replace(KEY$1, "***") : value));
/** Races between the provider's own responses and ours, and a turn that was too short: no failures. */
var ALREADY_ACTIVE = "conversation_already_has_active_response";
var NOT_ACTIVE = "response_cancel_not_active";
var COMMIT_EMPTY = "input_audio_buffer_commit_empty";
// src/waiting.ts
/** Waiting with an end: every promise that the outside may never settle goes through here. */
/** Settles like `promise`, unless the signal aborts first: then rejects with the signal's reason. */
function abortable(promise, signal) {
	if (signal.aborted) {
		promise.catch(() => void 0);
		return Promise.reject(signal.reason);
	}
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		signal.addEventListener("abort", abort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
	});
}
/**
* Runs `work` with a signal that also aborts after `ms` milliseconds; the timeout rejects with what `late` makes.
* The timer never outlives the work.
*/
async function withDeadline(ms, late, signal, work) {
	const deadline = new AbortController();
	const timer = setTimeout(() => deadline.abort(late()), ms);
	const pass = () => deadline.abort(signal.reason);
	if (signal.aborted) pass();
	signal.addEventListener("abort", pass, { once: true });
	try {
		return await abortable(work(deadline.signal), deadline.signal);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", pass);
	}
}
/** Settles after `ms` milliseconds; rejects with the signal's reason, should that abort first, and leaves no timer. */
function pause(ms, signal) {
	let timer;
	return abortable(new Promise((resolve) => timer = setTimeout(resolve, ms)), signal).finally(() => clearTimeout(timer));
}
// src/one-call.ts
/**
* One call at a time: two would hear and answer each other. Of a page: asked through an event on the document, so that it holds between
* elements of two copies of the script, and nothing module-wide remembers who is live.
*/
var CLAIM = "realtime-voice:claim";
/** One that has just ended gives it back a moment later. */
var PATIENCE_MS$3 = 300;
/** Claims the page for a call. @returns what gives it back, or `null` when another element has it. */
function claimPage(page) {
	if (!page.dispatchEvent(new Event(CLAIM, { cancelable: true }))) return null;
	const refuse = (event) => event.preventDefault();
	page.addEventListener(CLAIM, refuse);
	return () => page.removeEventListener(CLAIM, refuse);
}
/** Whether a claim would be granted just now. */
function isFree(claim) {
	const release = claim();
	release?.();
	return release !== null;
}
/**
* Claims all tabs of the site for a call, until the signal aborts. A browser without locks, or a frame that is given none, is asked nothing.
* @throws VoiceError `session.busy`, or the signal's reason.
*/
async function claimTabs(signal) {
	if (await hold(signal)) return;
	await pause(PATIENCE_MS$3, signal);
	if (!await hold(signal)) throw new VoiceError("session.busy");
}
function hold(signal) {
	return new Promise((resolve) => {
		const ask = async () => navigator.locks.request(CLAIM, { ifAvailable: true }, (lock) => {
			resolve(lock !== null);
			return lock && abortable(new Promise(() => void 0), signal);
		});
		ask().catch(() => resolve(true));
	});
}
// src/transport/pipe.ts
var MAX_WAITING_BYTES = 2 ** 18;
/** What a data channel and a WebSocket have in common: all that a pipe needs. `limit` is in bytes. */
function channelPipe(channel, limit) {
	let sent = 0;
	const pipe = {
		get isOpen() {
			return channel.readyState === "open" || channel.readyState === 1;
		},
		get congested() {
			return channel.bufferedAmount > MAX_WAITING_BYTES;
		},
		get left() {
			return channel.bufferedAmount > 0 ? sent - channel.bufferedAmount : null;
		},
		send(event) {
			if (!pipe.isOpen) return false;
			const text = JSON.stringify(event);
			const bytes = new TextEncoder().encode(text).byteLength;
			if (bytes > limit) throw new VoiceError("protocol.oversize", { detail: `${bytes} bytes; the limit is ${limit}` });
			channel.send(text);
			sent += bytes;
			return true;
		}
	};
	return pipe;
}
/** A connection that ends before anybody waits for it is no unhandled rejection. */
function quiet(promise) {
	promise.catch(() => void 0);
	return promise;
}
// src/transport/json.ts
/** What a text, or its bytes, says as JSON; `undefined` for what is none. */
function parseJson(data) {
	try {
		return JSON.parse(typeof data === "string" ? data : new TextDecoder("utf-8", { fatal: true }).decode(data));
	} catch {
		return;
	}
}
// src/transport/stats.ts
/** @param report Of the whole peer. Chromium (156) and Firefox (153) tell all that is read of it. */
function countersOf(report) {
	const told = {};
	let arrived = null;
	report.forEach((entry) => {
		const numbers = Object.fromEntries(Object.entries(entry).filter((each) => typeof each[1] === "number"));
		const { bytesReceived, responsesReceived = 0 } = numbers;
		if (entry["type"] === "candidate-pair") {
			if (bytesReceived !== void 0) arrived = (arrived ?? 0) + bytesReceived + responsesReceived;
			if (!entry["nominated"]) return;
		}
		told[String(entry["type"])] = numbers;
	});
	return {
		told,
		arrived,
		trouble: 0
	};
}
// src/transport/webrtc.ts
/** Chrome closes the channel, without a word from the server, on a message over its limit (protocol.md §1.3). */
var MAX_MESSAGE_BYTES$1 = 2e5;
/** All in the caller's tick. @throws VoiceError `policy.webrtc_unavailable`. */
function preparePeer(direction, iceServers) {
	const peer = makePeer(iceServers);
	const voice = peer.addTransceiver("audio", { direction });
	const channel = peer.createDataChannel("oai-events");
	channel.binaryType = "arraybuffer";
	const close = () => {
		channel.close();
		peer.close();
	};
	return {
		peer,
		voice,
		iceServers,
		channel,
		offer: quiet(makeOffer(peer)),
		close
	};
}
/** @throws VoiceError `policy.webrtc_unavailable`. */
function openWebrtc(events, prepared = preparePeer("sendrecv", null)) {
	const { peer, voice, channel, offer } = prepared;
	peer.ontrack = ({ track, streams }) => events.remote(streams[0] ?? new MediaStream([track]));
	channel.onmessage = ({ data }) => events.message(parseJson(data));
	channel.onclose = () => events.closed();
	return {
		pipe: channelPipe(channel, MAX_MESSAGE_BYTES$1),
		offer,
		connected: quiet(whenConnected(peer, events)),
		opened: quiet(new Promise((resolve) => channel.onopen = () => resolve())),
		accept: (sdp) => accept(peer, sdp),
		setMicrophone: (track) => voice.sender.replaceTrack(track),
		stats: () => peer.getStats().then(countersOf),
		close() {
			channel.onclose = channel.onmessage = channel.onopen = peer.ontrack = peer.onconnectionstatechange = null;
			prepared.close();
		}
	};
}
/**
* It may be missing, or be taken away by an extension, or refuse because a page has had too many; servers that are none it makes do without.
* @throws VoiceError `policy.webrtc_unavailable`.
*/
function makePeer(iceServers) {
	try {
		return new RTCPeerConnection({
			bundlePolicy: "max-bundle",
			iceServers: iceServers ?? []
		});
	} catch (cause) {
		if (!iceServers) throw new VoiceError("policy.webrtc_unavailable", { cause });
		const peer = makePeer(null);
		warnOnce("iceServers: the browser takes none such; none is used.");
		return peer;
	}
}
async function makeOffer(peer) {
	await peer.setLocalDescription();
	return peer.localDescription?.sdp ?? "";
}
async function accept(peer, sdp) {
	try {
		await peer.setRemoteDescription({
			type: "answer",
			sdp
		});
	} catch (cause) {
		throw new VoiceError("provider.bad_answer", { cause });
	}
}
function whenConnected(peer, events) {
	return new Promise((resolve, reject) => {
		let up = false;
		peer.onconnectionstatechange = () => {
			const state = peer.connectionState;
			up ||= state === "connected";
			if (up) resolve();
			if (state === "failed") reject(new VoiceError("net.ice_failed"));
			if (up && (state === "connected" || state === "disconnected" || state === "failed")) events.network(state);
		};
	});
}
// src/session/configure.ts
/** A tag that is none is said as it is. */
function languageName(tag) {
	try {
		return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
/** An ordinary conversation that only translates. */
var interpreter = (target) => `You are an interpreter. Say everything you hear again in ${languageName(target)}, in the first person and in the speaker's tone. Never answer it, add nothing, leave nothing out.`;
/**
* Only what the page asked for: the rest of the session is the endpoint's. `null` when there is nothing to ask.
* @param created What the provider said of the session; `null` where it says nothing.
* @param translates The session is no translation by itself, and is to become one.
*/
function configFor(settings, created, tools, translates) {
	const { voice, instructions, language, targetLanguage, turnDetection, noiseReduction, output, sessionConfig } = settings;
	const own = translates && targetLanguage !== null ? interpreter(targetLanguage) : instructions;
	const transcribes = created?.transcription?.model;
	const config = {
		...sessionConfig && { partial: sessionConfig },
		...voice !== null && { voice },
		...own !== null && { instructions: own },
		...language !== null && transcribes && { transcription: {
			model: transcribes,
			language
		} },
		...turnDetection !== "auto" && { turnDetection: turnDetection === "push-to-talk" ? null : turnDetection },
		...noiseReduction !== "auto" && { noiseReduction: noiseReduction === "off" ? null : noiseReduction },
		...output === "text" && { output },
		...tools.length > 0 && { tools },
		...settings.mode === "translation" && targetLanguage !== null && { targetLanguage }
	};
	return Object.keys(config).length > 0 ? config : null;
}
/** The session is to be what its endpoint made it. */
var asksNothing = (settings, translates) => settings.tools.length === 0 && !settings.requestHuman && settings.language === null && configFor(settings, null, [], translates) === null;
/** What a live session is asked for when the visitor's words are to become another language. */
function retargeting({ mode }, live, targetLanguage) {
	if (targetLanguage === null || mode !== "translation") return [];
	return [live === mode ? { targetLanguage } : { instructions: interpreter(targetLanguage) }];
}
/** Asks for it and waits for the provider's yes. @throws VoiceError `config.rejected`. */
async function configure(config, send, inbox) {
	const eventId = send({
		type: "configure",
		config
	});
	const fact = await inbox.next("session-updated", eventId);
	if (fact.type === "session-updated") return;
	const { code, param } = fact.error;
	throw new VoiceError("config.rejected", {
		detail: `session.update: ${code}, ${param}`,
		cause: {
			code,
			param
		}
	});
}
var HISTORY_BYTES = 8192;
/** How the ids begin of items that only repeat what the transcript shows already, or that it never shows. */
var PAST = "rv_past_";
var isPast = (fact) => fact.type === "item" && fact.item.id.startsWith("rv_past_");
/** The turns worth telling. One that was cut off says so by how it ends: words about it would be read out one day. */
var replay = (turns) => newest(turns.flatMap(toItem));
function toItem({ role, text, final, interrupted, heard, suspect }) {
	const said = text.slice(0, heard).trim();
	if (said === "" || suspect) return [];
	return [{
		role,
		text: role === "assistant" && (interrupted || !final) ? `${said} …` : said
	}];
}
/**
* What a session that follows another is told, within both limits: what the page has said silently, up to half of it, for all else
* may depend on that; then the turns.
*/
function retell(silent, turns) {
	const first = newest(silent, 10, HISTORY_BYTES / 2);
	const room = first.reduce((left, { text }) => left - new TextEncoder().encode(text).length, HISTORY_BYTES);
	return [...first, ...newest(replay(turns), 20 - first.length, room)];
}
/** The last items, in order and without a gap, within both limits. Also keeps the page's silent context bounded. */
function newest(items, maxItems = 20, maxBytes = HISTORY_BYTES) {
	const kept = [];
	let room = maxBytes;
	for (const item of items.slice(-maxItems).reverse()) {
		const bytes = new TextEncoder().encode(item.text);
		if (bytes.length > room && kept.length === 0) return [{
			...item,
			text: ending$1(bytes, room)
		}];
		room -= bytes.length;
		if (room < 0) break;
		kept.push(item);
	}
	return kept.reverse();
}
/** A cut through a character leaves replacement characters in front. */
var ending$1 = (bytes, length) => new TextDecoder().decode(bytes.subarray(bytes.length - length)).replace(/^\ufffd+/, "");
// src/session/filtered.ts
/** Makes of one fact all that it tells. */
function createUnfilter() {
	let answering = null;
	let playing = false;
	const done = (status) => {
		const itemIds = [...answering ?? []];
		if (!answering) return [];
		answering = null;
		return [{
			type: "response-done",
			status,
			reason: null,
			itemIds,
			calls: [],
			usage: null
		}];
	};
	const answer = (itemId) => {
		const begins = answering ? [] : [{
			type: "response-created",
			responseId: null
		}];
		answering = (answering ?? /* @__PURE__ */ new Set()).add(itemId);
		return begins;
	};
	return (fact) => {
		switch (fact.type) {
			case "item": return fact.item.role === "assistant" && !isPast(fact) ? [...answer(fact.item.id), fact] : [fact];
			case "text-delta": return fact.role === "assistant" ? [...answer(fact.itemId), fact] : [fact];
			case "text-done":
				if (fact.role !== "assistant") return [fact];
				return [
					...answer(fact.itemId),
					fact,
					...fact.source === "text" ? done("completed") : []
				];
			case "playback-started":
				playing = true;
				return [fact];
			case "playback-stopped":
				playing = false;
				return [...done("completed"), fact];
			case "input-speech-started": {
				const cut = playing ? [...done("cancelled"), { type: "playback-cleared" }] : [];
				playing = false;
				return [...cut, fact];
			}
			default: return [fact];
		}
	};
}
// src/audio/loudness.ts
function openLoudness(context, stream) {
	const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
	const analyser = new AnalyserNode(context, { fftSize: 1024 });
	const samples = new Float32Array(analyser.fftSize);
	source.connect(analyser);
	return {
		source,
		rms() {
			analyser.getFloatTimeDomainData(samples);
			return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
		},
		close: () => source.disconnect()
	};
}
// src/session/barge-in.ts
/** The provider's word comes by then, or the visitor has said none. */
var UNSURE_MS = 300;
function createBargeIn(output, { add }) {
	let playing = false;
	let interrupts = true;
	let cut = false;
	let timer;
	const rest = () => clearTimeout(timer);
	add(rest);
	return {
		onset(speaking) {
			if (!speaking || !playing || !interrupts || cut) return;
			output.duck(true);
			rest();
			timer = setTimeout(() => output.duck(false), UNSURE_MS);
		},
		hears(fact) {
			const { type } = fact;
			if (type === "session-created" || type === "session-updated") interrupts = fact.interrupts ?? true;
			if (type === "input-speech-started" && interrupts) {
				rest();
				cut = true;
				output.silence();
			}
			if (type === "input-speech-stopped" && cut) {
				cut = false;
				output.restore();
			}
			if (type === "playback-started") playing = true;
			if (type === "playback-stopped" || type === "playback-cleared") playing = false;
		}
	};
}
// src/session/line-webrtc.ts
/** What was said last is in the network for about this long, while a commit on the channel overtakes it. */
var IN_FLIGHT_MS = 150;
function openWebrtcLine(media, prepared, scope, on) {
	const { playback } = media;
	const bargeIn = createBargeIn(playback, scope);
	let voice = null;
	let loudness = null;
	function listen() {
		const { context, tap } = media;
		loudness?.close();
		loudness = context && voice && openLoudness(context, voice);
		const own = loudness?.source;
		tap.then((listener) => own && listener?.hear(own)).catch(() => void 0);
	}
	const remote = (stream) => {
		playback.play(voice = stream);
		listen();
	};
	let microphone = null;
	const call = openWebrtc({
		...on,
		remote
	}, prepared);
	scope.add(() => loudness?.close());
	scope.add(call.close);
	const { pipe, offer, connected, opened, accept, setMicrophone, stats, close } = call;
	return {
		transport: "webrtc",
		pipe,
		offer,
		connected,
		opened,
		accept,
		close,
		setMicrophone(track) {
			media.onSpeech = bargeIn.onset;
			return media.preroll.release(setMicrophone, microphone = track);
		},
		move() {
			listen();
			media.preroll.release(setMicrophone, microphone).catch(() => void 0);
			return true;
		},
		output: playback,
		level: () => loudness?.rms() ?? 0,
		stats,
		flushed: () => pause(IN_FLIGHT_MS, scope.signal),
		perform: () => false,
		hears: bargeIn.hears
	};
}
// src/protocol/encode.ts
var BARE = {
	"commit-input": "input_audio_buffer.commit",
	"clear-input": "input_audio_buffer.clear",
	"clear-playback": "output_audio_buffer.clear"
};
var item = (item) => ({
	type: "conversation.item.create",
	item
});
var message$1 = (id, role, content) => item({
	id,
	type: "message",
	role,
	content: [content]
});
var encodeBy = (wording, command, eventId) => ({
	event_id: eventId,
	...bodyOf(wording, command, eventId)
});
function bodyOf({ session, said }, command, eventId) {
	switch (command.type) {
		case "configure": return {
			type: "session.update",
			session: session(command.config)
		};
		case "add-user-text": return message$1(command.itemId, "user", {
			type: "input_text",
			text: command.text
		});
		case "add-item": return message$1(command.itemId, command.role, {
			type: command.role === "assistant" ? said : "input_text",
			text: command.text
		});
		case "add-image": return message$1(command.itemId, "user", {
			type: "input_image",
			image_url: command.dataUrl
		});
		case "tool-output": return item({
			type: "function_call_output",
			call_id: command.callId,
			output: command.output
		});
		case "approve-mcp": return item({
			type: "mcp_approval_response",
			id: eventId,
			approval_request_id: command.requestId,
			approve: command.approve
		});
		case "request-response": return {
			type: "response.create",
			...command.instructions !== null && { response: { instructions: command.instructions } }
		};
		case "cancel-response": return {
			type: "response.cancel",
			...command.responseId !== null && { response_id: command.responseId }
		};
		case "append-audio": return {
			type: "input_audio_buffer.append",
			audio: command.audio
		};
		case "truncate": return {
			type: "conversation.item.truncate",
			item_id: command.itemId,
			content_index: 0,
			audio_end_ms: Math.max(0, Math.floor(command.audioEndMs))
		};
		default: return { type: BARE[command.type] };
	}
}
/** The fields that are set; `undefined` where none is. */
function onlySet(fields) {
	const set = Object.entries(fields).filter(([, value]) => value !== void 0);
	return set.length > 0 ? Object.fromEntries(set) : void 0;
}
var functionTool = (tool) => onlySet({
	type: "function",
	name: tool.name,
	description: tool.description,
	parameters: tool.parameters
});
/** The GA session that a configuration asks for: only what is set, for GA refuses a whole update for one field too many (§3). */
function gaSession({ voice, instructions, transcription, turnDetection, noiseReduction, output, tools, partial }) {
	const own = { ...partial };
	const input = onlySet({
		transcription: transcription && onlySet({
			model: transcription.model ?? void 0,
			language: transcription.language ?? void 0
		}),
		turn_detection: turnDetection && { type: `${turnDetection}_vad` },
		noise_reduction: noiseReduction && { type: `${noiseReduction}_field` }
	});
	const asked = onlySet({
		instructions,
		output_modalities: output && [output],
		tools: tools && [...Array.isArray(own.tools) ? own.tools : [], ...tools.map(functionTool)],
		audio: onlySet({
			...own.audio,
			input: onlySet({
				...own.audio?.input,
				...input
			}),
			output: onlySet({
				...own.audio?.output,
				...onlySet({ voice })
			})
		})
	});
	return {
		...own,
		...asked
	};
}
// src/schema.ts
var string = () => new $ZodString({ type: "string" });
/** A finite number. */
var number = () => new $ZodNumber({ type: "number" });
var unknown = () => new $ZodUnknown({ type: "unknown" });
/** zod's optional and nullable in one, which is half of what they weigh. */
var $Nullish = $constructor("$Nullish", (schema, def) => {
	$ZodType.init(schema, def);
	const { _zod: zod } = schema;
	zod.optin = zod.optout = "optional";
	zod.parse = (payload, context) => payload.value == null ? payload : def.innerType._zod.run(payload, context);
});
/** May be missing, undefined or null. */
var nullish = (innerType) => new $Nullish({
	type: "optional",
	innerType
});
/** An object with these keys; others are left out of what is read. */
var object = (shape) => new $ZodObject({
	type: "object",
	shape
});
/** What the value is by the schema, or `undefined` where it is something else. */
function read(schema, value) {
	const result = schema._zod.run({
		value,
		issues: []
	}, { async: false });
	return "issues" in result && result.issues.length === 0 ? result.value : void 0;
}
// src/protocol/codec.ts
/** Ties a schema to a function of its output, so that the table stays typed. */
var rule = (schema, fact) => ({
	schema,
	fact
});
var NO_TYPE = {
	kind: "malformed",
	type: "event without a type"
};
/**
* A decoder by a dialect's table; loose about extra keys, strict about what we read. The table is built on first use: at load the
* schemas would cost more than all else. `ignored` are the names that are known and of no interest.
*/
function createDecoder(build, ignored, rename = (type) => type) {
	let rules;
	return (event) => {
		if (typeof event !== "object" || event === null || !("type" in event)) return NO_TYPE;
		const { type } = event;
		if (typeof type !== "string") return NO_TYPE;
		rules ??= new Map(Object.entries(build()));
		const found = rules.get(type) ?? rules.get(rename(type));
		if (!found) return {
			kind: ignored.test(type) ? "ignored" : "unknown",
			type
		};
		const data = read(found.schema, event);
		if (data === void 0) return {
			kind: "malformed",
			type
		};
		const fact = found.fact(data);
		return fact ? {
			kind: "fact",
			fact
		} : {
			kind: "ignored",
			type
		};
	};
}
// src/protocol/endpoints.ts
var OPENAI = "https://api.openai.com/v1";
/** Hosts that may receive a visitor's voice without the page's script naming them. */
var PROVIDER_HOST = /^(?:api\.openai|[a-z0-9-]+\.(?:openai|services\.ai|realtimeapi-preview\.ai)\.azure)\.com$/;
var isProviderHost = (url) => url.protocol === "https:" && url.port === "" && PROVIDER_HOST.test(url.hostname);
/**
* The base URL as the provider's SDKs write it. A bare Azure resource gets its path; a trailing slash goes; a query stays.
* @throws TypeError when `baseUrl` is no absolute URL, or Azure is given none.
*/
function completeBaseUrl(provider, baseUrl) {
	if (baseUrl === null) {
		if (provider === "azure") throw new TypeError("azure needs base-url");
		return new URL(OPENAI);
	}
	const url = new URL(baseUrl);
	url.pathname = url.pathname.replace(/\/+$/, "");
	const bare = url.pathname === "" || url.pathname === "/" || url.pathname === "/openai";
	if (provider === "azure" && bare) url.pathname = url.hostname.includes(".realtimeapi-preview.") ? "/v1" : "/openai/v1";
	return url;
}
/** The path after the base, by provider, dialect and transport; what is missing does not exist. A page's WebSocket to Azure would need the long-lived key. */
var PATHS = {
	"openai ga webrtc": "/realtime/calls",
	"openai ga websocket": "/realtime",
	"openai preview webrtc": "/realtime",
	"openai preview websocket": "/realtime",
	"azure ga webrtc": "/realtime/calls",
	"azure preview webrtc": "/realtimertc"
};
var SDP = { "content-type": "application/sdp" };
/**
* The route of a session. With a proxy every row of WebRTC is the proxy, and no WebSocket exists: it has no offer to hand over.
* @param key The short-lived one; a proxy is never shown it.
* @throws RangeError, with a sentence, for a route that does not exist; TypeError for an address that is none.
*/
function routeOf({ provider, dialect, transport, mode, baseUrl, model, proxy }, key) {
	const socket = transport === "websocket";
	if (proxy && !socket) return {
		url: new URL(proxy).href,
		headers: SDP,
		protocols: []
	};
	const path = PATHS[`${provider} ${dialect} ${transport}`];
	const translates = mode === "translation";
	if (!path || proxy || translates && !(provider === "openai" && dialect === "ga")) throw new RangeError(`there is no ${mode} over ${transport} with ${proxy ? "a session-endpoint" : `a key in the page: ${provider}, ${dialect}`}`);
	const url = completeBaseUrl(provider, baseUrl);
	url.pathname = url.pathname.replace(/\/$/, "") + (translates ? path.replace("time", "time/translations") : path);
	if (mode === "transcription") {
		if (path === "/realtime") url.searchParams.set("intent", mode);
	} else if (model !== null) url.searchParams.set("model", model);
	if (!socket) return {
		url: url.href,
		headers: {
			authorization: `Bearer ${key}`,
			...SDP
		},
		protocols: []
	};
	url.protocol = url.protocol.replace("http", "ws");
	const beta = dialect === "preview" ? ["openai-beta.realtime-v1"] : [];
	return {
		url: url.href,
		headers: {},
		protocols: [
			"realtime",
			`openai-insecure-api-key.${key}`,
			...beta
		]
	};
}
// src/protocol/dialect.ts
/** Which dialect the other side speaks: told by the shape of what it says, never by a model's name (protocol.md §0). */
var has = (value, ...keys) => typeof value === "object" && value !== null && keys.some((key) => Object.hasOwn(value, key));
/** By a `session` object; `null` where its shape says nothing. */
function dialectOfSession(session) {
	if (has(session, "type", "audio", "output_modalities")) return "ga";
	return has(session, "modalities", "voice", "input_audio_format") ? "preview" : null;
}
/**
* By what the site's endpoint answered, before anything is opened. A hint is believed; then the shape: a preview session has its key
* inside. A key that is wrapped so, with no session around it, is a preview key only where preview may still be alive: no site has
* to change its own answer's shape for GA.
*/
function dialectOfCredential(answer, provider, baseUrl) {
	const hint = has(answer, "dialect") && Reflect.get(answer, "dialect");
	if (hint === "ga" || hint === "preview") return hint;
	if (has(answer, "value")) return "ga";
	const elsewhere = provider === "openai" && baseUrl !== null && !isProviderHost(new URL(baseUrl));
	return dialectOfSession(answer) ?? (elsewhere && has(answer, "client_secret") ? "preview" : "ga");
}
// src/protocol/rules.ts
/**
* What the server events mean (protocol.md §4-§7), for both dialects: they differ in names, not in shapes, and compatible servers mix
* the two. The point of an event must be there and right, or it is malformed; what is beside the point may be missing, null or odd.
*/
/** Known, and of no interest: what they say comes with another event too, or concerns nobody here. Asked only of what no rule is for. */
var IGNORED = /^(conversation\.(created|item\.(retrieved|input))|input_audio_buffer\.|response\.(content_part|\w+_arguments)\.)/;
/** The names of the preview, as GA has them; all else is its own. */
var rename = (type) => type.replace(/^response\.(?=text|audio)/, "response.output_").replace(/^transcription_(?=session)/, "");
/** The decoder of both dialects. */
var createRealtimeDecoder = () => createDecoder(realtimeRules, IGNORED, rename);
/** The word, if it is one of those we know. */
var known = (words, word) => words.find((one) => one === word);
var listOf = (value) => Array.isArray(value) ? value : [];
/** The shapes that most events are made of. */
function createShapes() {
	return {
		text: nullish(string()),
		number: nullish(number()),
		odd: nullish(unknown())
	};
}
/** That it happened is all there is to tell. */
var happened = (type) => rule(object({}), () => ({ type }));
/** What all surfaces have: a session, and errors. */
function sessionRules({ text, number, odd } = createShapes()) {
	const transcription = nullish(object({
		model: text,
		language: text
	}));
	const session = object({
		id: text,
		model: text,
		expires_at: number,
		audio: nullish(object({ input: nullish(object({
			transcription,
			turn_detection: odd
		})) })),
		input_audio_transcription: transcription,
		turn_detection: odd
	});
	const turns = object({
		interrupt_response: odd,
		create_response: odd
	});
	const event = object({ session: odd });
	const sessionOf = (raw) => read(session, raw);
	const inputOf = (found) => {
		const { transcription: asked = found?.input_audio_transcription, turn_detection: detection = found?.turn_detection } = found?.audio?.input ?? {};
		const does = read(turns, detection);
		return {
			transcription: asked ? {
				model: asked.model ?? null,
				language: asked.language ?? null
			} : null,
			...does?.interrupt_response === false && { interrupts: false },
			...(detection === null || does?.create_response === false) && { answers: false }
		};
	};
	return {
		"session.created": rule(event, ({ session: raw }) => {
			const found = sessionOf(raw);
			return {
				type: "session-created",
				sessionId: found?.id ?? null,
				model: found?.model ?? null,
				expiresAt: found?.expires_at || null,
				dialect: dialectOfSession(raw),
				...inputOf(found)
			};
		}),
		"session.updated": rule(event, (e) => ({
			type: "session-updated",
			...inputOf(sessionOf(e.session))
		})),
		error: rule(object({ error: object({
			code: text,
			param: text,
			event_id: text
		}) }), ({ error }) => ({
			type: "error",
			error: {
				code: error.code ?? null,
				param: error.param ?? null,
				eventId: error.event_id ?? null
			}
		}))
	};
}
/** Tokens by kind, of a response or of what writes the visitor down. */
function usageReader({ number }) {
	const counts = {
		text_tokens: number,
		audio_tokens: number,
		image_tokens: number
	};
	const tokens = nullish(object(counts));
	const shape = object({
		input_token_details: nullish(object({
			...counts,
			cached_tokens_details: tokens
		})),
		output_token_details: tokens,
		input_tokens: number,
		output_tokens: number,
		seconds: number
	});
	const tokensOf = (raw, total = {}) => raw ? {
		text: raw.text_tokens ?? 0,
		audio: raw.audio_tokens ?? 0,
		image: raw.image_tokens ?? 0
	} : {
		...NO_TOKENS,
		...total
	};
	return (raw) => {
		const data = read(shape, raw);
		if (!data) return null;
		const { input_token_details: input, seconds } = data;
		return {
			input: tokensOf(input, { audio: data.input_tokens ?? 0 }),
			cached: tokensOf(input?.cached_tokens_details),
			output: tokensOf(data.output_token_details, { text: data.output_tokens ?? 0 }),
			...seconds && { seconds }
		};
	};
}
/** Conversation items and what a response puts out: turns, calls, and what the provider's own tools do. */
function itemReader({ text, odd }) {
	const piece = object({
		type: text,
		text,
		transcript: text
	});
	const fields = {
		type: text,
		role: text,
		status: text,
		content: odd,
		call_id: text,
		name: text,
		arguments: text,
		server_label: text,
		error: odd
	};
	const named = object({
		...fields,
		id: string()
	});
	const perhapsNamed = object({
		...fields,
		id: text
	});
	/** Whatever is no call, no tool of the provider's and no question. */
	function turn(raw, id, previousItemId, done) {
		const parts = listOf(raw.content).flatMap((one) => read(piece, one) ?? []);
		const text = parts.map((part) => part.text ?? part.transcript).join("") || null;
		const role = known(["user", "assistant"], raw.role) ?? null;
		return {
			type: "item",
			item: {
				id,
				role,
				text,
				source: (parts.length > 0 ? parts.some(({ type }) => type?.endsWith("audio")) : role === "assistant") ? "voice" : "text"
			},
			previousItemId,
			done
		};
	}
	function callOf(raw) {
		const { call_id: callId, name, arguments: args, status } = raw ?? {};
		return raw?.type === "function_call" && callId && name ? {
			callId,
			name,
			arguments: args ?? "",
			complete: status !== "in_progress" && status !== "incomplete"
		} : null;
	}
	const question = (raw, requestId) => raw.type === "mcp_approval_request" ? {
		type: "approval-request",
		requestId,
		server: raw.server_label ?? "",
		name: raw.name ?? "",
		arguments: raw.arguments ?? ""
	} : null;
	return {
		ids: (output) => listOf(output).flatMap((one) => read(perhapsNamed, one)?.id ?? []),
		calls: (output) => listOf(output).flatMap((one) => callOf(read(perhapsNamed, one)) ?? []),
		placed: (done) => rule(object({
			item: named,
			previous_item_id: text
		}), ({ item, previous_item_id: previous }) => done && question(item, item.id) || turn(item, item.id, previous, done)),
		output: (done) => rule(object({ item: perhapsNamed }), ({ item }) => {
			const { id, type, name, role } = item;
			const call = callOf(item);
			if (call) return {
				type: "call",
				call: {
					...call,
					complete: done && call.complete
				}
			};
			if (!id) return null;
			if (type === "mcp_call") return {
				type: "mcp",
				what: "call",
				itemId: id,
				name: name ?? null,
				status: done ? item.error ? "failed" : "completed" : "in_progress"
			};
			return done ? question(item, id) ?? (role ? turn(item, id, void 0, done) : null) : null;
		})
	};
}
function realtimeRules() {
	const shapes = createShapes();
	const { text, number, odd } = shapes;
	const usageOf = usageReader(shapes);
	const items = itemReader(shapes);
	const failure = object({
		reason: text,
		error: nullish(object({
			code: text,
			type: text
		}))
	});
	const reasonOf = (raw) => {
		const data = read(failure, raw);
		return data?.reason ?? data?.error?.code ?? data?.error?.type ?? null;
	};
	const response = object({ response: object({
		status: text,
		status_details: odd,
		output: odd,
		usage: odd
	}) });
	const begun = object({ response: odd });
	const identity = object({ id: text });
	const limit = object({
		name: text,
		limit: number,
		remaining: number,
		reset_seconds: number
	});
	const item_id = string();
	const bare = object({ item_id });
	const piece = object({
		item_id,
		content_index: number,
		delta: text
	});
	const all = object({
		item_id,
		content_index: number,
		transcript: text,
		text,
		usage: odd
	});
	const named = (type) => rule(bare, ({ item_id: itemId }) => ({
		type,
		itemId
	}));
	const delta = (role, source) => rule(piece, (e) => ({
		type: "text-delta",
		role,
		source,
		itemId: e.item_id,
		part: e.content_index ?? 0,
		text: e.delta ?? ""
	}));
	const whole = (role, source) => rule(all, (e) => {
		const usage = usageOf(e.usage);
		return {
			type: "text-done",
			role,
			source,
			itemId: e.item_id,
			part: e.content_index ?? 0,
			text: e.transcript ?? e.text ?? "",
			...usage && { usage }
		};
	});
	const mcp = (what, status) => rule(bare, (e) => ({
		type: "mcp",
		what,
		itemId: e.item_id,
		name: null,
		status
	}));
	const rules = {
		...sessionRules(shapes),
		"input_audio_buffer.speech_started": happened("input-speech-started"),
		"input_audio_buffer.speech_stopped": happened("input-speech-stopped"),
		"input_audio_buffer.timeout_triggered": happened("input-timeout"),
		"input_audio_buffer.committed": rule(object({
			item_id,
			previous_item_id: text
		}), (e) => ({
			type: "input-committed",
			itemId: e.item_id,
			previousItemId: e.previous_item_id
		})),
		"conversation.item.input_audio_transcription.delta": delta("user", "voice"),
		"conversation.item.input_audio_transcription.completed": whole("user", "voice"),
		"conversation.item.input_audio_transcription.segment": rule(object({
			item_id,
			text,
			speaker: text
		}), (e) => ({
			type: "segment",
			itemId: e.item_id,
			text: e.text ?? "",
			speaker: e.speaker ?? null
		})),
		"conversation.item.input_audio_transcription.failed": named("input-transcript-failed"),
		"conversation.item.added": items.placed(false),
		"conversation.item.created": items.placed(false),
		"conversation.item.done": items.placed(true),
		"conversation.item.deleted": named("item-deleted"),
		"conversation.item.truncated": rule(object({
			item_id,
			audio_end_ms: number
		}), (e) => ({
			type: "item-truncated",
			itemId: e.item_id,
			audioEndMs: e.audio_end_ms ?? null
		})),
		"response.created": rule(begun, (e) => ({
			type: "response-created",
			responseId: read(identity, e.response)?.id ?? null
		})),
		"response.done": rule(response, ({ response: { status, status_details, output, usage } }) => ({
			type: "response-done",
			status: known([
				"cancelled",
				"incomplete",
				"failed"
			], status) ?? "completed",
			reason: reasonOf(status_details),
			itemIds: items.ids(output),
			calls: items.calls(output),
			usage: usageOf(usage)
		})),
		"response.output_item.added": items.output(false),
		"response.output_item.done": items.output(true),
		"response.output_text.delta": delta("assistant", "text"),
		"response.output_text.done": whole("assistant", "text"),
		"response.output_audio_transcript.delta": delta("assistant", "voice"),
		"response.output_audio_transcript.done": whole("assistant", "voice"),
		"response.output_audio.delta": rule(piece, (e) => ({
			type: "output-audio",
			itemId: e.item_id,
			audio: e.delta ?? ""
		})),
		"response.output_audio.done": named("output-audio-done"),
		"rate_limits.updated": rule(object({ rate_limits: odd }), (e) => ({
			type: "rate-limits",
			limits: listOf(e.rate_limits).flatMap((raw) => {
				const one = read(limit, raw);
				return one ? {
					name: one.name ?? null,
					limit: one.limit ?? null,
					remaining: one.remaining ?? null,
					resetSeconds: one.reset_seconds ?? null
				} : [];
			})
		}))
	};
	for (const status of [
		"in_progress",
		"completed",
		"failed"
	]) {
		rules[`mcp_list_tools.${status}`] = mcp("list", status);
		rules[`response.mcp_call.${status}`] = mcp("call", status);
	}
	for (const what of [
		"started",
		"stopped",
		"cleared"
	]) rules[`output_audio_buffer.${what}`] = happened(`playback-${what}`);
	return rules;
}
// src/protocol/ga.ts
/** The GA dialect (protocol.md §3-§7). */
/** @param type A `transcription` only writes down: it takes nothing but what concerns its input. */
function createGa(type = "realtime") {
	const wording = {
		said: "output_text",
		session(config) {
			const { audio, ...rest } = gaSession(config);
			return {
				...type === "realtime" ? {
					...rest,
					...audio && { audio }
				} : onlySet({
					include: rest["include"],
					audio: audio && onlySet({ input: audio.input })
				}),
				type
			};
		}
	};
	return {
		dialect: "ga",
		decode: createRealtimeDecoder(),
		encode: (command, eventId) => encodeBy(wording, command, eventId)
	};
}
// src/protocol/preview.ts
/**
* The preview dialect (protocol.md §3, §4): other names for the same. OpenAI has switched it off; compatible servers and what is left
* of it on Azure have not. Its session is GA's, flat.
*/
/** Fields of a session by GA's name. One that is neither here nor there does not exist, and the update would be refused for it. */
var RENAMED = /* @__PURE__ */ new Map([
	["transcription", "input_audio_transcription"],
	["noise_reduction", "input_audio_noise_reduction"],
	["max_output_tokens", "max_response_output_tokens"]
]);
var SAME = /^(instructions|voice|speed|turn_detection|tools|tool_choice|temperature|tracing)$/;
var wording = {
	said: "text",
	session(config) {
		const { audio, output_modalities: kinds, ...rest } = gaSession(config);
		const fields = Object.entries({
			...rest,
			...audio?.input,
			...audio?.output
		}).flatMap(([key, value]) => {
			const name = RENAMED.get(key) ?? (SAME.test(key) && key);
			return name ? [[name, value]] : [];
		});
		return {
			...Object.fromEntries(fields),
			...Array.isArray(kinds) && { modalities: kinds.includes("audio") ? ["text", "audio"] : ["text"] }
		};
	}
};
var createPreview = () => ({
	dialect: "preview",
	decode: createRealtimeDecoder(),
	encode: (command, eventId) => encodeBy(wording, command, eventId)
});
// src/protocol/translation.ts
/**
* GA's translation surface (protocol.md §11): sound in, sound and two running texts out. It knows no items and no responses, so the
* texts are cut into turns here, at the end of each sentence.
*/
var SENTENCE_END = /[.!?…。！？؟।]["'”’»)]*\s*$/;
/** Somebody who never ends a sentence has turns all the same. */
var LONGEST_TURN = 600;
function createTranslation() {
	return {
		dialect: "ga",
		farewell: { type: "session.close" },
		decode: createDecoder(translationRules, /^rate_limits\./),
		encode(command, eventId) {
			const body = encode(command);
			return body && {
				event_id: eventId,
				...body
			};
		}
	};
}
function translationRules() {
	const piece = object({ delta: string() });
	const { user, assistant, current } = createPairs();
	return {
		...sessionRules(),
		"session.closed": happened("session-closed"),
		"session.input_transcript.delta": rule(piece, ({ delta }) => user(delta)),
		"session.output_transcript.delta": rule(piece, ({ delta }) => assistant(delta)),
		"session.output_audio.delta": rule(piece, ({ delta }) => ({
			type: "output-audio",
			itemId: current(),
			audio: delta
		}))
	};
}
/**
* A sentence and its translation are a pair, by their number: nothing says which belongs to which. The interpreter lags one sentence
* behind, at most; who says in two what was one opens no pair, and the next sentence begins after both.
*/
function createPairs() {
	const origin = Date.now().toString(36);
	let source = 0;
	let target = 0;
	const id = (role, pair) => `${role}_${origin}_${pair}`;
	return {
		current: () => id("assistant", target),
		user: createSentences("user", () => {
			source = Math.max(source, target) + 1;
			return {
				itemId: id("user", source),
				previousItemId: id("assistant", source - 1)
			};
		}),
		assistant: createSentences("assistant", () => {
			target = Math.max(target + 1, source - 1);
			return {
				itemId: id("assistant", target),
				previousItemId: id("user", target)
			};
		})
	};
}
/** One side's running text, in turns: the last piece of a sentence tells the whole of it. */
function createSentences(role, begin) {
	let place = null;
	let sentence = "";
	return (delta) => {
		const text = sentence === "" ? delta.trimStart() : delta;
		const about = {
			role,
			source: "voice",
			...place ??= begin(),
			part: 0
		};
		sentence += text;
		if (sentence.length < LONGEST_TURN && !SENTENCE_END.test(sentence)) return {
			type: "text-delta",
			...about,
			text
		};
		const whole = sentence;
		place = null;
		sentence = "";
		return {
			type: "text-done",
			...about,
			text: whole,
			last: true
		};
	};
}
/** `null`: there is no such thing here. */
function encode(command) {
	if (command.type === "append-audio") return {
		type: "session.input_audio_buffer.append",
		audio: command.audio
	};
	if (command.type !== "configure") return null;
	const { targetLanguage, transcription, noiseReduction } = command.config;
	return {
		type: "session.update",
		session: { ...onlySet({ audio: onlySet({
			input: onlySet({
				transcription: transcription && { model: transcription.model },
				noise_reduction: noiseReduction && { type: `${noiseReduction}_field` }
			}),
			output: targetLanguage && { language: targetLanguage }
		}) }) }
	};
}
// src/origins.ts
/**
* Where audio and keys may go: the page's own origin, the providers, and what the page's *script* has allowed.
* Markup alone (a CMS comment that keeps custom elements, an injected `<base>`) can therefore never send a voice elsewhere.
*/
var LOOPBACK = /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[::1\])$/;
/**
* Resolves a URL that audio or a key will be sent to.
* @throws VoiceError `config.bad_url`, `config.origin_not_allowed`, or `config.secret_key_exposed` when it carries a long-lived key.
*/
function destination(value, name, isKnownHost = () => false) {
	if (looksLikeSecretKey(value)) throw secretKeyExposed(name);
	if (!URL.canParse(value, document.baseURI)) throw new VoiceError("config.bad_url", { detail: `${name} is no URL` });
	const url = new URL(value, document.baseURI);
	if (!(url.protocol === "https:" || url.protocol === "http:" && LOOPBACK.test(url.hostname)) || url.username || url.password) throw new VoiceError("config.bad_url", { detail: `${name} must be https: (http: only on localhost), without a user name` });
	if (url.origin === location.origin || isAllowed$1(url.origin) || isKnownHost(url)) return url;
	throw new VoiceError("config.origin_not_allowed", { detail: `${name}: add data-allow-origins="${url.origin}" to the script tag, or call RealtimeVoiceElement.allowOrigins()` });
}
/** OpenAI's long-lived keys begin with `sk-`; an ephemeral one (`ek_`, or anything a gateway mints) does not. */
var looksLikeSecretKey = (value) => /(?:^|[^a-z0-9])sk-[a-z0-9_-]{4,}/i.test(value);
var secretKeyExposed = (where) => new VoiceError("config.secret_key_exposed", { detail: `${where} holds what looks like a long-lived API key: revoke it` });
// src/refusals.ts
/** What a provider refuses by a machine code, wherever it says so: in an HTTP body, an error event, a close reason (protocol.md §9). */
var PREVIEW = "beta_api_shape_disabled";
/** What ends a call. All other codes are only reported. */
var FATAL = /* @__PURE__ */ new Map([
	[PREVIEW, "config.dialect"],
	["model_not_found", "config.model"],
	["DeploymentNotFound", "config.model"],
	["insufficient_quota", "provider.quota"],
	["billing_hard_limit_reached", "provider.quota"],
	["account_deactivated", "provider.rejected"],
	["invalid_api_key", "token.expired"]
]);
/** The provider's reason, for the developer; with what has to be changed, where it does not say that. */
var explained = (reason) => reason.includes(PREVIEW) ? `${reason}: mint the key at /v1/realtime/client_secrets, and leave dialect at "auto" or "ga"` : reason;
/** An error event that ends the call; `null` for all others. */
function fatalError(code) {
	const known = FATAL.get(code);
	return known ? new VoiceError(known, { detail: explained(`the provider said ${code}`) }) : null;
}
// src/transport/http.ts
/** A key is some hundred bytes, an SDP answer some thousand. */
var MAX_BYTES = 65536;
/** `POST`s and reads the answer, whatever it is. @throws VoiceError `net.offline` or `code`; an abort keeps its own reason. */
async function post(code, url, init, signal) {
	try {
		const response = await fetch(url, {
			...init,
			method: "POST",
			signal
		});
		return {
			response,
			text: await readText(response)
		};
	} catch (cause) {
		if (signal.aborted) throw signal.reason;
		throw new VoiceError(navigator.onLine ? code : "net.offline", { cause });
	}
}
async function readText({ body }) {
	const reader = body?.getReader();
	if (!reader) return "";
	const decoder = new TextDecoder();
	let text = "";
	let bytes = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.byteLength;
		if (bytes > MAX_BYTES) {
			reader.cancel();
			return null;
		}
		text += decoder.decode(value, { stream: true });
	}
}
/** The error for an answer that is not 2xx. `reason` is the machine's word for it, where it gave one that is safe to repeat. */
function refusal(code, { status, headers }, reason = null) {
	const after = retryAfterMs(headers.get("retry-after"));
	return new VoiceError(code, {
		detail: `answered ${status} ${explained(reason ?? "")}`,
		cause: {
			status,
			reason
		},
		...after !== null && { retryAfterMs: after }
	});
}
/** Milliseconds of a `Retry-After` (seconds or a date), kept between 1 and 60 s; `null` where there is none. */
function retryAfterMs(value, now = Date.now()) {
	if (value === null) return null;
	const seconds = Number(value);
	const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1e3;
	return Number.isNaN(ms) ? null : Math.min(6e4, Math.max(1e3, ms));
}
// src/transport/credential.ts
var BY_STATUS = {
	401: "token.unauthorized",
	403: "token.forbidden",
	429: "limit.rate"
};
/** Why a site's endpoint did not help; `null` where it did. */
function siteRefusal(response) {
	const { ok, status, type } = response;
	if (type === "opaqueredirect") return new VoiceError("token.redirected");
	return ok ? null : refusal(BY_STATUS[status] ?? (status >= 500 ? "token.unavailable" : "config.token_endpoint"), response);
}
/** The page's own function: what it throws is a failure of the site's, not a bug of ours. @throws VoiceError `token.unavailable`, or its own. */
async function askPage(asked, signal) {
	try {
		return await asked();
	} catch (cause) {
		if (signal.aborted) throw signal.reason;
		throw cause instanceof VoiceError ? cause : new VoiceError("token.unavailable", {
			cause,
			detail: "the page's own provider threw"
		});
	}
}
/**
* Asks the page, or `POST`s to the site's token endpoint. Accepts `{value}`, `{client_secret: {value}}`, `{client_secret}`, with hints beside.
* @throws VoiceError `token.*`, `limit.rate`, `net.offline`, `config.token_endpoint`, `config.secret_key_exposed`.
*/
async function fetchCredential({ endpoint, credentials, provider }, signal) {
	if (provider) return parseCredential(await askPage(() => provider({ signal }), signal));
	const init = {
		headers: {
			"content-type": "application/json",
			accept: "application/json"
		},
		body: "{}",
		credentials,
		redirect: "manual",
		cache: "no-store"
	};
	const { response, text } = await post("token.unreachable", endpoint?.href ?? "", init, signal);
	const refused = siteRefusal(response);
	if (refused) throw refused;
	return parseCredential(parseJson(text));
}
/** When a key ends, in milliseconds since 1970; `null` where its answer does not tell. A session's own `expires_at` is 0 until it runs. */
function expiryOf$1({ answer }) {
	const timed = (value) => read(object({ expires_at: number() }), value)?.expires_at;
	const seconds = timed(answer) || timed(read(object({ client_secret: unknown() }), answer)?.client_secret);
	return seconds ? seconds * 1e3 : null;
}
/** @throws VoiceError `token.invalid` when no key is found, `config.secret_key_exposed` for a long-lived one. */
function parseCredential(answer) {
	const text = nullish(string());
	const unknown$1 = nullish(unknown());
	const data = read(object({
		value: text,
		client_secret: unknown$1,
		provider: text,
		base_url: text,
		model: text,
		session: unknown$1
	}), answer);
	const secret = data?.client_secret;
	const nested = read(object({ value: text }), secret)?.value;
	const value = data?.value ?? nested ?? (typeof secret === "string" ? secret : null);
	if (!data || !value) throw new VoiceError("token.invalid", { detail: "the token endpoint must answer {\"value\": \"ek_…\"}" });
	if (looksLikeSecretKey(value)) throw secretKeyExposed("the token endpoint's answer");
	const { provider, base_url } = data;
	const model = data.model ?? read(object({ model: text }), data.session)?.model ?? null;
	return {
		value,
		provider: provider === "azure" || provider === "openai" ? provider : null,
		baseUrl: base_url ?? null,
		model,
		answer
	};
}
// src/transport/session-endpoint.ts
/**
* Hands our offer to the site, which places the call with its own key: none ever reaches the page. Takes SDP with the call's id in
* `X-Call-Id` or `Location`, or JSON `{sdp, callId}`.
* @throws VoiceError `token.*`, `limit.rate`, `config.token_endpoint`, `provider.bad_answer`, `net.offline`.
*/
async function exchangeThrough({ endpoint, credentials, provider }, offer, signal) {
	if (provider) return answerOf(await askPage(() => provider(offer, { signal }), signal), null);
	const init = {
		headers: {
			"content-type": "application/sdp",
			accept: "application/sdp"
		},
		body: offer,
		credentials,
		redirect: "manual",
		cache: "no-store"
	};
	const { response, text } = await post("token.unreachable", endpoint?.href ?? "", init, signal);
	const refused = siteRefusal(response);
	if (refused) throw refused;
	const { headers } = response;
	return answerOf(text?.startsWith("v=0") ? { sdp: text } : parseJson(text), headers.get("x-call-id") ?? headers.get("location"));
}
function answerOf(answer, place) {
	const text = nullish(string());
	const data = read(object({
		sdp: string(),
		callId: text,
		call_id: text
	}), answer);
	if (!data?.sdp.startsWith("v=0")) throw new VoiceError("provider.bad_answer", { detail: "the session endpoint answered no SDP" });
	const id = /(?:^|[/=])([\w-]{1,128})$/.exec(data.callId ?? data.call_id ?? place ?? "")?.[1];
	return {
		sdp: data.sdp,
		callId: id ?? null
	};
}
// src/transport/signalling.ts
/**
* Posts an SDP offer and returns the answer. Any 2xx whose body begins with `v=0` is one (protocol.md §1.2).
* @throws VoiceError `provider.*`, `token.expired`, `limit.provider`, `config.model`, `net.offline`.
*/
async function exchangeOffer({ url, headers }, offer, signal) {
	const { response, text } = await post("provider.unavailable", url, {
		headers,
		body: offer,
		redirect: "error",
		credentials: "omit"
	}, signal);
	if (!response.ok) {
		const reason = providerCode(text);
		throw refusal(codeFor(response.status, reason), response, reason);
	}
	if (!text?.startsWith("v=0")) throw new VoiceError("provider.bad_answer", { detail: "no SDP" });
	return text;
}
/** The provider's machine code in an error body (protocol.md §9.1); its sentence is never read, and what is no word could carry a secret. */
function providerCode(text) {
	const code = read(object({ error: object({ code: nullish(string()) }) }), parseJson(text))?.error.code ?? "";
	return /^[a-z_]{1,64}$/i.test(code) ? code : null;
}
function codeFor(status, reason) {
	const known = FATAL.get(reason);
	if (known) return known;
	if (status === 401) return "token.expired";
	if (status === 429) return "limit.provider";
	return status >= 500 ? "provider.unavailable" : "provider.rejected";
}
// src/audio/interruptions.ts
/**
* Tells whenever the system may have given back what it had taken for a phone call, Siri, another app or the lock screen: no browser tells that
* in one way. A context tells of it, too, by its state: on iOS it goes through `interrupted`, from which only it itself comes back
* (WebAudio/web-audio-api#2392, #2585). Can go when one event tells it everywhere.
*/
function whenReturned(signal, returned) {
	document.addEventListener("visibilitychange", () => document.hidden || returned(), { signal });
	addEventListener("pageshow", returned, { signal });
}
/** Only from `suspended`: resuming an `interrupted` context breaks it for good (WebAudio/web-audio-api#2585); can go with that. */
function resume(context) {
	if (context?.state === "suspended") context.resume().catch(() => void 0);
}
// src/audio/worklet/capture.worklet.ts?worklet
var capture_worklet_default = "\"use strict\";(()=>{function t(t){let e={sum:0,highest:0,count:0},s={rms:0,peak:0,held:0,push:function(r){let{sum:n,highest:i,count:a}=e,h=!1;for(let e=0;e<r.length;e++){let o=Math.abs(r[e]??0);n+=o*o,o>i&&(i=o),!(++a<t)&&(s.rms=Math.sqrt(n/t),s.peak=i,s.held=Math.max(i,.8*s.held),n=i=a=0,h=!0)}return e.sum=n,e.highest=i,e.count=a,h}};return s}var e=.99609375,s=1e-5;function r(){let t={last:0,step:0,open:!0};return{get fading(){return 0!==t.step},cut(){t.open=!0},pass(r,n,i){if(n>=i)return;t.open&&(t.step=t.last-(r[n]??0)),t.open=!1;let{step:a}=t;for(let t=n;t<i&&0!==a;t++)a=Math.abs(a)<s?0:a*e,r[t]=(r[t]??0)+a;t.step=a,t.last=r[i-1]??0}}}var n=128,i=-60;function a(t,e){let s=e=>Math.exp(-2*Math.PI*e/t),r=s(200),i=1-s(3e3),a={last:0,above:0,between:0},h=new Float64Array(e),o=0,l={loudness:-99,listen(t){let{last:s,above:u,between:p}=a,c=0;for(let e=0;t&&e<t.length;e++){let n=t[e]??0;u=r*(u+n-s),s=n,p+=i*(u-p),c+=p*p}let m=Number.isFinite(c)&&Math.abs(u)+Math.abs(p)>1e-9;a.last=Number.isFinite(s)?s:0,a.above=m?u:0,a.between=m?p:0,h[o=(o+1)%e]=Number.isFinite(c)?c:0;let d=0;for(let t=0;t<e;t++)d+=h[t]??0;l.loudness=10*Math.log10(d/(e*n)+1e-10)}};return l}function h(t,e){let s=o(t,e),r=e/s,n=t/s,i=Math.min(r,512),a=4*Math.ceil(8*Math.max(1,t/e)),h=function(t,e,s){let r=new Float64Array(t*e);for(let n=0;n<t;n++){let i=r.subarray(n*e,(n+1)*e),a=0;for(let r=0;r<e;r++){let h=e/2-1-r+n/t,o=Math.PI*s*h,l=(0===h?1:Math.sin(o)/o)*(.54+.46*Math.cos(2*Math.PI*h/e));a+=i[r]=l}for(let t=0;t<e;t++)i[t]=(i[t]??0)/a}return r}(i,a,.89*Math.min(1,e/t)),l=new Float64Array(2*a),u=0,p=r;function c(){let t=Math.floor(p*i/r)*a,e=0,s=0;for(let r=u,n=u+a;r<n;r+=4,t+=4)e+=l[r]*h[t]+l[r+1]*h[t+1],s+=l[r+2]*h[t+2]+l[r+3]*h[t+3];return e+s}return{taps:a,needs:t=>Math.max(0,Math.floor((p+(t-1)*n)/r)),run(t,e,s){let i=0;for(let h=0;;h++){for(;p<r&&i<s.length;p+=n)s[i++]=c();if(h>=e)return i;l[u]=l[u+a]=t[h],++u===a&&(u=0),p-=r}}}}function o(t,e){return 0===e?t:o(e,t%e)}var l=new ArrayBuffer(0),u=class extends AudioWorkletProcessor{#t=function(){let t=new Float32Array(n),e=r(),s=!1;return r=>{r?t.set(r):t.fill(NaN);for(let r=0;r<n;){let i=r,a=Number.isFinite(t[r]);for(;r<n&&Number.isFinite(t[r])===a;r++)a||(t[r]=0);a!==s&&e.cut(),s=a,e.pass(t,i,r)}return t}}();#e=t(Math.round(.04*sampleRate));#s=function(t){let e=Math.max(1,Math.round(.005*t/n)),s=n/t,r=t=>Math.round(t/s),h=Math.max(Math.ceil(.04/s),Math.ceil(.03/s)+e+1),o=r(.3),l=r(.1),u=r(.25),p=6*u,c=new Float64Array(6).fill(1/0),m=a(t,e),d=a(t,e),g={smooth:0,floor:1/0,echo:i},f={speaking:!1,loudness:-99,hush:i,push:function(t,e){m.listen(t),d.listen(e);let{loudness:r}=m;if(f.loudness=r,g.echo=Math.max(d.loudness,g.echo-24*s),++M<=l)return!1;(r>-99||f.speaking||y<=p||g.floor<=i)&&(g.smooth+=(Math.max(i,r)-g.smooth)*(0===y?1:Math.min(1,s/.06)),++y%u===0&&(c[k=(k+1)%6]=1/0),c[k]=Math.min(c[k]??0,g.smooth));let n=1/0;for(let t=0;t<6;t++)n=Math.min(n,c[t]??n);g.floor=n;let a=Math.max(i,n+6);y>p&&(f.hush=a);let v=g.echo-14;return b=r>Math.max(-50,n+8,v)?b+1:Math.max(0,b-2),x=r<Math.max(a,v)?x+1:0,!(f.speaking?x<o:b<h)&&(f.speaking=!f.speaking,b=x=0,!0)},forget:function(){c.fill(1/0),M=y=k=0,f.hush=i}},M=0,y=0,k=0,b=0,x=0;return f}(sampleRate);#r=function(t,e){let s=e=>Math.ceil(e*t/n),i=s(20),a=s(.08),h=s(.04),o=function(t,e){let[s,r,n,i]=[t(.3),t(.16),t(.5),t(8)],a=0,h=0,o=0,l=!1,u={since:-1,push(t,n){e.speaking&&e.loudness>=e.hush?((!l||t-h>r)&&(a=Math.max(o,t-(l?r/2:s))),u.since<0&&(u.since=a),h=t):n&&t-h>i&&(u.since=-1),l=e.speaking},committed(t,e){u.since=t<e?t:e-h<r/2?Math.max(a,e-n):-1},forget(t){o=a=t,u.since=-1}};return u}(s,e),l=new Float32Array(i*n),u=new Float32Array(i),p=r(),[c,m]=[!1,!1],d=0,[g,f,M,y]=[0,0,0,0],k=()=>!c||f===g&&!p.fading;function b(){f=M=g,y=a,d=0,m=!1}return{get keeping(){return c},get spoken(){return m||d>0},get abreast(){return k()},get resting(){return k()&&(!c||y>2*a)},keep(t){f===g&&b(),c=!0,p=r(),t&&!(o.since<0)&&(f=M=Math.max(g-i,Math.min(f,o.since)),y=a,m=!0)},committed:()=>o.committed(f,g),drop(){b(),o.forget(g),p.cut()},stop(){b(),c=!1},write(t){let s=g++%i;l.set(t,s*n),u[s]=e.loudness,o.push(g,k()),c?(d=e.loudness>-50?d+1:0,m||=d>=h,g-f>i&&(M=Math.max(M,++f))):f=M=g},read(t){if(!c||f===g)return!1;let s=f;for(;;){for(;M<g&&M<=f+a;M++)y=(u[M%i]??0)<e.hush?y+1:0;if(y<=2*a||f===g-1)break;f++}f>s&&p.cut();let r=f++%i*n;for(let e=0;e<n;e++)t[e]=l[r+e]??0;return p.pass(t,0,n),!0}}}(sampleRate,this.#s);#n=h(Math.round(sampleRate),24e3);#i=new Float32Array(Math.ceil(3072e3/sampleRate)+1);#a=function(){let t=new Int16Array(4800),e=0;return{get length(){return e},push(s,r,n,i){let a=r;for(;a<n&&e<i;a++)t[e++]=Math.max(-32768,Math.min(32767,Math.round(32768*(s[a]??0))));return a},flush(){let s=t.buffer.slice(0,2*e);return e=0,s}}}();#h=new Float32Array(n);#o={type:\"level\",rms:0,peak:0,held:0};#l={type:\"onset\",speaking:!1,time:0};#u={type:\"frame\",samples:l,last:!1,rms:0,peak:0,held:0};#p=[l];#c=!1;#m=!1;#d=!1;#g=!1;#f=!1;#M=!1;constructor(){super(),this.port.onmessage=({data:t})=>this.#y(t)}process(t,e){if(this.#M&&this.port.postMessage({type:\"closed\"}),this.#M)return!1;let s=t[0]?.[0],r=this.#t(s);!s&&this.#c&&this.#k({type:\"unplugged\"}),this.#c&&=void 0!==s,this.#s.push(r,t[1]?.[0])&&this.#b();let n=this.#e.push(r);this.#r.write(r);let i=this.#m&&(this.#d||!this.#r.keeping);return n&&!i&&this.#k(this.#x(this.#o)),i?this.#v(r):this.#d&&this.#w(e[1]?.[0]),!0}#y(t){switch(t.type){case\"close\":return void(this.#M=!0);case\"frames\":return this.#g=!t.on&&this.#m&&this.#d,t.on?(this.#m=!0,void(this.#d=this.#r.keeping)):this.#g?void 0:this.#A();case\"keep\":return this.#d=!1,this.#r.keep(t.again),this.#g?this.#A():void 0;case\"committed\":return this.#r.committed();case\"drop\":return this.#s.forget(),this.#r.drop();case\"ask\":return this.#k({type:\"kept\",kept:this.#r.spoken}),this.#r.spoken?void 0:this.#r.stop();case\"play\":return this.#f=!1,void(this.#d=!0);case\"rest\":return this.#d=!1,this.#r.stop();case\"unplug\":return void(this.#c=!0)}}#b(){this.#l.speaking=this.#s.speaking,this.#l.time=currentTime,this.#k(this.#l)}#w(t=this.#h){this.#r.read(t),!this.#f&&this.#r.resting&&(this.#f=!0,this.#k({type:\"caught-up\"}))}#v(t){if(!this.#d)return this.#F(t,960);for(let t=0;t<8&&this.#r.read(this.#h);t++)this.#F(this.#h,4800);this.#r.abreast&&(this.#d=!1,this.#r.stop(),this.#g&&this.#A())}#F(t,e){let s=this.#n.run(t,t.length,this.#i);for(let t=0;t<s;)t=this.#a.push(this.#i,t,s,e),this.#a.length>=e&&this.#N(!1)}#A(){this.#m=this.#g=!1,this.#N(!0)}#N(t){let e=this.#x(this.#u);this.#p[0]=e.samples=this.#a.flush(),e.last=t,this.port.postMessage(e,this.#p)}#x(t){return t.rms=this.#e.rms,t.peak=this.#e.peak,t.held=this.#e.held,t}#k(t){this.port.postMessage(t)}},p=24e3;var c=class extends AudioWorkletProcessor{#t=t(Math.round(.04*sampleRate));#e=function(t,r){let i=h(p,Math.round(t)),a=function(){let t=[],e=0,s=0;return{get length(){return s},get opens(){return 0===e?t[0]?.tag:void 0},write:(e,r)=>!(s+r.length>144e5||t.length>=15e4||(r.length>0&&t.push({tag:e,samples:r}),s+=r.length,0)),read(){let r=t[0]?.samples;if(!r)return 0;let n=r[e++]??0;return s--,e===r.length&&(t.shift(),e=0),n},clear(r){s=Math.min(s,r),0===s&&(e=0);let n=e+s,i=[];for(let{tag:e,samples:s}of t)n>0&&i.push({tag:e,samples:s.subarray(0,n)}),n-=s.length;t=i}}}(),o=function(){let t=2400,e=t,s=0,r=0;return{came(e){r=Math.max(r,Math.min(e,2*t))},ready:(t,n)=>(s+=n,t>=e+r||s>2*e+r),stopped(n){s=r=0,e=n?Math.min(4*t,1.5*e):Math.max(t,.75*e)}}}(),l=function(){let t={gain:0,last:0,slope:0,bend:1,step:0,opens:!1};return{open(){t.opens=!0},push(r,n,i,a){let h=r/32768,o=h-t.last,l=Math.abs(o-t.slope);t.opens&&l>.02+4*t.bend?t.step-=o:(t.bend=Math.max(l,.99*t.bend),t.slope=o),t.opens=!1,t.last=h,t.step=(t=>Math.abs(t)<s?0:t*e)(t.step),t.gain=Math.min(1,t.gain+1/240,n/240),i[a]=t.gain*(h+t.step)},rest(){t.bend=1,t.gain=t.step=0}}}(),u=new Float32Array(Math.ceil(n*p/t)+1),[c,m]=[\"\",0],d=\"\",g=!1,f=\"\",M=!1,y=0,k=1e9;function b(t){r(t,c,m),c=\"\",m=0}function x(t){M=!1,k=0,l.rest(),o.stopped(t)}function v(t){let e=a.opens;void 0!==e&&l.open(),void 0!==e&&e!==c&&(\"\"!==c&&b(\"drained\"),c=e,r(\"started\",c,0));let s=y||a.length;l.push(a.read(),s,u,t),m++,y>0&&0===--y?(x(!1),b(\"cleared\")):0===a.length&&(x(!g),g?b(\"drained\"):r(\"underrun\",c,m))}return{audio(t,e){if(t!==f){if(!a.write(t,e))return r(\"refused\",t,e.length);o.came(e.length),g&&=t===d,d=t}},end(t){t===d&&(g=!0,0===a.length&&t===c&&b(\"drained\"))},clear(){f=d,y=M?Math.min(240,a.length):0,a.clear(y),!M&&(o.stopped(!1),b(\"cleared\"))},render(e){if(M||(M=a.length>0&&(o.ready(a.length,e.length*p/t)||g)),!M&&k>i.taps*Math.max(1,t/p)+e.length)return!1;let s=i.needs(e.length);u.fill(0);for(let t=0;t<s&&M;t++)v(t);return i.run(u,s,e),k+=e.length,!0},progress(){\"\"!==c&&r(\"played\",c,m)}}}(sampleRate,(t,e,s)=>this.port.postMessage({type:t,item:e,samples:s,rms:this.#t.rms}));#s=!1;constructor(){super(),this.port.onmessage=({data:t})=>{\"audio\"===t.type?this.#e.audio(t.item,new Int16Array(t.samples,0,t.samples.byteLength>>1)):\"end\"===t.type?this.#e.end(t.item):\"clear\"===t.type?this.#e.clear():this.#s=!0}}process(t,e){if(this.#s&&this.port.postMessage({type:\"closed\"}),this.#s)return!1;let s=e[0]?.[0];return s&&this.#e.render(s)&&this.#t.push(s)&&this.#e.progress(),!0}};registerProcessor(\"realtime-voice/capture\",u),registerProcessor(\"realtime-voice/player\",c)})();";
// src/audio/load-worklet.ts
/** A context takes the file once: a second time it would register the same names, which throws. */
var added = /* @__PURE__ */ new WeakMap();
/**
* Adds both processors to a context: from `url` only when the site names one, else from a blob, else from the file beside the script.
* A page with `script-src 'self'` refuses the blob (it is `script-src`, not `worker-src`, that governs worklets); the file passes.
* @throws VoiceError `policy.worklet_blocked`, caused by what the last attempt threw.
*/
function addWorklet(context, url) {
	const adding = added.get(context) ?? add(context, url);
	added.set(context, adding);
	return adding;
}
async function add(context, url) {
	try {
		if (url === null) await addInline(context);
		else await context.audioWorklet.addModule(url);
	} catch (cause) {
		throw new VoiceError("policy.worklet_blocked", {
			cause,
			detail: "the page's script-src (not worker-src) must allow capture.worklet.js, or worklet-url is wrong"
		});
	}
}
async function addInline(context) {
	const { audioWorklet } = context;
	const blob = URL.createObjectURL(new Blob([capture_worklet_default], { type: "text/javascript" }));
	try {
		await audioWorklet.addModule(blob);
	} catch (refused) {
		const beside = context.state === "closed" ? null : scriptUrl();
		if (beside === null) throw refused;
		await audioWorklet.addModule(new URL("capture.worklet.js", beside).href);
	} finally {
		URL.revokeObjectURL(blob);
	}
}
// src/audio/pcm.ts
var native = Uint8Array;
/** How many arguments a call may safely have. */
var CHUNK = 8192;
function encodePcm(samples) {
	const bytes = new Uint8Array(samples);
	if (native.prototype.toBase64) return native.prototype.toBase64.call(bytes);
	let text = "";
	for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return btoa(text);
}
/** Takes what is whole: everything before the first character that is no base64, less half a sample. Never throws. */
function decodePcm(text) {
	const { buffer, length } = bytesOf(text);
	return new Int16Array(buffer, 0, length >> 1);
}
function bytesOf(text) {
	try {
		return decode(text);
	} catch {
		const valid = /^[a-z\d+/]*/i.exec(text)?.[0].length ?? 0;
		return decode(text.slice(0, valid - valid % 4));
	}
}
function decode(text) {
	if (native.fromBase64) return native.fromBase64(text);
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
	return bytes;
}
// src/audio/playback.ts
/** -12 dB. */
var DUCKED = .25;
function openPlayback(volume, onBlocked) {
	const audio = new Audio();
	audio.setAttribute("playsinline", "");
	let [wanted, ducked, silenced, closed] = [
		volume,
		false,
		false,
		false
	];
	function apply() {
		audio.volume = ducked ? wanted * DUCKED : wanted;
		audio.muted = silenced || wanted === 0 || ducked && audio.volume > wanted * .25;
	}
	apply();
	const start = async () => {
		try {
			await audio.play();
			if (!closed) onBlocked(false);
		} catch (thrown) {
			if (!closed && thrown instanceof Error && thrown.name === "NotAllowedError") onBlocked(true);
		}
	};
	audio.onpause = () => {
		if (!closed) start();
	};
	return {
		play(stream) {
			audio.srcObject = stream;
			start();
		},
		hear: () => void start(),
		setVolume(next) {
			wanted = next;
			apply();
		},
		setSink: async (deviceId) => audio.setSinkId?.(deviceId),
		duck(next) {
			ducked = next;
			apply();
		},
		silence() {
			silenced = true;
			apply();
		},
		restore() {
			ducked = silenced = false;
			apply();
		},
		close() {
			closed = true;
			audio.onpause = null;
			audio.pause();
			audio.srcObject = null;
		}
	};
}
// src/audio/end-processor.ts
/** A busy machine lets a processor wait; one that has died never answers. A context that is suspended runs none that could. */
var PATIENCE_MS$2 = 2e3;
var SUSPENDED_MS = 100;
var ending = /* @__PURE__ */ new WeakMap();
/**
* Lets a node's processor return, and nobody hear of it again. Chromium keeps a node whose processor still runs, and the node its context,
* until the page goes, even when the context is closed (seen in 156; `AudioWorkletNode::HasPendingActivity` asks the processor alone).
*/
function endProcessor(node) {
	const { context, port } = node;
	const ended = new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			port.close();
			resolve();
		};
		const timer = setTimeout(done, context.state === "running" ? PATIENCE_MS$2 : SUSPENDED_MS);
		port.onmessage = ({ data }) => {
			if (data.type === "closed") done();
		};
		port.postMessage({ type: "close" });
	});
	ending.set(context, Promise.all([ending.get(context), ended]));
}
/** Settles once every processor of the context that was told to end has ended: from then on the context can be closed and forgotten. */
async function processorsEnded(context) {
	await ending.get(context);
}
// src/audio/processor-node.ts
/** `make` makes the node and joins it to what is around it. `died` is told of each that has died, and whether another has taken over. */
function openProcessorNode(make, died) {
	let node = watched(true);
	function watched(again) {
		const made = make();
		made.onprocessorerror = () => {
			close(made);
			if (again) node = watched(false);
			died(again);
		};
		return made;
	}
	function close(dying) {
		dying.onprocessorerror = null;
		endProcessor(dying);
		dying.disconnect();
	}
	return {
		get node() {
			return node;
		},
		close: () => close(node)
	};
}
// src/audio/worklet/messages.ts
/** Scoped, so that two libraries on one page cannot collide. */
var CAPTURE_PROCESSOR = "realtime-voice/capture";
var PLAYER_PROCESSOR = "realtime-voice/player";
// src/audio/player.ts
/** Time constant of a change of volume: no click, and no fade to be noticed. */
var GLIDE = .01;
/** @throws VoiceError `policy.worklet_blocked`: without the worklet there is no voice on this transport. */
async function openPlayer({ context, workletUrl, volume }, events) {
	await addWorklet(context, workletUrl);
	const loudness = new GainNode(context, { gain: volume });
	loudness.connect(context.destination);
	const changed = () => events.blocked(context.state === "suspended");
	context.addEventListener("statechange", changed);
	const glide = (gain) => void loudness.gain.setTargetAtTime(gain, context.currentTime, GLIDE);
	let wanted = volume;
	let heard = {
		item: "",
		playedMs: 0
	};
	let level = 0;
	const clearing = /* @__PURE__ */ new Set();
	function told({ data: { type, item, samples, rms } }) {
		const now = {
			item,
			playedMs: Math.floor(samples / 24)
		};
		if (type === "refused") return events.refused?.(now);
		heard = now;
		level = type === "played" ? rms : 0;
		if (type === "started") events.started(item);
		if (type === "drained") events.drained(now);
		if (type === "underrun") events.underrun?.(now);
		if (type === "cleared") for (const settle of clearing) settle();
	}
	function make() {
		const node = new AudioWorkletNode(context, PLAYER_PROCESSOR, {
			numberOfInputs: 0,
			outputChannelCount: [1]
		});
		node.port.onmessage = told;
		node.connect(loudness);
		return node;
	}
	const processor = openProcessorNode(make, (again) => {
		level = 0;
		for (const settle of clearing) settle();
		if (heard.item !== "") events.drained(heard);
		if (!again) events.failed?.();
	});
	const send = (command, transfer = []) => processor.node.port.postMessage(command, transfer);
	return {
		enqueue(item, base64) {
			if (context.state === "suspended") events.blocked(true);
			const samples = decodePcm(base64).buffer;
			send({
				type: "audio",
				item,
				samples
			}, [samples]);
		},
		end: (item) => send({
			type: "end",
			item
		}),
		clear() {
			send({ type: "clear" });
			return new Promise((resolve) => {
				const settle = () => {
					clearTimeout(timer);
					clearing.delete(settle);
					resolve(heard);
				};
				const timer = setTimeout(settle, 100);
				clearing.add(settle);
			});
		},
		get heard() {
			return heard;
		},
		level: () => level,
		hear: () => resume(context),
		setVolume: (next) => glide(wanted = next),
		duck: (ducked) => glide(ducked ? wanted * DUCKED : wanted),
		silence: () => glide(0),
		restore: () => glide(wanted),
		node: loudness,
		close() {
			for (const settle of clearing) settle();
			context.removeEventListener("statechange", changed);
			processor.close();
			loudness.disconnect();
		}
	};
}
// src/transport/websocket.ts
/** A message is measured before it is parsed. */
var MAX_MESSAGE_BYTES = 2 ** 20;
/** What the provider takes in one event (protocol.md §8). */
var MAX_EVENT_BYTES = 15 * 2 ** 20;
/** @throws VoiceError `token.invalid`, `provider.unavailable`; never what the browser threw, whose text holds the key. */
function openWebsocket({ url, protocols }, events) {
	const socket = makeSocket(url, protocols);
	socket.binaryType = "arraybuffer";
	socket.onmessage = ({ data }) => {
		const bytes = typeof data === "string" ? data.length : data.byteLength;
		if (bytes > MAX_MESSAGE_BYTES) events.oversize?.(bytes);
		else events.message(parseJson(data));
	};
	const opened = new Promise((resolve, reject) => {
		let open = false;
		socket.onopen = () => {
			open = true;
			resolve();
		};
		socket.onclose = ({ code, reason }) => {
			if (open) events.closed(whyClosed$1(code, reason));
			else reject(whyRefused());
		};
		socket.onerror = () => reject(whyRefused());
	});
	return {
		pipe: channelPipe(socket, MAX_EVENT_BYTES),
		opened: quiet(opened),
		close() {
			socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
			socket.close();
		}
	};
}
function makeSocket(url, protocols) {
	try {
		return new WebSocket(url, [...protocols]);
	} catch (thrown) {
		const invalid = thrown instanceof Error && thrown.name === "SyntaxError";
		throw new VoiceError(invalid ? "token.invalid" : "provider.unavailable", { detail: "the browser refused the WebSocket" });
	}
}
/** A browser does not say why a handshake failed: a refused key, a wrong address and a blocked one look alike. */
var whyRefused = () => new VoiceError(navigator.onLine ? "provider.unavailable" : "net.offline", { detail: "WebSocket handshake: key, address, network or connect-src" });
var BY_REASON = [
	[/session_expired|maximum duration/, "session.expired"],
	[/quota|billing/, "provider.quota"],
	[/rate_limit/, "limit.provider"],
	[/beta_api_shape_disabled/, "config.dialect"]
];
var BY_CODE = {
	1001: "provider.unavailable",
	1008: "token.expired",
	1009: "protocol.oversize",
	1011: "provider.unavailable",
	1012: "provider.unavailable",
	1013: "provider.unavailable"
};
/** What a close code and its reason mean; `null` for a goodbye. The reason is shown only where it is one machine word. */
function whyClosed$1(code, reason) {
	const known = BY_REASON.find(([pattern]) => pattern.test(reason))?.[1];
	if (!known && (code === 1e3 || code === 1005)) return null;
	const word = /^[a-z_.]{1,64}$/i.test(reason) ? ` ${reason}` : "";
	return new VoiceError(known ?? BY_CODE[code] ?? (code >= 4e3 ? "provider.rejected" : "net.lost"), { detail: `WebSocket ${code}${explained(word)}` });
}
// src/session/line-websocket.ts
/**
* Audio as data: frames of the tap go out, pieces of the assistant's voice go to the player, which also tells what on WebRTC the
* provider does. `say` sends a command on the finished connection.
* @throws VoiceError `policy.worklet_blocked`: without the worklet nobody hears or is heard here.
*/
async function openWebsocketLine(route, media, { workletUrl, volume, noMicrophone, mode }, scope, on, say) {
	/** The newest item of the assistant's, until it has been heard or cut off. */
	let coming = "";
	/** What still comes of an answer that was cut off is dropped: all of it where we stopped it, else of the item. */
	let cut = false;
	let cutItem = "";
	let gapAt = -Infinity;
	const { context } = media;
	const tap = await media.tap;
	if (!context || !(tap ?? noMicrophone)) throw new VoiceError("policy.worklet_blocked", { detail: "a WebSocket needs the worklet" });
	const player = await openPlayer({
		context,
		workletUrl,
		volume
	}, {
		started: () => on.fact({ type: "playback-started" }),
		drained({ item }) {
			if (coming === item) coming = "";
			on.fact({ type: "playback-stopped" });
		},
		underrun: () => gapAt = mode === "translation" ? gapAt : performance.now(),
		refused: () => on.warning("protocol.oversize", "more than ten minutes of speech were waiting: the rest was dropped"),
		blocked: on.blocked,
		failed: () => on.warning("audio.processor", "the audio worklet has failed twice: the assistant is not heard any more")
	});
	scope.add(player.close);
	const bargeIn = createBargeIn({
		...player,
		silence: () => void clear()
	}, scope);
	tap?.hear(player.node);
	scope.signal.throwIfAborted();
	const { pipe, opened, ask, arrived } = openSocket(route, scope, on);
	async function clear() {
		const item = coming;
		coming = "";
		if (item === "") return;
		cutItem = item;
		const { item: heard, playedMs } = await player.clear();
		if (heard) say({
			type: "truncate",
			itemId: heard,
			audioEndMs: playedMs
		});
		if (item !== heard) say({
			type: "truncate",
			itemId: item,
			audioEndMs: 0
		});
		on.fact({ type: "playback-cleared" });
	}
	return {
		transport: "websocket",
		pipe,
		opened,
		output: player,
		level: player.level,
		stats: () => Promise.resolve({
			told: {},
			arrived: arrived(),
			trouble: troubleOf$1(pipe, gapAt)
		}),
		async setMicrophone(track) {
			const frame = framesInto(pipe, say);
			media.onFrame = frame;
			media.onSpeech = mode === "translation" ? null : bargeIn.onset;
			scope.add(() => stopFrames(media, tap, frame));
			if (track?.enabled === false) media.preroll.drop();
			await tap?.frames(track !== null);
		},
		async flushed() {
			await tap?.frames(false);
			await tap?.frames(true);
		},
		perform({ type }) {
			if (type === "request-response") ask();
			if (type !== "clear-playback") return false;
			cut = true;
			clear();
			return true;
		},
		hears(fact) {
			if (fact.type === "response-created") cut = false;
			bargeIn.hears(fact);
			if (fact.type === "output-audio-done") player.end(fact.itemId);
			if (fact.type !== "output-audio" || cut || fact.itemId === cutItem) return;
			coming = fact.itemId;
			player.enqueue(fact.itemId, fact.audio);
		}
	};
}
/** What was kept comes all at once, and may take as long to be sent as it took to be said. */
var KEPT_MS$1 = 2e4;
function framesInto(pipe, say) {
	const until = performance.now() + KEPT_MS$1;
	return (audio) => {
		if (!pipe.congested || performance.now() < until) say({
			type: "append-audio",
			audio
		});
	};
}
/**
* A provider to whom nobody speaks says nothing, and a socket whose network is gone stays open for minutes. What tells it is that the browser is offline,
* that what we say does not leave (in a cut it waits after 3 s in Chromium (156), 2 s in Firefox (153): then the system's buffers are full), or that no
* answer begins. Else all is well.
*/
function openSocket(route, { signal, add }, on) {
	/** Messages so far, and how many there were when an answer was asked for. */
	let [came, askedAt] = [0, -1];
	const message = (event) => {
		came++;
		on.message(event);
	};
	const { pipe, opened, close } = openWebsocket(route, {
		...on,
		message
	});
	add(close);
	addEventListener("offline", () => on.network("disconnected"), { signal });
	addEventListener("online", () => on.network("connected"), { signal });
	return {
		pipe,
		opened,
		ask: () => askedAt = came,
		/** As of `Counters`. */
		arrived: () => pipe.left === null && askedAt < came ? performance.now() : came + (pipe.left ?? 0)
	};
}
/** How long a gap in the voice is remembered: two looks (quality.ts). */
var GAP_MS = 2500;
var troubleOf$1 = ({ congested }, gapAt) => congested ? 2 : performance.now() - gapAt < GAP_MS ? 1 : 0;
/** Another connection may have taken over by now: it needs them still. */
function stopFrames(media, tap, frame) {
	if (media.onFrame !== frame) return;
	media.onFrame = null;
	tap?.frames(false);
}
// src/session/route.ts
/** Where a call goes: what the page says, checked before anything is asked of the visitor, and what the site's endpoint adds. */
/** @throws VoiceError `policy.insecure_context`, `config.*`, `net.offline`. */
function checked({ tokenEndpoint, sessionEndpoint, tokenProvider, sessionProvider, baseUrl }) {
	if (!isSecureContext) throw new VoiceError("policy.insecure_context", { detail: "the page needs https: (or localhost)" });
	const proxied = Boolean(sessionProvider ?? sessionEndpoint);
	const address = proxied ? sessionEndpoint : tokenEndpoint;
	if (address === null && !sessionProvider && !tokenProvider) throw new VoiceError("config.token_endpoint", { detail: "token-endpoint is not set" });
	const endpoint = address === null ? null : destination(address, proxied ? "session-endpoint" : "token-endpoint");
	if (baseUrl !== null) destination(baseUrl, "base-url", isProviderHost);
	if (!navigator.onLine) throw new VoiceError("net.offline");
	return {
		endpoint,
		proxied
	};
}
/** Whom the key is asked of. */
var requestFor = ({ credentials, tokenProvider }, { endpoint }) => ({
	endpoint,
	credentials,
	provider: tokenProvider
});
/** Whom a call is asked of, where the site places it. */
var sessionRequestFor = ({ credentials, sessionProvider }, { endpoint }) => ({
	endpoint,
	credentials,
	provider: sessionProvider
});
/** What the site's endpoint answers is checked like what the page says. */
function bind(settings, credential) {
	const provider = credential.provider ?? settings.provider;
	const told = credential.baseUrl ?? settings.baseUrl;
	const baseUrl = told && destination(told, "base-url", isProviderHost).href;
	if (provider === "azure" && !baseUrl) throw new VoiceError("config.bad_url", { detail: "provider=\"azure\" needs base-url" });
	const dialect = settings.dialect === "auto" ? dialectOfCredential(credential.answer, provider, baseUrl) : settings.dialect;
	const mode = settings.mode === "translation" && (provider !== "openai" || dialect !== "ga") ? "conversation" : settings.mode;
	return {
		provider,
		dialect,
		mode,
		baseUrl,
		route(transport) {
			const model = settings.model ?? (transport === "websocket" || dialect === "preview" ? credential.model : null);
			try {
				return routeOf({
					provider,
					dialect,
					transport,
					mode,
					baseUrl,
					model
				}, credential.value);
			} catch (cause) {
				if (cause instanceof RangeError) throw new VoiceError("config.no_route", { detail: cause.message });
				throw cause;
			}
		}
	};
}
/** Where the site placed the call: nothing is known but what the page says. */
var proxied = ({ provider, dialect, mode, baseUrl }) => ({
	provider,
	dialect: dialect === "preview" ? dialect : "ga",
	mode,
	baseUrl,
	route() {
		throw new VoiceError("config.no_route");
	}
});
// src/session/reach.ts
/** From the click to an open channel: key, signalling, network; by WebRTC where it works, else by WebSocket. */
/** What WebRTC may fail by where a WebSocket still works. */
var BLOCKED = ["net.ice_failed", "policy.webrtc_unavailable"];
/**
* @param peer What was opened in the gesture; `null`, or why not, where there is none. @throws VoiceError of the last way that was tried.
*/
async function reach(by, peer) {
	try {
		if (peer instanceof VoiceError) throw peer;
		return peer ? await overWebrtc(by, peer) : await overWebsocket(by);
	} catch (error) {
		if (!(error instanceof VoiceError) || !BLOCKED.includes(error.code) || by.settings.transport !== "auto" || by.target.proxied) throw error;
		if (!(peer instanceof VoiceError)) peer?.close();
		by.warning(error.code, "WebRTC does not work here: trying a WebSocket");
		return overWebsocket(by).catch((second) => {
			throw second instanceof VoiceError && second.code === "config.no_route" ? error : second;
		});
	}
}
/** The same deadline for all that has a name: what took too long, and what that is called. */
var within = ({ scope }, ms, code, work) => withDeadline(ms, () => new VoiceError(code, { detail: "took too long" }), scope.signal, work);
async function overWebrtc(by, peer) {
	const { target, deadlines, wire } = by;
	wire.line = peer;
	const reached = target.proxied ? await throughSite(by, peer) : await throughKey(by, peer);
	by.mark("signalling");
	by.step("network");
	await within(by, deadlines.network, "net.ice_failed", () => peer.connected);
	by.mark("ice");
	await within(by, deadlines.session, "provider.no_session", () => peer.opened);
	return reached;
}
async function throughSite(by, peer) {
	const { settings, target, deadlines, wire, ahead } = by;
	const offer = await peer.offer;
	const exchange = (signal) => ahead.takeAnswer(signal) ?? exchangeThrough(sessionRequestFor(settings, target), offer, signal);
	const answer = within(by, deadlines.signalling, "token.timeout", exchange);
	const bound = proxied(settings);
	wire.codec = codecOf(bound);
	prepare(wire);
	const { sdp, callId } = await answer;
	await peer.accept(sdp);
	return {
		bound,
		callId
	};
}
async function throughKey(by, peer) {
	return {
		bound: await withKey(by, async (bound) => {
			const route = bound.route("webrtc");
			const offer = await peer.offer;
			const exchange = async (signal) => (await by.ahead.takeAnswer(signal))?.sdp ?? exchangeOffer(route, offer, signal);
			const answer = within(by, by.deadlines.signalling, "provider.timeout", exchange);
			prepare(by.wire);
			await peer.accept(await answer);
		}),
		callId: null
	};
}
async function overWebsocket(by) {
	const { settings, media, wire, scope, deadlines } = by;
	await abortable(media.microphone, scope.signal);
	return {
		bound: await withKey(by, async (bound) => {
			const line = await openWebsocketLine(bound.route("websocket"), media, settings, scope, wire.events, wire.send);
			wire.line = line;
			by.step("network");
			await within(by, deadlines.network, "provider.unavailable", () => line.opened);
		}),
		callId: null
	};
}
/** A key lives for a minute or ten, and a clock may be wrong: one that is refused is replaced, once. */
async function withKey(by, use) {
	const { settings, target, deadlines, wire, ahead } = by;
	for (let again = false;; again = true) {
		const credential = await within(by, deadlines.credential, "token.timeout", (signal) => ahead.takeKey(requestFor(settings, target), signal));
		by.mark("credential");
		const bound = bind(settings, credential);
		wire.codec = codecOf(bound);
		try {
			await use(bound);
			return bound;
		} catch (error) {
			if (again || !(error instanceof VoiceError) || error.code !== "token.expired") throw error;
		}
	}
}
/** What the first event needs is made while the provider answers: anything that is decoded makes it. */
var prepare = ({ codec }) => codec.decode({ type: "" });
/** How a session is spoken to. */
function codecOf({ dialect, mode }) {
	if (mode === "translation") return createTranslation();
	return dialect === "preview" ? createPreview() : createGa(mode === "transcription" ? mode : "realtime");
}
// src/session/settings.ts
/** The settings of one call, read from an element when it starts: later changes are the next call's. */
function settingsOf(element, microphoneId = "") {
	const { maxDuration, idleTimeout, maxCost, noReconnect, ownerDocument } = element;
	const names = [...Object.keys(ATTRIBUTES).map(propertyName), ...Object.keys(PROPERTIES)];
	const plain = Object.fromEntries(names.map((name) => [name, Reflect.get(element, name)]));
	const limits = {
		maxDuration: maxDuration * 1e3,
		idleTimeout: idleTimeout * 1e3,
		maxCost,
		rollOver: !noReconnect
	};
	return {
		...plain,
		limits,
		microphoneId,
		claim: () => claimPage(ownerDocument)
	};
}
/** Where nobody speaks, nobody is to be heard. */
var directionFor = ({ noMicrophone }) => noMicrophone ? "recvonly" : "sendrecv";
/** The visitor is heard only while they hold a button. */
var pushesToTalk = ({ turnDetection, noMicrophone }) => turnDetection === "push-to-talk" && !noMicrophone;
var DEADLINES = {
	credential: 8e3,
	signalling: 1e4,
	network: 15e3,
	session: 1e4
};
// src/session/guard.ts
var DEPTH = 32;
var NODES = 1e4;
var REMEMBERED = 1024;
/** Events a second that may go on for ever, and how many may come at once. */
var RATE = 2e3;
var BURST = 12e4;
/** @param now Milliseconds of a clock that only goes forward. */
function createGuard(now = () => performance.now()) {
	const seen = /* @__PURE__ */ new Set();
	const ring = [];
	let count = 0;
	let room = BURST;
	let at = now();
	return (message) => {
		const time = now();
		room = Math.min(BURST, room + (time - at) / 1e3 * RATE) - 1;
		at = time;
		if (room < 0) return "flood";
		if (isTooDeep(message)) return "deep";
		const id = typeof message === "object" && message !== null && "event_id" in message ? message.event_id : null;
		if (typeof id !== "string") return "pass";
		if (seen.has(id)) return "again";
		const place = count++ % REMEMBERED;
		seen.delete(ring[place]);
		seen.add(ring[place] = id);
		return "pass";
	};
}
/** Goes no deeper than it asks for: it is the stack that depth attacks. */
function isTooDeep(message) {
	let nodes = 0;
	function exceeds(value, depth) {
		if (++nodes > NODES) return true;
		if (typeof value !== "object" || value === null) return false;
		if (depth > DEPTH) return true;
		for (const key in value) if (exceeds(value[key], depth + 1)) return true;
		return false;
	}
	return exceeds(message, 0);
}
// src/session/inbox.ts
function createInbox({ decode, fact: tell, malformed, flooded }) {
	const waiting = /* @__PURE__ */ new Set();
	const guard = createGuard();
	return {
		receive(message) {
			const verdict = guard(message);
			if (verdict === "flood") return flooded();
			if (verdict === "deep") return malformed("event nested too deep");
			if (verdict === "again") return;
			const decoded = decode(message);
			if (decoded.kind === "malformed") malformed(decoded.type);
			if (decoded.kind !== "fact") return;
			for (const settle of waiting) if (settle(decoded.fact)) waiting.delete(settle);
			tell(decoded.fact);
		},
		next(type, refusedEventId) {
			return new Promise((resolve) => {
				waiting.add((fact) => {
					const refused = fact.type === "error" && refusedEventId !== void 0 && fact.error.eventId === refusedEventId;
					if (fact.type !== type && !refused) return false;
					resolve(fact);
					return true;
				});
			});
		}
	};
}
// src/session/wire.ts
function createWire(on) {
	let count = 0;
	const wire = {
		line: null,
		codec: createGa(),
		unfilter: (fact) => [fact],
		inbox: createInbox({
			decode: (event) => wire.codec.decode(event),
			fact(fact) {
				wire.line?.hears(fact);
				for (const told of wire.unfilter(fact)) on.fact(told);
				const fatal = fact.type === "error" && fatalError(fact.error.code);
				if (fatal) on.closed(fatal);
			},
			malformed: (type) => on.warning("protocol.bad_event", `dropped a malformed ${type}`),
			flooded: () => on.closed(new VoiceError("protocol.flood"))
		}),
		events: {
			...on,
			fact(fact) {
				wire.line?.hears(fact);
				on.fact(fact);
			},
			message(event) {
				on.wire("in", event);
				wire.inbox.receive(event);
			}
		},
		send(command) {
			const eventId = `rv_${++count}`;
			const event = wire.line?.perform(command) ? null : wire.codec.encode(command, eventId);
			if (event) wire.sendEvent(event);
			return eventId;
		},
		sendEvent(event) {
			const sent = wire.line?.pipe.send(event) ?? false;
			if (sent) on.wire("out", event);
			return sent;
		}
	};
	return wire;
}
// src/session/connect.ts
/** Behind Azure's filter nothing ever says that the session is there: after so long, an open channel is all there will be. */
var FILTERED_MS = 2e3;
/**
* The straight line from the click to a live session. Everything opened goes into `scope`; the caller closes it when this throws.
* Peer and offer are made before the first `await`, in the visitor's gesture, beside the microphone prompt.
* @throws VoiceError, or the reason with which the scope was closed.
*/
async function connect({ settings, media, tools, ahead, alone, avoidWebrtc = false, deadlines = DEADLINES }, scope, on) {
	const { signal } = scope;
	const { mark, timings } = stopwatch();
	const target = checked(settings);
	const wire = createWire(on);
	const peer = settings.transport === "webrtc" || target.proxied || settings.transport === "auto" && !avoidWebrtc ? openPeer(settings, media, ahead, scope, wire) : null;
	const created = quiet(wire.inbox.next("session-created"));
	const { step, opened } = openBeside(media, signal, mark, on.step);
	await abortable(Promise.all([alone, media.clear]), signal);
	const reached = reach({
		settings,
		target,
		media,
		wire,
		scope,
		deadlines,
		ahead,
		mark,
		step,
		warning: on.warning
	}, peer);
	const [microphone, { bound, callId }] = await Promise.all([opened, reached]);
	const { send, sendEvent, line } = wire;
	if (!line) throw new VoiceError("internal", { detail: "no line" });
	const early = line.transport === "webrtc" && asksNothing(settings, bound.mode !== settings.mode);
	if (early) quiet(line.setMicrophone(microphone));
	on.step(early ? null : "session");
	const within = (work) => withDeadline(deadlines.session, () => new VoiceError("provider.no_session", { detail: "took too long" }), signal, work);
	const session = await within(() => agreed(created, bound, signal));
	const dialect = settings.dialect === "auto" ? session?.dialect ?? bound.dialect : bound.dialect;
	if (dialect !== bound.dialect) wire.codec = codecOf({
		...bound,
		dialect
	});
	if (!session) wire.unfilter = createUnfilter();
	const agree = async (config) => {
		if (session) await within(() => configure(config, send, wire.inbox));
		else send({
			type: "configure",
			config
		});
	};
	const config = configFor(settings, session, session ? await abortable(tools, signal) : [], bound.mode !== settings.mode);
	if (config) await agree(config);
	mark("configured");
	if (!early) quiet(line.setMicrophone(microphone));
	signal.throwIfAborted();
	const { provider, mode } = bound;
	return {
		line,
		dialect,
		microphone,
		created: session,
		sessionId: session?.sessionId ?? callId,
		provider,
		mode,
		timings: timings(),
		farewell: wire.codec.farewell ?? null,
		send,
		sendEvent,
		configure: agree
	};
}
/** The microphone that is waited for while the call is being placed; until it is there, it is what the visitor is told of. */
function openBeside({ microphone }, signal, mark, tell) {
	let now = "signalling";
	let asking = true;
	const step = (next) => {
		now = next;
		if (!asking) tell(next);
	};
	tell("microphone");
	return {
		step,
		opened: quiet(abortable(microphone, signal).then((track) => {
			mark("microphone");
			asking = false;
			step(now);
			return track;
		}))
	};
}
/** The peer of the gesture, or why there is none. */
function openPeer(settings, media, ahead, scope, wire) {
	try {
		return openWebrtcLine(media, ahead.takePeer(settings) ?? preparePeer(directionFor(settings), settings.iceServers), scope, wire.events);
	} catch (error) {
		return toVoiceError(error);
	}
}
/** What the provider says of the session; `null` where a filter keeps it from us. */
async function agreed(created, { provider, baseUrl }, signal) {
	const filter = provider === "azure" ? pause(/webrtcfilter=on/.test(baseUrl ?? "") ? 0 : FILTERED_MS, signal).then(() => null) : null;
	return await Promise.race([created, ...filter ? [filter] : []]);
}
function stopwatch() {
	const start = performance.now();
	const since = () => Math.round((performance.now() - start) * 10) / 10;
	const marks = {
		microphone: null,
		credential: null,
		signalling: null,
		ice: null,
		configured: null
	};
	return {
		mark: (name) => void Object.assign(marks, { [name]: since() }),
		timings: () => ({
			...marks,
			total: since()
		})
	};
}
// src/session/hold.ts
/** What is lost heals by itself for so long. */
var HELD_MS = 15e3;
/** Another network is another address, which ICE does not follow without a new offer: what is not back by then stays away. */
var CHANGED_MS = 5e3;
/** A change so long ago may be why: browsers are slow to notice. */
var NOTICED_MS = 1e4;
/**
* Holds a connection while the browser says `disconnected`, or, of a WebSocket, `offline`, or while nothing at all has arrived for 5 s (quality.ts),
* whichever begins first;
* for 15 s, or for 5 s after the browser came `online` again. Silence alone gives nothing up sooner, although the browser still says `connected`:
* in a cut that heals by itself, Chromium (156) says so for 5.4 to 5.9 s, Firefox (153) for 6.3 to 9.1 s, and a provider that hangs looks the same.
*/
function createHold({ signal, add }, { held: tell, over }) {
	const reasons = /* @__PURE__ */ new Set();
	let changedAt = -Infinity;
	let timer;
	function arm() {
		clearTimeout(timer);
		const ago = performance.now() - changedAt;
		timer = reasons.size > 0 ? setTimeout(over, Math.round(ago < NOTICED_MS ? Math.max(0, CHANGED_MS - ago) : HELD_MS)) : void 0;
	}
	function change() {
		changedAt = performance.now();
		arm();
	}
	function release() {
		reasons.clear();
		arm();
	}
	addEventListener("online", change, { signal });
	add(release);
	return {
		release,
		set(reason, held) {
			const before = reasons.size;
			reasons[held ? "add" : "delete"](reason);
			if (Boolean(reasons.size) === Boolean(before)) return;
			arm();
			tell(!before);
		}
	};
}
// src/audio/capture-node.ts
function openCaptureNode(context, on) {
	const waiting = /* @__PURE__ */ new Map();
	let dead = false;
	function give(type, answer) {
		waiting.get(type)?.(answer);
		waiting.delete(type);
	}
	const giveUp = () => [...waiting.keys()].forEach((type) => give(type, false));
	const standing = () => context.state !== "running";
	const stalled = () => standing() ? giveUp() : void 0;
	context.addEventListener("statechange", stalled);
	function make() {
		const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
			numberOfInputs: 2,
			numberOfOutputs: 2,
			outputChannelCount: [1, 1],
			channelCount: 1,
			channelCountMode: "explicit"
		});
		node.port.onmessage = ({ data }) => {
			on.message(data);
			if (data.type !== "frame" || data.last) give(data.type, data.type === "kept" && data.kept);
		};
		on.made(node);
		return node;
	}
	const processor = openProcessorNode(make, (again) => {
		giveUp();
		dead = !again;
		if (dead) on.failed();
	});
	const post = (command) => processor.node.port.postMessage(command);
	return {
		get node() {
			return processor.node;
		},
		post,
		ask(command, type) {
			post(command);
			give(type, false);
			return dead || standing() ? Promise.resolve(false) : new Promise((resolve) => waiting.set(type, resolve));
		},
		giveUp,
		close() {
			dead = true;
			giveUp();
			context.removeEventListener("statechange", stalled);
			processor.close();
		}
	};
}
// src/audio/clipping.ts
/** All but full scale: what is cut off there comes out flat. */
var FULL = .99;
/** A single peak may touch it; this many blocks of 40 ms, with no second between them, are too loud. */
var MANY = 3;
var SECOND = 25;
/** Tells a microphone that is turned up too far: asked every 40 ms, with the highest sample of them (0..1). A second without a peak ends it. */
function createClipping() {
	let peaks = 0;
	let since = 0;
	return (peak) => {
		if (peak >= FULL) since = 0;
		else if (++since >= SECOND) peaks = 0;
		if (peak >= FULL) peaks++;
		return peaks >= MANY;
	};
}
/** Six seconds of 40 ms. */
var BLOCKS = 150;
/** Three. */
var LOST_BLOCKS = 75;
/**
* Tells a microphone that is on and delivers nothing: asked every 40 ms, with the highest sample of them (0..1), says whether it has been
* silent for 6 s. One that is `muted` may be; and one that has been `heard`, unless nothing at all comes: a noise gate closes, too.
* After a mute, WebKit may never give it back, though its track is live and enabled (WebKit/WebKit#68792): then 3 s of nothing at all tell.
*/
function createSilence() {
	let blocks = 0;
	let sounded = null;
	return (peak, muted, heard) => {
		blocks = !muted && (heard ? peak === 0 : peak < .002) ? blocks + 1 : 0;
		if (peak > 0 && !muted) sounded = "now";
		if (muted && sounded) sounded = "before";
		const lost = sounded === "before" && blocks === LOST_BLOCKS;
		if (lost) sounded = null;
		return lost ? "lost" : blocks >= BLOCKS;
	};
}
// src/audio/watch.ts
function createWatch$1({ onLevel, onSpeech, onSilent, onClipping, ...given }) {
	const [silent, clipping] = [createSilence(), createClipping()];
	const [tellSilent, tellClipping] = [onChange(onSilent), onChange(onClipping)];
	let { track } = given;
	let heard = false;
	return {
		get track() {
			return track;
		},
		change(next) {
			track = next;
			heard = false;
		},
		measured({ rms, peak, held }) {
			onLevel(rms, held);
			tellSilent(silent(peak, !track.enabled, heard));
			tellClipping(clipping(peak));
		},
		spoke(speaking, time) {
			heard = true;
			onSpeech?.(speaking, time);
		}
	};
}
function onChange(tell) {
	let before = false;
	return (on) => {
		if (on === before) return;
		before = on;
		tell?.(on);
	};
}
// src/audio/capture.ts
/** @throws VoiceError `policy.worklet_blocked`. */
async function openTap(options) {
	const { context, workletUrl, onFrame, onFailed } = options;
	await addWorklet(context, workletUrl);
	const watch = createWatch$1(options);
	let source = listenTo(context, options.track);
	let voice = null;
	let [framing, keeping] = [false, false];
	/** Counts what puts an end to a release. */
	let turn = 0;
	let late = null;
	const capture = openCaptureNode(context, {
		made(node) {
			if (keeping) node.port.postMessage({ type: "keep" });
			if (framing) node.port.postMessage({
				type: "frames",
				on: true
			});
			source.disconnect();
			source.connect(node).connect(context.destination);
			voice?.connect(node, 0, 1);
		},
		message(message) {
			if (message.type === "level" || message.type === "frame") watch.measured(message);
			if (message.type === "frame" && message.samples.byteLength > 0) onFrame?.(encodePcm(message.samples));
			if (message.type === "onset") watch.spoke(message.speaking, message.time);
			if (message.type === "unplugged") source.connect(capture.node);
		},
		failed: () => onFailed?.()
	});
	return {
		async frames(on) {
			framing = on;
			keeping &&= !on;
			if (on) capture.post({
				type: "frames",
				on
			});
			else await capture.ask({
				type: "frames",
				on
			}, "frame");
		},
		keep(again = false) {
			turn++;
			keeping = true;
			capture.post({
				type: "keep",
				again
			});
			capture.giveUp();
		},
		committed: () => capture.post({ type: "committed" }),
		drop: () => capture.post({ type: "drop" }),
		async release(send) {
			const mine = ++turn;
			keeping = false;
			const kept = await capture.ask({ type: "ask" }, "kept");
			if (turn !== mine) return;
			late?.close();
			const delayed = late = kept ? openDelayed(context, capture.node) : null;
			try {
				if (delayed) await send(delayed.track);
				if (delayed && turn === mine) await capture.ask({ type: "play" }, "caught-up");
				if (turn === mine) await send(watch.track);
				if (turn === mine) capture.post({ type: "rest" });
			} finally {
				if (late === delayed) delayed?.close();
			}
		},
		hear(next) {
			voice = next;
			next.connect(capture.node, 0, 1);
		},
		setTrack(next) {
			watch.change(next);
			source.disconnect();
			source = listenTo(context, next);
			capture.post({ type: "unplug" });
		},
		close() {
			turn++;
			capture.close();
			source.disconnect();
		}
	};
}
var listenTo = (context, track) => new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
/** The second output as a track, while it is needed. */
function openDelayed(context, node) {
	const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
	node.connect(destination, 1);
	const [track] = destination.stream.getAudioTracks();
	if (!track) throw new Error("no track");
	return {
		track,
		close() {
			track.stop();
			node.disconnect(1);
		}
	};
}
// src/audio/context.ts
/**
* The AudioContext of the tap, made inside the gesture (iOS lets one made after an `await` never sound) and at the device's own rate
* (Firefox cannot join contexts of different rates: bugzilla.mozilla.org/1674892). `null` where the browser has none to give.
* @param sinkId The speaker, where the browser lets anybody choose; `''` is the system's.
*/
function openContext(sinkId = "") {
	try {
		const context = new AudioContext({
			latencyHint: "interactive",
			...sinkId && { sinkId }
		});
		resume(context);
		return context;
	} catch {
		return null;
	}
}
/** Closes a context when its processors have ended. */
var closeContext = (context) => processorsEnded(context).then(() => context.close());
// src/audio/audio-session.ts
/**
* Tells the system, before the microphone opens, that this is a call: else iOS may send the voice to the earpiece, turn it down, and mute it by
* the ring switch (webkit.org/b/218012, webkit.org/b/236219). Can go when Safari does that by itself. @returns what takes it back.
*/
function beginAudioSession() {
	const { audioSession } = navigator;
	if (!audioSession) return () => void 0;
	const before = audioSession.type;
	const set = (type) => {
		try {
			audioSession.type = type;
		} catch {}
	};
	set("play-and-record");
	return () => set(before);
}
// src/audio/microphone.ts
var VOICE$1 = {
	echoCancellation: true,
	noiseSuppression: true,
	autoGainControl: true,
	channelCount: 1
};
/**
* Opens the microphone, once. Must be called inside the visitor's gesture. A stream that comes after `signal` aborted is stopped in the same task.
* @throws what the browser threw, for `diagnose`, as early as it did; VoiceError where the page itself is the reason.
*/
async function openMicrophone(signal, wishes = {}) {
	const devices = navigator.mediaDevices;
	if (!devices || !isSecureContext) throw new VoiceError("policy.insecure_context");
	const blocked = policyBlock();
	if (blocked) throw blocked;
	const stream = await ask$2(devices, {
		...VOICE$1,
		...wishes
	}, signal);
	const track = stream.getAudioTracks()[0];
	if (signal.aborted || track?.readyState !== "live") {
		for (const late of stream.getTracks()) late.stop();
		throw signal.aborted ? signal.reason : new VoiceError("mic.failed", { detail: "no live track" });
	}
	return track;
}
/** A device is asked for by `exact`, and then without: Chromium takes no notice of one that is only wished for (crbug.com/438606278, won't be fixed: stays). */
async function ask$2(devices, { deviceId, ...wishes }, signal) {
	try {
		return await devices.getUserMedia({ audio: deviceId ? {
			...wishes,
			deviceId: { exact: deviceId }
		} : wishes });
	} catch (thrown) {
		const name = nameOf$1(thrown);
		if (signal.aborted || !(name === "OverconstrainedError" || deviceId && name === "NotFoundError")) throw thrown;
		return deviceId ? ask$2(devices, wishes, signal) : devices.getUserMedia({ audio: true });
	}
}
async function permissionStatus() {
	try {
		return await navigator.permissions.query({ name: "microphone" });
	} catch {
		return null;
	}
}
/** Whether the visitor has allowed the microphone before, so that no prompt will come. */
var microphonePermission = async () => (await permissionStatus())?.state ?? null;
/** Tells what the permission is now, and each time that it changes, until the signal aborts; nothing where the browser does not tell. */
async function followPermission(signal, tell) {
	const status = await permissionStatus();
	if (!status || signal.aborted) return;
	status.addEventListener("change", () => tell(status.state), { signal });
	tell(status.state);
}
/** Whether one will open without a question: the visitor has allowed it before, and there is one. It may still fail; at once, before this is known. */
async function microphoneExpected() {
	const [permission, devices] = await Promise.all([microphonePermission(), navigator.mediaDevices.enumerateDevices()]);
	await new Promise((resolve) => setTimeout(resolve));
	return permission === "granted" && devices.some(({ kind }) => kind === "audioinput");
}
/** The names of `getUserMedia` rejections (W3C mediacapture-main §10.2); every other is `mic.failed`. */
var BY_NAME = /* @__PURE__ */ new Map([
	["NotFoundError", "mic.not_found"],
	["NotReadableError", "mic.in_use"],
	["SecurityError", "policy.mic_blocked"],
	["TypeError", "policy.insecure_context"]
]);
/** Tells the situations apart that `getUserMedia` rejects with, `mic.*` or `policy.*`, keeping its exception as the cause. */
async function diagnose(cause) {
	if (cause instanceof VoiceError) return cause;
	const name = nameOf$1(cause);
	if (name !== "NotAllowedError") return new VoiceError(BY_NAME.get(name) ?? "mic.failed", {
		cause,
		detail: name
	});
	return policyBlock(cause) ?? new VoiceError(notAllowed(cause, await microphonePermission()), {
		cause,
		detail: name
	});
}
/** One name for four situations; the permission's state tells a refusal from a dismissal and from the system's own switch. */
function notAllowed(cause, permission) {
	if (cause instanceof Error && /system/i.test(cause.message) || permission === "granted") return "mic.system_denied";
	return permission === "prompt" ? "mic.dismissed" : "mic.denied";
}
var nameOf$1 = (thrown) => thrown instanceof Error ? thrown.name : "unknown";
/** `policy.mic_blocked` where the page itself forbids the microphone, and what would allow it; else `null`. */
function policyBlock(cause) {
	const { permissionsPolicy, featurePolicy } = document;
	if ((permissionsPolicy ?? featurePolicy)?.allowsFeature("microphone") ?? true) return null;
	return new VoiceError("policy.mic_blocked", {
		cause,
		detail: self === top ? "send Permissions-Policy: microphone=(self)" : `add allow="microphone" to the <iframe>; a Permissions-Policy around it needs microphone=("${origin}")`
	});
}
// src/audio/standstill.ts
var SECOND_MS$1 = 1e3;
/**
* Settles when a context calls itself running and stands still: a headset that changes its profile can leave one like that, which nothing brings
* back (livekit/client-sdk-js#1220; standardized-audio-context#960). Can go when browsers say so by its state. Rejects with the signal's reason.
*/
async function whenStandingStill(context, signal) {
	for (let before = -1;;) {
		await pause(SECOND_MS$1, signal);
		const { state, currentTime } = context;
		if (state === "running" && currentTime === before) return;
		before = currentTime;
	}
}
// src/session/preroll.ts
var PATIENCE_MS$1 = 500;
/** @param wanted Nobody is heard between two presses of a button: there is nothing to be kept then. */
function createPreroll(wanted) {
	let listener = null;
	let keeping = wanted;
	/** Counts what puts an end to a release: what comes of it later is not sent. */
	let turn = 0;
	return {
		listen(tap) {
			listener = null;
			tap.then((opened) => {
				listener = opened;
				if (keeping) opened?.keep();
			}, () => void 0);
		},
		keep(again) {
			turn++;
			keeping = wanted;
			if (keeping) listener?.keep(again);
		},
		committed: () => listener?.committed(),
		drop: () => listener?.drop(),
		release(send, track) {
			const mine = ++turn;
			keeping &&= !track;
			if (!listener || !track) return send(track);
			if (!track.enabled) listener.drop();
			return new Promise((resolve, reject) => {
				const deliver = (next) => {
					clearTimeout(patience);
					const sent = mine === turn ? send(next) : Promise.resolve();
					sent.then(resolve, reject);
					return sent;
				};
				const patience = setTimeout(() => void deliver(track), PATIENCE_MS$1);
				listener?.release(deliver).finally(() => clearTimeout(patience)).then(resolve, reject);
			});
		}
	};
}
// src/session/scope.ts
function createScope() {
	const controller = new AbortController();
	const undos = [];
	const run = (undo) => {
		try {
			undo();
		} catch {}
	};
	return {
		signal: controller.signal,
		add(undo) {
			if (controller.signal.aborted) return run(undo);
			undos.push(undo);
		},
		close(reason) {
			if (controller.signal.aborted) return;
			controller.abort(reason);
			for (const undo of undos.splice(0).reverse()) run(undo);
		}
	};
}
// src/session/media.ts
/** Where the third that took the place of another stands still, too, it is not the context's fault. */
var CONTEXTS = 4;
/** Opens all of it in the caller's tick, into `scope`. @param expected The call may be placed before the microphone is there. */
function openMedia(settings, expected, scope, on) {
	const playback = openPlayback(settings.volume, on.blocked);
	scope.add(playback.close);
	const { noMicrophone, mediaStream, microphoneId, workletUrl } = settings;
	let room = createScope();
	let contexts = 0;
	scope.add(() => room.close());
	function openRoom(speakerId) {
		const context = openContext(speakerId);
		if (!context) return null;
		room.add(() => void closeContext(context));
		context.addEventListener("statechange", () => media.onContext?.(), { signal: room.signal });
		if (++contexts < CONTEXTS) whenStandingStill(context, room.signal).then(replaceContext, () => void 0);
		return context;
	}
	function replaceContext() {
		room.close();
		room = createScope();
		media.context = openRoom(media.speakerId);
		listen();
		on.contextReplaced();
	}
	function listen() {
		media.tap = quiet(media.microphone.then((track) => beginTap(media, track, settings, room, on)));
		preroll.listen(media.tap);
	}
	const context = openRoom();
	if (context && !noMicrophone) quiet(addWorklet(context, workletUrl));
	if (!noMicrophone) scope.add(beginAudioSession());
	const microphone = quiet((noMicrophone ? Promise.resolve(null) : mediaStream ? borrow(mediaStream, scope) : beginMicrophone(scope, { deviceId: microphoneId })).then((track) => {
		media.track = track;
		on.microphoneOpened();
		return track;
	}));
	const clear = quiet(Promise.race([microphone, expected.then((is) => is ? null : microphone)]));
	const preroll = createPreroll(!pushesToTalk(settings));
	function hear(wanted) {
		const { track } = media;
		if (!track || track.enabled === wanted) return;
		track.enabled = wanted;
		preroll.drop();
	}
	const media = {
		context,
		playback,
		speakerId: "",
		microphone,
		clear,
		track: null,
		inputLevel: 0,
		tap: Promise.resolve(null),
		preroll,
		hear,
		onFrame: null,
		onSpeech: null,
		onContext: null
	};
	listen();
	return media;
}
/** The page's own microphone: never stopped, and as it was when the call is over. @throws VoiceError `mic.failed`. */
async function borrow(stream, scope) {
	const track = stream.getAudioTracks().find(({ readyState }) => readyState === "live");
	if (!track) throw new VoiceError("mic.failed", { detail: "mediaStream has no live audio track" });
	const { enabled } = track;
	scope.add(() => track.enabled = enabled);
	return Promise.resolve(track);
}
/** Opens the microphone into `scope`. @throws VoiceError, `mic.*` or `policy.*`; the reason of a scope that closed. */
async function beginMicrophone(scope, wishes) {
	try {
		const opened = await openMicrophone(scope.signal, wishes);
		scope.add(() => opened.stop());
		return opened;
	} catch (cause) {
		throw scope.signal.aborted ? scope.signal.reason : await diagnose(cause);
	}
}
/** The tap is optional on WebRTC: a page that blocks worklets loses the meter, never the call. */
async function beginTap(media, track, { workletUrl }, scope, on) {
	const { context } = media;
	if (!context || !track || scope.signal.aborted) return null;
	try {
		const onLevel = (rms) => on.inputLevel(media.inputLevel = rms);
		const onFailed = () => on.warning("audio.processor", "the audio worklet has failed twice: no level meter, and on a WebSocket the visitor is not heard any more");
		const onSpeech = (speaking) => media.onSpeech?.(speaking);
		const tap = await openTap({
			context,
			track,
			workletUrl,
			onLevel,
			onFrame: (base64) => media.onFrame?.(base64),
			onSpeech,
			onSilent: on.microphoneSilent,
			onFailed
		});
		scope.add(tap.close);
		return tap;
	} catch {
		if (!scope.signal.aborted) on.warning("policy.worklet_blocked", "no level meter: script-src (not worker-src) must allow capture.worklet.js, beside the script or at worklet-url");
		return null;
	}
}
// src/session/reconnect.ts
var TRIES$1 = 5;
var WALL_MS = 3e4;
var LONGEST_RETRY_AFTER_MS = 6e4;
var REBUILDS = 3;
var STABLE_MS = 3e4;
/**
* Milliseconds until the next try, or `null`: the visitor decides. Full jitter, so that a provider that comes back is not
* met by everybody at once.
* @param attempt Tries made so far.
* @param elapsed Milliseconds since the connection was lost.
* @param random 0..1.
* @param retryAfterMs What the server asked for; it wins over our own schedule.
*/
function reconnectDelay(attempt, elapsed, random, retryAfterMs = null) {
	if (attempt >= TRIES$1) return null;
	if (retryAfterMs !== null) return retryAfterMs <= LONGEST_RETRY_AFTER_MS ? Math.max(1e3, retryAfterMs) + random * 1e3 : null;
	const delay = 250 + random * (Math.min(8e3, 500 * 2 ** attempt) - 250);
	return elapsed + delay > WALL_MS ? null : delay;
}
/** How often in a row each failure is worth another try. What is not listed would fail again, or needs the visitor. */
var RETRIES = {
	"net.lost": TRIES$1,
	"net.channel_closed": TRIES$1,
	"net.offline": TRIES$1,
	"net.ice_failed": 1,
	"token.unreachable": 3,
	"token.unavailable": 3,
	"token.timeout": 1,
	"token.expired": 1,
	"provider.unavailable": 3,
	"provider.timeout": 1,
	"provider.no_session": 1,
	"limit.rate": 1,
	"limit.provider": 1,
	"session.expired": 1
};
/** @param before How often the same error has been retried since the connection was lost. */
var isWorthRetrying = (code, before) => before < (RETRIES[code] ?? 0);
/**
* How many rebuilds a call has had with this one, or `null` when it has had enough. A call that then held for half a minute begins anew.
* @param stableMs How long the connection that was just lost had held.
*/
function countRebuild(before, stableMs) {
	const count = stableMs >= STABLE_MS ? 1 : before + 1;
	return count > REBUILDS ? null : count;
}
// src/session/rebuild.ts
/** Tries again, as often and as patiently as each failure deserves. @throws the VoiceError that ends it, or the signal's reason. */
async function rebuild(why, { signal, dial, trying }) {
	const since = performance.now();
	const failures = /* @__PURE__ */ new Map();
	let error = why;
	for (let attempt = 0;; attempt++) {
		const before = failures.get(error.code) ?? 0;
		const delay = isWorthRetrying(error.code, before) ? reconnectDelay(attempt, performance.now() - since, Math.random(), error.retryAfterMs) : null;
		if (delay === null) throw isWorthRetrying(error.code, 0) ? why : error;
		failures.set(error.code, before + 1);
		const delayMs = Math.ceil(delay);
		trying(attempt + 1, delayMs);
		signal.throwIfAborted();
		await soonestOnline(delayMs, signal);
		try {
			return await dial();
		} catch (thrown) {
			signal.throwIfAborted();
			error = toVoiceError(thrown);
		}
	}
}
/** A network that has just come back is not waited for any longer. */
async function soonestOnline(ms, signal) {
	const over = new AbortController();
	const stop = () => over.abort(signal.reason);
	signal.addEventListener("abort", stop, { once: true });
	const online = new Promise((resolve) => addEventListener("online", () => resolve(), {
		once: true,
		signal: over.signal
	}));
	try {
		await Promise.race([pause(ms, over.signal), abortable(online, over.signal)]);
	} finally {
		over.abort(signal.reason);
		signal.removeEventListener("abort", stop);
	}
}
// src/session/quality.ts
var UNSEEN = {
	stats: null,
	silent: false,
	counters: null,
	grade: 0,
	weakAt: -Infinity,
	badAt: -Infinity,
	heardAt: 0,
	missed: 0,
	usualMs: 0
};
/** What is measured, and from where it is weak, and bad. */
var LIMITS = [
	[
		"rttMs",
		400,
		800
	],
	[
		"jitterMs",
		50,
		120
	],
	[
		"loss",
		.05,
		.15
	],
	[
		"concealed",
		.05,
		.15
	],
	[
		"quietMs",
		2500,
		4e3
	]
];
/** One bad second is nobody's business; what is shown stays until there was none for so long. */
var CALM_MS = 1e4;
var SILENT_MS = 5e3;
/** A tab that is throttled, or a machine that slept, looks too seldom to know. */
var SILENT_LOOKS = 4;
/** How long nothing comes where something comes all the time: from one look to the next. */
var STEADY_MS = 1250;
/** Of a new connection nothing is known. */
var UNKNOWN_MS = 5e3;
/** A share of fewer is chance. */
var ENOUGH$1 = 10;
/**
* Takes one look, about a second after the one before. A level is told once two looks in a row say so, and until ten seconds were better.
* Silence is measured by what is usual: a provider that sends no media while it has nothing to say is heard of by ICE alone, every 2.5 s in Chromium
* and every 5 s in Firefox.
*/
function look(before, counters, at) {
	const known = before.counters;
	const came = counters.arrived !== known?.arrived;
	const heardAt = came ? at : before.heardAt;
	const missed = came ? 0 : before.missed + 1;
	const waitedMs = came ? Math.max(STEADY_MS, at - before.heardAt, before.usualMs * .8) : before.usualMs;
	const usualMs = known ? waitedMs : UNKNOWN_MS;
	const quietMs = counters.arrived === null ? 0 : (at - heardAt) * STEADY_MS / usualMs;
	const figures = figuresOf(known ?? counters, counters);
	const seen = {
		...figures,
		quietMs
	};
	const grade = Math.max(counters.trouble, ...LIMITS.map(([name, ...limits]) => limits.filter((limit) => (seen[name] ?? 0) >= limit).length));
	const confirmed = Math.min(grade, before.grade);
	const weakAt = confirmed > 0 ? at : before.weakAt;
	const badAt = confirmed > 1 ? at : before.badAt;
	const level = at - badAt < CALM_MS ? "bad" : at - weakAt < CALM_MS ? "weak" : "good";
	return {
		stats: Object.freeze({
			level,
			...figures
		}),
		silent: missed >= SILENT_LOOKS && quietMs > SILENT_MS,
		counters,
		grade,
		weakAt,
		badAt,
		heardAt,
		missed,
		usualMs
	};
}
function figuresOf(before, { told }) {
	const [voice = {}, there = {}, pair = {}] = [
		told["inbound-rtp"],
		told["remote-inbound-rtp"],
		told["candidate-pair"]
	];
	const grown = (name) => Math.max(0, (voice[name] ?? 0) - (before.told["inbound-rtp"]?.[name] ?? 0));
	const lost = grown("packetsLost");
	const losses = [share(lost, lost + grown("packetsReceived")), there["fractionLost"]].filter((loss) => loss != null);
	return {
		rttMs: inMs(pair["currentRoundTripTime"] ?? there["roundTripTime"]),
		jitterMs: inMs(voice["jitter"]),
		loss: losses.length > 0 ? Math.max(...losses) : null,
		concealed: share(grown("concealedSamples") - grown("silentConcealedSamples"), grown("totalSamplesReceived")),
		jitterBufferMs: inMs(share(grown("jitterBufferDelay"), grown("jitterBufferEmittedCount"))),
		audioLevel: voice["audioLevel"] ?? null
	};
}
var share = (part, whole) => whole < ENOUGH$1 ? null : Math.max(0, Math.round(1e3 * part / whole)) / 1e3;
var inMs = (seconds = null) => seconds && Math.round(1e3 * seconds);
// src/session/watch.ts
var SECOND_MS = 1e3;
function createWatch(on) {
	let quality = UNSEEN;
	async function follow(line, signal) {
		quality = {
			...quality,
			counters: null
		};
		for (;;) {
			await pause(SECOND_MS, signal);
			const counters = await line.stats();
			signal.throwIfAborted();
			const { stats } = quality;
			quality = look(quality, counters, performance.now());
			on.silent(quality.silent);
			if (quality.stats && quality.stats.level !== (stats?.level ?? "good")) on.quality(quality.stats);
		}
	}
	return {
		get stats() {
			return quality.stats;
		},
		begin: (line, signal) => void follow(line, signal).catch(() => void 0)
	};
}
// src/session/call.ts
/** One call through all its connections: the first, those that replace a lost one, and the one that follows an expiry. */
/** Firefox does not always come back from a drop of its peer connections. At Azure there is nothing else. */
var DROPS = 2;
/**
* Opens, in the visitor's gesture, what only a gesture can. Everything goes into `scope`.
* @throws VoiceError for what can be known to be wrong before anything is asked of the visitor; `session.busy`.
*/
function createCall(given, scope, on) {
	const { settings, ahead } = given;
	scope.add(ahead.drop);
	checked(settings);
	const alone = claim(settings, scope);
	const contextReplaced = () => current && (current.connection.line.move?.() ?? gone(current.scope, new VoiceError("net.lost", { detail: "the audio context stood still" })));
	const media = openMedia(settings, ahead.begin(settings), scope, {
		...on,
		contextReplaced
	});
	let current = null;
	let [rebuilds, drops] = [0, 0];
	let lastErrorCode = null;
	async function dial(step = () => void 0) {
		const own = createScope();
		scope.add(() => own.close(scope.signal.reason));
		try {
			const connection = await connect({
				...given,
				media,
				alone,
				avoidWebrtc: drops >= DROPS && navigator.userAgent.includes("Firefox")
			}, own, {
				...on,
				step,
				fact(fact) {
					if (fact.type === "error") lastErrorCode = fact.error.code;
					if (!own.signal.aborted) on.fact(fact);
				},
				network: (state) => !own.signal.aborted && network(own, state),
				closed: (error) => !own.signal.aborted && closed(own, error)
			});
			watch.begin(connection.line, own.signal);
			return {
				connection,
				scope: own,
				since: performance.now()
			};
		} catch (error) {
			own.close(error);
			throw own.signal.reason;
		}
	}
	const hold = createHold(scope, {
		held: keeping(media, settings, () => current?.connection.line, on),
		over: () => current && gone(current.scope, new VoiceError("net.lost"))
	});
	const watch = createWatch({
		quality: on.quality,
		silent: (silent) => hold.set("silence", silent)
	});
	function network(own, state) {
		if (state === "failed") gone(own, new VoiceError("net.lost"));
		else if (current?.scope === own) hold.set("browser", state === "disconnected");
	}
	function closed(own, error) {
		if (error === null && current?.scope === own) return on.goodbye();
		gone(own, error ?? whyClosed(lastErrorCode));
	}
	function gone(own, error) {
		const was = current;
		own.close(error);
		if (was?.scope !== own) return;
		current = null;
		hold.release();
		if (was.connection.line.transport === "webrtc" && was.connection.provider === "openai") drops++;
		const again = settings.noReconnect || !isWorthRetrying(error.code, 0) ? null : countRebuild(rebuilds, performance.now() - was.since);
		if (again === null) return on.lost(error);
		rebuilds = again;
		media.preroll.keep(true);
		on.cut();
		const lostAt = performance.now();
		rebuild(error, {
			signal: scope.signal,
			dial,
			trying: on.trying
		}).then((next) => take(next, performance.now() - lostAt), (failed) => on.lost(toVoiceError(failed)));
	}
	function take(next, gapMs) {
		current?.scope.close();
		hold.release();
		current = next;
		lastErrorCode = null;
		on.resumed(next.connection, Math.round(gapMs));
	}
	return {
		media,
		watch,
		open: async () => (current = await dial(on.step)).connection,
		rollOver() {
			if (!current) return;
			const before = current;
			const kept = () => on.warning("session.expired", "no new session could be opened before this one ends");
			dial().then((next) => current === before ? take(next, 0) : next.scope.close(), kept);
		},
		get connection() {
			return current?.connection ?? null;
		}
	};
}
/** Of two calls, on this page or in two tabs, each would hear the other. @throws VoiceError `session.busy`, for another tab a moment later. */
function claim({ claim: claimPage, concurrent }, scope) {
	const release = claimPage();
	if (!release) throw new VoiceError("session.busy");
	scope.add(release);
	return quiet(concurrent ? Promise.resolve() : claimTabs(scope.signal));
}
/** While nothing arrives, what is said is kept, and sent when something does again, or by the next connection. */
var keeping = (media, settings, line, { held }) => (is) => {
	if (!pushesToTalk(settings)) {
		if (is) media.preroll.keep();
		line()?.setMicrophone(is ? null : media.track).catch(() => void 0);
	}
	held(is);
};
/** A channel closes without a word: what the provider said last tells why. */
var whyClosed = (lastErrorCode) => new VoiceError(lastErrorCode === "session_expired" ? "session.expired" : "net.channel_closed", { detail: "the connection ended" });
// src/audio/devices.ts
/**
* What the browser lists and names. It names nothing before the visitor has allowed a microphone, and asks nothing here.
* @param microphone The id of the one in use, `''` for the system's, `null` where there is nothing to choose. @param speaker Likewise.
*/
async function findDevices(microphone, speaker) {
	const named = (await navigator.mediaDevices?.enumerateDevices() ?? []).filter(({ label }) => label);
	const of = (wanted, current) => named.filter(({ kind }) => kind === wanted && current !== null).map(({ deviceId, label }) => ({
		deviceId,
		label,
		current: deviceId === (current || "default")
	}));
	const { deviceId, groupId } = named.find(({ kind }) => kind === "audioinput") ?? {};
	return {
		devices: {
			microphones: of("audioinput", microphone),
			speakers: of("audiooutput", speaker)
		},
		system: `${deviceId} ${groupId}`
	};
}
/** Whether the voice can be sent to a speaker of choice; in Safari it cannot. `inContext`: where it comes as data. */
var canChooseSpeaker = (inContext) => "setSinkId" in (inContext ? AudioContext : HTMLMediaElement).prototype;
/** Something was plugged in or out; or, in some browsers, the system uses another. */
function whenDevicesChange(signal, changed) {
	navigator.mediaDevices?.addEventListener("devicechange", changed, { signal });
}
// src/session/fault.ts
/** Puts together what the visitor and the page are told of it. */
function createFault({ show, warn }) {
	let all = {};
	let before = null;
	return (noticed) => {
		all = {
			...all,
			...noticed
		};
		const { lost, muted, quiet } = all;
		const fault = lost ? "lost" : muted || quiet ? "silent" : null;
		show({
			microphone: !lost,
			fault
		});
		if (fault === "silent" && before !== fault) warn("mic.silent", "the microphone is on and delivers nothing");
		before = fault;
	};
}
// src/session/microphone.ts
/** Keeps a microphone in a call: another in the place of one that was taken away, that the system has silenced, or that was chosen. */
/** A track that is still muted after so long stays so: iOS forgets to give it back (webkit.org/b/231787, webkit.org/b/259368). Can go with those. */
var MUTED_MS = 3e3;
function keepMicrophone(call, on) {
	const { media, scope, given, connection } = call;
	const { signal } = scope;
	const notice = createFault({
		show: on.show,
		warn: call.warn
	});
	const enqueue = createQueue(signal);
	/** The one in use is gone, or there is none; since when the system mutes it. */
	let [over, mutedAt] = [false, Infinity];
	const gone = () => {
		over = true;
		keeper.recover();
	};
	function take(track) {
		const listen = (type, does) => track.addEventListener(type, () => media.track === track && does(), { signal });
		const mute = (muted) => {
			mutedAt = muted ? performance.now() : Infinity;
			notice({ muted });
		};
		over = false;
		notice({
			lost: false,
			quiet: false
		});
		mute(track.muted);
		listen("mute", () => mute(true));
		listen("unmute", () => {
			mute(false);
			keeper.recover();
		});
		listen("ended", gone);
		on.taken(track);
	}
	/** @param track `null` where there is none any more. */
	async function put(track) {
		media.track = track;
		media.microphone = Promise.resolve(track);
		call.opened();
		if (track) take(track);
		try {
			if (track) (await media.tap)?.setTrack(track);
		} catch {}
		await connection()?.line.setMicrophone(track).catch(() => void 0);
	}
	/** The old one goes before the next is asked for: iOS mutes what a page had before (webkit.org/b/179363), Chromium gives the same again. Can go with the former. */
	async function open(deviceId) {
		media.track?.stop();
		await put(await beginMicrophone(scope, { deviceId }));
	}
	async function lose(why) {
		signal.throwIfAborted();
		over = true;
		if (media.track) call.warn("mic.lost", `the microphone was unplugged or taken away, and there is no other: ${why}`);
		notice({ lost: true });
		await put(null);
	}
	const reopen = (deviceId) => open(deviceId).catch((error) => lose(toVoiceError(error).code));
	async function mend() {
		if (over || media.track?.readyState === "ended" || !given && performance.now() - mutedAt > MUTED_MS) await (given ? lose("it was the page’s own") : reopen(on.wish()));
		connection()?.line.output.hear();
	}
	const keeper = {
		choose: (deviceId) => enqueue(async () => {
			const before = media.track?.getSettings().deviceId ?? "";
			try {
				await open(deviceId);
			} catch (error) {
				await reopen(before);
				throw error;
			}
		}),
		follow: () => void enqueue(() => reopen("")).catch(() => void 0),
		recover() {
			resume(media.context);
			enqueue(mend).catch(() => void 0);
		},
		silent(silent) {
			notice({ quiet: silent === true });
			if (silent === "lost" && !given && !media.track?.muted) gone();
		}
	};
	media.microphone.then((track) => track && take(track), () => void 0);
	return keeper;
}
/** One after the other: no browser is asked for two at once. */
function createQueue(signal) {
	let queue = Promise.resolve();
	return (work) => {
		const done = queue.then(() => signal.throwIfAborted()).then(work);
		queue = done.catch(() => void 0);
		return done;
	};
}
// src/session/speaker.ts
function createSpeaker(media) {
	async function use(to) {
		try {
			await Promise.all([media.playback.setSink(to), media.context?.setSinkId?.(to)]);
			media.speakerId = to;
		} catch (cause) {
			if (to) await use("");
			throw new VoiceError("audio.sink_failed", { cause });
		}
	}
	return {
		get deviceId() {
			return media.speakerId;
		},
		use
	};
}
// src/session/devices.ts
/** Which microphone and speaker a visitor has chosen, and which are in use: what is shown is what is so. */
/** Headsets come and go in several steps. */
var SETTLE_MS = 500;
var NO_SPEAKER = "the chosen speaker is not there: the sound goes where the system sends it";
/** What Chromium lists as `default` is asked for by asking for none. */
var real = (deviceId) => deviceId === "default" ? "" : deviceId;
var currentOf = (devices) => devices.find(({ current }) => current);
/** There is a microphone, and it is not the page's. */
var hasOwn = ({ microphone, call }) => microphone !== null && !call.given;
/** The one that was chosen is not there. */
var isMissing = (wish, using) => hasOwn(using) && wish.microphone !== "" && using.microphone?.deviceId !== wish.microphone;
function findFor(wish, using) {
	const { call, microphone, speaker } = using ?? {};
	const choosing = canChooseSpeaker(call?.connection()?.line.transport === "websocket");
	return findDevices(call?.given ? null : microphone?.deviceId ?? wish.microphone, choosing ? speaker?.deviceId ?? wish.speaker : null);
}
function createDevices({ emit, show }) {
	const wish = {
		microphone: "",
		speaker: ""
	};
	let inUse = null;
	let changes = 0;
	/** Before anybody has asked, the browser is not asked either. */
	let looked = false;
	const tell = (kind, { deviceId, label }) => emit(new DeviceChangeEvent({
		kind,
		deviceId,
		label
	}));
	async function find() {
		looked = true;
		const found = await findFor(wish, inUse);
		show({ devices: found.devices });
		return found;
	}
	async function speak(using, to) {
		const { speaker } = using;
		const before = speaker.deviceId;
		try {
			await speaker.use(to);
		} finally {
			const { devices } = await find();
			if (using === inUse && speaker.deviceId !== before) tell("speaker", currentOf(devices.speakers) ?? {
				deviceId: speaker.deviceId,
				label: ""
			});
		}
	}
	/** Something was plugged in or out, or the system uses another. */
	async function changed(using) {
		const mine = ++changes;
		const { call, keeper, speaker, system: before } = using;
		await pause(SETTLE_MS, call.scope.signal);
		if (mine !== changes) return;
		const { devices, system } = await find();
		call.scope.signal.throwIfAborted();
		using.system = system;
		if (speaker.deviceId && !currentOf(devices.speakers)) await speak(using, "");
		if (hasOwn(using) && (!wish.microphone || isMissing(wish, using)) && system !== before) keeper.follow();
		else keeper.recover();
	}
	function taken(track, using) {
		const { microphone: before } = using;
		const { deviceId = "" } = track.getSettings();
		const { label } = using.microphone = {
			deviceId,
			label: track.label
		};
		if (before && (before.deviceId !== deviceId || before.label !== label)) tell("microphone", using.microphone);
		if (isMissing(wish, using)) using.call.warn("mic.fallback", "the chosen microphone is not there: another one is used");
		find().then(({ system }) => using.system = system, () => void 0);
	}
	function begin(call) {
		const { media, scope, warn, scope: { signal } } = call;
		const keeper = keepMicrophone(call, {
			taken: (track) => taken(track, using),
			show,
			wish: () => wish.microphone
		});
		const using = {
			call,
			keeper,
			speaker: createSpeaker(media),
			microphone: null,
			system: null
		};
		inUse = using;
		if (wish.speaker) using.speaker.use(wish.speaker).catch(() => signal.aborted || warn("audio.sink_failed", NO_SPEAKER)).then(find, () => void 0);
		whenDevicesChange(signal, () => void changed(using).catch(() => void 0));
		whenReturned(signal, keeper.recover);
		media.onContext = keeper.recover;
		scope.add(() => {
			if (inUse === using) inUse = null;
			if (looked) find().catch(() => void 0);
		});
	}
	return {
		get microphone() {
			return wish.microphone;
		},
		async setMicrophone(deviceId) {
			wish.microphone = real(deviceId);
			if (inUse && hasOwn(inUse)) await inUse.keeper.choose(wish.microphone);
			if (looked) await find();
		},
		async setSpeaker(deviceId) {
			wish.speaker = real(deviceId);
			if (inUse) await speak(inUse, wish.speaker);
			else if (looked) await find();
		},
		look: () => find().then(() => void 0),
		begin,
		joined({ line, microphone }) {
			const { track = null } = inUse?.call.media ?? {};
			if (track !== microphone) line.setMicrophone(track).catch(() => void 0);
		},
		silent: (is) => inUse?.keeper.silent(is)
	};
}
// src/audio/keep-awake.ts
/** Keeps the screen on until the signal aborts: one that locks takes the microphone away on iOS. Where the browser cannot, or the battery is low, it does not. */
function keepAwake(signal) {
	const { wakeLock } = navigator;
	let lock = null;
	const release = () => void lock?.release().catch(() => void 0);
	async function take() {
		if (document.hidden || signal.aborted) return;
		release();
		lock = await wakeLock?.request("screen") ?? null;
		if (signal.aborted) release();
	}
	const tryTo = () => void take().catch(() => void 0);
	tryTo();
	document.addEventListener("visibilitychange", tryTo, { signal });
	signal.addEventListener("abort", release, { once: true });
}
// src/audio/meter.ts
/** Decibels full scale that draw nothing, and that fill the meter. */
var QUIET$1 = -60;
/** An amplitude (0..1, RMS) as a share of the meter (0..1), on the ear's scale. */
function meterLevel(amplitude) {
	if (!(amplitude > 0)) return 0;
	const decibels = 20 * Math.log10(amplitude);
	return Math.min(1, Math.max(0, (decibels - QUIET$1) / 48));
}
// src/session/response-gate.ts
/**
* One response at a time. The provider starts responses by itself when the visitor stops speaking, so ours wait their turn:
* a request made while one is active goes out when that one is done. Pure; each step returns what to send.
*/
var OPEN_GATE = {
	response: "none",
	responseId: null,
	playing: false,
	waiting: null,
	asked: null,
	eventId: null,
	cancelling: false
};
/** Asks for a response now, or as soon as the active one is done. */
function requestResponse(gate, request) {
	if (gate.response !== "none") return {
		gate: {
			...gate,
			waiting: request
		},
		send: []
	};
	return ask$1(gate, request);
}
/** Asks for what did not come, or failed; `null` where that has been done. */
function askAgain(gate) {
	if (gate.asked?.again) return null;
	return ask$1(gate, gate.waiting ?? {
		instructions: gate.asked?.instructions ?? null,
		again: true
	});
}
/** Stops what is being made and what is being heard (protocol.md §6: cancel, then clear; no truncate on WebRTC). */
function interruptResponse(gate) {
	const send = [];
	if (gate.response === "active") send.push(cancel(gate));
	if (gate.playing || gate.response !== "none") send.push({ type: "clear-playback" });
	return {
		gate: {
			...gate,
			waiting: null,
			asked: null,
			cancelling: gate.response !== "none" || !gate.playing
		},
		send
	};
}
/** A command that asks has been sent, as this event: a refusal of another is none of it. */
var sentAs = (gate, eventId) => ({
	...gate,
	eventId
});
function reduceGate(gate, fact) {
	switch (fact.type) {
		case "response-created": {
			const active = {
				...gate,
				response: "active",
				responseId: fact.responseId
			};
			return {
				gate: active,
				send: gate.cancelling ? [cancel(active), { type: "clear-playback" }] : []
			};
		}
		case "response-done": return done(gate, fact);
		case "error": return refused(gate, fact.error);
		case "input-speech-started": return {
			gate: gate.response === "none" ? {
				...gate,
				cancelling: false
			} : gate,
			send: []
		};
		case "playback-started": return {
			gate: {
				...gate,
				playing: true
			},
			send: []
		};
		case "playback-stopped":
		case "playback-cleared": return {
			gate: {
				...gate,
				playing: false
			},
			send: []
		};
		default: return {
			gate,
			send: []
		};
	}
}
function ask$1(gate, request) {
	return {
		gate: {
			...gate,
			response: "asked",
			asked: request,
			waiting: null,
			cancelling: false
		},
		send: [{
			type: "request-response",
			instructions: request.instructions
		}]
	};
}
var cancel = ({ responseId }) => ({
	type: "cancel-response",
	responseId
});
var over = (gate) => ({
	...gate,
	response: "none",
	responseId: null,
	asked: null,
	cancelling: false
});
/** What the provider itself has failed at is asked for once more (reliability.md §4), if it is still wanted. */
function done(gate, { status, reason }) {
	return (status === "failed" && reason === "server_error" && !gate.cancelling ? askAgain(gate) : null) ?? flush(over(gate));
}
var flush = (gate) => gate.waiting ? ask$1(gate, gate.waiting) : {
	gate,
	send: []
};
/** Both codes are races, not failures (protocol.md §9.2). */
function refused(gate, { code, eventId }) {
	if (code === "conversation_already_has_active_response") {
		const kept = gate.asked?.again ? null : gate.asked;
		return {
			gate: {
				...gate,
				response: "active",
				waiting: gate.waiting ?? kept,
				asked: null
			},
			send: []
		};
	}
	if (code === "response_cancel_not_active") return gate.response === "asked" || gate.responseId !== null ? {
		gate,
		send: []
	} : flush(over(gate));
	if (!(eventId === null || gate.eventId === null || eventId === gate.eventId) || gate.response !== "asked") return {
		gate,
		send: []
	};
	return code === "server_error" && askAgain(gate) || flush({
		...gate,
		response: "none",
		asked: null
	});
}
// src/session/answers.ts
/** A provider says at once that it begins an answer, however long that then takes. */
var PATIENCE_MS = 8e3;
function createAnswers({ signal, connection, warn, fact: announce }) {
	let gate = OPEN_GATE;
	/** The provider answers whoever has spoken by itself. */
	let answers = true;
	let owed = false;
	let due = null;
	/** Why our request was refused, until that is told. */
	let refused = null;
	let timer;
	signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
	/** Waits for an answer to begin, or no more. Behind a filter nobody says that one does. */
	function owe(is) {
		owed = is;
		clearTimeout(timer);
		if (is && !signal.aborted && connection()?.created) timer = setTimeout(late, PATIENCE_MS);
	}
	/** As if the provider had said so: whoever waits is told that there is none. */
	const fail = (reason) => announce({
		type: "response-done",
		status: "failed",
		reason,
		itemIds: [],
		calls: [],
		usage: null
	});
	function late() {
		const again = askAgain(gate);
		if (!again) return fail("stalled");
		warn("provider.stalled", "no answer was begun: asked again");
		step(again);
	}
	function step({ gate: next, send }) {
		gate = next;
		for (const command of send) {
			const eventId = connection()?.send(command) ?? null;
			if (command.type !== "request-response") continue;
			gate = sentAs(gate, eventId);
			owe(true);
		}
	}
	return {
		get gate() {
			return gate;
		},
		ask: (instructions) => step(requestResponse(gate, { instructions })),
		interrupt() {
			owe(false);
			step(interruptResponse(gate));
		},
		fact(fact) {
			const { response } = gate;
			step(reduceGate(gate, fact));
			if (fact.type === "session-created" || fact.type === "session-updated") answers = fact.answers ?? true;
			else if (fact.type === "input-committed") owe(answers && response === "none" && connection()?.mode === "conversation");
			else if (fact.type === "response-created" || fact.type === "input-speech-started") owe(false);
			if (fact.type !== "error" || fact.error.eventId === null || response !== "asked" || gate.response !== "none") return;
			owe(false);
			refused = fact.error.code ?? "refused";
		},
		tell() {
			const reason = refused;
			refused = null;
			if (reason) fail(reason);
		},
		cut() {
			const { response, playing, cancelling, waiting, asked } = gate;
			if (owed || response !== "none" && !playing && !cancelling) due = waiting ?? asked ?? { instructions: null };
			owe(false);
			gate = OPEN_GATE;
		},
		begin() {
			if (due && gate.response === "none") step(requestResponse(gate, due));
			due = null;
		}
	};
}
// src/session/greeting.ts
function createGreeting(text, { connection, blocked, turns, respond }) {
	let due = text;
	let begun = false;
	function greet() {
		if (due === null || !begun || !connection() || blocked() || turns().length > 0) return;
		respond(due);
		due = null;
	}
	return {
		begin({ mode }, waited) {
			begun = true;
			if (waited || mode !== "conversation") due = null;
			greet();
		},
		greet
	};
}
// src/session/heard.ts
/** Characters a second of English speech, until the voice has been measured; and what no voice is slower or faster than. */
var PACE = 15;
var SLOWEST = 3;
var FASTEST = 40;
/** Base64 of 24 kHz, 16 bits. */
var CHARACTERS_A_MS = 64;
/** Answers at once: nobody means more. */
var MOST$2 = 100;
var textOf$2 = (id, turns) => turns.findLast((turn) => turn.id === id)?.text ?? "";
/** The whole words of the first so many characters; where a script has no spaces, the whole letters. */
var wholeWords = (text, characters) => text.slice(0, characters + 1).replace(/\s\S{0,30}$|.\p{M}{0,8}$/su, "").length;
function createEar(now = () => performance.now()) {
	/** The answers that have come since a voice was last heard to its end, with the milliseconds of their audio. */
	const voiced = /* @__PURE__ */ new Map();
	/** Of the voice that broke off last. */
	let cuts = /* @__PURE__ */ new Map();
	let playing = null;
	/** Until a voice has begun to sound, that none sounds says nothing: not every provider tells. */
	let sounded = false;
	let pace = PACE;
	const playedMs = () => playing === null ? 0 : now() - playing;
	function cutOff(itemId, audioEndMs, turns) {
		const text = textOf$2(itemId, turns);
		const { characters, audioMs, playedMs } = cuts.get(itemId) ?? {
			characters: text.length,
			audioMs: voiced.get(itemId) ?? 0,
			playedMs: 0
		};
		const ms = audioEndMs ?? playedMs;
		const at = Math.round(audioMs > 0 ? characters * ms / audioMs : pace * ms / 1e3);
		return {
			type: "item-truncated",
			itemId,
			audioEndMs,
			heard: at >= text.length ? text.length : wholeWords(text, Math.min(at, characters))
		};
	}
	function stop() {
		voiced.clear();
		playing = null;
	}
	function cut(turns) {
		const ids = sounded ? [...voiced.keys()] : [];
		cuts = new Map(ids.map((id) => [id, {
			characters: textOf$2(id, turns).length,
			audioMs: voiced.get(id) ?? 0,
			playedMs: playedMs()
		}]));
		stop();
		return ids.map((id) => cutOff(id, null, turns));
	}
	function learn(turns) {
		const characters = [...voiced.keys()].reduce((all, id) => all + textOf$2(id, turns).length, 0);
		if (playedMs() > 1e3) pace = Math.min(FASTEST, Math.max(SLOWEST, characters * 1e3 / playedMs()));
		stop();
	}
	/** A response that ends before it sounded was not heard at all. */
	function end({ status, itemIds }, turns) {
		if (status === "completed" || playing !== null) return [];
		const silent = itemIds.filter((id) => voiced.delete(id));
		return sounded && status === "cancelled" ? silent.map((id) => cutOff(id, 0, turns)) : [];
	}
	return {
		take(fact, turns) {
			const { type } = fact;
			if (type === "playback-cleared") return [fact, ...cut(turns)];
			if (type === "item-truncated") return [cutOff(fact.itemId, fact.audioEndMs, turns)];
			if (type === "response-done") return [fact, ...end(fact, turns)];
			if (type === "playback-stopped") learn(turns);
			if (type === "playback-started") {
				sounded = true;
				playing = now();
			}
			const more = type === "output-audio" ? fact.audio.length / CHARACTERS_A_MS : 0;
			if ((type === "output-audio" || (type === "text-delta" || type === "text-done") && fact.role === "assistant" && fact.source === "voice") && voiced.size < MOST$2 && !cuts.has(fact.itemId)) voiced.set(fact.itemId, (voiced.get(fact.itemId) ?? 0) + more);
			return [fact];
		},
		cut
	};
}
// src/session/invented.ts
/** What is in them, as letters alone. */
var STOCK = /amaraorg|forwatching|rszuschauen|imauftragdes|avoirregard|graciasporver|porassistir|лжениеследу|시청해주|[谢謝].*[观觀]看|不吝|ご視聴/iu;
/**
* Nobody says any of them by then. From the provider's word that the visitor began to that they ended, with the silence by which it knew:
* 200 ms or 500. What it tells in milliseconds of audio is padded by what its session says, or does not say.
*/
var SHORT_MS = 700;
var isStock = (text) => STOCK.test(text.replace(/\P{L}/gu, ""));
/** Says of each turn whether there was next to nothing of it; of one that nobody has heard begin and end, nothing. */
function createStopwatch(now = () => performance.now()) {
	let begin = NaN;
	let spoken = NaN;
	return (fact) => {
		const { type } = fact;
		if (type === "input-speech-started") begin = now();
		if (type === "input-speech-stopped") spoken = now() - begin;
		return type === "input-committed" && spoken < SHORT_MS ? {
			...fact,
			short: true
		} : fact;
	};
}
// src/image.ts
/** Pictures made small enough for a message, and free of what a camera writes into them. */
/** A picture's share of what a channel takes in one message. */
var IMAGE_BYTES = 19e4;
var MAX_FILE_BYTES = 30 * 2 ** 20;
/** Pixels of the longest side: models see no more. */
var MAX_SIDE = 1536;
var TRIES = 8;
/** What may leave the page as it is: nothing but pixels. A false alarm in the pixels themselves only costs an encoding. */
var CLEAN = {
	jpeg: /^\xff\xd8(?![^]*\xff[\xe1\xed\xfe])/,
	png: /^.PNG\r\n(?![^]*(?:eXIf|[itz][ET]Xt))[^]*IEND[^]{4}$/
};
/**
* A data URL of at most `maxBytes` characters, from any picture that the browser decodes; a JPEG where it had to be made anew.
* SVG is none: browsers decode it in an element only.
* @throws VoiceError `media.image`, or the reason of `signal`.
*/
async function downscale(blob, maxBytes, signal) {
	let bitmap;
	try {
		if (blob.size > MAX_FILE_BYTES) throw new RangeError("the file is too large");
		bitmap = await createImageBitmap(blob);
		const side = Math.min(MAX_SIDE, Math.max(bitmap.width, bitmap.height));
		return await asItIs(blob, bitmap, maxBytes) ?? await encoded(bitmap, side, maxBytes, signal);
	} catch (cause) {
		signal?.throwIfAborted();
		throw new VoiceError("media.image", { cause });
	} finally {
		bitmap?.close();
	}
}
async function asItIs(blob, { width, height }, maxBytes) {
	if (blob.size > maxBytes || Math.max(width, height) > MAX_SIDE) return null;
	const bytes = new TextDecoder("latin1").decode(await blob.arrayBuffer());
	const type = CLEAN.jpeg.test(bytes) ? "jpeg" : CLEAN.png.test(bytes) ? "png" : null;
	const url = type && await dataUrl(new Blob([blob], { type: `image/${type}` }));
	return url && url.length <= maxBytes ? url : null;
}
async function encoded(bitmap, longest, maxBytes, signal) {
	let side = longest;
	for (let tries = 0; tries < TRIES; tries++) {
		signal?.throwIfAborted();
		const url = await dataUrl(await jpeg(bitmap, side, tries ? .7 : .85));
		if (url.length <= maxBytes) return url;
		side *= Math.min(.9, Math.max(.3, Math.sqrt(maxBytes / url.length)));
	}
	throw new RangeError(`not to be made as small as ${maxBytes}`);
}
/** On white, so that what is transparent is not black. */
function jpeg(bitmap, side, quality) {
	const scale = side / Math.max(bitmap.width, bitmap.height);
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, bitmap.width * scale);
	canvas.height = Math.max(1, bitmap.height * scale);
	const context = canvas.getContext("2d");
	if (!context) throw new Error("no canvas");
	context.imageSmoothingQuality = "high";
	context.fillStyle = "#fff";
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => canvas.toBlob((made) => made ? resolve(made) : reject(/* @__PURE__ */ new Error("no encoder")), "image/jpeg", quality));
}
var dataUrl = (blob) => new Promise((resolve, reject) => {
	const reader = new FileReader();
	reader.onload = () => resolve(reader.result);
	reader.onerror = () => reject(new Error("not readable", { cause: reader.error }));
	reader.readAsDataURL(blob);
});
// src/protocol/prices.ts
/** Name · prices of text, audio and image: input, cached, output. A dated snapshot costs what its family does, unless it is listed itself. */
var TABLE$1 = `gpt-4o-realtime-preview-2024-10-01 5 2.5 20 100 20 200
gpt-4o-realtime-preview 5 2.5 20 40 2.5 80
gpt-4o-mini-realtime-preview .6 .3 2.4 10 .3 20
gpt-realtime-mini .6 .06 2.4 10 .3 20 .8 .08 0
gpt-realtime 4 .4 16 32 .4 64 5 .5 0
gpt-realtime-1.5 4 .4 16 32 .4 64 5 .5 0
gpt-realtime-2 4 .4 24 32 .4 64 5 .5 0
gpt-realtime-2.1 4 .4 24 32 .4 64 5 .5 0
gpt-realtime-2.1-mini .6 .06 2.4 10 .3 20 .8 .08 0
gpt-4o-transcribe 2.5 2.5 10 6 6 0
gpt-4o-mini-transcribe 1.25 1.25 5 3 3 0`;
var familyOf = (name) => name.replace(/(-diarize)?(-\d{4}-\d\d-\d\d)?$/, "");
/** The rest of the row in a table of lines that begin with a model's name, or with that of its family. */
function rowOf(table, name) {
	const rows = table.split("\n").map((row) => row.split(" "));
	return (rows.find(([key]) => key === name) ?? rows.find(([key]) => key === familyOf(name)))?.slice(1) ?? null;
}
function listPrice(name) {
	const figures = rowOf(TABLE$1, name)?.map(Number);
	if (!figures) return null;
	const rate = (at) => ({
		input: figures[at] ?? 0,
		cached: figures[at + 1] ?? 0,
		output: figures[at + 2] ?? 0
	});
	return {
		text: rate(0),
		audio: rate(3),
		...figures.length > 6 && { image: rate(6) }
	};
}
function ownPrice(name, own) {
	const key = [name, familyOf(name)].find((key) => Object.hasOwn(own, key));
	return key === void 0 ? void 0 : own[key];
}
/** What a model costs; `null` where that is not known, or where it is billed by the minute. */
function priceOf(name, own = {}) {
	const found = ownPrice(name, own);
	if (found) return "minute" in found ? null : found;
	return listPrice(name);
}
/** US dollars per minute, of what is not billed by tokens; `null` for all else. */
function minutePriceOf(name, own = {}) {
	const found = ownPrice(name, own);
	if (found) return "minute" in found ? found.minute : null;
	return name === "whisper-1" ? .006 : name === "gpt-realtime-translate" ? .034 : /^gpt-(realtime-whisper|live-transcribe)$/.test(name) ? .017 : null;
}
// src/session/outbox.ts
/** What the visitor and the page say, until the provider is known to have heard it: it waits for a connection, and is said again where one is lost before. */
function createOutbox({ current, warn }) {
	let waiting = [];
	const unshown = /* @__PURE__ */ new Map();
	return {
		put(itemId, say) {
			const whole = (live) => {
				say(live);
				unshown.set(itemId, whole);
			};
			const live = current();
			if (live) whole(live);
			else waiting = [...waiting, whole].slice(-100);
		},
		fact(fact) {
			if (fact.type === "item") unshown.delete(fact.item.id);
			if (fact.type === "response-created") unshown.clear();
		},
		flush(live) {
			const all = [...unshown.values(), ...waiting.splice(0)];
			unshown.clear();
			for (const say of all) try {
				say(live);
			} catch (error) {
				warn(toVoiceError(error).code, "something that waited for the call could not be sent");
			}
			return all.length > 0;
		}
	};
}
// src/session/messages.ts
/** What the page and the visitor add to a conversation without speaking, and what a new connection is told of the one before. */
/** An interpreter and a dictation are told nothing. */
function requireTalk({ mode }) {
	if (mode !== "conversation") throw new VoiceError("session.unsupported", { detail: `a ${mode} takes sound alone` });
}
/** Whoever sees has a price for it; a model that is not known may see. */
function takesPictures({ created, dialect, mode }) {
	const price = priceOf(created?.model ?? "");
	return mode === "conversation" && dialect === "ga" && (!price || Boolean(price.image));
}
function requireSight(live) {
	requireTalk(live);
	if (!takesPictures(live)) throw new VoiceError("session.unsupported", { detail: `${live.created?.model ?? "the preview dialect"} takes no pictures` });
}
function createMessages({ settings, signal, connection, touched, turns, respond, cutIn, warn }) {
	const origin = Date.now().toString(36);
	let silent = settings.context === null ? [] : newest([{
		role: "system",
		text: settings.context
	}]);
	let count = 0;
	/** The connection that has been told what waited for it: what comes before that waits too, so that nothing overtakes. */
	let begun = null;
	/** What the page has changed since the start: a new session is as it was set up at first. */
	let changes = [];
	let target = null;
	const id = (kind) => `${kind}${++count}_${origin}`;
	const current = () => begun === connection() ? begun : null;
	const outbox = createOutbox({
		current,
		warn
	});
	function remember(live, items) {
		for (const { role, text } of items) live.send({
			type: "add-item",
			itemId: id(PAST),
			role,
			text
		});
	}
	function set(live, configs) {
		for (const config of [...configs, ...retargeting(settings, live.mode, target)]) live.configure(config).catch((error) => warn(toVoiceError(error).code, "the session could not be changed"));
	}
	function preparedImage(dataUrl, wanted) {
		const itemId = id("rv_image_");
		outbox.put(itemId, (live) => {
			requireSight(live);
			touched();
			live.send({
				type: "add-image",
				itemId,
				dataUrl
			});
			if (wanted) respond(null);
		});
	}
	return {
		text(text, wanted) {
			if (text.trim() === "") return;
			const itemId = id("rv_text_");
			outbox.put(itemId, (live) => {
				requireTalk(live);
				touched();
				cutIn();
				live.send({
					type: "add-user-text",
					itemId,
					text
				});
				if (wanted) respond(null);
			});
		},
		context(text) {
			const [item] = text.trim() === "" ? [] : newest([{
				role: "system",
				text
			}]);
			if (!item) return;
			const live = current();
			if (live) requireTalk(live);
			silent = newest([...silent, item]);
			if (live) remember(live, [item]);
		},
		image: async (picture, wanted) => preparedImage(await downscale(picture, IMAGE_BYTES, signal), wanted),
		preparedImage,
		async change(config) {
			const live = connection();
			if (!live) throw new VoiceError("session.stopped", { detail: "not live yet, or no more" });
			await live.configure(config);
			changes = [...changes, config].slice(-20);
		},
		retarget(targetLanguage) {
			target = targetLanguage;
			const live = connection();
			if (live) set(live, []);
		},
		fact: outbox.fact,
		begin(live) {
			set(live, changes);
			if (live.mode === "conversation") remember(live, begun ? retell(silent, turns()) : silent);
			begun = live;
			return outbox.flush(live);
		}
	};
}
// src/session/redaction.ts
/** Stands for words that `redact` failed at: they are not shown rather than shown unseen. */
var WITHHELD = "…";
/** @param failed Is called for each text that had to be withheld. */
function createRedaction(redact, failed) {
	if (!redact) return (turns) => turns;
	const segments = /* @__PURE__ */ new WeakMap();
	let seen = /* @__PURE__ */ new Map();
	function hide(text, { role }) {
		if (text === "") return text;
		try {
			const shown = redact?.(text, role);
			if (typeof shown === "string") return shown;
		} catch {}
		failed();
		return WITHHELD;
	}
	function segment(one, turn) {
		const shown = segments.get(one) ?? {
			...one,
			text: hide(one.text, turn)
		};
		segments.set(one, shown);
		return shown;
	}
	function look(turn) {
		const before = seen.get(turn.id);
		if (before?.turn === turn) return before;
		const text = before?.turn.text === turn.text ? before.shown.text : hide(turn.text, turn);
		const heard = turn.heard === void 0 ? {} : { heard: Math.round(turn.heard * text.length / (turn.text.length || 1)) };
		const apart = turn.segments && { segments: turn.segments.map((one) => segment(one, turn)) };
		return {
			turn,
			shown: {
				...turn,
				text,
				...heard,
				...apart
			}
		};
	}
	return (turns) => {
		const all = turns.map(look);
		seen = new Map(all.map((one) => [one.turn.id, one]));
		return all.map(({ shown }) => shown);
	};
}
// src/protocol/retirement.ts
/** When models go, as of 2026-11-20 (protocol.md §0). Dates are OpenAI's; Azure keeps its own, some weeks apart. */
/** Name · last day. A dated snapshot goes with its family, unless it is listed itself. */
var TABLE = `gpt-4o-realtime-preview-2024-10-01 2025-10-10
gpt-4o-realtime-preview 2026-05-07
gpt-4o-mini-realtime-preview 2026-05-07
gpt-realtime-mini-2025-10-06 2026-07-23
gpt-realtime-mini 2027-01-20
gpt-realtime 2027-01-20`;
/** When a model goes or went, and what to use instead; `null` where no day has been announced. @param now Epoch milliseconds. */
function retirementOf(name, now) {
	const transcribes = /^whisper-1$|^gpt-4o(-mini)?-transcribe/.test(name);
	const date = transcribes ? "2027-02-26" : rowOf(TABLE, name)?.[0];
	if (date === void 0) return null;
	return {
		date,
		replacement: transcribes ? "gpt-transcribe" : `gpt-realtime-2.1${name.includes("mini") ? "-mini" : ""}`,
		retired: now >= Date.parse(date)
	};
}
// src/session/turn-timer.ts
/** About -46 dBFS: speech at a desk is above, a quiet room and the noise of a codec are below. */
var VOICE = .005;
/** A page that draws no frame, because it is hidden, hears no sound: then the provider's word has to do. */
var LISTENING_MS = 250;
/** @param tell Once for each turn that was spoken and answered aloud. */
function createTurnTimer(tell, now = () => performance.now()) {
	let voiceAt = null;
	let endedAt = null;
	let startedAt = null;
	let listenedAt = -Infinity;
	/** The one before may still sound; then it has been silent, and what sounds next is the answer. */
	let playing = false;
	let silent = false;
	let turns = 0;
	function answered(at) {
		if (endedAt === null) return;
		const responseMs = Math.round(at - endedAt);
		endedAt = voiceAt = startedAt = null;
		tell({
			turn: ++turns,
			responseMs
		});
	}
	return {
		heard(rms) {
			if (rms > VOICE) voiceAt = now();
		},
		sounds(rms) {
			listenedAt = now();
			if (rms <= VOICE) silent = true;
			else if (silent && !playing) answered(listenedAt);
		},
		spoke(still) {
			endedAt = voiceAt ?? now();
			startedAt = null;
			silent = false;
			playing = still;
		},
		started() {
			playing = false;
			startedAt = now();
			if (startedAt - listenedAt > LISTENING_MS) answered(startedAt);
		},
		stopped() {
			playing = false;
			if (startedAt !== null) answered(startedAt);
		}
	};
}
// src/session/usage.ts
var addCounts = (a, b) => ({
	text: a.text + b.text,
	audio: a.audio + b.audio,
	image: a.image + b.image
});
/** Each response counts the whole conversation again as input: that is how it is billed, so that is how it adds up. */
var addUsage = (a, b) => ({
	input: addCounts(a.input, b.input),
	cached: addCounts(a.cached, b.cached),
	output: addCounts(a.output, b.output)
});
/** US dollars, or `null` where the model has no known price. Cached tokens are a subset of the input, billed at their own rate. */
function costOf(usage, model, own = {}) {
	if (model === null) return null;
	const minute = usage.seconds === void 0 ? null : minutePriceOf(model, own);
	if (minute !== null) return minute * (usage.seconds ?? 0) / 60;
	const price = priceOf(model, own);
	return price && dollars(usage, price);
}
function createBill(prices, now = () => performance.now()) {
	let model = null;
	let transcriber = null;
	let usage = NO_USAGE;
	let paid = 0;
	let since = null;
	const pay = (cost) => void (paid = paid === null || cost === null || !Number.isFinite(paid + cost) ? null : paid + cost);
	return {
		session(named, writes) {
			since ??= now();
			model = named ?? model;
			transcriber = writes ?? transcriber;
		},
		response(taken) {
			usage = addUsage(usage, taken);
			pay(costOf(taken, model, prices));
		},
		transcription: (taken) => pay(costOf(taken, transcriber, prices)),
		get usage() {
			return usage;
		},
		get cost() {
			const payee = model ?? transcriber;
			if (payee === null) return null;
			const minute = minutePriceOf(payee, prices);
			if (minute === null && !priceOf(payee, prices)) return null;
			return model === null || minute === null ? paid : (paid ?? 0) + minute * (now() - (since ?? now())) / 6e4;
		}
	};
}
function dollars({ input, cached, output }, price) {
	let millionths = 0;
	for (const kind of [
		"text",
		"audio",
		"image"
	]) {
		const rate = price[kind];
		if (!rate) continue;
		const reused = Math.min(cached[kind], input[kind]);
		millionths += (input[kind] - reused) * rate.input + reused * rate.cached + output[kind] * rate.output;
	}
	return millionths / 1e6;
}
// src/session/report.ts
/** What the page is told of a call: facts and growing turns become DOM events, usage adds up. */
/** Races between the provider's own responses and ours: the gate settles them, nobody needs to know. */
var HARMLESS = [
	ALREADY_ACTIVE,
	NOT_ACTIVE,
	COMMIT_EMPTY
];
function createReport(emit, prices = {}) {
	const timer = createTurnTimer((latency) => emit(new LatencyEvent(latency)));
	const bill = createBill(prices);
	let interruptedBy = null;
	const warn = (code, message) => emit(new WarningEvent({
		code,
		message
	}));
	function tellInterrupt(heardMs) {
		if (interruptedBy === null) return;
		emit(new InterruptEvent({
			source: interruptedBy,
			heardMs
		}));
		interruptedBy = null;
	}
	function tellResponse({ status, reason, usage: taken }) {
		if (taken) {
			bill.response(taken);
			emit(new UsageEvent({
				response: taken,
				total: bill.usage,
				cost: bill.cost
			}));
		}
		if (status === "failed") warn("provider.response_failed", `the response failed: ${reason}`);
		if (status === "incomplete" && reason === "content_filter") warn("provider.filtered", "the response was filtered");
	}
	function tellError({ error: { code, param } }) {
		if (code !== null && HARMLESS.includes(code)) return;
		warn("provider.error", `the provider reported ${code}, ${param}`);
	}
	return {
		fact(fact, gate) {
			switch (fact.type) {
				case "session-created":
					bill.session(fact.model, fact.transcription?.model ?? null);
					return warnOfEnd(fact.model, warn);
				case "session-updated": return bill.session(null, fact.transcription?.model ?? null);
				case "text-done": return fact.usage && bill.transcription(fact.usage);
				case "rate-limits": return emit(new RateLimitEvent({ limits: fact.limits }));
				case "input-speech-started": return emit(new SpeechStartEvent({ role: "user" }));
				case "input-speech-stopped":
					timer.spoke(gate.playing);
					return emit(new SpeechEndEvent({ role: "user" }));
				case "playback-started":
					emit(new SpeechStartEvent({ role: "assistant" }));
					return timer.started();
				case "playback-stopped":
				case "playback-cleared":
					if (fact.type === "playback-cleared") interruptedBy ??= "visitor";
					timer.stopped();
					return emit(new SpeechEndEvent({ role: "assistant" }));
				case "item-truncated": return tellInterrupt(fact.audioEndMs);
				case "response-created": return tellInterrupt(null);
				case "response-done":
					if (fact.status === "cancelled" && !gate.playing) tellInterrupt(0);
					return tellResponse(fact);
				case "error": return tellError(fact);
				default: return;
			}
		},
		turns(before, after) {
			for (const turn of changed(before, after)) emit(new TranscriptEvent(turn));
		},
		interrupting: (source) => interruptedBy = source,
		heard: timer.heard,
		sounds: timer.sounds,
		warn,
		get usage() {
			return bill.usage;
		},
		get cost() {
			return bill.cost;
		}
	};
}
/** The turns that are new or have changed, where there is something to tell. Mostly one has grown, and a long conversation must not make that slow. */
function changed(before, after) {
	let moved = after.filter((turn, at) => turn !== before[at]);
	if (moved.length > 1) {
		const known = new Set(before);
		moved = moved.filter((turn) => !known.has(turn));
	}
	return moved.filter((turn) => turn.text !== "" || turn.final);
}
/** A model that is going is the integrator's business, long before a visitor meets it. */
function warnOfEnd(model, warn) {
	const end = model === null ? null : retirementOf(model, Date.now());
	if (end) warn("config.model_retiring", `${model} ${end.retired ? "was" : "will be"} shut down on ${end.date}: use ${end.replacement}`);
}
// src/session/scribe.ts
/** Nobody still looks for it; a second or two is usual. */
var LATE_MS = 1e4;
/** In a row: one may be a noise. */
var FAILURES = 3;
function createScribe({ settings, signal, warn, turns, fact: tell }) {
	let transcribes = true;
	let warned = settings.noTranscript || settings.noMicrophone;
	let failures = 0;
	const timers = /* @__PURE__ */ new Map();
	signal.addEventListener("abort", () => timers.forEach((timer) => clearTimeout(timer)), { once: true });
	function settled(itemId) {
		clearTimeout(timers.get(itemId));
		timers.delete(itemId);
	}
	function late(itemId) {
		if (turns().some(({ id, text, final }) => id === itemId && text === "" && !final)) tell({
			type: "input-transcript-failed",
			itemId
		});
	}
	function waitFor({ id, role, text }) {
		if (role !== "user" || text) return;
		settled(id);
		timers.set(id, setTimeout(() => late(id), LATE_MS));
	}
	return {
		begin({ mode }) {
			if (warned || transcribes || mode !== "conversation") return;
			warned = true;
			warn("config.no_transcription", "the session has no input transcription: ask for it, or set no-transcript");
		},
		fact(fact) {
			const { type } = fact;
			if (type === "session-created" || type === "session-updated") transcribes = fact.transcription !== null;
			if (type === "item") waitFor(fact.item);
			if (type === "text-done" && fact.role === "user") {
				failures = 0;
				settled(fact.itemId);
			}
			if (type === "input-transcript-failed" && ++failures === FAILURES) warn("provider.transcription_failed", "three transcriptions in a row failed: may the project use the model?");
		}
	};
}
// src/session/timeline.ts
var MOST$1 = 2e3;
function createTimeline(now = () => performance.now()) {
	const spans = /* @__PURE__ */ new Map();
	/** The answers that have come since a voice was last heard to its end. */
	const voiced = /* @__PURE__ */ new Set();
	let began = now();
	let begun = false;
	let spoken = null;
	let sounding = false;
	const since = () => Math.max(0, now() - began) / 1e3;
	function spanOf(id) {
		const known = spans.get(id);
		if (known) return known;
		const [oldest = ""] = spans.size < MOST$1 ? [] : spans.keys();
		spans.delete(oldest);
		const made = {
			start: since(),
			end: since()
		};
		spans.set(id, made);
		return made;
	}
	function grow({ itemId, role, source }) {
		const span = spanOf(itemId);
		if (role === "user" ? !spoken : !sounding) span.end = since();
		if (role === "assistant" && source === "voice") voiced.add(itemId);
	}
	function sound(on) {
		for (const id of voiced) if (on) spanOf(id).start = since();
		else if (sounding) spanOf(id).end = since();
		if (!on) voiced.clear();
		sounding = on;
	}
	return {
		begin() {
			if (!begun) began = now();
			begun = true;
		},
		take(fact) {
			const { type } = fact;
			if (type === "input-speech-started") spoken = {
				start: since(),
				end: since()
			};
			else if (type === "input-speech-stopped") spoken &&= {
				...spoken,
				end: since()
			};
			else if (type === "input-committed") Object.assign(spanOf(fact.itemId), spoken);
			else if (type === "item" && fact.item.role === "user") spanOf(fact.item.id);
			else if (type === "text-delta" || type === "text-done") grow(fact);
			else if (type === "playback-started") sound(true);
			else if (type === "playback-stopped" || type === "playback-cleared") sound(false);
		},
		spans
	};
}
// src/same.ts
/** Whether the first holds all values of the second under the same names, each compared by identity. */
var holds = (all, some) => Object.keys(some).every((key) => all[key] === some[key]);
/** The old object where the new one says the same: what has not changed is recognised by identity. */
var keep = (before, after) => before && Object.keys(before).length === Object.keys(after).length && holds(before, after) ? before : after;
/** With these values; the same object where it has them already. */
var patched = (before, part) => holds(before, part) ? before : {
	...before,
	...part
};
// src/session/entry.ts
/** One entry of the transcript, by what is told of it, and the turn that it shows. Pure; an edit that changes nothing returns the same object. */
/** Characters of one entry; what is longer ends in "…". */
var MAX_TEXT = 2 ** 16;
var MAX_PARTS = 100;
var blank = (id, role, source) => ({
	id,
	role,
	source,
	previous: void 0,
	parts: [],
	text: "",
	segments: void 0,
	final: false,
	interrupted: false,
	heard: void 0,
	short: void 0
});
/** What is not told leaves the place that was. */
var follow = (entry, previous) => previous === void 0 ? entry : patched(entry, { previous });
function append(entry, index, delta) {
	const { text, done } = entry.parts[index] ?? {
		text: "",
		done: false
	};
	if (done || delta === "" || text.length >= MAX_TEXT) return entry;
	const grown = withPart(entry, index, text + delta, false);
	return entry.role === "user" ? patched(grown, { final: false }) : grown;
}
/** Some servers leave the text out of `done`: what the deltas said stands. What the visitor says is one part. */
function settle(entry, index, text, last = false) {
	return patched(withPart(entry, index, text || (entry.parts[index]?.text ?? ""), true), { final: entry.final || last || entry.role === "user" });
}
function withPart(entry, index, said, done) {
	const { id, role, source, previous, parts: all, text: whole, segments, final, interrupted, heard, short } = entry;
	const at = Math.min(Math.max(0, Math.trunc(index) || 0), all.length, 99);
	const before = all[at];
	const text = clipped$1(said, MAX_TEXT - whole.length + (before?.text.length ?? 0));
	if (before?.text === text && before.done === done) return entry;
	const parts = replaced(all, at, {
		text,
		done
	});
	return {
		id,
		role,
		source,
		previous,
		parts,
		text: parts.reduce((sum, part) => sum + part.text, ""),
		segments,
		final,
		interrupted,
		heard,
		short
	};
}
var clipped$1 = (text, room) => text.length > room ? text.slice(0, Math.max(0, room - 1)) + "…".slice(0, room) : text;
/** With this one at its place, which may be the one after the last. */
function replaced(list, at, one) {
	if (list[at] === one) return list;
	const copy = list.slice();
	copy[at] = one;
	return copy;
}
/** One more of several voices. */
function speakApart(entry, { speaker, text }) {
	const { segments = [] } = entry;
	return segments.length < MAX_PARTS ? {
		...entry,
		segments: [...segments, {
			speaker,
			text: text.slice(0, MAX_TEXT / MAX_PARTS)
		}]
	} : entry;
}
var sizeOf = ({ id, previous, text }) => id.length + (previous?.length ?? 0) + text.length;
/** An answer that has no word yet, or was cut off before its first one, is nothing to show. */
var toTurn = ({ id, role, text, final, interrupted, source, segments, heard, short }) => role === null || role === "assistant" && text === "" ? null : {
	id,
	role,
	text,
	final,
	interrupted,
	source,
	...segments && { segments },
	...heard !== void 0 && { heard },
	...short && isStock(text) && { suspect: true }
};
var MAX_CHARACTERS = 2 ** 20;
/** So many of the newest are searched for by looking at each. */
var NEWEST = 50;
/** An entry that grows is kept beside the lists: a word more of a long conversation copies none of it before somebody looks. */
var Ledger = class {
	lists;
	open;
	/** The characters of all entries. */
	size;
	#turns;
	constructor(lists, size, open = null) {
		this.lists = lists;
		this.open = open;
		this.size = size;
	}
	get entries() {
		const { lists, open } = this;
		return open ? replaced(lists.entries, open.at, open.entry) : lists.entries;
	}
	get turns() {
		const { lists, open } = this;
		const turn = open && lists.entries[open.at] !== open.entry ? toTurn(open.entry) : null;
		return this.#turns ??= open && turn ? replaced(lists.turns, open.turnAt, turn) : lists.turns;
	}
};
var EMPTY_LEDGER = new Ledger({
	entries: [],
	turns: [],
	index: /* @__PURE__ */ new Map(),
	indexed: 0,
	last: null,
	transcribing: true
}, 0);
function setTranscribing(ledger, transcribing) {
	const { lists, size, entries, turns } = ledger;
	return lists.transcribing === transcribing ? ledger : new Ledger({
		...lists,
		entries,
		turns,
		transcribing
	}, size);
}
/** Edits an entry, or the one that it begins with; where there is neither, nothing happens. */
function put(ledger, id, edit, beginning) {
	const { lists, open } = ledger;
	const mine = open?.entry.id === id ? open : null;
	const at = mine ? mine.at : placeOf(lists, id);
	const before = mine ? mine.entry : lists.entries[at];
	const from = before ?? beginning?.();
	if (!from) return ledger;
	const entry = edit(from);
	if (entry === before) return ledger;
	const size = ledger.size + sizeOf(entry) - (before ? sizeOf(before) : 0);
	const stays = before ? entry.previous === before.previous : isNext(lists, entry);
	if (stays && mine && mine.turnAt >= 0 && entry.text !== before?.text) return new Ledger(lists, size, {
		at,
		entry,
		turnAt: mine.turnAt
	});
	const place = before ? at : lists.entries.length;
	const entries = replaced(ledger.entries, place, entry);
	const turn = toTurn(entry);
	const shown = before && toTurn(before);
	const last = before ? lists.last : id;
	if (!stays || (turn ? !shown && id !== last : shown)) return relist(ledger, entries);
	const { turns } = ledger;
	const turnAt = shown ? turns.findLastIndex((one) => one.id === id) : turn ? turns.length : -1;
	const told = turn ? replaced(turns, turnAt, keep(turns[turnAt], turn)) : turns;
	const { index, indexed } = entries.length > lists.indexed + NEWEST ? indexOf(entries) : lists;
	return new Ledger({
		entries,
		turns: told,
		index,
		indexed,
		last,
		transcribing: lists.transcribing
	}, size, {
		at: place,
		entry,
		turnAt
	});
}
/** -1 where there is none. From the end: what is talked about is new. */
function placeOf({ entries, index, indexed }, id) {
	for (let at = entries.length; at-- > indexed;) if (entries[at]?.id === id) return at;
	return index.get(id) ?? -1;
}
/** Whether a new entry comes after all others. */
var isNext = ({ entries, index, last }, { id, previous }) => (previous === void 0 ? entries.at(-1)?.id ?? null : previous) === last && !index.has(id);
function remove(ledger, id) {
	const { entries } = ledger;
	const at = entries.findIndex((entry) => entry.id === id);
	const gone = entries[at];
	if (!gone) return ledger;
	const previous = gone.previous === void 0 ? entries[at - 1]?.id ?? null : gone.previous;
	const heirs = (entry) => entry.previous === id ? {
		...entry,
		previous
	} : entry;
	return relist(ledger, entries.filter((entry) => entry !== gone).map(heirs));
}
/** Forgets the oldest, a tenth at once so that it is seldom. */
function bounded(ledger) {
	const { lists, size } = ledger;
	if (lists.entries.length <= 2e3 && size <= MAX_CHARACTERS) return ledger;
	const { entries } = ledger;
	const forgotten = /* @__PURE__ */ new Set();
	let left = size;
	for (const entry of entries) {
		if (entries.length - forgotten.size <= 1800 && left <= .9 * MAX_CHARACTERS) break;
		forgotten.add(entry.id);
		left -= sizeOf(entry);
	}
	return relist(ledger, entries.slice(forgotten.size).map((entry) => forgotten.has(entry.previous) ? {
		...entry,
		previous: null
	} : entry));
}
/** With other entries: all is put in order anew. Turns that say what they said are the same objects. */
function relist(ledger, entries) {
	const known = new Map(ledger.turns.map((turn) => [turn.id, turn]));
	const found = indexOf(entries);
	const ordered = inOrder(entries, found.index);
	const turns = ordered.flatMap((entry) => {
		const turn = toTurn(entry);
		return turn ? keep(known.get(entry.id), turn) : [];
	});
	return new Ledger({
		...ledger.lists,
		...found,
		entries,
		turns,
		last: ordered.at(-1)?.id ?? null
	}, entries.reduce((all, entry) => all + sizeOf(entry), 0));
}
function indexOf(entries) {
	const index = /* @__PURE__ */ new Map();
	for (const { previous } of entries) if (previous != null) index.set(previous, -1);
	entries.forEach(({ id }, at) => index.set(id, at));
	return {
		index,
		indexed: entries.length
	};
}
/** Depth first through "comes after", without recursion: a long conversation is one deep chain. */
function inOrder(entries, index) {
	const followers = /* @__PURE__ */ new Map();
	let arrivedBefore = null;
	for (const entry of entries) {
		const { id, previous } = entry;
		const after = previous === null || previous !== void 0 && index.get(previous) !== -1 ? previous : arrivedBefore;
		const beside = followers.get(after);
		if (beside) beside.push(entry);
		else followers.set(after, [entry]);
		arrivedBefore = id;
	}
	const ordered = [];
	const stack = [null];
	for (let entry = stack.pop(); entry !== void 0; entry = stack.pop()) {
		if (entry !== null) ordered.push(entry);
		const id = entry?.id ?? null;
		const next = followers.get(id) ?? [];
		followers.delete(id);
		stack.push(...next.reverse());
	}
	return ordered;
}
// src/session/transcript.ts
var EMPTY_TRANSCRIPT = EMPTY_LEDGER;
var reduceTranscript = (transcript, fact) => bounded(reduced(transcript, fact));
function reduced(transcript, fact) {
	switch (fact.type) {
		case "session-created":
		case "session-updated": return setTranscribing(transcript, fact.transcription !== null);
		case "input-committed": return put(transcript, fact.itemId, (entry) => follow(entry, fact.previousItemId), () => ({
			...blank(fact.itemId, "user", "voice"),
			final: !transcript.lists.transcribing,
			short: fact.short
		}));
		case "item": return putItem(transcript, fact);
		case "item-deleted": return remove(transcript, fact.itemId);
		case "item-truncated": return put(transcript, fact.itemId, (entry) => patched(entry, {
			interrupted: true,
			final: true,
			heard: fact.heard ?? entry.heard
		}));
		case "text-delta": return put(transcript, fact.itemId, (entry) => append(entry, fact.part, fact.text), () => begun(fact));
		case "text-done": return put(transcript, fact.itemId, (entry) => settle(entry, fact.part, fact.text, fact.last), () => begun(fact));
		case "segment": return put(transcript, fact.itemId, (entry) => speakApart(entry, fact), () => blank(fact.itemId, "user", "voice"));
		case "input-transcript-failed": return put(transcript, fact.itemId, (entry) => patched(entry, { final: true }));
		case "response-done": {
			const end = (entry) => patched(entry, {
				final: true,
				interrupted: entry.interrupted || fact.status === "cancelled"
			});
			return fact.itemIds.reduce((all, id) => put(all, id, end), transcript);
		}
		case "session-closed": return cutOff(transcript, false);
		default: return transcript;
	}
}
/** No more comes of what was being said: the connection that would have told it is gone, or the provider has told all. */
function cutOff(transcript, interrupted = true) {
	const { entries } = transcript;
	if (entries.every(({ final }) => final)) return transcript;
	const end = (entry) => ({
		...entry,
		final: true,
		interrupted: interrupted && entry.role === "assistant"
	});
	return relist(transcript, entries.map((entry) => entry.final ? entry : end(entry)));
}
var begun = ({ itemId, role, source, previousItemId }) => ({
	...blank(itemId, role, source),
	previous: previousItemId
});
function putItem(transcript, { item: { id, role, text, source }, previousItemId, done }) {
	const final = role === "user" ? source === "text" || !transcript.lists.transcribing : role === "assistant" && done;
	const edit = (entry) => patched(follow(entry, previousItemId), {
		source,
		final: entry.final || final
	});
	return put(transcript, id, edit, () => text === null ? blank(id, role, source) : withPart(blank(id, role, source), 0, text, true));
}
// src/session/conversation.ts
function createConversation(host) {
	const { settings, emit, connection } = host;
	const report = createReport(emit, settings.prices ?? {});
	const timeline = createTimeline();
	const ear = createEar();
	const timed = createStopwatch();
	const scribe = createScribe({
		...host,
		warn: report.warn,
		turns: () => turns
	});
	/** Told once, and not amid the taking in of a fact. */
	let withheld = null;
	const redacted = createRedaction(settings.redact, () => withheld ??= "untold");
	let transcript = EMPTY_TRANSCRIPT;
	let turns = transcript.turns;
	let before = turns;
	const answers = createAnswers({
		...host,
		warn: report.warn
	});
	const respond = answers.ask;
	const greeting = createGreeting(settings.greeting, {
		...host,
		turns: () => turns,
		respond
	});
	function interrupt(source) {
		if (!host.answering()) return;
		report.interrupting(source);
		connection()?.line.output.silence();
		answers.interrupt();
	}
	const messages = createMessages({
		...host,
		warn: report.warn,
		turns: () => turns,
		respond,
		cutIn: () => interrupt("visitor")
	});
	function reduce(facts, end = (all) => all) {
		const was = transcript.turns;
		transcript = end(facts.reduce(reduceTranscript, transcript));
		before = turns;
		if (transcript.turns !== was) turns = redacted(transcript.turns);
	}
	function tellTurns() {
		if (turns !== before) report.turns(before, turns);
		if (withheld !== "untold") return;
		withheld = "told";
		report.warn("config.redact", "redact threw, or gave no text");
	}
	return {
		...messages,
		report,
		respond,
		interrupt,
		spans: timeline.spans,
		get turns() {
			return turns;
		},
		get asked() {
			return answers.gate.response === "asked";
		},
		begin(live) {
			timeline.begin();
			host.show({ pictures: takesPictures(live) });
			scribe.begin(live);
			const waited = messages.begin(live);
			answers.begin();
			greeting.begin(live, waited);
		},
		greet: greeting.greet,
		fact(fact) {
			const past = isPast(fact);
			if (!past) timeline.take(fact);
			reduce(past ? [] : ear.take(timed(fact), transcript.turns));
			messages.fact(fact);
			answers.fact(fact);
		},
		tell(fact) {
			if (fact.type === "playback-started") connection()?.line.output.restore();
			report.fact(fact, answers.gate);
			tellTurns();
			scribe.fact(fact);
			answers.tell();
		},
		cut() {
			timeline.take({ type: "playback-cleared" });
			reduce(ear.cut(transcript.turns), cutOff);
			answers.cut();
			tellTurns();
		}
	};
}
// src/session/echo.ts
/** In a row: once may be a visitor who says it again. */
var ENOUGH = 2;
/** What is shorter is in every text. */
var SHORTEST$1 = 6;
var ALIKE = .7;
/** The voice is still in the air when the provider, or the player, has come to its end. */
var TAIL_MS$1 = 300;
function createEcho({ found, changed }) {
	/** Whom what the visitor has begun to say cuts off; and then what they have said, by the id of its turn. */
	let cuts = null;
	const suspects = /* @__PURE__ */ new Map();
	let times = 0;
	let playing = false;
	let timer;
	let shut = false;
	function sound(on) {
		playing = on;
		clearTimeout(timer);
		if (times < ENOUGH) return;
		if (on) shutTo(true);
		else timer = setTimeout(() => shutTo(false), TAIL_MS$1);
	}
	function shutTo(next) {
		shut = next;
		changed();
	}
	function compare(said, turns) {
		const cutOff = suspects.get(said);
		if (cutOff === void 0 || times >= ENOUGH) return;
		suspects.delete(said);
		times = isEcho(textOf$1(said, turns), textOf$1(cutOff, turns)) ? times + 1 : 0;
		if (times < ENOUGH) return;
		found();
		sound(playing);
	}
	return {
		get shut() {
			return shut;
		},
		fact(fact, turns) {
			switch (fact.type) {
				case "playback-started": return sound(true);
				case "playback-stopped":
				case "playback-cleared": return sound(false);
				case "input-speech-started":
					cuts = playing ? turns.findLast(({ role }) => role === "assistant")?.id ?? null : null;
					return;
				case "input-committed":
					if (cuts !== null) suspects.set(fact.itemId, cuts);
					cuts = null;
					return;
				case "text-done": return compare(fact.itemId, turns);
				default: return;
			}
		},
		cut: () => sound(false),
		close: () => clearTimeout(timer)
	};
}
var textOf$1 = (id, turns) => turns.find((turn) => turn.id === id)?.text ?? "";
/** Its letters and digits, in threes, which needs no word to be known, in whatever script. */
function threes(text) {
	const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
	return plain.length < SHORTEST$1 ? [] : Array.from({ length: plain.length - 2 }, (_, at) => plain.slice(at, at + 3));
}
/** Whether most of what was heard is in what was said; what is written down of an echo is never all right. */
function isEcho(heard, said) {
	const known = new Set(threes(said));
	const pieces = threes(heard);
	return pieces.length > 0 && pieces.filter((piece) => known.has(piece)).length >= ALIKE * pieces.length;
}
// src/session/leaving.ts
/** How long the last words of a translation are waited for, and a goodbye, to be heard to its end. */
var LAST_WORDS_MS = 2e3;
var GOODBYE_MS = 1e4;
/** When the provider has said all, the last of it is still on its way. */
var TAIL_MS = 300;
function createLeaving({ signal, connection, hearing, fact }) {
	let reason = null;
	const farewell = () => connection()?.farewell;
	const closeIn = (ms) => void pause(ms, signal).then(() => fact({ type: "session-closed" }), () => void 0);
	return {
		get reason() {
			return reason;
		},
		begin(why, state) {
			const last = farewell();
			if (reason || why === "page" || !(last ?? (state === "speaking" && (why === "agent" || why === "handoff")))) return false;
			reason = why;
			hearing();
			if (last) connection()?.sendEvent(last);
			closeIn(last ? LAST_WORDS_MS : GOODBYE_MS);
			return true;
		},
		fact({ type }) {
			if (reason && !farewell() && (type === "playback-stopped" || type === "playback-cleared")) closeIn(TAIL_MS);
		}
	};
}
// src/session/limits.ts
var WARN_MS = 3e4;
/** Cost grows with each answer and not with the clock: it is warned about when this much of it is used. */
var WARN_COST = .8;
/** A sentence that began in time is heard out; a noise that goes on is not. */
var SENTENCE_MS = 2e4;
/** The next thing to do, however far ahead; `null` when nothing is due until something happens. */
function nextLimit({ maxDuration, idleTimeout, maxCost, rollOver }, facts, now) {
	const { cost, expiry, busy, speakingSince, warned, extended } = facts;
	const steps = [];
	const add = (kind, from, span, dollars) => {
		const end = from + (extended.has(kind) ? 2 * span : span);
		const lead = Math.min(WARN_MS, span / 2);
		const remaining = dollars ?? Math.max(end - now, lead) / 1e3;
		const warnedAt = warned.get(kind);
		if (warnedAt === void 0) return steps.push({
			kind,
			action: "warn",
			at: end - lead,
			remaining
		});
		const heardOut = speakingSince === null ? 0 : Math.min(end, speakingSince) + SENTENCE_MS;
		return steps.push({
			kind,
			action: "end",
			at: Math.max(end, warnedAt + lead, heardOut),
			remaining
		});
	};
	if (maxDuration > 0) add("duration", facts.since, maxDuration);
	if (idleTimeout > 0 && !busy) add("idle", facts.activeAt, idleTimeout);
	if (maxCost > 0 && cost !== null) {
		const left = (extended.has("cost") ? 2 * maxCost : maxCost) - cost;
		if (left <= (warned.has("cost") ? 0 : cost * (1 / WARN_COST - 1))) add("cost", -Infinity, 2 * WARN_MS, Math.max(0, left));
	}
	if (expiry && !rollOver) add("session", expiry.since, expiry.latest - expiry.since);
	if (expiry && rollOver) {
		const at = busy || speakingSince !== null ? expiry.latest : expiry.quiet;
		steps.push({
			kind: "session",
			action: "roll-over",
			at,
			remaining: (expiry.at - now) / 1e3
		});
	}
	return steps.sort((a, b) => a.at - b.at)[0] ?? null;
}
var ROLL_OVER_MS = 9e4;
/**
* The provider's expiry on our clock. The visitor's clock may be wrong: a session that has expired before it began has not.
* Short sessions (tests, small servers) are left in their last quarter.
* @param expiresAt Epoch seconds, from the provider. @param epoch Epoch milliseconds. @param now Of our own clock.
*/
function expiryOf(expiresAt, epoch, now) {
	const left = expiresAt === null ? 0 : expiresAt * 1e3 - epoch;
	if (left <= 0) return null;
	const lead = Math.min(ROLL_OVER_MS, left / 4);
	return {
		since: now,
		quiet: now + left - lead,
		latest: now + left - lead / 9,
		at: now + left
	};
}
/** Has one timer at most, which may be early or late: only the clock counts. @param now Of a clock that only goes forward. */
function createLimits(settings, host, now = () => performance.now()) {
	const warned = /* @__PURE__ */ new Map();
	const extended = /* @__PURE__ */ new Set();
	const busy = /* @__PURE__ */ new Set();
	const since = now();
	let facts = {
		since,
		activeAt: since,
		speakingSince: null,
		cost: null,
		expiry: null
	};
	let timer;
	let closed = false;
	function check() {
		clearTimeout(timer);
		const time = now();
		const step = closed ? null : nextLimit(settings, {
			...facts,
			busy: busy.size > 0,
			warned,
			extended
		}, time);
		if (!step) return;
		if (step.at > time) return void (timer = setTimeout(check, Math.min(Math.ceil(step.at - time), 2 ** 31 - 1)));
		perform(step, time);
		check();
	}
	function perform({ kind, action, remaining }, time) {
		if (action === "warn") {
			warned.set(kind, time);
			if (host.warn({
				kind,
				extendable: kind !== "session" && !extended.has(kind)
			}, remaining)) extend(kind);
		} else if (action === "end") {
			closed = true;
			host.end(kind);
		} else {
			facts = {
				...facts,
				expiry: null
			};
			host.rollOver();
		}
	}
	function calm(kind) {
		if (warned.delete(kind)) host.calm(kind);
	}
	function change(part) {
		facts = {
			...facts,
			...part
		};
		check();
	}
	function extend(kind) {
		if (kind === "session" || extended.has(kind)) return false;
		extended.add(kind);
		calm(kind);
		check();
		return true;
	}
	/** Somebody is there, or something is done for them: the silence begins anew, and with it its warning and its extension. */
	function touch(part = {}) {
		calm("idle");
		extended.delete("idle");
		change({
			...part,
			activeAt: now()
		});
	}
	function setBusy(what, on) {
		if (on === busy.has(what)) return;
		if (on) busy.add(what);
		else busy.delete(what);
		touch();
	}
	check();
	return {
		fact({ type }) {
			if (type === "input-speech-started") change({ speakingSince: facts.speakingSince ?? now() });
			if (type === "input-committed") touch({ speakingSince: null });
			if (type === "input-discarded") change({ speakingSince: null });
			if (type === "response-created" || type === "response-done") setBusy("answer", type === "response-created");
			if (type === "playback-started" || type === "playback-stopped" || type === "playback-cleared") setBusy("voice", type === "playback-started");
		},
		begin(expiresAt) {
			busy.delete("answer");
			busy.delete("voice");
			calm("session");
			change({
				speakingSince: null,
				expiry: expiryOf(expiresAt, Date.now(), now())
			});
		},
		touch: () => touch(),
		setToolsInFlight: (count) => setBusy("tools", count > 0),
		setCost: (cost) => change({ cost }),
		extend,
		close() {
			closed = true;
			clearTimeout(timer);
		}
	};
}
// src/session/limit-warning.ts
/** The limits of a call, told to the page by `rv-limit`, which it may cancel, and to the visitor. */
function openLimits(settings, host) {
	let shown = null;
	const show = (warning) => host.show(shown = warning);
	return createLimits(settings, {
		warn(warning, remaining) {
			show(warning);
			const event = new LimitEvent({
				kind: warning.kind,
				remaining
			});
			host.emit(event);
			return event.defaultPrevented;
		},
		calm(kind) {
			if (shown?.kind === kind) show(null);
		},
		end: (kind) => host.stop(kind === "idle" ? "idle" : "limit"),
		rollOver: host.rollOver
	});
}
// src/session/placed-tools.ts
/** Takes what is at work, or just was, with the turns of the moment. @returns all of the call, the newest last. */
function createPlacedTools() {
	let placed = [];
	return (activities, turns) => {
		const now = new Map(activities.map((activity) => [activity.id, activity]));
		const after = turns.at(-1)?.id ?? null;
		const before = placed.filter(({ id, status }) => status !== "running" || now.has(id)).map((one) => ({
			...one,
			...now.get(one.id)
		}));
		for (const { id } of before) now.delete(id);
		placed = [...before, ...[...now.values()].map((one) => ({
			...one,
			after
		}))].slice(-20);
		return placed;
	};
}
// src/session/talk.ts
/** Less is a slip of the finger, and the provider refuses it. */
var SHORTEST_MS = 100;
function createTalk(host, now = () => performance.now()) {
	let since = null;
	let ending = Promise.resolve();
	return {
		start() {
			if (since !== null) return;
			since = now();
			host.hear(true);
			host.told("input-speech-started");
			ending = ending.then(() => host.send("clear-input"));
		},
		stop() {
			if (since === null) return;
			const short = now() - since < SHORTEST_MS;
			since = null;
			host.hear(false);
			host.told(short ? "input-discarded" : "input-speech-stopped");
			ending = ending.then(() => short ? host.send("clear-input") : host.flushed().then(() => host.send("commit-input"))).catch(() => void 0);
		},
		drop() {
			if (since === null) return;
			since = null;
			host.hear(false);
		},
		get talking() {
			return since !== null;
		}
	};
}
// src/session/import-tools.ts
/** A module of its own, for a bundler to follow. In the script it is import-tools-beside.ts. */
var importTools = () => import("./runner.js");
// src/session/load-tools.ts
/**
* The tools and their validator: fetched once, when a call has tools; the browser keeps the module.
* @throws VoiceError `tool.unavailable`. It may be tried again.
*/
async function loadToolRunner(load = importTools) {
	try {
		return await load();
	} catch (cause) {
		throw new VoiceError("tool.unavailable", {
			cause,
			detail: "tools.js must lie beside the script, and the page's script-src must allow it"
		});
	}
}
// src/session/tooling.ts
/** The page's tools, and the provider's own: their runner is a file of its own, fetched when there is something to run. */
function openTooling(tools, human, host) {
	let runner = null;
	let loading = null;
	async function load() {
		try {
			const { createToolRunner, requestHuman } = await loadToolRunner();
			const all = human ? [requestHuman((reason, summary) => host.emit(new HandoffEvent({
				reason,
				summary
			}))), ...tools] : tools;
			return runner = createToolRunner({
				tools: () => all,
				offer(call) {
					const event = new ToolCallEvent(call);
					host.emit(event);
					return event;
				},
				told: (result) => host.emit(new ToolResultEvent(result)),
				send: (callId, output) => host.send({
					type: "tool-output",
					callId,
					output
				}),
				approveMcp: (requestId, approve) => host.send({
					type: "approve-mcp",
					requestId,
					approve
				}),
				respond: host.respond,
				changed: () => runner && host.changed(runner)
			});
		} catch (error) {
			const { code, detail } = toVoiceError(error);
			host.warn(code, detail);
			return null;
		}
	}
	const loaded = () => loading ??= load();
	/** A model that is never answered waits for ever. */
	function refuse(fact) {
		if (fact.type === "approval-request") host.send({
			type: "approve-mcp",
			requestId: fact.requestId,
			approve: false
		});
		if (fact.type !== "response-done") return;
		for (const { callId } of fact.calls) host.send({
			type: "tool-output",
			callId,
			output: "{\"error\":\"tool.unavailable\"}"
		});
		host.respond();
	}
	return {
		descriptions: tools.length > 0 || human ? loaded().then((found) => found?.descriptions() ?? []) : Promise.resolve([]),
		fact(fact) {
			if (runner) return runner.fact(fact);
			if (fact.type === "mcp" || fact.type === "approval-request" || fact.type === "response-done" && fact.calls.length > 0) loaded().then((found) => found ? found.fact(fact) : refuse(fact));
		},
		get runner() {
			return runner;
		}
	};
}
// src/session/ongoing.ts
/** A call that is about to begin: nothing of it is open yet. */
function createOngoing(settings, { emit, connection, answering, blocked, fact, show, hearing }) {
	const scope = createScope();
	const touched = () => {
		ongoing.live?.limits.touch();
		tooling.runner?.newTurn();
	};
	const conversation = createConversation({
		settings,
		signal: scope.signal,
		emit,
		connection,
		answering,
		blocked,
		touched,
		show,
		fact
	});
	const leaving = createLeaving({
		signal: scope.signal,
		connection,
		hearing,
		fact
	});
	const placed = createPlacedTools();
	const tooling = openTooling(settings.tools, settings.requestHuman, {
		emit,
		send: (command) => void connection()?.send(command),
		respond: () => leaving.reason ?? conversation.respond(null),
		warn: (code, message) => scope.signal.aborted || conversation.report.warn(code, message),
		changed({ approvals, activities, inFlight }) {
			if (scope.signal.aborted) return;
			ongoing.live?.limits.setToolsInFlight(inFlight);
			show({
				approvals,
				tools: placed(activities, conversation.turns)
			});
		}
	});
	const talk = pushesToTalk(settings) ? createTalk({
		send: (type) => void connection()?.send({ type }),
		hear: hearing,
		flushed: async () => connection()?.line.flushed(),
		told: (type) => fact({ type })
	}) : null;
	const echo = createEcho({
		found() {
			conversation.report.warn("audio.echo", "the assistant hears itself: while it speaks, the microphone is shut");
			show({ echo: true });
		},
		changed: hearing
	});
	scope.add(echo.close);
	const ongoing = {
		settings,
		scope,
		conversation,
		tooling,
		talk,
		echo,
		leaving,
		call: null,
		live: null,
		announced: false
	};
	scope.add(() => tooling.runner?.abandon());
	return ongoing;
}
/** The call is live: from here on the screen stays on, and its limits count. */
function beginLive(ongoing, connection, host) {
	const limits = openLimits(ongoing.settings.limits, {
		...host,
		rollOver: () => ongoing.call?.rollOver()
	});
	ongoing.live = {
		limits,
		since: performance.now()
	};
	ongoing.scope.add(limits.close);
	keepAwake(ongoing.scope.signal);
	limits.begin(connection.created?.expiresAt ?? null);
}
/** What goes beside a conversation follows it: the tools, the limits, the visitor's own button. */
function accompany({ conversation, tooling, live, talk, echo, leaving, call }, fact, mode) {
	tooling.fact(fact);
	if (!talk) echo.fact(fact, conversation.turns);
	live?.limits.fact(fact);
	leaving.fact(fact);
	const words = mode === "translation" && fact.type === "text-delta";
	if (words) live?.limits.touch();
	if (words || fact.type === "input-committed") call?.media.preroll.committed();
	if (fact.type === "response-done" || fact.type === "text-done") live?.limits.setCost(conversation.report.cost);
	if (fact.type !== "input-committed") return;
	tooling.runner?.newTurn();
	if (talk) conversation.respond(null);
}
/** "Keep talking": as much again of what is about to run out. */
function keepTalking({ live }, limit) {
	if (!live || !limit) return;
	if (limit.kind !== "idle") live.limits.extend(limit.kind);
	live.limits.touch();
}
var toldBy$1 = ({ conversation: { report, spans } }) => ({
	usage: report.usage,
	spans
});
/** 0..1: the microphone and the assistant's voice. */
function levelsOf(ongoing, connection) {
	const { line } = connection ?? {};
	if (line?.transport === "webrtc") ongoing?.conversation.report.sounds(line.level());
	const { track = null, inputLevel = 0 } = ongoing?.call?.media ?? {};
	return {
		input: meterLevel(track?.enabled ? inputLevel : 0),
		output: meterLevel(line?.level() ?? 0)
	};
}
/** The one place that decides whether the visitor is heard. */
var listen$1 = ({ call, talk, echo, leaving }, muted) => call?.media.hear(!muted && talk?.talking !== false && !echo.shut && !leaving.reason);
function announceStart(ongoing, { sessionId, provider, created, dialect, line, timings }, emit) {
	ongoing.announced = true;
	emit(new SessionStartEvent({
		sessionId,
		provider,
		model: created?.model ?? ongoing.settings.model,
		dialect,
		transport: line.transport,
		timings
	}));
}
function announceEnd({ announced, conversation }, reason, duration, emit) {
	if (!announced) return;
	const { usage, cost } = conversation.report;
	const turns = conversation.turns.filter((turn) => turn.role === "user").length;
	emit(new SessionEndEvent({
		reason,
		duration,
		turns,
		usage,
		cost
	}));
}
/** A connection is gone, with what it was about to tell and all that was to go over it. @returns what is to be seen of that. */
function abandon({ conversation, tooling, talk, echo }) {
	conversation.cut();
	tooling.runner?.abandon();
	talk?.drop();
	echo.cut();
	return {
		turns: conversation.turns,
		...talk && { pushToTalk: "ready" }
	};
}
/** The browser plays no sound, or does again. */
function block({ conversation, call, live }, before, blocked, show) {
	const refused = !live || call?.connection?.line.transport === "webrtc";
	show({ blocked });
	if (blocked && !before.blocked && refused) conversation.report.warn("audio.blocked", "the browser plays no sound until the visitor acts");
	if (!blocked) conversation.greet();
}
// src/session/state.ts
/** Where a session stands. Pure and total: every signal in every phase has an answer, and no change returns the same object. */
var IDLE = { kind: "idle" };
var QUIET = {
	userSpeaking: false,
	responding: false,
	playing: false,
	held: false,
	trouble: null
};
function reducePhase(phase, input) {
	switch (input.type) {
		case "reset": return IDLE;
		case "ask-consent": return { kind: "consent" };
		case "connect": return keep(phase, input.step ? {
			kind: "connecting",
			step: input.step
		} : {
			kind: "live",
			activity: QUIET
		});
		case "live": return {
			kind: "live",
			activity: QUIET
		};
		case "cut": return {
			kind: "live",
			activity: {
				...QUIET,
				held: true
			}
		};
		case "end": return {
			kind: "ended",
			duration: input.duration
		};
		case "fail": return {
			kind: "failed",
			error: input.error
		};
		default: return phase.kind === "live" ? withActivity(phase, changeOf(input)) : phase;
	}
}
/** Most facts change nothing of it, and there are thousands. */
function withActivity(phase, change) {
	return change ? patched(phase, { activity: patched(phase.activity, change) }) : phase;
}
/** What a fact, or the network, changes of a live session; `null` where that is nothing. */
function changeOf(input) {
	switch (input.type) {
		case "network": return { held: input.held };
		case "input-speech-started": return {
			userSpeaking: true,
			trouble: null
		};
		case "input-speech-stopped": return {
			userSpeaking: false,
			responding: true
		};
		case "input-discarded": return {
			userSpeaking: false,
			responding: false
		};
		case "asked":
		case "response-created": return {
			responding: true,
			trouble: null
		};
		case "response-done": return {
			responding: false,
			trouble: troubleOf(input)
		};
		case "playback-started": return { playing: true };
		case "playback-stopped":
		case "playback-cleared": return { playing: false };
		default: return null;
	}
}
function troubleOf({ status, reason }) {
	if (status === "failed") return new VoiceError("provider.response_failed");
	return status === "incomplete" && reason === "content_filter" ? new VoiceError("provider.filtered") : null;
}
/** What a fact is to whoever looks on. @param asked An answer has been asked for, and not begun. */
function seenAs(fact, mode, asked) {
	if (mode === "transcription" && fact.type === "input-speech-stopped") return { type: "input-discarded" };
	return fact.type === "response-done" && asked ? { type: "asked" } : fact;
}
function stateOf(phase) {
	if (phase.kind !== "live") return phase.kind;
	const { userSpeaking, responding, playing, held } = phase.activity;
	if (held) return "reconnecting";
	if (userSpeaking) return "hearing";
	if (playing) return "speaking";
	return responding ? "thinking" : "listening";
}
// src/session/snapshot.ts
/** What the phase tells of a snapshot. */
var toldBy = (phase) => ({
	state: stateOf(phase),
	step: phase.kind === "connecting" ? phase.step : null,
	duration: phase.kind === "ended" ? phase.duration : null,
	error: phase.kind === "failed" ? phase.error : phase.kind === "live" ? phase.activity.trouble : null
});
// src/session/stage.ts
/** What is to be seen of a session: its phase and all that is shown beside it, as one snapshot. */
function createStage({ emit, changed }) {
	let phase = IDLE;
	let snapshot = RESTING;
	function show(part) {
		const before = snapshot;
		snapshot = patched(before, part);
		if (snapshot === before) return;
		changed();
		const { state } = snapshot;
		if (state !== before.state) emit(new StateChangeEvent({
			state,
			previous: before.state
		}));
	}
	return {
		get snapshot() {
			return snapshot;
		},
		show,
		signal(input) {
			phase = reducePhase(phase, input);
			show(toldBy(phase));
		},
		tell(stats) {
			show({ quality: stats.level });
			emit(new QualityEvent(stats));
		}
	};
}
// src/session/session.ts
/** Intents in, facts in, snapshot out. Used again for each call of one element. */
var VoiceSession = class {
	#host;
	#stage;
	devices = createDevices({
		emit: (event) => this.#host.emit(event),
		show: (part) => this.#stage.show(part)
	});
	#ongoing = null;
	/** What is still told of the call before; nothing of the call itself, which would keep its audio context from the garbage. */
	#last = {
		usage: NO_USAGE,
		spans: /* @__PURE__ */ new Map()
	};
	#starting = null;
	#volume = 1;
	constructor(host) {
		this.#host = host;
		this.#stage = createStage(host);
	}
	get snapshot() {
		return this.#stage.snapshot;
	}
	get usage() {
		return (this.#ongoing ? toldBy$1(this.#ongoing) : this.#last).usage;
	}
	/** When each turn of this call or the last one was said, by its id. */
	get spans() {
		return (this.#ongoing ? toldBy$1(this.#ongoing) : this.#last).spans;
	}
	get sessionId() {
		return this.#connection?.sessionId ?? null;
	}
	/** `null` without a call, and in its first second. */
	get stats() {
		return this.#ongoing?.call?.watch.stats ?? null;
	}
	/** Seconds since the call began, or that it lasted. */
	get elapsed() {
		const live = this.#ongoing?.live;
		return live ? (performance.now() - live.since) / 1e3 : this.snapshot.duration ?? 0;
	}
	get #connection() {
		return this.#ongoing?.live ? this.#ongoing.call?.connection ?? null : null;
	}
	/** What the meters show, 0..1: the microphone and the assistant's voice. Asked once a frame, which is also how the first sound of an answer is heard. */
	levels() {
		return levelsOf(this.#ongoing, this.#connection);
	}
	/** Shows the consent gate; `start()` goes on from it. */
	askConsent() {
		if (isResting(this.snapshot.state)) this.#stage.signal({ type: "ask-consent" });
	}
	/** Must be called inside the visitor's gesture. While a call is being set up or live, it answers with the same promise. */
	start(settings, ahead) {
		if (this.#starting) return this.#starting;
		const ongoing = this.#begin(settings);
		const starting = this.#open(ongoing, ahead);
		starting.catch(() => void 0);
		this.#starting = this.#ongoing === ongoing ? starting : null;
		return starting;
	}
	/** Ends the call, whatever it is doing. Safe at any moment. */
	stop(reason = "user") {
		if (this.snapshot.state === "consent") return this.#stage.signal({ type: "reset" });
		const ongoing = this.#ongoing;
		if (!ongoing) return;
		if (ongoing.leaving.begin(reason, this.snapshot.state)) return;
		const duration = this.elapsed;
		this.#close(new VoiceError("session.stopped", { detail: `stopped (${reason})` }));
		if (!ongoing.live) return this.#stage.signal({ type: "reset" });
		this.#stage.signal({
			type: "end",
			duration
		});
		announceEnd(ongoing, reason, duration, this.#host.emit);
	}
	/** Stops the answer: what is being made, what is being heard, and the tools that it waits for. */
	interrupt(source) {
		this.#ongoing?.tooling.runner?.interrupt();
		this.#ongoing?.conversation.interrupt(source);
	}
	/** What the page and the visitor say. @throws VoiceError `session.stopped` when no call is on. */
	get conversation() {
		return this.#require().conversation;
	}
	/** Sends a client event of the provider's own as it is. @returns whether there was an open call to send it on. */
	sendEvent(event) {
		return this.#connection?.sendEvent(event) ?? false;
	}
	setMuted(muted) {
		this.#stage.show({ muted });
		this.#applyMicrophone();
	}
	setVolume(volume) {
		this.#volume = volume;
		this.#connection?.line.output.setVolume(volume);
	}
	/** Push-to-talk: from here on, or until here, the visitor is heard. */
	talk(on) {
		const talk = this.#connection && this.#ongoing?.talk;
		if (!talk || on && this.snapshot.muted) return;
		if (on && this.#answering) this.interrupt("visitor");
		talk[on ? "start" : "stop"]();
		this.#stage.show({ pushToTalk: talk.talking ? "talking" : "ready" });
	}
	/** The visitor is there. */
	touch = () => this.#ongoing?.live?.limits.touch();
	/** The visitor's answer to a tool that asked. */
	approve(id, approve) {
		this.touch();
		this.#ongoing?.tooling.runner?.answer(id, approve);
	}
	/** "Keep talking": as much again of what is about to run out. */
	extend() {
		if (this.#ongoing) keepTalking(this.#ongoing, this.snapshot.limit);
	}
	/** "Tap to hear": plays again after the browser refused. */
	hear() {
		this.#connection?.line.output.hear();
	}
	get #answering() {
		return ["speaking", "thinking"].includes(this.snapshot.state);
	}
	#require() {
		if (!this.#ongoing) throw notOn();
		return this.#ongoing;
	}
	#begin(settings) {
		this.#volume = settings.volume;
		this.#stage.show({
			...BARE$1,
			muted: settings.muted,
			microphone: !settings.noMicrophone,
			pushToTalk: pushesToTalk(settings) ? "ready" : null
		});
		return this.#ongoing = createOngoing(settings, {
			emit: this.#host.emit,
			connection: () => this.#connection,
			answering: () => this.#answering,
			blocked: () => this.snapshot.blocked,
			fact: (fact) => this.#fact(fact),
			show: (part) => this.#stage.show(part),
			hearing: () => this.#applyMicrophone()
		});
	}
	async #open(ongoing, ahead) {
		const { settings, scope, tooling } = ongoing;
		try {
			ongoing.call = createCall({
				settings,
				tools: tooling.descriptions,
				ahead
			}, scope, this.#events(ongoing));
			this.devices.begin({
				media: ongoing.call.media,
				scope,
				given: settings.mediaStream !== null,
				connection: () => this.#connection,
				opened: () => this.#applyMicrophone(),
				warn: ongoing.conversation.report.warn
			});
			this.#goLive(ongoing, await ongoing.call.open());
		} catch (thrown) {
			const error = toVoiceError(scope.signal.aborted ? scope.signal.reason : thrown);
			if (this.#ongoing === ongoing) this.#fail(error);
			throw error;
		}
	}
	/** What one call tells; nothing once it is over. */
	#events(ongoing) {
		const { report } = ongoing.conversation;
		const current = () => this.#ongoing === ongoing;
		return {
			step: (step) => current() && this.#stage.signal({
				type: "connect",
				step
			}),
			fact: (fact) => current() && this.#fact(fact),
			wire: (direction, event) => current() && this.#host.wire(direction, event),
			warning: (code, message) => current() && report.warn(code, message),
			microphoneOpened: () => current() && this.#applyMicrophone(),
			blocked: (blocked) => current() && block(ongoing, this.snapshot, blocked, (part) => this.#stage.show(part)),
			microphoneSilent: this.devices.silent,
			inputLevel: report.heard,
			quality: (stats) => current() && this.#stage.tell(stats),
			held: (held) => current() && this.#stage.signal({
				type: "network",
				held
			}),
			cut: () => current() && (ongoing.leaving.reason ? this.stop(ongoing.leaving.reason) : this.#cut(ongoing)),
			trying: (attempt, delayMs) => current() && this.#host.emit(new ReconnectingEvent({
				attempt,
				delayMs
			})),
			resumed: (connection, gapMs) => current() && this.#resume(ongoing, connection, gapMs),
			goodbye: () => current() && this.stop(ongoing.leaving.reason ?? "agent"),
			lost: (error) => current() && (ongoing.leaving.reason ? this.stop(ongoing.leaving.reason) : this.#fail(error))
		};
	}
	#goLive(ongoing, connection) {
		beginLive(ongoing, connection, {
			emit: this.#host.emit,
			show: (limit) => this.#stage.show({ limit }),
			stop: (reason) => this.stop(reason)
		});
		connection.line.output.setVolume(this.#volume);
		if (!isLive(this.snapshot.state)) this.#stage.signal({ type: "live" });
		if (this.#ongoing !== ongoing) return;
		this.devices.joined(connection);
		announceStart(ongoing, connection, this.#host.emit);
		if (this.#ongoing === ongoing) ongoing.conversation.begin(connection);
	}
	/** The connection is gone, and with it what it was about to tell. */
	#cut(ongoing) {
		this.#stage.show(abandon(ongoing));
		this.#stage.signal({ type: "cut" });
	}
	#resume(ongoing, connection, gapMs) {
		this.#stage.show(abandon(ongoing));
		ongoing.live?.limits.begin(connection.created?.expiresAt ?? null);
		connection.line.output.setVolume(this.#volume);
		connection.line.output.restore();
		this.devices.joined(connection);
		ongoing.conversation.begin(connection);
		this.#stage.signal({ type: "live" });
		if (gapMs > 0) this.#host.emit(new ReconnectedEvent({ gapMs }));
	}
	#fact(fact) {
		const ongoing = this.#require();
		const { conversation, talk, leaving } = ongoing;
		const mode = this.#connection?.mode;
		conversation.fact(fact);
		this.#stage.signal(seenAs(fact, mode, conversation.asked));
		this.#stage.show({ turns: conversation.turns });
		conversation.tell(fact);
		if (this.#ongoing !== ongoing) return;
		accompany(ongoing, fact, mode);
		if (talk && fact.type === "error" && fact.error.code === "input_audio_buffer_commit_empty") this.#fact({ type: "input-discarded" });
		if (leaving.reason && fact.type === "session-closed") this.stop(leaving.reason);
	}
	#fail(error) {
		const ongoing = this.#ongoing;
		const duration = this.elapsed;
		error.message = this.#host.describe(error);
		this.#close(error);
		this.#stage.signal({
			type: "fail",
			error
		});
		this.#host.emit(new ErrorEvent({ error }));
		if (ongoing?.live) announceEnd(ongoing, "error", duration, this.#host.emit);
	}
	#close(reason) {
		const ongoing = this.#ongoing;
		if (ongoing) this.#last = toldBy$1(ongoing);
		this.#ongoing = this.#starting = null;
		ongoing?.scope.close(reason);
		ongoing?.conversation.cut();
		const tools = this.snapshot.tools.filter(({ status }) => status !== "running");
		this.#stage.show({
			blocked: false,
			limit: null,
			quality: "good",
			echo: false,
			approvals: [],
			tools,
			pictures: false,
			pushToTalk: null,
			...ongoing && { turns: ongoing.conversation.turns }
		});
	}
	#applyMicrophone() {
		if (this.#ongoing) listen$1(this.#ongoing, this.snapshot.muted);
	}
};
// src/focus.ts
/** To the one thing marked `data-home` that can be seen. */
var goHome = (root) => {
	const home = [...root.querySelectorAll("[data-home]")].find((element) => element.checkVisibility());
	if (home) giveFocus(home);
};
/**
* Call before a render, and what it returns after it. When the render takes away what had the focus, the focus goes to the
* transcript, if it was in there, else to the one thing marked `data-home`: the call button, the consent question, or the error that
* leaves no button. It is never taken from the page.
*/
var keepFocus = (root) => {
	const before = root.activeElement;
	const log = before?.closest(".log");
	return () => {
		if (!before || before.checkVisibility()) return;
		if (log?.checkVisibility()) log.focus();
		else goHome(root);
	};
};
// src/element/floating-element.ts
/** Opens and closes the floating panel: by the visitor, a script or the markup, and never without asking the page. */
var FloatingElement = class extends AdoptingElement {
	#shown = false;
	/** What had the focus before. */
	#opener = null;
	#seen = null;
	/** Opens the floating panel and moves the focus into it, as `<dialog>` does; setting `open` leaves the focus alone. Other variants have nothing to show. */
	show() {
		if (this.#shown || this.variant !== "floating") return;
		this.#opener = document.activeElement;
		this.open = true;
		this.performUpdate();
		if (this.#shown) goHome(this.renderRoot);
	}
	/** Closes it, and never ends a call: that goes on in a pill. The focus goes back to where it came from. */
	hide() {
		const opener = this.matches(":focus-within") && this.#opener;
		this.open = false;
		this.performUpdate();
		if (!this.#shown && opener instanceof HTMLElement) opener.focus();
	}
	/** Opens the floating panel, or closes it. */
	toggle() {
		if (this.#shown) this.hide();
		else this.show();
	}
	get shown() {
		return this.#shown;
	}
	/** The page hears of what is wanted before it is, and may say no. Returns whether something was wanted. */
	settleOpen(emit) {
		const floats = this.variant === "floating";
		const open = floats && this.open;
		if (open === this.#shown) return false;
		this.#shown = open;
		const event = open ? new ShowEvent() : new HideEvent();
		emit(event);
		if (event.defaultPrevented && floats) this.open = this.#shown = !open;
		return true;
	}
	/** The error, where it came while the panel was closed: nobody has seen it. */
	missed(error) {
		if (this.#shown || this.variant !== "floating") this.#seen = error;
		return error === this.#seen ? null : error;
	}
};
// src/element/call-element.ts
/** What a script sees of a call, and does in it. How one begins and what is shown of it are the element's. */
var CallElement = class extends FloatingElement {
	session = new VoiceSession({
		emit: (event) => this.emit(event),
		wire: (direction, event) => this.#tellWire(direction, event),
		changed: () => this.changed(),
		describe: (error) => this.describe(error)
	});
	/** Lets elements of this page use more origins than its own and the provider's. @throws TypeError for what is no URL. */
	static allowOrigins(origins) {
		allowOrigins(origins);
	}
	/** One of the ten states. */
	get state() {
		return this.session.snapshot.state;
	}
	/** The conversation so far, in order. */
	get transcript() {
		return this.session.snapshot.turns;
	}
	/** Tokens of all responses so far. */
	get usage() {
		return this.session.usage;
	}
	/** Why the last call failed, or `null`. */
	get error() {
		return this.state === "failed" ? this.session.snapshot.error : null;
	}
	/** The provider's name for the live session. */
	get sessionId() {
		return this.session.sessionId;
	}
	/** How the connection did in the last second; `null` without a call. */
	get stats() {
		return this.session.stats;
	}
	/** The microphones and speakers that a visitor can choose from; known once they have allowed a microphone. */
	get devices() {
		return this.session.snapshot.devices;
	}
	/** How loud the visitor is, 0..1, as the meter shows it; 0 without a call and while muted. */
	get inputLevel() {
		return this.session.levels().input;
	}
	/** How loud the assistant is, 0..1. */
	get outputLevel() {
		return this.session.levels().output;
	}
	/** Seconds of the call. */
	get elapsed() {
		return this.session.elapsed;
	}
	/** Stops the answer that is being given. */
	interrupt() {
		this.session.interrupt("page");
	}
	/**
	* Sends a typed turn; before the call is ready it waits. `respond: false` adds it without asking for an answer.
	* @throws VoiceError `session.stopped` without a call, `session.unsupported`, `protocol.oversize`.
	*/
	sendText(text, { respond = true } = {}) {
		this.session.conversation.text(text, respond);
	}
	/** Tells the assistant something, silently: it answers nothing, and knows it from now on. @throws VoiceError as `sendText` does. */
	sendContext(text) {
		this.session.conversation.context(text);
	}
	/**
	* Shows the assistant a picture, made small enough first; the next words may be about it, or `respond: true` asks for some.
	* @throws VoiceError `media.image`, `session.unsupported` for a model that sees nothing, and as `sendText` does.
	*/
	async sendImage(picture, { respond = false } = {}) {
		await this.session.conversation.image(picture, respond);
	}
	/** Changes the live session, by a partial GA session object. @throws VoiceError `session.stopped`, `config.rejected`, `provider.no_session`. */
	async updateSession(partial) {
		await this.session.conversation.change({ partial });
	}
	/**
	* Takes a microphone of `devices`, at once or for the next call; `''` is the system's, and followed as that changes. One that is gone is another.
	* @throws VoiceError `mic.*` where it cannot be opened; then the one before stays.
	*/
	async setMicrophone(deviceId) {
		await this.session.devices.setMicrophone(deviceId);
	}
	/** Sends the voice to a speaker of `devices`, likewise. @throws VoiceError `audio.sink_failed`; then the system's sounds. */
	async setSpeaker(deviceId) {
		await this.session.devices.setSpeaker(deviceId);
	}
	/** Push-to-talk: the visitor is heard from here on. Elsewhere it does nothing. */
	startTalking() {
		this.session.talk(true);
	}
	/** Push-to-talk: the turn ends here, and is answered. */
	stopTalking() {
		this.session.talk(false);
	}
	/** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
	sendEvent(event) {
		return this.session.sendEvent(event);
	}
	emit(event) {
		this.dispatchEvent(event);
		if (event instanceof ErrorEvent && !event.error.recoverable) warnOnce(`${event.error.code}: ${event.error.detail}`);
		const record = analyticsOf(event, this.analyticsLevel);
		if (record) this.dispatchEvent(new AnalyticsEvent(record));
	}
	#tellWire(direction, event) {
		if (!this.spied || typeof event !== "object" || event === null) return;
		this.emit(new WireEventEvent({
			direction,
			event: withoutSecrets(event)
		}));
	}
};
// src/preferences.ts
/** What a visitor has set for themselves. Theirs for as long as the page is there, and for their next visit where the site says so (`remember-settings`). */
var KEY = "realtime-voice";
/** What is kept; nothing where there is nothing, it is not ours, or the browser keeps nothing. */
function recall() {
	try {
		const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
		const text = nullish(string());
		const found = read(object({
			microphone: text,
			speaker: text,
			volume: nullish(number()),
			locale: text,
			captionsOnly: nullish(unknown())
		}), kept);
		return {
			...found,
			captionsOnly: found?.captionsOnly === true
		};
	} catch {
		return {};
	}
}
/** Keeps it beside what is kept already. */
function remember(preferences) {
	try {
		localStorage.setItem(KEY, JSON.stringify({
			...recall(),
			...preferences
		}));
	} catch {}
}
// src/element/preferring.ts
/** Puts what a visitor sets for themselves into effect. */
function createPreferring({ devices, element, emit, changed }) {
	let captionsOnly = false;
	function take(preferences) {
		const { microphone, speaker, volume, locale } = preferences;
		if (microphone != null) devices.setMicrophone(microphone).catch(() => void 0);
		if (speaker != null) devices.setSpeaker(speaker).catch(() => void 0);
		if (volume != null) element.volume = volume;
		if (locale != null) element.locale = locale;
		captionsOnly = preferences.captionsOnly ?? captionsOnly;
		changed();
	}
	return {
		get captionsOnly() {
			return captionsOnly;
		},
		set(preferences) {
			take(preferences);
			if (preferences.volume != null) emit(new VolumeChangeEvent({ volume: preferences.volume }));
			if (element.rememberSettings) remember(preferences);
		},
		recall() {
			if (element.rememberSettings) take(recall());
		}
	};
}
// src/i18n/en.ts
var NOT_SET_UP = "Voice is not set up correctly on this page.";
/** English: in the bundle, and the fallback for every other language. */
var en = {
	...face,
	you: "You",
	inApp: "This app gives no access to the microphone. Open the page in your browser.",
	startAgain: "Talk again",
	end: "End",
	hear: "Tap to hear",
	hide: "Hide",
	stillThere: "Are you still there?",
	endsSoon: "This call ends soon.",
	keepTalking: "Keep talking",
	startTyping: "Continue by typing",
	talk: "Hold or tap to talk",
	talking: "Release or tap to send",
	approval: "Let the assistant use “{tool}”?",
	approve: "Allow",
	decline: "Decline",
	details: "Details",
	tools: {
		running: "Working: {tool}",
		done: "Done: {tool}",
		failed: "Failed: {tool}"
	},
	transcript: "Conversation",
	earlier: "Earlier messages",
	later: "Later messages",
	interrupted: "interrupted",
	unheard: "not heard",
	pending: "…",
	unclear: "(not understood)",
	picture: "(picture)",
	copy: "Copy text",
	copyLink: "Copy link",
	save: "Save text",
	copied: "Copied",
	notCopied: "Your browser did not allow it.",
	feedback: "How was this call?",
	ratings: {
		up: "Good",
		down: "Bad"
	},
	comment: "Anything to add? (optional)",
	sendFeedback: "Send feedback",
	thanks: "Thank you for your feedback.",
	attach: "Add a picture",
	detach: "Remove the picture",
	preparing: "preparing",
	emptyTranscript: "What is said will appear here.",
	consentTitle: "Before we talk",
	consentText: "You will talk with an AI. Your voice is sent to the AI provider while the call lasts.",
	consentAccept: "Agree and start",
	consentDecline: "Not now",
	duration: "Call ended after {time}.",
	microphone: "Microphone",
	speaker: "Speaker",
	systemDefault: "System default",
	volume: "Volume",
	language: "Language",
	captionsOnly: "Captions only",
	echo: "The assistant hears itself. Headphones help.",
	weakConnection: "Weak connection",
	muted: "Your microphone is muted",
	typeReady: "Ready: type a message",
	states: {
		idle: face.states.idle,
		consent: "Waiting for your consent",
		connecting: face.states.connecting,
		listening: "Listening",
		hearing: "Hearing you",
		thinking: "Thinking",
		speaking: "Speaking",
		reconnecting: "Connection lost, reconnecting",
		ended: "Call ended",
		failed: face.states.failed
	},
	steps: {
		microphone: "Allow the microphone",
		signalling: "Connecting",
		network: "Connecting",
		session: "Almost ready"
	},
	errors: {
		...face.errors,
		config: NOT_SET_UP,
		policy: "This browser blocks voice calls.",
		consent: "Please agree before the call starts.",
		mic: "The microphone didn't start.",
		audio: "Your browser is holding back the sound.",
		token: "Can't reach the voice service.",
		limit: "The voice service is busy.",
		net: "The connection was lost.",
		provider: "The voice service isn't answering.",
		protocol: "The voice service had an error.",
		session: "The call was stopped.",
		tool: "That action didn't work.",
		media: "That picture could not be used.",
		internal: "Something went wrong.",
		"policy.insecure_context": "Voice needs a secure (https) page.",
		"policy.mic_blocked": "This page doesn't allow the microphone.",
		"policy.worklet_blocked": "This page's security settings switch off the level meter.",
		"mic.not_found": "No microphone found.",
		"mic.denied": "The microphone is blocked for this page.",
		"mic.dismissed": "The microphone was not allowed.",
		"mic.system_denied": "Your system blocks the microphone.",
		"mic.in_use": "Another app is using the microphone.",
		"mic.lost": "The microphone was disconnected.",
		"token.unauthorized": "Please sign in to talk.",
		"token.forbidden": "Voice isn't available here.",
		"token.redirected": NOT_SET_UP,
		"token.invalid": NOT_SET_UP,
		"token.expired": "The call took too long to start.",
		"limit.rate": "Too many calls right now.",
		"net.ice_failed": "This network blocks voice calls.",
		"provider.rejected": "The voice service refused the call.",
		"provider.quota": "Voice isn't available right now.",
		"provider.bad_answer": "The voice service gave an answer we could not use.",
		"provider.error": "The voice service had an error.",
		"provider.response_failed": "I couldn't answer that. Please say it again.",
		"provider.filtered": "I can't help with that.",
		"protocol.oversize": "That message is too long to send.",
		"session.busy": "Another call is open, here or in another tab.",
		"session.expired": "The call reached its time limit."
	},
	nextSteps: {
		...face.nextSteps,
		"policy.webrtc_unavailable": "Try another browser.",
		"mic.not_found": "Plug one in, then try again.",
		"mic.denied": "Allow it in your browser's address bar, then try again.",
		"mic.dismissed": "Try again and choose Allow.",
		"mic.system_denied": "Allow your browser in the system privacy settings.",
		"mic.in_use": "Close the other app, then try again.",
		"mic.failed": "Check it, then try again.",
		"mic.lost": "Plug it in, then try again.",
		"token.unauthorized": "Then try again.",
		"limit.rate": "Wait a moment, then try again.",
		"limit.provider": "Wait a moment, then try again.",
		"net.ice_failed": "Try another network.",
		"session.busy": "End that call first."
	},
	unblock: {
		desktop: "Allow it with the icon left of the address.",
		android: "Allow it with the icon left of the address, under Permissions.",
		safari: "Allow it in the Safari menu, under Settings for This Website.",
		ios: "Allow it in the address bar's menu, under Website Settings."
	},
	preflight: {
		"secure-context": "This page is secure.",
		policy: "This page may use a microphone.",
		permission: "You have allowed the microphone.",
		device: "A microphone is connected.",
		signal: "Your microphone works.",
		endpoint: "The voice service can be reached.",
		webrtc: "This browser can make voice calls.",
		network: "This device can send voice to the network.",
		prompt: "You will be asked to allow the microphone.",
		silent: "The microphone is silent: is it muted?",
		clipped: "The microphone is too loud.",
		slow: "Calls may be slower here.",
		skipped: "This was not checked."
	}
};
// src/preflight/found.ts
var ok = (detail = "", says) => ({
	status: "ok",
	detail,
	says
});
var warning = (says, detail, code) => ({
	status: "warning",
	detail,
	says,
	code
});
var skipped = (detail) => ({
	status: "skipped",
	detail,
	says: "skipped"
});
// src/preflight/endpoint.ts
/**
* Asks the site's endpoint whether it is there, by a method that mints nothing: an endpoint is asked for keys and calls by `POST` alone.
* On the page's own origin that is `OPTIONS`, which goes by the same `Origin` check. Across origins it is `HEAD`, since `OPTIONS` would need
* a permission of its own; the content type of the real request makes the browser ask for the same permission as then.
* @throws VoiceError `config.*`, `token.*`, `limit.rate`, `net.offline`: what `start()` would say.
*/
async function endpointAnswers(settings, signal) {
	const { endpoint, proxied } = checked(settings);
	const provider = proxied ? "sessionProvider" : "tokenProvider";
	if (!endpoint || settings[provider]) return skipped(`${provider} has no address to ask`);
	const method = endpoint.origin === location.origin ? "OPTIONS" : "HEAD";
	const init = {
		method,
		headers: { "content-type": proxied ? "application/sdp" : "application/json" },
		credentials: settings.credentials,
		redirect: "manual",
		cache: "no-store"
	};
	const late = () => new VoiceError("token.timeout", { detail: `no answer to ${method}` });
	const response = await withDeadline(DEADLINES.credential, late, signal, (within) => ask(endpoint, init, within));
	response.body?.cancel();
	const { status } = response;
	const refused = siteRefusal(response);
	if (status === 404) throw new VoiceError("config.token_endpoint", { detail: `${method} answered 404: it is the wrong address, or only POST is routed there` });
	if (refused && refused.code !== "config.token_endpoint" && status !== 501) throw refused;
	return ok(`${method} answered ${status}`);
}
/** A browser does not tell a script why a request failed, but it tells the document what its policy has stopped. */
async function ask(url, init, signal) {
	const watching = new AbortController();
	let blocked = false;
	const told = ({ effectiveDirective, blockedURI }) => {
		if (effectiveDirective === "connect-src" && blockedURI.startsWith(url.origin)) blocked = true;
	};
	document.addEventListener("securitypolicyviolation", told, { signal: watching.signal });
	try {
		return await fetch(url, {
			...init,
			signal
		});
	} catch (cause) {
		await pause(0, signal);
		const detail = blocked ? `Content-Security-Policy: connect-src needs ${url.origin}` : "no answer: the address, the network, or a missing CORS header";
		throw new VoiceError("token.unreachable", {
			cause,
			detail
		});
	} finally {
		watching.abort();
	}
}
// src/audio/hear.ts
/** As much as an analyser remembers: 0.7 s at 48 kHz, which windows of half a second leave no gap in. */
var SAMPLES = 32768;
var WINDOW_MS = 500;
var WINDOWS = 3;
var CEILING = .99;
/** Listens to a track for a second and a half, through an analyser: no worklet, so that no page's policy is in the way. */
async function hear(context, track, signal) {
	const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
	const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
	const samples = new Float32Array(SAMPLES);
	source.connect(analyser);
	let peak = 0;
	let clipped = 0;
	for (let window = 0; window < WINDOWS; window++) {
		await pause(WINDOW_MS, signal);
		analyser.getFloatTimeDomainData(samples);
		const loudness = samples.map(Math.abs);
		peak = loudness.reduce((most, sample) => Math.max(most, sample), peak);
		clipped = Math.max(clipped, loudness.filter((sample) => sample > CEILING).length / SAMPLES);
	}
	source.disconnect();
	return {
		peak,
		clipped
	};
}
// src/preflight/microphone.ts
/** @throws VoiceError `policy.mic_blocked`. */
function mayBeUsed() {
	const blocked = policyBlock();
	if (blocked) throw blocked;
	return ok();
}
/** @param opened Whether it could be opened just now: not every browser then calls that granted. @throws VoiceError `mic.denied`. */
async function isPermitted(opened) {
	const state = await microphonePermission();
	const detail = `permission: ${state ?? "not told by this browser"}`;
	if (state === "denied") throw new VoiceError("mic.denied", { detail });
	return ok(detail, opened || state === "granted" ? void 0 : "prompt");
}
/** @throws VoiceError `mic.not_found`. */
async function isConnected() {
	const inputs = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === "audioinput").length;
	const detail = `audioinput: ${inputs}`;
	if (inputs === 0) throw new VoiceError("mic.not_found", { detail });
	return ok(detail);
}
/** What a browser mends is what is looked for here, and its gain would make a voice of the noise of a dead line. */
var RAW = {
	echoCancellation: false,
	noiseSuppression: false,
	autoGainControl: false
};
/** Opens both in the caller's tick, into `scope`. */
function openEar(scope) {
	const context = openContext();
	scope.add(() => void context?.close());
	return {
		context,
		track: quiet(beginMicrophone(scope, RAW))
	};
}
/** The share of samples at the ceiling: of a voice, only some peaks touch it. */
var TOO_LOUD = .002;
/**
* Whether it delivers anything: one that is muted by a switch, or by the system, opens like any other.
* @param asked What was opened in the visitor's gesture. @throws VoiceError `mic.*`.
*/
async function listen(asked, wanted, scope) {
	const permission = await microphonePermission();
	if (!asked && (wanted === false || permission !== "granted")) return skipped(`permission: ${permission}; preflight({microphone: true}) asks`);
	const { context, track } = asked ?? openEar(scope);
	const microphone = await track;
	if (!context) return skipped("no AudioContext");
	const { peak, clipped } = await hear(context, microphone, scope.signal);
	if (context.state !== "running") return skipped(`AudioContext: ${context.state}`);
	const detail = `peak ${peak.toFixed(4)}, clipped ${clipped.toFixed(4)}${microphone.muted ? ", muted by the system" : ""}`;
	if (microphone.muted || peak < .002) return warning("silent", detail);
	return clipped > TOO_LOUD ? warning("clipped", detail) : ok(detail);
}
// src/preflight/network.ts
/** A server that answers does so at once; for one that does not, a browser waits twice as long. */
var GATHER_MS = 5e3;
/** Where a WebSocket takes over: not where the site places the call, nor at Azure. */
var canFallBack = ({ transport, provider, sessionProvider, sessionEndpoint }) => transport === "auto" && provider === "openai" && !(sessionProvider ?? sessionEndpoint);
/** @throws VoiceError `policy.webrtc_unavailable` where nothing else carries the call. */
function webrtcWorks(settings) {
	if (settings.transport === "websocket") return skipped("transport=\"websocket\" needs none");
	try {
		makePeer(null).close();
		return ok();
	} catch (error) {
		if (!canFallBack(settings)) throw error;
		return warning("slow", "only a WebSocket will work here", "policy.webrtc_unavailable");
	}
}
/**
* How a call gets out, as far as can be known without one: whether the browser opens UDP at all, and, by the site's own servers, whether UDP
* leaves the visitor's network, or what a TURN server relays.
* @throws VoiceError `net.offline`, `net.ice_failed` where nothing else carries the call, `config.bad_url` for servers that are none.
*/
async function networkCarries(settings, iceServers, signal) {
	if (!navigator.onLine) throw new VoiceError("net.offline");
	const asked = iceServers.flatMap(({ urls }) => urls).some((url) => BY_UDP.test(url));
	return judge(await gather(iceServers, asked, signal), asked, canFallBack(settings));
}
/**
* @param kinds The kinds of path that were found: `host udp`, `srflx udp`, `relay tls`; `direct udp` where a server sees the host's own.
* @param asked Whether a server was asked by UDP, so that a path of this machine's own proves nothing.
*/
function judge(kinds, asked, fallback) {
	const detail = `paths: ${kinds.join(", ") || "none"}`;
	if (kinds.some((kind) => (asked ? BEYOND : /udp/).test(kind))) return ok(asked ? detail : `${detail}; not proven beyond this machine: preflight({iceServers}) asks yours`);
	if (!fallback && !kinds.some((kind) => /tcp|tls/.test(kind))) throw new VoiceError("net.ice_failed", { detail });
	return warning("slow", `no UDP, only TCP or a WebSocket will work here; ${detail}`, "net.ice_failed");
}
/** UDP came back from a server. */
var BEYOND = /(?:srflx|relay|direct) udp/;
/** A server that is asked by UDP (RFC 7064, 7065). */
var BY_UDP = /^(?:stun|turn):(?!.*=tcp)/i;
async function gather(iceServers, asked, signal) {
	const kinds = /* @__PURE__ */ new Set();
	const peer = peerOf(iceServers);
	let answered = asked;
	peer.onicecandidateerror = () => answered = false;
	const gathered = new Promise((resolve) => {
		peer.onicecandidate = ({ candidate }) => {
			if (!candidate && answered && kinds.has("host udp")) kinds.add("direct udp");
			if (!candidate) return resolve();
			const { type, protocol, relayProtocol } = candidate;
			const kind = `${type} ${type === "relay" ? relayProtocol : protocol}`;
			kinds.add(kind);
			if (BEYOND.test(kind)) resolve();
		};
	});
	try {
		peer.createDataChannel("");
		await peer.setLocalDescription();
		await withDeadline(GATHER_MS, () => new VoiceError("net.ice_failed"), signal, () => gathered).catch(() => void 0);
	} finally {
		peer.close();
	}
	return [...kinds];
}
function peerOf(iceServers) {
	try {
		return new RTCPeerConnection({ iceServers });
	} catch (cause) {
		throw new VoiceError("config.bad_url", {
			cause,
			detail: "iceServers: the browser takes none such"
		});
	}
}
// src/preflight/preflight.ts
/** What a call needs, looked at without a call: no session is opened, and no key is minted. */
/** Never rejects: what goes wrong is what the report is about. Nothing that was opened for it is left. */
async function preflight(settings, strings, { microphone, iceServers = settings.iceServers ?? [] }) {
	const scope = createScope();
	const { signal } = scope;
	const unneeded = settings.noMicrophone ? skipped("no-microphone") : null;
	const busy = unneeded ?? (isFree(settings.claim) ? null : skipped("a call on this page has the microphone"));
	const ear = microphone && !busy ? openEar(scope) : null;
	const opened = ear?.track.then(() => true, () => false);
	const line = (check, needs, look) => lineOf(strings, check, needs, look);
	const secure = line("secure-context", [], isSecure);
	const policy = line("policy", [], () => unneeded ?? mayBeUsed());
	const permission = line("permission", [secure, policy], async () => unneeded ?? isPermitted(await opened));
	const device = line("device", [secure, policy], async () => unneeded ?? (await opened, isConnected()));
	const heard = line("signal", [
		secure,
		policy,
		permission,
		device
	], () => busy ?? listen(ear, microphone, scope));
	const endpoint = line("endpoint", [secure], () => endpointAnswers(settings, signal));
	const webrtc = line("webrtc", [], () => webrtcWorks(settings));
	const network = line("network", [webrtc], async () => (await webrtc).status === "ok" ? networkCarries(settings, iceServers, signal) : skipped("a WebSocket carries the call"));
	const lines = await Promise.all([
		secure,
		policy,
		permission,
		device,
		heard,
		endpoint,
		webrtc,
		network
	]);
	scope.close();
	return {
		ok: lines.every(({ status }) => status !== "failed"),
		lines
	};
}
async function lineOf(strings, check, needs, look) {
	try {
		const failed = (await Promise.all(needs)).find(({ status }) => status === "failed");
		const { status, detail, says = check, code = null } = failed ? skipped(`${failed.check} has failed`) : await look();
		return {
			check,
			status,
			code,
			message: strings.preflight[says],
			detail
		};
	} catch (thrown) {
		const { code, message: detail } = toVoiceError(thrown);
		return {
			check,
			status: "failed",
			code,
			message: explain(strings, code),
			detail
		};
	}
}
function isSecure() {
	if (navigator.mediaDevices) return ok();
	throw new VoiceError("policy.insecure_context", { detail: isSecureContext ? "no navigator.mediaDevices: the browser inside an app?" : "the page needs https: (or localhost)" });
}
// src/pace.ts
function createPace(draw) {
	let stale = false;
	let drawn = false;
	let last = 0;
	return {
		ask(now) {
			stale = true;
			if (now || !drawn) draw();
		},
		drawing() {
			stale = false;
			drawn = true;
		},
		frame(second) {
			const before = drawn;
			drawn = false;
			if (before) return;
			if (stale || second !== last) draw();
			last = second;
		}
	};
}
// src/session/early-key.ts
/** Milliseconds. */
var KEPT_MS = 6e4;
/** What a call needs until it has shown its key; and clocks differ. */
var MARGIN_MS = 5e3;
function createEarlyKey() {
	let key = null;
	function drop() {
		key?.end.abort();
		key = null;
	}
	/** The page may have changed its mind: what was fetched for another endpoint is of no use. */
	function fresh({ endpoint, credentials, provider }) {
		const { request, until = 0 } = key ?? {};
		if (!(request?.endpoint?.href === endpoint?.href && request?.credentials === credentials && request.provider === provider) || Date.now() > until) drop();
		return key;
	}
	function fetchKey(request, early) {
		const end = new AbortController();
		const fetched = {
			request,
			credential: quiet(fetchCredential(request, end.signal)),
			value: null,
			end,
			early,
			until: Infinity
		};
		fetched.credential.then((value) => Object.assign(fetched, {
			value,
			until: Math.min(Date.now() + KEPT_MS, (expiryOf$1(value) ?? Infinity) - MARGIN_MS)
		}), () => fetched.until = 0);
		return fetched;
	}
	return {
		prepare: (request, early) => void (key = fresh(request) ?? fetchKey(request, early)),
		get value() {
			return key?.value ?? null;
		},
		async take(request, signal) {
			const taken = fresh(request);
			key = null;
			try {
				if (taken) return await abortable(taken.credential, signal);
			} catch (error) {
				if (!taken?.early || signal.aborted) throw error;
			} finally {
				taken?.end.abort();
			}
			return fetchCredential(request, signal);
		},
		drop
	};
}
// src/session/early-offer.ts
function createEarlyOffer() {
	let peer = null;
	/** The peer's, once it is made. */
	let offer = null;
	let sent = null;
	function drop() {
		sent?.end.abort();
		peer?.close();
		sent = peer = offer = null;
	}
	const fits = (settings) => peer?.voice.direction === directionFor(settings) && peer.iceServers === settings.iceServers;
	return {
		prepare(settings) {
			if (peer) return;
			const prepared = peer = preparePeer(directionFor(settings), settings.iceServers);
			prepared.offer.then((sdp) => peer === prepared && (offer = sdp), () => void 0);
		},
		send(settings, exchange) {
			if (offer === null || !fits(settings)) return;
			const end = new AbortController();
			try {
				const answer = exchange()?.(offer, end.signal);
				if (answer) sent = {
					answer: quiet(answer),
					end
				};
			} catch {}
		},
		takePeer(settings) {
			if (!fits(settings)) drop();
			const taken = peer;
			peer = offer = null;
			return taken;
		},
		takeAnswer(signal) {
			const taken = sent;
			sent = null;
			return taken && abortable(taken.answer, signal).finally(() => taken.end.abort());
		},
		drop
	};
}
// src/session/ahead.ts
/**
* What is ready before the click. From the press of which it is the end: an offer, and whether the microphone will open without a question;
* neither asks anybody anything, but for the page's own ICE servers. With `preload="intent"`, a key too, and from the moment on in which the visitor is about to. Where all is there,
* the click sends the offer before it opens anything: that takes a browser 10 ms, for which the network need not wait. All is used once.
*/
/** A click that comes later is not the end of this press. */
var PRESS_MS = 2e3;
function createAhead() {
	const key = createEarlyKey();
	const offer = createEarlyOffer();
	let timer;
	/** When it was last known that the microphone will open without a question. */
	let expectedAt = 0;
	const look = () => microphoneExpected().catch(() => false);
	function drop() {
		clearTimeout(timer);
		key.drop();
		offer.drop();
	}
	/** @throws VoiceError for what is wrong with the page. */
	function prepareKey(settings, early) {
		const target = checked(settings);
		if (!target.proxied) key.prepare(requestFor(settings, target), early);
		return target;
	}
	return {
		approach(settings, pressed) {
			const early = settings.preload === "intent";
			if (!early && !pressed || !isFree(settings.claim)) return;
			if (pressed) look().then((is) => expectedAt = is ? Date.now() : 0);
			clearTimeout(timer);
			timer = setTimeout(drop, early ? KEPT_MS : PRESS_MS);
			try {
				if (early) prepareKey(settings, true);
				if (settings.transport !== "websocket") offer.prepare(settings);
			} catch {}
		},
		begin(settings) {
			clearTimeout(timer);
			if (settings.preload !== "intent" && !settings.noMicrophone && Date.now() - expectedAt > PRESS_MS) return look();
			const target = prepareKey(settings, false);
			if (settings.transport !== "websocket") offer.send(settings, () => exchangeOf(settings, target, key.value));
			return Promise.resolve(true);
		},
		takeKey: key.take,
		takePeer: offer.takePeer,
		takeAnswer: offer.takeAnswer,
		drop
	};
}
/** How an offer is answered, where all that it takes is there. @throws VoiceError for a key that leads nowhere. */
function exchangeOf(settings, target, key) {
	if (target.proxied) return (offer, signal) => exchangeThrough(sessionRequestFor(settings, target), offer, signal);
	if (!key) return null;
	const route = bind(settings, key).route("webrtc");
	return async (offer, signal) => ({
		sdp: await exchangeOffer(route, offer, signal),
		callId: null
	});
}
// src/session/unblocking.ts
/** What a visitor does about a microphone that they have blocked, as long as they are shown that it is. */
function createUnblocking(changed) {
	let permission = "denied";
	let following = null;
	return {
		get permission() {
			return permission;
		},
		follow(shown) {
			if (shown === (following !== null)) return;
			following?.abort();
			following = shown ? new AbortController() : null;
			permission = "denied";
			if (!following) return;
			followPermission(following.signal, (state) => {
				permission = state;
				changed();
			});
		}
	};
}
// src/show-levels.ts
/** Puts both levels, 0..1, on an element for its sheets. Written only when they changed: each write restyles what is inside. */
function showLevels(style, levels) {
	for (const [side, level] of Object.entries(levels)) {
		const name = `--rv-${side}-level`;
		const text = level.toFixed(2);
		if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
	}
}
// src/slotted.ts
/** What the page has put into a slot, in words; empty where it has put nothing there. */
var slotted = (host, slot) => [...host.children].filter((child) => child.slot === slot).map(({ textContent }) => textContent?.trim()).join("\n");
// src/plain-text.ts
/** Marks on one letter, at most: languages need three or four, a tower of them covers the lines around it. */
var MARKS = 8;
/** A stranger's words as they may be shown or written to a file: without control characters, tags and halves of characters. Linear. */
var plain = (text) => text.replace(/(?![\n\t])[\p{Cc}\p{Cs}\u{e0000}-\u{e007f}]/gu, "").replace(new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, "gu"), "$1");
// src/transcript-export.ts
/** A conversation to take away: for people, for programs, and as captions of a recording. Pure. */
/** A cue is to be seen for a moment, also where nothing sounded. */
var SHORTEST = 1;
/** Who said what: one voice, or several. */
function linesOf({ role, text, heard = text.length, segments }, names) {
	const line = (speaker, heard, rest = "") => ({
		speaker: plain(speaker ?? names[role]),
		heard: plain(heard).trim(),
		rest: plain(rest).trim()
	});
	return segments?.map((one) => line(one.speaker, one.text)) ?? [line(null, text.slice(0, heard), text.slice(heard))];
}
function textOf(turn, names) {
	const { text, interrupted, source, suspect } = turn;
	const wordless = text ? "" : names[source === "text" ? "picture" : "unclear"];
	const mark = (rest) => interrupted && `[${names.interrupted}${rest && `; ${names.unheard}: ${rest}`}]`;
	return linesOf(turn, names).map(({ speaker, heard, rest }) => [
		`${speaker}:`,
		heard || wordless,
		suspect && names.unclear,
		mark(rest)
	].filter(Boolean).join(" ")).join("\n");
}
var time = (seconds) => new Date(Math.round(seconds * 1e3)).toISOString().slice(11, 23);
var REFERENCES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
/** Text of a cue (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span): no markup of its own, and no line that would end it. */
var cueText = (text) => text.replace(/\s+/g, " ").replace(/[&<>]/g, (char) => REFERENCES[char] ?? "");
function cueOf(turn, { start, end }, names) {
	const voice = ({ speaker, heard, rest }) => `<v ${cueText(speaker)}>${cueText(heard)}${rest && ` <c.unheard>${cueText(rest)}</c>`}</v>`;
	return [`${time(start)} --> ${time(Math.max(end, start + SHORTEST))}`, ...linesOf(turn, names).map(voice)].join("\n");
}
function vtt(turns, spans, names) {
	let last = 0;
	return `${["WEBVTT", ...turns.flatMap((turn) => {
		const span = spans.get(turn.id);
		if (!span || turn.text.trim() === "") return [];
		last = Math.max(last, span.start);
		return cueOf(turn, {
			...span,
			start: last
		}, names);
	})].join("\n\n")}\n`;
}
var UNKNOWN = {
	start: null,
	end: null
};
var json = (turns, spans) => JSON.stringify({ turns: turns.map((turn) => ({
	...turn,
	...spans.get(turn.id) ?? UNKNOWN
})) }, null, 2);
/**
* - `text`: a line or more for each turn, `Name: words`.
* - `json`: `{"turns": [{id, role, text, final, interrupted, source, heard?, segments?, suspect?, start, end}]}`; `start` and `end` are seconds since
*   the call began, `null` where nobody has measured them.
* - `vtt`: WebVTT, a cue for each turn with a voice `<v Name>`; what was not heard is of the class `unheard`.
*/
function exportTranscript(kind, turns, spans, names) {
	if (kind === "json") return json(turns, spans);
	if (kind === "vtt") return vtt(turns, spans, names);
	return turns.map((turn) => textOf(turn, names)).join("\n");
}
// src/ui/attachment.ts
/** The picture that is to go with the visitor's next words: made small while they write them, so that they know if it will not do. */
function createAttachments(show) {
	let ready = null;
	let preparing = new AbortController();
	function detach() {
		preparing.abort();
		preparing = new AbortController();
		ready = null;
		show(null);
	}
	return {
		async attach(file) {
			detach();
			const { signal } = preparing;
			const { name } = file;
			show({
				name,
				status: "preparing"
			});
			try {
				const made = await downscale(file, IMAGE_BYTES, signal);
				signal.throwIfAborted();
				ready = made;
				show({
					name,
					status: "ready"
				});
			} catch (error) {
				if (!signal.aborted) show({
					name,
					status: toVoiceError(error).code
				});
			}
		},
		detach,
		take() {
			const taken = ready;
			if (taken !== null) detach();
			return taken;
		}
	};
}
// src/ui/follow.ts
/** How far from its end the log may be and still count as at its end: rounding, and a little slack. */
var SLACK = 24;
var logOf = (root) => root.querySelector(".log");
var messages = (log) => [...log?.querySelectorAll(".message") ?? []];
var topOf = (element) => element.getBoundingClientRect().top;
/** Whether the end of the newest turn is to be seen. */
var isAtEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < SLACK && log.querySelector("[part=later-button]:not([hidden])") === null;
/**
* Whoever is at the end of the transcript stays there; whoever has scrolled up to read keeps their place, whatever comes before or after
* it. (Browsers anchor a scroll by nodes, if at all; here nodes change their words.)
*/
var createReader = (root) => {
	let next;
	return {
		go: (first) => next = first,
		look() {
			const log = logOf(root);
			const atEnd = next === null || !log || next === void 0 && isAtEnd(log);
			const drawn = atEnd ? [] : messages(log);
			const read = drawn.find((message) => log && message.getBoundingClientRect().bottom > topOf(log));
			const top = read && topOf(read);
			const id = read?.dataset["turn"];
			const first = next ?? drawn[0]?.dataset["turn"] ?? null;
			next = void 0;
			return {
				first,
				settle() {
					const log = logOf(root);
					const now = messages(log).find(({ dataset }) => dataset["turn"] === id);
					if (log && atEnd) log.scrollTop = log.scrollHeight;
					else if (log && now && top !== void 0) log.scrollTop = Math.round(log.scrollTop + topOf(now) - top);
				}
			};
		}
	};
};
// src/ui/save-text.ts
/**
* Offers a text as a file. No policy for fetching governs a download, and no request leaves the page.
* @returns what frees the text again; not at once, for iOS asks where the file goes and reads it after the answer.
*/
var saveText = (name, text) => {
	const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
	Object.assign(document.createElement("a"), {
		href,
		download: name
	}).click();
	return () => URL.revokeObjectURL(href);
};
// src/ui/desk.ts
var COMMENT = 1e3;
function createDesk({ root, changed, text, feedback }) {
	const reader = createReader(root);
	const { attach, detach, take } = createAttachments((attachment) => set({ attachment }));
	let model = RESTED;
	/** Lets go of what was saved as a file. */
	let free = () => void 0;
	function set(part) {
		model = {
			...model,
			...part
		};
		changed();
	}
	function rate(rating, comment) {
		if (!["up", "down"].includes(rating)) throw new TypeError(`no such rating: ${rating}`);
		if (model.rated) return false;
		set({
			rated: true,
			told: "thanks"
		});
		feedback(rating, comment?.trim().slice(0, COMMENT) || null);
		return true;
	}
	return {
		get model() {
			return {
				...model,
				canCopy: "clipboard" in navigator
			};
		},
		do(intent) {
			switch (intent.type) {
				case "read":
					reader.go(intent.first);
					return changed();
				case "copy":
					navigator.clipboard.writeText(text()).then(() => set({ told: "copied" }), () => set({ told: "notCopied" }));
					return;
				case "save":
					free();
					free = saveText("transcript.txt", text());
					return;
				case "attach":
					attach(intent.picture);
					return;
				case "detach": return detach();
				case "settings": return set({ settingsOpen: intent.open });
				case "rate": return set({ rating: intent.rating });
				case "feedback": if (model.rating) rate(model.rating, intent.comment);
			}
		},
		look() {
			const reading = reader.look();
			model = {
				...model,
				first: reading.first
			};
			return reading;
		},
		toEnd: () => reader.go(null),
		clear() {
			free();
			detach();
			set(FRESH);
		},
		take,
		rate
	};
}
// src/ui/styles-asking.ts
/** What a call says and asks beside its state: the consent gate, a tool's question, “Tap to hear”, a weak connection. */
var asking = css`
  .weak {
    display: flex;
    gap: 0.3em;
    margin-block-end: calc(var(--space) * -0.5);
    font-size: 0.85em;
  }
  .weak:empty {
    position: absolute;
  }
  .hint {
    justify-content: center;
    margin: 0 calc(var(--space) * 2) var(--space);
    text-align: center;
  }
  .button > .weak {
    margin-block-start: calc(var(--space) * 0.5);
  }
  .weak svg {
    color: var(--alarm);
  }
  .hear {
    justify-self: center;
    border-color: currentColor;
    background: none;
    color: var(--accent);
    padding-inline: 1.2em;
    font-weight: 600;
  }
  /* Sound goes towards the words. */
  [dir='rtl'] .hear svg {
    scale: -1 1;
  }
  .consent {
    display: grid;
    border-radius: 4px;
    outline-offset: 8px;
    gap: calc(var(--space) * 0.5);
  }
  .consent strong {
    font-size: 1.1em;
    font-weight: 600;
  }
  .answers {
    justify-content: start;
    margin-block-start: calc(var(--space) * 0.5);
  }
  .answers .call {
    min-block-size: 48px;
    padding-inline: 1.3em;
  }
`;
// src/ui/styles-panel.ts
/** What opens: the floating panel, and the card of the one button. */
var panel = css`
  .floating .panel {
    inline-size: min(var(--rv-panel-width, 25em), 100vw - 2 * var(--x));
    max-block-size: calc(100dvh - 2 * var(--y));
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block: 56px 72px;
  }
  .floating .panel:has(.log:not([hidden])) {
    block-size: var(--rv-panel-height, 40em);
  }
  .floating :is(.header, .composer) {
    position: sticky;
    z-index: 1;
    inset-block: 0;
    background: var(--surface);
  }
  .floating .header {
    align-items: center;
    padding-block: 6px 0;
  }
  /* What is written about the call is not to be covered by the line for another. */
  .floating .afterwards:has(textarea) ~ .composer {
    position: static;
  }
  .close {
    margin-inline-end: -12px;
    background: none;
  }
  .floating .panel > * {
    flex: none;
  }
  .floating .log {
    flex: 1 0 auto;
    block-size: 88px;
    max-block-size: none;
  }

  .button .panel {
    inline-size: min(21em, 100vw - 16px);
    margin-block: 8px;
    overflow: auto;
  }
  .button .stage {
    min-block-size: 0;
  }
  .stage > strong {
    text-align: center;
  }

  @supports (position-area: block-end) {
    .button {
      position: relative;
    }
    /* As large as what the card is in, which cannot be its anchor: WebKit finds none around a box (seen in 2.50). Can go with that. */
    .button::before {
      content: '';
      position: absolute;
      inset: 0;
      anchor-name: --rv;
      pointer-events: none;
    }
    .button .panel {
      position: fixed;
      z-index: var(--rv-z-index, 1000);
      position-anchor: --rv;
      position-area: block-end span-all;
      position-try: most-block-size flip-block;
      position-visibility: always;
      max-block-size: calc(100% - 16px);
    }
  }

  /* A phone, or a page enlarged to the size of one: a sheet. */
  @media (max-width: 30em), (max-height: 30em) {
    .floating .panel {
      position: fixed;
      inset: 0;
      inline-size: auto;
      min-block-size: 100dvh;
      max-block-size: 100dvh;
      border: 0;
      border-radius: 0;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    }
  }
  /* Lying on its side, or half under a keyboard: what is written is worth more than the meter. */
  @media (max-height: 30em) {
    .floating :is(.stage, .readout) {
      min-block-size: 0;
    }
    .floating .readout > :first-child {
      display: none;
    }
  }
`;
// src/ui/styles-settings.ts
/** What a visitor can set for themselves. */
var settings$1 = css`
  .gear[aria-expanded='true'] {
    background: var(--fill);
  }
  .settings {
    display: grid;
    gap: calc(var(--space) * 0.75);
    padding: var(--space);
    border-block-start: 1px solid var(--line);
    font-size: 0.94em;
    /* WebKit counts the text of a select that it cuts off as sticking out (seen in 2.50). */
    overflow: clip;
  }
  .settings label {
    display: grid;
    gap: 0.3em;
    font-weight: 500;
  }
  .settings .check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.7em;
    min-block-size: 44px;
  }
  select {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 48px;
    padding-inline: 0.8em;
    border: 1px solid var(--edge);
    border-radius: min(var(--radius), 14px);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-weight: 400;
    text-overflow: ellipsis;
  }
  .settings input {
    margin: 0;
    accent-color: var(--accent);
  }
  [type='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 44px;
  }
  [type='checkbox'] {
    inline-size: 22px;
    block-size: 22px;
  }
  .level {
    --share: var(--rv-input-level, 0);
    --hue: var(--live);
    display: block;
    block-size: 6px;
    margin-block-start: 8px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--fill);
  }
  .output {
    --share: var(--rv-output-level, 0);
    --hue: var(--accent);
    margin-block-start: 0;
  }
  .level::before {
    content: '';
    display: block;
    inline-size: calc(100% * var(--share));
    /* A border: a background goes where colours are forced. */
    border-block-start: 6px solid var(--hue);
  }
`;
// src/ui/styles-talk.ts
/** The button to talk, what a tool would do, and the conversation. */
var talk$1 = css`
  .talk {
    padding-inline: max(8px, 24px - 0.5em);
    touch-action: none;
    -webkit-touch-callout: none;
    -webkit-user-select: none;
    user-select: none;
  }
  .talk[aria-pressed='true'] {
    background: var(--live);
    color: var(--surface);
  }
  pre {
    max-block-size: 9em;
    margin: 0;
    overflow: auto;
    padding: 0.7em 0.9em;
    border-radius: 10px;
    background: var(--fill);
    font-size: 0.85em;
    white-space: pre-wrap;
  }

  .log {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 0.5);
    flex: auto;
    min-block-size: 88px;
    max-block-size: var(--log-size, 288px);
    outline-offset: -3px;
    overflow-y: auto;
    /* A reader's place is kept by hand: see follow.ts. */
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding: var(--space);
    border-block: 1px solid var(--line);
  }
  .empty {
    margin: auto;
    color: var(--soft);
    text-align: center;
  }
  .message {
    --bubble: var(--rv-bubble-agent, var(--fill));
    position: relative;
    align-self: start;
    max-inline-size: 86%;
    padding: 0.55em 0.9em;
    border: 1px solid transparent;
    border-radius: min(var(--radius), 18px);
    border-end-start-radius: 4px;
    background: var(--bubble);
  }
  .user {
    --bubble: var(--rv-bubble-user, color-mix(in srgb, var(--accent) 16%, var(--surface)));
    align-self: end;
    border-end-start-radius: min(var(--radius), 18px);
    border-end-end-radius: 4px;
  }
  .words {
    white-space: pre-wrap;
  }
  .words:empty {
    display: none;
  }
  .words a {
    color: var(--accent);
  }
  /* A sentence and its translation. */
  .pairs .message {
    align-self: stretch;
    max-inline-size: none;
    border-radius: 4px;
  }
  .pairs .user + .message:not(.user) {
    margin-block-start: calc(var(--space) * -0.5);
    font-weight: 500;
  }
  .more {
    flex: none;
    align-self: center;
    -webkit-user-select: none;
    user-select: none;
  }
  .unclear,
  .cut {
    color: var(--soft);
  }
  .cut {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 0.85em;
  }
  .cut::before {
    content: '';
    /* A border: a background goes where colours are forced. */
    border: 0.35em solid;
    border-radius: 2px;
  }

  .afterwards {
    padding: calc(var(--space) * 0.5) var(--space) 0;
  }
  .kept,
  .feedback {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 0.5);
    padding-block-start: calc(var(--space) * 0.5);
  }
  .kept {
    color: var(--soft);
  }
  .kept .quiet,
  .feedback .quiet,
  .more {
    padding-inline: 1.1em;
  }
  /* Leaves room for both thumbs, which stand together. */
  .feedback > span {
    max-inline-size: calc(100% - 96px - var(--space));
  }
  .feedback textarea {
    flex-basis: 100%;
  }
  .feedback [aria-pressed='true'] {
    background: color-mix(in srgb, var(--accent) 16%, var(--surface));
    color: var(--accent);
  }
  .down svg {
    scale: 1 -1;
  }

  .attachment {
    display: flex;
    flex-basis: 100%;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 0.5);
    color: var(--soft);
  }
  .pending {
    font-weight: 700;
    letter-spacing: 0.2em;
  }
`;
// src/ui/styles.ts
/**
* The sheets in their order: what adapts has the last word. What a site may style is listed here and nowhere else;
* the README is made of it, and a test compares it with what the views render.
*
* @csspart base - All there is, in each variant.
* @csspart launcher - The button that opens the floating panel.
* @csspart pill - What stands in its place while a call is on.
* @csspart panel - The card: in the page, floating, or beside the one button.
* @csspart close-button - Hides the floating panel; the call goes on.
* @csspart header - Title and timer.
* @csspart title - The label.
* @csspart timer - How long the call has lasted.
* @csspart settings-button - Shows the settings.
* @csspart settings - What a visitor can set for themselves.
* @csspart device-select - The microphone, or the speaker.
* @csspart volume-slider - The assistant's volume.
* @csspart language-select - The language of the interface.
* @csspart captions-only - The assistant is read and not heard.
* @csspart quality - “Weak connection”, while it is.
* @csspart hint - What helps: headphones, where the assistant hears itself; that a blocked microphone is allowed again.
* @csspart visualizer - The level meter: orb, bars or wave.
* @csspart status - The live status line.
* @csspart error - What went wrong, and what to do.
* @csspart controls - The row of buttons.
* @csspart start-button - The call button while no call is on.
* @csspart retry-button - The call button after an error; it is the start button too.
* @csspart end-button - The call button during a call, and while one is being set up.
* @csspart mute-button - Mutes the microphone.
* @csspart interrupt-button - Stops the answer.
* @csspart talk-button - Hold or tap to talk, where the session waits for it.
* @csspart type-button - “Continue by typing”, after an error of the microphone.
* @csspart tool-approval - Asks whether a tool may run.
* @csspart tool-arguments - What the tool would be given.
* @csspart tool-approve - Lets it run.
* @csspart tool-decline - Does not.
* @csspart hear-button - “Tap to hear”, where the browser holds back the sound.
* @csspart extend-button - “Keep talking”, before a limit ends the call.
* @csspart consent - The consent gate.
* @csspart consent-accept - Agrees.
* @csspart consent-decline - Does not.
* @csspart transcript - The conversation.
* @csspart message - One turn, of either side.
* @csspart message-user - A turn of the visitor.
* @csspart message-agent - A turn of the assistant.
* @csspart message-text - The text of a turn.
* @csspart caption - The text of a turn that is still growing.
* @csspart interrupted - The mark of an answer that was cut off.
* @csspart unheard - The words of it that came after.
* @csspart link - A link in the text of a turn.
* @csspart earlier-button - Brings what was said before, in a long conversation.
* @csspart later-button - Brings what was said after.
* @csspart tool - A tool at work, or just done.
* @csspart copy-button - Copies the conversation that is over; where voice cannot work, the page's address.
* @csspart save-button - Saves it as a file.
* @csspart feedback - Asks how the call was.
* @csspart rate-button - One of its two thumbs.
* @csspart feedback-comment - Its field for a few words.
* @csspart feedback-button - Sends it.
* @csspart composer - The form to type in.
* @csspart attachment - The picture that goes with the next words.
* @csspart detach-button - Takes it away.
* @csspart attach-button - Picks one.
* @csspart text-input - Its field.
* @csspart send-button - Its button.
* @csspart footer - What stands below.
* @csspart notice - The line that says that the other side is an AI.
*
* @cssprop --rv-accent - The call button, the assistant's meter, links.
* @cssprop --rv-on-accent - Text on the accent.
* @cssprop --rv-surface - The card.
* @cssprop --rv-text - Text.
* @cssprop --rv-text-muted - Text of less weight.
* @cssprop --rv-border - Lines.
* @cssprop --rv-danger - End, errors.
* @cssprop --rv-on-danger - Text on danger.
* @cssprop --rv-live - The visitor's meter, and the mark of a live microphone.
* @cssprop --rv-focus-ring - The ring around what has the focus.
* @cssprop --rv-bubble-user - The visitor's turns.
* @cssprop --rv-bubble-agent - The assistant's turns.
* @cssprop --rv-radius - Corners of the card.
* @cssprop --rv-font - Font family.
* @cssprop --rv-font-size - Font size; everything else follows it.
* @cssprop --rv-space - The unit of space.
* @cssprop --rv-launcher-size - Height of the launcher and of the pill.
* @cssprop --rv-panel-width - Width of the floating panel, where the page has as much.
* @cssprop --rv-panel-height - Its height.
* @cssprop --rv-offset-x - How far it floats from the side of the page.
* @cssprop --rv-offset-y - And from its top or bottom.
* @cssprop --rv-z-index - What it floats above.
* @cssprop --rv-shadow - The shadow of the card.
* @cssprop --rv-duration - How long transitions take.
* @cssprop --rv-input-level - Set by the element during a call: the visitor's level, 0 to 1.
* @cssprop --rv-output-level - Set by the element during a call: the assistant's level, 0 to 1.
*/
var styles = createSheet(base, stage, asking, card$1, meter, talk$1, settings$1, variants, panel, adapt);
// src/ui/unable.ts
/** Where a call cannot work: why, for the visitor. Where even a secure page has no `mediaDevices`, an app shows it and gives it none. */
var unable = (model, { isSecureContext, navigator }) => {
	const { supported, strings } = model;
	if (supported || isSecureContext && "mediaDevices" in navigator) return model;
	return {
		...model,
		strings: {
			...strings,
			unsupported: isSecureContext ? strings.inApp : explain(strings, "policy.insecure_context")
		}
	};
};
// src/ui/unblocked.ts
/**
* A microphone that the visitor has blocked: where this browser lets them allow it. Once they have, nothing is wrong any more, and the call waits for its button as
* it did before.
* @param browser `null` where the general words do. @param permission What the browser says by now.
*/
var unblocked = (model, browser, permission) => {
	const { error, strings } = model;
	if (error?.code !== "mic.denied") return model;
	const { nextSteps, unblock, preflight } = strings;
	if (permission !== "denied") return {
		...model,
		state: "idle",
		error: null,
		missed: null,
		hint: permission === "granted" ? preflight.permission : preflight.prompt
	};
	return browser ? {
		...model,
		strings: {
			...strings,
			nextSteps: {
				...nextSteps,
				"mic.denied": unblock[browser]
			}
		}
	} : model;
};
// src/ui/copied.ts
/** What has just been done, said politely. */
var copied = ({ told, strings }) => T`<span role="status" .textContent=${told ? strings[told] : ""}></span>`;
// src/ui/icons-call.ts
/** What only a call draws. */
var SOUND = icon("M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6a8.5 8.5 0 0 1 0 12");
var WEAK = icon("M5 18v-4M12 18v-.1M19 18v-.1");
var DOWN = icon("M6 9.5l6 6 6-6");
var PICTURE = icon("M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15.5 9h.01");
var THUMB = icon("M7 11v9H4v-9ZM7 11l4-8a2.5 2.5 0 0 1 2.5 3L13 9h6a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7");
// src/ui/afterwards.ts
var rateButton = (rating, { strings, rating: pressed }, send) => {
	const label = strings.ratings[rating];
	return T`<button type="button" part="rate-button" class="round ${rating}" aria-pressed=${rating === pressed} aria-label=${label} title=${label}
    @click=${() => send({
		type: "rate",
		rating
	})}>${THUMB}</button>`;
};
/** How the call was: a thumb, a few words if they like, and once. */
var feedback = (model, send) => {
	const { strings, rating } = model;
	const submit = (event) => {
		event.preventDefault();
		send({
			type: "feedback",
			comment: event.target.querySelector("textarea")?.value ?? ""
		});
	};
	return T`<form part="feedback" class="feedback" aria-labelledby="feedback-title" @submit=${submit}>
    <span id="feedback-title">${strings.feedback}</span>
    ${rateButton("up", model, send)} ${rateButton("down", model, send)}
    ${rating ? T`<textarea part="feedback-comment" rows="2" maxlength="1000" aria-label=${strings.comment} placeholder=${strings.comment}></textarea>
          <button part="feedback-button" class="quiet">${strings.sendFeedback}</button>` : A}
  </form>`;
};
/** What can be done with a conversation that is over: take it away, say how it was. */
var afterwards = (model, send) => {
	const { state, turns, strings, showTranscript, showFeedback, rated, canCopy } = model;
	if (!isResting(state) || turns.length === 0) return A;
	const keep = (type, part) => T`<button type="button" part=${part} class="quiet" @click=${() => send({ type })}>${strings[type]}</button>`;
	return T`<div class="afterwards">
    <div class="kept">
      ${showTranscript && canCopy ? keep("copy", "copy-button") : A} ${showTranscript ? keep("save", "save-button") : A}
      ${copied(model)}
    </div>
    ${showFeedback && state === "ended" && !rated ? feedback(model, send) : A}
  </div>`;
};
// src/ui/legible.ts
/** Characters that nobody sees, and that can turn the order of those one sees, become their numbers. */
var legible = (text) => text.replace(/\p{DI}/gu, (char) => char.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`));
/** A stranger's word in a sentence of ours: its direction ends where it ends. */
var quoted = (text) => `\u2068${legible(text)}\u2069`;
// src/ui/question.ts
/** What the visitor is asked before a tool runs. */
var questionOf = ({ name }, { strings }) => format(strings.approval, { tool: quoted(name) });
// src/ui/approval.ts
/** A person's own click, and not the second half of a double click: the next card may have slid under the pointer. */
var isDeliberate = ({ isTrusted, detail }) => isTrusted && detail < 2;
var bare = (json) => json.replace(/\s/g, "");
/** JSON with its lines broken, where that changes nothing else; as it came where it would: what is read is what will be run. */
var readable = (json) => {
	let text = json;
	try {
		const pretty = JSON.stringify(JSON.parse(json), null, 2);
		if (bare(pretty) === bare(json)) text = pretty;
	} catch {}
	return legible(text);
};
/**
* The row each waiting call has, for as long as it waits: no button comes to mean another call under a finger, and no question
* is asked aloud again, because the one before it was answered. (Lit's `repeat` does the same, for 750 bytes.)
*/
var rows$1 = /* @__PURE__ */ new WeakMap();
var inRows = (waiting) => {
	const all = [];
	for (const approval of waiting) {
		const row = rows$1.get(approval) ?? all.length;
		rows$1.set(approval, row);
		all[row] = approval;
	}
	return all;
};
var card = (approval, model, send) => {
	const { strings } = model;
	const question = questionOf(approval, model);
	const json = readable(approval.arguments);
	const answer = (approve) => (event) => {
		if (isDeliberate(event)) send({
			type: "approve",
			id: approval.id,
			approve
		});
	};
	return T`<div part="tool-approval" class="consent" role="group" aria-label=${question} tabindex="-1" data-home>
    <strong>${question}</strong>
    <pre part="tool-arguments" role="group" aria-label=${strings.details} tabindex="0" dir="ltr" ?hidden=${!json || json === "{}"}>${json}</pre>
    <div class="answers">
      <button type="button" part="tool-approve" class="call" @click=${answer(true)}>${strings.approve}</button>
      <button type="button" part="tool-decline" class="call quiet" @click=${answer(false)}>${strings.decline}</button>
    </div>
  </div>`;
};
/**
* What a tool would do, and the visitor's yes or no. A region of its own says each question once; the focus stays where it is,
* and finds the card next.
*/
var approvals = (model, send) => {
	const each = (template) => Array.from(inRows(model.approvals), (approval) => approval ? template(approval) : A);
	return T`<div class="sr" aria-live="polite">${each((approval) => T`<p>${questionOf(approval, model)}</p>`)}</div>
    ${each((approval) => card(approval, model, send))}`;
};
// src/ui/asking.ts
/** Before a limit ends the call. */
var extendButton = ({ strings }, send) => T`<button type="button" part="extend-button" class="hear" @click=${() => send({ type: "extend" })}>${strings.keepTalking}</button>`;
/** Where the browser holds back the sound until somebody clicks. */
var hearButton = ({ strings }, send) => T`<button type="button" part="hear-button" class="hear" @click=${() => send({ type: "hear" })}>${SOUND}<span>${strings.hear}</span></button>`;
// src/ui/attaching.ts
/** What goes with the next words. Its region is there before it, as some screen readers want it. */
var attachmentChip = (model, send) => {
	const { strings, pictures } = model;
	const attachment = pictures ? model.attachment : null;
	const status = attachment?.status ?? "ready";
	const words = status === "ready" ? "" : `: ${status === "preparing" ? strings.preparing : explain(strings, status)}`;
	return T`<div part="attachment" class=${attachment ? "attachment" : "sr"}
    ><span role="status" .textContent=${attachment ? quoted(attachment.name) + words : ""}></span
    >${attachment ? T`<button type="button" part="detach-button" class="round" aria-label=${strings.detach} title=${strings.detach} @click=${() => send({ type: "detach" })}>${CANCEL}</button>` : A}</div
  >`;
};
/** Picks one, where the model sees pictures. */
var attachButton = ({ strings, pictures }, send) => {
	if (!pictures) return A;
	const pick = (event) => event.currentTarget.nextElementSibling.click();
	const picked = (event) => {
		const input = event.target;
		const [picture] = input.files ?? [];
		if (picture) send({
			type: "attach",
			picture
		});
		input.value = "";
	};
	return T`<button type="button" part="attach-button" class="round" aria-label=${strings.attach} title=${strings.attach} @click=${pick}>${PICTURE}</button
    ><input type="file" accept="image/*" hidden @change=${picked} />`;
};
// src/ui/consent.ts
/** The question before the first call. The focus lands on the text, not on a button: agreeing takes a deliberate act. */
var consent = (model, send) => {
	const { strings } = model;
	const asking = model.state === "consent";
	const answer = (granted) => (event) => {
		if (event.detail < 2) send({
			type: "consent",
			granted
		});
	};
	return T`<div part="consent" class="consent" role="dialog" aria-labelledby="consent-title" aria-describedby="consent-text"
    tabindex="-1" ?hidden=${!asking} ?data-home=${asking}>
    <strong id="consent-title">${strings.consentTitle}</strong>
    <div id="consent-text"><slot name="consent">${strings.consentText} ${links(model)}</slot></div>
    <div class="answers">
      <button type="button" part="consent-accept" class="call" @click=${answer(true)}>${strings.consentAccept}</button>
      <button type="button" part="consent-decline" class="call quiet" @click=${answer(false)}>${strings.consentDecline}</button>
    </div>
  </div>`;
};
// src/ui/copy-link.ts
/** Where a call cannot work: takes the page to a browser where it can. */
var copyLink = (model, send) => model.supported || !model.canCopy ? A : T`<div class="kept"><button type="button" part="copy-button" class="quiet" @click=${() => send({ type: "copy" })}>${model.strings.copyLink}</button>${copied(model)}</div>`;
// src/ui/hint.ts
/** What helps, said once, politely: that the assistant hears itself, which stays for the rest of the call. It is long: where it stands, it moves no button. */
var hint = ({ echo, strings, hint = echo ? strings.echo : "" }) => T`<span part="hint" class="weak hint" role="status">${hint ? T`${hint}` : A}</span>`;
// src/ui/panel.ts
/** Hides the panel, and never ends the call. */
var closeButton = ({ strings }, send) => T`<button type="button" part="close-button" class="round close" aria-label=${strings.hide} title=${strings.hide} @click=${() => send({ type: "hide" })}>${DOWN}</button>`;
/** A sheet that covers the page makes way when the focus goes there: nobody should have it where they cannot see it (WCAG 2.4.11). */
var makeWay = (send) => (event) => {
	const panel = event.currentTarget;
	const to = event.relatedTarget;
	if (!(!to || panel.contains(to) || panel.getRootNode().host.contains(to)) && panel.offsetWidth >= document.documentElement.clientWidth) send({ type: "hide" });
};
// src/ui/quality.ts
/**
* That the connection carries the call badly, however badly: so it is said once, politely. The level itself keeps from saying it again
* within ten seconds (session/quality.ts).
*/
var quality = ({ quality: level, strings }) => T`<span part="quality" class="weak" role="status">${level === "good" ? A : T`${WEAK}${strings.weakConnection}`}</span>`;
// src/ui/questions.ts
/** All that the visitor must answer beside the one button. */
var questions = (model, send) => T`<div class="stage">
    ${isUnheard(model) ? hearButton(model, send) : A} ${isEnding(model) ? T`<strong>${statusText(model)}</strong>${extendButton(model, send)}` : A}
    ${approvals(model, send)} ${consent(model, send)}
  </div>`;
// src/ui/settings.ts
/** It shows what is so: what was picked shows when it has become so. */
var select = (part, label, choices, pick) => {
	const change = (event) => {
		const field = event.target;
		const { value } = field;
		field.selectedIndex = choices.findIndex(({ current }) => current);
		pick(value);
	};
	return T`<label>${label}<select part=${part} @change=${change}>${choices.map(({ value, label, current }) => T`<option value=${value} .selected=${current}>${label}</option>`)}</select></label>`;
};
var level = (side) => T`<span class="level ${side}" aria-hidden="true"></span>`;
/** Where the browser does not list what the system uses, that stands first. */
var choicesOf = (devices, systemDefault) => {
	const listed = devices.map(({ deviceId, label, current }) => ({
		value: deviceId,
		label: deviceId === "default" ? systemDefault : label,
		current
	}));
	return listed.some(({ value }) => value === "default") ? listed : [{
		value: "",
		label: systemDefault,
		current: !listed.some(({ current }) => current)
	}, ...listed];
};
var nameOf = (language) => new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
var rows = ({ strings, devices: { microphones, speakers }, showDevices, showTranscript, volume, language, captionsOnly }, send) => {
	const prefer = (preferences) => send({
		type: "prefer",
		preferences
	});
	const known = [.../* @__PURE__ */ new Set(["en", ...languages()])].map((value) => ({
		value,
		label: nameOf(value),
		current: value === language
	}));
	const several = speakers.filter(({ deviceId }) => deviceId !== "default").length > 1;
	return T`
    ${showDevices && microphones.length > 0 ? T`<div>${select("device-select", strings.microphone, choicesOf(microphones, strings.systemDefault), (microphone) => prefer({ microphone }))}${level("input")}</div>` : A}
    ${showDevices && several ? select("device-select", strings.speaker, choicesOf(speakers, strings.systemDefault), (speaker) => prefer({ speaker })) : A}
    <div><label>${strings.volume}<input part="volume-slider" type="range" min="0" max="100" step="5" .value=${String(Math.round(volume * 100))}
      @input=${({ target }) => prefer({ volume: target.valueAsNumber / 100 })} /></label>${level("output")}</div>
    ${select("language-select", strings.language, known, (locale) => prefer({ locale }))}
    ${showTranscript ? T`<label class="check"><input part="captions-only" type="checkbox" .checked=${captionsOnly}
          @change=${({ target }) => prefer({ captionsOnly: target.checked })} />${strings.captionsOnly}</label>` : A}
  `;
};
/** What a visitor can set for themselves. */
var settings = (model, send) => T`<div part="settings" id="settings" class="settings" role="group" aria-label=${model.strings.settings} ?hidden=${!model.settingsOpen}
    >${model.settingsOpen ? rows(model, send) : A}</div>`;
/** One button to hold or to tap. Whether the visitor talks is told by the session; here is only the press that is under way. */
var step = (press, action, talking) => {
	const { type } = action;
	if (!press) {
		if (type === "switch") return {
			press,
			talk: !talking
		};
		if (type !== "press") return { press };
		return talking ? {
			press,
			talk: false
		} : {
			press: {
				by: action.by,
				at: action.at
			},
			talk: true
		};
	}
	if (type === "break") return action.by === void 0 || action.by === press.by ? {
		press: null,
		talk: false
	} : { press };
	if (type !== "release" || action.by !== press.by) return { press };
	return action.at - press.at < 350 ? { press: null } : {
		press: null,
		talk: false
	};
};
// src/ui/talk-button.ts
/** What ends a press. It is heard at the window: the focus may have moved on, and the page may keep events to itself. */
var ENDS = [
	"pointerup",
	"pointercancel",
	"lostpointercapture",
	"keyup",
	"blur",
	"visibilitychange"
];
var isPressKey = (key) => key === " " || key === "Enter";
var actionOf = (event) => {
	const { type, timeStamp: at, target, pointerId, button, isPrimary, key, repeat, detail } = event;
	const by = pointerId ?? key;
	if (type === "click") return detail === 0 ? { type: "switch" } : null;
	if (type.endsWith("up")) return {
		type: "release",
		by,
		at
	};
	if (type.endsWith("down")) return (key ? isPressKey(key) && !repeat : isPrimary && button === 0) ? {
		type: "press",
		by,
		at
	} : null;
	return type === "blur" && target !== window ? null : {
		type: "break",
		by
	};
};
/** The press under way on a button, which knows no state of its own. */
var presses = /* @__PURE__ */ new WeakMap();
/** @returns whether a press is under way afterwards. */
var take = (button, event, talking, send) => {
	const action = actionOf(event);
	const before = presses.get(button) ?? null;
	if (!action) return before !== null;
	const { press, talk } = step(before, action, talking);
	if (press) presses.set(button, press);
	else presses.delete(button);
	if (talk !== void 0) send({
		type: "talk",
		on: talk
	});
	return press !== null;
};
var prevent = (event) => event.preventDefault();
/** Hold to talk, or tap to begin and tap to end; the same with Space, Enter or a switch. */
var talkButton = ({ pushToTalk, strings }, send) => {
	const talking = pushToTalk === "talking";
	const begin = (event) => {
		const button = event.currentTarget;
		if (event.type === "keydown" && isPressKey(event.key)) prevent(event);
		if (presses.has(button) || !take(button, event, talking, send)) return;
		const watch = new AbortController();
		const end = (event) => take(button, event, talking, send) || watch.abort();
		for (const type of ENDS) addEventListener(type, end, {
			capture: true,
			signal: watch.signal
		});
		if (event.type === "pointerdown") button.setPointerCapture(event.pointerId);
	};
	return T`<button type="button" part="talk-button" class="call talk" aria-pressed=${talking}
    @pointerdown=${begin} @keydown=${begin} @keyup=${prevent} @click=${begin} @contextmenu=${prevent}
    >${MIC}<span>${talking ? strings.talking : strings.talk}</span></button
  >`;
};
/** In a call that waits for it. */
var talk = (model, send) => isLive(model.state) && model.pushToTalk ? talkButton(model, send) : A;
// src/ui/timer.ts
/** `83` becomes `1:23`, `3605` becomes `1:00:05`, in the digits of the language. */
var clock = (seconds, locale) => {
	const [hours, ...rest] = split(seconds);
	const digits = (value) => value.toLocaleString(locale);
	return (hours ? [hours, ...rest] : rest).map((value, at) => digits(value).padStart(at && 2, digits(0))).join(":");
};
/** A clock that a screen reader reads on demand and never by itself. */
var timer = ({ showTimer, state, elapsed, locale }) => showTimer && isLive(state) ? T`<span part="timer" class="timer" role="timer">${clock(elapsed, locale)}</span>` : A;
// src/ui/links.ts
/** Letters, digits and the punctuation of URLs, after a host without user, port or a letter that looks like another. */
var ADDRESS = /^https:\/\/([a-z\d.-]+)(?:[/?#][\w/?#&=%~+.,;:!@$*()-]*)?$/i;
/** What ends a sentence, not an address. */
var AFTER = ".,;:!?)]}>*_\"'’”»…";
var isAllowed = (address, hosts) => hosts.includes(ADDRESS.exec(address)?.[1]?.toLowerCase() ?? "");
/** The address at the beginning of a run without spaces: what stands behind it is not of it. */
var addressIn = (run) => {
	let end = run.length;
	while (AFTER.includes(run.charAt(end - 1)) && end > 0) end--;
	return run.slice(0, end);
};
/**
* A text with its links: whole `https` addresses, on hosts that the site has listed, each as it is written. Everything else stays text:
* markdown, other schemes, a user name before the host, letters of other scripts. Linear, whatever the text.
*/
var linked = (text, hosts) => {
	const pieces = [];
	let told = 0;
	for (const { 0: run, index } of hosts.length > 0 ? text.matchAll(/https:\/\/\S+/gi) : []) {
		const address = addressIn(run);
		const before = text.slice(Math.max(0, index - 2), index);
		if (/[\w/:@.]$|\]\($/.test(before) || !isAllowed(address, hosts)) continue;
		pieces.push(text.slice(told, index), T`<a part="link" dir="ltr" href=${address} target="_blank" rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer">${address}</a>`);
		told = index + address.length;
		if (pieces.length === 20) break;
	}
	return told > 0 ? [...pieces, text.slice(told)] : text;
};
// src/ui/window.ts
/** Turns in the page at once, however many there are: with all that the view has beside them, below a thousand nodes. And how far a step goes. */
var MOST = 40;
/**
* Which turns are drawn: from the one where somebody reads, or else the last. Those move on a step at a time: a turn more mostly
* changes nothing of the others. @returns indices, as `slice` takes them.
*/
var windowOf = (turns, first) => {
	const read = first === null ? -1 : turns.findIndex(({ id }) => id === first);
	const from = read < 0 ? Math.max(0, Math.ceil((turns.length - MOST) / 20) * 20) : read;
	return {
		from,
		to: Math.min(turns.length, from + MOST)
	};
};
// src/ui/transcript-view.ts
/** Characters of a turn that are shown; and voices that have a line each. */
var SHOWN = 2 ** 14;
var VOICES = 8;
var clipped = (text) => text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
var drawn = /* @__PURE__ */ new WeakMap();
var drawnOf = (turn, { linkHosts, sourceLanguage, targetLanguage }) => {
	const known = drawn.get(turn);
	if (known) return known;
	const { text, heard = text.length, final, role } = turn;
	const words = (from, to) => linked(plain(clipped(text).slice(from, to)).trimStart(), final ? linkHosts : []);
	const made = {
		heard: words(0, heard),
		unheard: words(heard),
		lang: role === "user" ? sourceLanguage : targetLanguage
	};
	drawn.set(turn, made);
	return made;
};
var segment = ({ speaker, text }) => T`<div dir="auto">${speaker ? T`<b dir="auto">${plain(speaker)}: </b>` : A}${plain(clipped(text))}</div>`;
/** What stands for words that nobody has: they may yet come, a picture has none, and some speech is not to be understood. */
var wordless = ({ final, source }, { pending, picture, unclear }) => final ? source === "text" ? picture : unclear : pending;
var message = (turn, model) => {
	const { strings, agentName } = model;
	const { id, role, final, interrupted, segments = [], suspect } = turn;
	const text = suspect ? "" : turn.text;
	const user = role === "user";
	const apart = segments.length > 0 && segments.length <= VOICES;
	const { heard, unheard, lang } = drawnOf(turn, model);
	const words = apart ? segments.map(segment) : text ? heard : wordless(turn, strings);
	return T`<div part="message ${user ? "message-user" : "message-agent"}" class="message ${user ? "user" : ""}" data-turn=${id}
    ><span class="sr">${apart ? A : `${user ? strings.you : agentName}: `}</span
    ><div part="message-text ${final ? "" : "caption"}" class="words ${text ? "" : final ? "unclear" : "pending"}" dir="auto" lang=${lang ?? A}>${words}</div
    >${interrupted ? T`<div part="interrupted" class="cut">${strings.interrupted}</div>${unheard.length > 0 && !apart ? T`<div class="sr">${strings.unheard}:</div><div part="message-text unheard" class="words unclear" dir="auto" lang=${lang ?? A}>${unheard}</div>` : A}` : A}</div
  >`;
};
var tool = ({ name, status }, { strings }) => T`<div part="tool" class="unclear">${format(strings.tools[status], { tool: quoted(name) })}</div>`;
var more = (part, label, hidden, go) => T`<button type="button" part=${part} class="quiet more" ?hidden=${hidden} @click=${go}>${label}</button>`;
/** The places of announcements: enough that two answers in a row never share one. */
var PLACES = 4;
var places = /* @__PURE__ */ new WeakMap();
var announced = ({ turns, blocked, agentName, volume, captionsOnly }) => {
	const silent = blocked || captionsOnly || volume === 0;
	const unheard = turns.slice(-20).findLast(({ role, final, source, text }) => role === "assistant" && final && text && (source === "text" || silent));
	if (!unheard) return [];
	const place = places.get(unheard) ?? turns.indexOf(unheard) % PLACES;
	places.set(unheard, place);
	return Array.from({ length: PLACES }, (_, at) => at === place ? T`<p>${agentName}: ${plain(clipped(unheard.text))}</p>` : A);
};
/**
* The conversation, as much of it as a page can bear. The visible log is readable at any time but is not a live region: text that grows
* by the word would be read by the word, and a screen reader that repeats aloud what was just said talks over the assistant and into the
* open microphone. So only an answer that nobody can hear (written, with the sound held back, or turned off) is announced: once, when it is
* finished, by a region of its own that holds nothing else. Each answer has its own place there: a new node is read even when its words
* are those of the one before.
*/
var transcript = (model, send) => {
	const { turns, tools, strings, state, first, pairs, variant, supported } = model;
	const early = variant === "floating" ? !supported : isResting(state) || state === "consent";
	const { from, to } = windowOf(turns, first);
	const go = (to) => () => send({
		type: "read",
		first: turns[Math.max(0, to)]?.id ?? null
	});
	const toolsAfter = (id) => tools.filter(({ after = null }) => after === id).map((one) => tool(one, model));
	return T`<div part="transcript" class="log ${pairs ? "pairs" : ""}" role="log" aria-live="off" aria-label=${strings.transcript} tabindex="0"
      ?hidden=${!turns.length && early}>
      ${more("earlier-button", strings.earlier, from === 0, go(from - 20))}
      <div class="empty" ?hidden=${turns.length + tools.length > 0}><slot name="empty">${strings.emptyTranscript}</slot></div>
      ${from === 0 ? toolsAfter(null) : A}
      ${turns.slice(from, to).flatMap((turn) => [message(turn, model), ...toolsAfter(turn.id)])}
      ${more("later-button", strings.later, to === turns.length, go(from + 20))}
    </div>
    <div class="sr" aria-live="polite">${announced(model)}</div>`;
};
// src/ui/type-button.ts
/** The way on without a microphone, after an error that names it. Retry stays the first: this stands below it. */
var typeButton = ({ state, error, showTextInput, strings }, send) => state === "failed" && showTextInput && isOfMicrophone(error) ? T`<button type="button" part="type-button" class="hear" @click=${() => send({ type: "start-typing" })}>${strings.startTyping}</button>` : A;
// src/ui/late.ts
/** What only a call needs of the view: `dist/lazy.js` has none of it until a visitor comes near. */
var late = {
	afterwards,
	approvals,
	attachButton,
	attachmentChip,
	closeButton,
	consent,
	copyLink,
	extendButton,
	hearButton,
	hint,
	makeWay,
	quality,
	questionOf,
	questions,
	settings,
	talk,
	timer,
	transcript,
	typeButton
};
// src/ui/view.ts
/**
* All of the interface: a function of the model, drawn the same way every time. What a visitor does goes to `send`.
*
* @slot launcher - On the launcher, instead of its icon and the label.
* @slot header - Instead of the title.
* @slot visualizer - Instead of the level meter; read `--rv-input-level` and `--rv-output-level`.
* @slot empty - What stands in a transcript without turns.
* @slot consent - Instead of the text of the consent gate.
* @slot notice - Instead of the line about the AI.
* @slot controls-start - Before the buttons.
* @slot controls-end - After the buttons.
* @slot footer - Below everything.
* @slot fallback - Shown where voice cannot work.
* @slot icon-mic - The microphone.
* @slot icon-mic-off - The muted microphone.
* @slot icon-end - On the end button.
* @slot icon-send - On the send button.
*/
var view = (model, send) => frame(model, send, late);
// src/element.ts
completeEnglish(en);
/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
var RealtimeVoiceElement = class extends CallElement {
	#owed = owed();
	#words = createWords({
		changed: () => this.requestUpdate(),
		missing: (message) => this.emit(new WarningEvent({
			code: "config.language",
			message
		}))
	});
	#ahead = createAhead();
	/** What runs only while a call is on: the frame that moves the meters, the page's own events. */
	#running = null;
	#consent = createConsentGate({
		needed: () => this.requireConsent && supported(),
		text: () => [
			this.#words.strings.consentTitle,
			slotted(this, "consent") || this.#words.strings.consentText,
			this.termsUrl,
			this.privacyUrl
		].join("\n"),
		locale: () => this.#words.locale,
		show: () => this.session.askConsent(),
		hide: () => this.session.stop(),
		emit: (event) => this.emit(event)
	});
	#desk = createDesk({
		root: this.renderRoot,
		changed: () => this.requestUpdate(),
		text: () => supported() ? this.exportTranscript() : location.href,
		feedback: (rating, comment) => this.emit(new FeedbackEvent({
			rating,
			comment
		}))
	});
	#preferring = createPreferring({
		element: this,
		devices: this.session.devices,
		emit: (event) => this.emit(event),
		changed: () => this.#applyVolume()
	});
	#unblocking = createUnblocking(() => this.requestUpdate());
	#pace = createPace(() => this.requestUpdate());
	constructor() {
		super();
		this.renderRoot.adoptedStyleSheets = [styles()];
		this.renderRoot.addEventListener("input", () => this.session.touch());
		watchApproach(this.renderRoot, "[part~=start-button]", (pressed) => this.#consent.passed && this.#ahead.approach(settingsOf(this), pressed));
	}
	/** Whether a call can work in this browser on this page at all. */
	static get supported() {
		return supported();
	}
	/** Gives the page a language that we lack, or one whose file then need not be fetched. @throws RangeError for what is no BCP-47 tag. */
	static registerStrings(locale, strings) {
		registerStrings(locale, strings);
	}
	/**
	* Starts a call; call it inside a gesture of the visitor. While one is being set up or live, the same promise.
	* @throws VoiceError, the one that `error` and `rv-error` show.
	*/
	start() {
		return this.#start();
	}
	/**
	* Ends the call. Safe at any moment. With `agent` or `handoff`, from a tool that hangs up, what the assistant is saying is heard to its
	* end first, for ten seconds at most.
	*/
	stop(reason = "user") {
		this.#consent.dismiss();
		this.#ahead.drop();
		this.session.stop(reason);
	}
	/** Looks at what a call needs, one line each; no session, no key. Hears a microphone that is allowed; `microphone: true`, in a gesture, asks for it. Never throws. */
	preflight(options = {}) {
		this.settle();
		return preflight(settingsOf(this), this.#words.strings, options);
	}
	/**
	* The conversation so far. `text`: `Name: words`, line by line. `json`: `{"turns": […]}`, each as in `transcript`, with `start` and `end` in seconds since the call
	* began (`null` where nobody knows). `vtt`: WebVTT captions, a cue for each turn; what was not heard is of the class `unheard`.
	*/
	exportTranscript(kind = "text") {
		const { you: user, agent, ...words } = this.#words.strings;
		return exportTranscript(kind, this.transcript, this.session.spans, {
			...words,
			user,
			assistant: this.agentName ?? agent
		});
	}
	/** Rates the call that has ended. @returns false where none has, or it has been rated. @throws TypeError for a rating that is neither `up` nor `down`. */
	submitFeedback({ rating, comment = null }) {
		return isResting(this.state) && this.transcript.length > 0 && this.#desk.rate(rating, comment);
	}
	connectedCallback() {
		super.connectedCallback();
		this.#reflect();
		const owed = this.#owed;
		this.#owed = [];
		for (const intent of owed) this.#do(intent);
	}
	disconnectedCallback() {
		setTimeout(() => {
			if (this.isConnected) return;
			this.stop("page");
			this.#reflect();
		});
	}
	willUpdate(changed) {
		if (!this.hasUpdated) this.#preferring.recall();
		this.normalise();
		this.#words.follow(wantedLanguages(this, this.locale), this.strings);
		if (this.settleOpen((event) => this.emit(event))) this.#reflect();
		if (changed.has("targetLanguage") && this.#running) this.session.conversation.retarget(this.targetLanguage);
		if (changed.has("muted")) this.session.setMuted(this.muted);
		if (changed.has("volume")) this.#applyVolume();
	}
	update() {
		this.#pace.drawing();
		const refocus = keepFocus(this.renderRoot);
		const reading = this.#desk.look();
		super.update();
		reading.settle();
		refocus();
	}
	render() {
		const { snapshot } = this.session;
		const { elapsed, shown: open } = this;
		const { captionsOnly } = this.#preferring;
		const parts = {
			...snapshot,
			...this.#words,
			...this.#desk.model,
			captionsOnly,
			elapsed,
			open,
			supported: supported(),
			missed: this.missed(snapshot.error)
		};
		const browser = this.strings?.nextSteps?.["mic.denied"] ? null : browserKind(navigator);
		return view(unable(unblocked(modelOf(this, parts), browser, this.#unblocking.permission), window), (intent) => this.#do(intent));
	}
	#do(intent) {
		switch (intent.type) {
			case "start":
			case "start-typing":
				this.#start(intent.type === "start" ? {} : { noMicrophone: true }).catch(() => void 0);
				return;
			case "stop": return this.stop();
			case "interrupt": return this.session.interrupt("visitor");
			case "mute":
				this.muted = intent.muted;
				this.session.setMuted(intent.muted);
				return this.emit(new MuteChangeEvent({ muted: intent.muted }));
			case "text": return this.#say(intent.text);
			case "extend": return this.session.extend();
			case "hear": return this.session.hear();
			case "talk": return this.session.talk(intent.on);
			case "approve": return this.session.approve(intent.id, intent.approve);
			case "consent": return this.#consent.answer(intent.granted);
			case "prefer": return this.#preferring.set(intent.preferences);
			case "settings":
				if (intent.open) this.session.devices.look().catch(() => void 0);
				return this.#desk.do(intent);
			case "show":
			case "hide": return this[intent.type]();
			default: return this.#desk.do(intent);
		}
	}
	/** What the visitor has typed, with their picture; before a call it begins one. */
	#say(text) {
		const send = () => {
			const picture = this.#desk.take();
			if (picture !== null) this.session.conversation.preparedImage(picture, text === "");
			this.sendText(text);
			clearSent(this.renderRoot, text);
		};
		this.#desk.toEnd();
		if (isLive(this.state)) send();
		else this.#start({ noMicrophone: true }).then(send).catch(() => void 0);
	}
	#start(over = {}) {
		this.settle();
		if (isResting(this.state)) this.show();
		if (!this.#consent.passed) return this.#consent.ask(() => this.#start(over));
		const options = {
			...settingsOf(this, this.session.devices.microphone),
			volume: this.#volume,
			...over
		};
		const event = new BeforeStartEvent({ options });
		if (!this.#running) this.emit(event);
		if (!event.defaultPrevented) return this.session.start(options, this.#ahead);
		this.session.stop();
		return Promise.reject(new VoiceError("session.stopped", { detail: "rv-before-start was cancelled" }));
	}
	/** What is only read is not heard. */
	get #volume() {
		return this.#preferring.captionsOnly ? 0 : this.volume;
	}
	#applyVolume() {
		this.session.setVolume(this.#volume);
		this.requestUpdate();
	}
	describe({ code }) {
		return explain(this.#words.strings, code);
	}
	changed() {
		this.#reflect();
		const running = !isResting(this.state) && this.state !== "consent";
		if (!running) {
			this.#running?.abort();
			this.#running = null;
		}
		this.#pace.ask(!this.#running || document.hidden);
		if (running && !this.#running) this.#run();
	}
	#reflect() {
		reflectState(this, this.internals, this.session.snapshot, this.shown);
		this.#unblocking.follow(this.isConnected && this.error?.code === "mic.denied");
	}
	#run() {
		this.#running = new AbortController();
		this.#desk.clear();
		const { signal } = this.#running;
		addEventListener("pagehide", () => this.stop("page"), { signal });
		eachFrame(signal, () => {
			showLevels(this.style, this.session.levels());
			this.#pace.frame(Math.floor(this.elapsed));
		});
		signal.addEventListener("abort", () => showLevels(this.style, {
			input: 0,
			output: 0
		}));
	}
};
export { ToolResultEvent as C, VolumeChangeEvent as D, DeviceChangeEvent as E, ToolCallEvent as S, ShowEvent as T, SpeechStartEvent as _, FeedbackEvent as a, WireEventEvent as b, LimitEvent as c, RateLimitEvent as d, ReconnectedEvent as f, SpeechEndEvent as g, SessionStartEvent as h, ConsentEvent as i, MuteChangeEvent as l, SessionEndEvent as m, withDeadline as n, InterruptEvent as o, ReconnectingEvent as p, BeforeStartEvent as r, LatencyEvent as s, RealtimeVoiceElement as t, QualityEvent as u, TranscriptEvent as v, HideEvent as w, HandoffEvent as x, UsageEvent as y };
