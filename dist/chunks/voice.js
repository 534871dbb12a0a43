import { LitElement, css, html, nothing } from "lit";
import * as z from "zod/mini";
// src/console.ts
/** The only file that writes to the console: for the developer of the page, each sentence once, never a secret. */
var said = /* @__PURE__ */ new Set();
function warnOnce(sentence) {
	if (said.has(sentence)) return;
	said.add(sentence);
	console.warn(`<realtime-voice>: ${sentence}`);
}
// src/events.ts
var VoiceEvent = class extends Event {
	constructor(type, fields, cancelable = false) {
		super(type, {
			bubbles: true,
			composed: true,
			cancelable
		});
		Object.assign(this, fields);
	}
};
/** `rv-state-change`: the element moved from one of its ten states to another. */
var StateChangeEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-state-change", fields);
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
/** `rv-transcript`: the text of a turn grew or became final. */
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
/** `rv-limit`: the call is about to end by a limit. Cancelling the event extends it, once. */
var LimitEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-limit", fields, true);
	}
};
/** `rv-warning`: something is worse than it should be; the call goes on. For developers. */
var WarningEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-warning", fields);
	}
};
/** `rv-error`: the call could not start, or ended because of this. */
var ErrorEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-error", fields);
	}
};
/** `rv-analytics`: the one event a site forwards to its analytics; filtered by `analytics-level`. */
var AnalyticsEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-analytics", fields);
	}
};
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
	if (event instanceof WarningEvent) return ["warning", { code: event.code }];
	if (event instanceof ErrorEvent) return ["error", {
		code: event.error.code,
		retry: event.error.retry
	}];
	return null;
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
// src/errors.ts
var areaOf = (code) => code.split(".")[0];
/** What a visitor cannot mend by trying again: whole areas, and single codes. */
var FINAL = [
	"config",
	"policy",
	"protocol",
	"token.forbidden",
	"token.redirected",
	"token.invalid",
	"provider.rejected",
	"provider.quota",
	"provider.bad_answer"
];
/** What `start()` rejects with, `rv-error` carries and `element.error` holds: one object for all three. */
var VoiceError = class extends Error {
	code;
	retry;
	detail;
	retryAfterMs;
	constructor(code, { detail = "", cause, retryAfterMs } = {}) {
		super(detail || code, cause === void 0 ? void 0 : { cause });
		this.name = "VoiceError";
		this.code = code;
		this.retry = FINAL.includes(code) || FINAL.includes(areaOf(code)) ? "no" : "user";
		this.detail = detail;
		this.retryAfterMs = retryAfterMs ?? null;
	}
	/** Whether the visitor or the element can do something about it. */
	get recoverable() {
		return this.retry !== "no";
	}
	/** The place in the documentation that explains the code. */
	get docs() {
		return `docs/errors.md#${this.code.replace(/[._]/g, "-")}`;
	}
};
/** Makes a VoiceError of whatever was thrown; what is not ours becomes `internal` with its cause kept. */
var toVoiceError = (thrown) => thrown instanceof VoiceError ? thrown : new VoiceError("internal", { cause: thrown });
// src/i18n/en.ts
var NOT_SET_UP = "Voice is not set up correctly on this page.";
/** English: in the bundle, and the fallback for every other language. */
var en = {
	label: "Voice assistant",
	agent: "Assistant",
	you: "You",
	start: "Start talking",
	startAgain: "Talk again",
	end: "End",
	cancel: "Cancel",
	mute: "Mute microphone",
	interrupt: "Stop the answer",
	hear: "Tap to hear",
	stillThere: "Are you still there?",
	endsSoon: "This call ends soon.",
	keepTalking: "Keep talking",
	retry: "Try again",
	transcript: "Conversation",
	interrupted: "interrupted",
	pending: "…",
	unclear: "(not understood)",
	composer: "Message",
	composerHint: "Type a message",
	send: "Send",
	notice: "You are talking with an AI. It can make mistakes.",
	emptyTranscript: "What is said will appear here.",
	consentTitle: "Before we talk",
	consentText: "You will talk with an AI. Your voice is sent to the AI provider while the call lasts.",
	consentAccept: "Agree and start",
	consentDecline: "Not now",
	terms: "Terms",
	privacy: "Privacy",
	duration: "Call ended after {time}.",
	unsupported: "This browser cannot make voice calls.",
	muted: "Your microphone is muted",
	states: {
		idle: "Ready when you are",
		consent: "Waiting for your consent",
		connecting: "Connecting",
		listening: "Listening",
		hearing: "Hearing you",
		thinking: "Thinking",
		speaking: "Speaking",
		reconnecting: "Reconnecting",
		ended: "Call ended",
		failed: "No connection"
	},
	steps: {
		microphone: "Allow the microphone",
		signalling: "Connecting",
		network: "Connecting",
		session: "Almost ready"
	},
	errors: {
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
		"net.offline": "You're offline.",
		"net.ice_failed": "This network blocks voice calls.",
		"provider.rejected": "The voice service refused the call.",
		"provider.quota": "Voice isn't available right now.",
		"provider.bad_answer": "The voice service gave an answer we could not use.",
		"provider.error": "The voice service had an error.",
		"provider.response_failed": "I couldn't answer that. Please say it again.",
		"provider.filtered": "I can't help with that.",
		"protocol.oversize": "That message is too long to send.",
		"session.busy": "Another call is open on this page.",
		"session.expired": "The call reached its time limit."
	},
	nextSteps: {
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
		"net.offline": "Check your connection, then try again.",
		"net.ice_failed": "Try another network.",
		"session.busy": "End that call first."
	}
};
// src/i18n/strings.ts
/** What happened, in the visitor's words. */
var explain = ({ errors }, code) => errors[code] ?? errors[areaOf(code)];
/** Fills `{name}` placeholders; an unknown placeholder stays as it is. */
var format = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => Object.hasOwn(values, name) ? String(values[name]) : whole);
// src/options.ts
/**
* The attributes: name, kind, default. One table, from which the element makes its properties and the README its reference.
* Values come from markup that anybody may have written, so each is read through here, once, with a warning for what is not understood.
*/
var text = {
	allowed: "text",
	fallback: null,
	read: (value) => String(value) || null
};
/** Content systems write `muted="false"`. */
var FALSE = [
	"false",
	"0",
	"no",
	"off"
];
var flag = {
	allowed: "present or absent",
	fallback: false,
	read: (value) => typeof value === "string" ? !FALSE.includes(value.toLowerCase()) : Boolean(value)
};
/** The first word is the default, unless another is named. */
var oneOf = (words, fallback = words[0] ?? "") => ({
	allowed: words.join(", "),
	fallback,
	read: (value) => words.find((word) => word === value)
});
var between = (min, max, fallback) => ({
	allowed: `${min} to ${max}`,
	fallback,
	read: (value) => {
		const number = value === "" ? NaN : Number(value);
		return number >= min && number <= max ? number : void 0;
	}
});
var ATTRIBUTES = {
	/** Your endpoint that mints a short-lived key (`POST`, JSON). Answers: `{value, expires_at}`, `{client_secret: {value, expires_at}}`, and hints `{provider, base_url, model}` beside. */
	"token-endpoint": text,
	/** How the endpoint is fetched. */
	credentials: oneOf([
		"same-origin",
		"include",
		"omit"
	]),
	/** Whose service it is. */
	provider: oneOf(["openai", "azure"]),
	/** As in OpenAI's SDKs, up to and including `/v1`: `https://RESOURCE.openai.azure.com/openai/v1`, a gateway, a compatible server. A bare Azure resource is completed. */
	"base-url": text,
	/** The wire's dialect. */
	dialect: oneOf(["auto", "ga"]),
	/** How audio travels. */
	transport: oneOf(["auto", "webrtc"]),
	/** Only when the page is to choose; else the endpoint decides. */
	model: text,
	/** The assistant's voice; else the endpoint decides. */
	voice: text,
	/** Instructions for the assistant. Visitors can read them: the endpoint is the right place. */
	instructions: text,
	/** BCP-47: what the visitor speaks, a hint for the transcription. */
	language: text,
	/** What the assistant is asked to say first, once. */
	greeting: text,
	/** The microphone is muted. */
	muted: flag,
	/** The assistant's volume. */
	volume: between(0, 1, 1),
	/** Seconds a call may last, `0` for no end. Warned 30 s ahead; `rv-limit` extends it once. */
	"max-duration": between(0, 86400, 900),
	/** Seconds of silence of both sides until the call ends, `0` for no end. Noise is silence; warned and extended as above. */
	"idle-timeout": between(0, 86400, 120),
	/** US dollars a call may cost, estimated from usage and the price table; `0` for no end. */
	"max-cost": between(0, 1e6, 0),
	/** Names the region. */
	label: text,
	/** What the assistant is called in the transcript. */
	"agent-name": text,
	/** Colours: the page's own scheme, or always one. */
	theme: oneOf([
		"auto",
		"light",
		"dark"
	]),
	/** The level meter. */
	visualizer: oneOf(["bars", "none"]),
	/** A gate before anything starts; `rv-consent` carries the record. */
	"require-consent": flag,
	/** Shown at the consent gate; http/https only. */
	"terms-url": text,
	/** Shown at the consent gate; http/https only. */
	"privacy-url": text,
	/** Without the transcript. */
	"no-transcript": flag,
	/** Without the composer. */
	"no-text-input": flag,
	/** Without the timer. */
	"no-timer": flag,
	/** Without the line that says that the other side is an AI; say it yourself then. */
	"no-notice": flag,
	/** Load the worklet from this file only (strict CSP). */
	"worklet-url": text,
	/** What `rv-analytics` may carry: nothing, names, measurements, or also what was said. */
	"analytics-level": oneOf([
		"off",
		"events",
		"metrics",
		"content"
	], "metrics")
};
/** Shown in the markup too: style sheets, ours among them, ask for these. */
var REFLECTED = ["muted", "theme"];
var propertyName = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** What the text of an attribute means, or a property that a script may have set to anything; what neither can mean is named on the console, once. */
function readOption(name, value) {
	const { allowed, fallback, read } = ATTRIBUTES[name];
	if (value === null || value === void 0) return fallback;
	const found = read(typeof value === "string" ? value.trim() : value);
	if (found !== void 0) return found;
	warnOnce(`${name}="${String(value).slice(0, 80)}" is not understood; allowed: ${allowed}. Using ${String(fallback)}.`);
	return fallback;
}
// src/origins.ts
/**
* Where audio and keys may go: the page's own origin, the providers, and what the page's *script* has allowed.
* Markup alone (a CMS comment that keeps custom elements, an injected `<base>`) can therefore never send a voice elsewhere.
*/
var allowed = /* @__PURE__ */ new Set();
/**
* Lets elements of this page use more origins, such as `https://api.example.com`.
* @throws TypeError when an entry is no absolute URL.
*/
function allowOrigins(origins) {
	for (const origin of origins) allowed.add(new URL(origin).origin);
}
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
	if (url.origin === location.origin || allowed.has(url.origin) || isKnownHost(url)) return url;
	throw new VoiceError("config.origin_not_allowed", { detail: `${name}: add data-allow-origins="${url.origin}" to the script tag, or call RealtimeVoiceElement.allowOrigins()` });
}
/** OpenAI's long-lived keys begin with `sk-`; an ephemeral one (`ek_`, or anything a gateway mints) does not. */
var looksLikeSecretKey = (value) => /(?:^|[^a-z0-9])sk-[a-z0-9_-]{4,}/i.test(value);
var secretKeyExposed = (where) => new VoiceError("config.secret_key_exposed", { detail: `${where} holds what looks like a long-lived API key: revoke it` });
// src/properties.ts
/** One reactive property an attribute, made from the table. */
var properties = Object.fromEntries(Object.entries(ATTRIBUTES).map(([attribute, { fallback }]) => [propertyName(attribute), {
	attribute,
	reflect: REFLECTED.includes(attribute),
	converter: {
		fromAttribute: (text) => readOption(attribute, text),
		toAttribute: (value) => value === true ? "" : value === false || value === fallback ? null : value
	}
}]));
// src/audio/meter.ts
/** Decibels full scale that draw nothing, and that fill the meter. */
var QUIET$1 = -60;
/** An amplitude (0..1, RMS) as a share of the meter (0..1), on the ear's scale. */
function meterLevel(amplitude) {
	if (!(amplitude > 0)) return 0;
	const decibels = 20 * Math.log10(amplitude);
	return Math.min(1, Math.max(0, (decibels - QUIET$1) / 48));
}
// src/shapes.ts
/** The ten states of the element; each is a custom state (`:state(speaking)`) and the value of `data-state`. */
var STATES = [
	"idle",
	"consent",
	"connecting",
	"listening",
	"hearing",
	"thinking",
	"speaking",
	"reconnecting",
	"ended",
	"failed"
];
/** States in which the microphone may be heard by the other side. */
var isLive = (state) => state === "listening" || state === "hearing" || state === "thinking" || state === "speaking" || state === "reconnecting";
/** States from which `start()` begins anew. */
var isResting = (state) => state === "idle" || state === "ended" || state === "failed";
// src/audio/worklet/capture.worklet.ts?worklet
var capture_worklet_default = "\"use strict\";(()=>{function e(e){let t=0,r=0,s=0,n={rms:0,peak:0,push:function(a){let l=!1;for(let i of a){let a=Number.isFinite(i)?Math.abs(i):0;t+=a*a,a>r&&(r=a),!(++s<e)&&(n.rms=Math.sqrt(t/e),n.peak=r,t=r=s=0,l=!0)}return l}};return n}function t(e,t){let s=r(e,t),n=t/s,a=e/s,l=Math.min(n,512),i=4*Math.ceil(8*Math.max(1,e/t)),o=function(e,t,r){let s=new Float64Array(e*t);for(let n=0;n<e;n++){let a=s.subarray(n*t,(n+1)*t),l=0;for(let s=0;s<t;s++){let i=t/2-1-s+n/e,o=Math.PI*r*i,h=(0===i?1:Math.sin(o)/o)*(.54+.46*Math.cos(2*Math.PI*i/t));l+=a[s]=h}for(let e=0;e<t;e++)a[e]=(a[e]??0)/l}return s}(l,i,.89*Math.min(1,t/e)),h=new Float64Array(2*i),u=0,p=n;function d(e){h[u]=h[u+i]=Number.isFinite(e)?e:0,++u===i&&(u=0),p-=n}function f(){let e=Math.floor(p*l/n)*i;p+=a;let t=0,r=0;for(let s=u,n=u+i;s<n;s+=4,e+=4)t+=h[s]*o[e]+h[s+1]*o[e+1],r+=h[s+2]*o[e+2]+h[s+3]*o[e+3];return t+r}return{taps:i,write(e,t){for(let r of e)for(d(r);p<n;)t(f())},read(e,t){for(let r=0;r<e.length;r++){for(;p>=n;)d(t());e[r]=f()}}}}function r(e,t){return 0===t?e:r(t,e%t)}var s=class extends AudioWorkletProcessor{#e=e(Math.round(.04*sampleRate));#t=t(Math.round(sampleRate),24e3);#r=function(){let e=new Int16Array(960),t=0;function r(){let r=e.slice(0,t).buffer;return t=0,r}return{push:s=>(e[t++]=Math.max(-32768,Math.min(32767,Math.round(32768*s))),960===t?r():null),flush:r}}();#s=!1;#n=e=>{let t=this.#r.push(e);t&&this.#a(t,!1)};constructor(){super(),this.port.onmessage=({data:e})=>{this.#s=e.on,e.on||this.#a(this.#r.flush(),!0)}}process(e){let t=e[0]?.[0];if(!t)return!0;if(this.#e.push(t)){let{rms:e,peak:t}=this.#e;this.port.postMessage({type:\"level\",rms:e,peak:t})}return this.#s&&this.#t.write(t,this.#n),!0}#a(e,t){this.port.postMessage({type:\"frame\",samples:e,last:t},[e])}},n=24e3,a=class extends AudioWorkletProcessor{#e=e(Math.round(.04*sampleRate));#t=(e,t,r)=>this.port.postMessage({type:e,item:t,samples:r,rms:this.#e.rms});#r=function(e,r){let s=t(n,Math.round(e)),a=function(){let e=[],t=0,r=0;return{get length(){return r},get opens(){return 0===t?e[0]?.tag:void 0},write:(t,s)=>!(r+s.length>144e5||(s.length>0&&e.push({tag:t,samples:s}),r+=s.length,0)),read(){let s=e[0]?.samples;if(!s)return 0;let n=s[t++]??0;return r--,t===s.length&&(e.shift(),t=0),n},clear(s){r=Math.min(r,s),0===r&&(t=0);let n=t+r,a=[];for(let{tag:t,samples:r}of e)n>0&&a.push({tag:t,samples:r.subarray(0,n)}),n-=r.length;e=a}}}(),l=function(){let e=2400,t=e,r=0;return{ready:(e,s)=>(r+=s,e>=t||r>2*t),stopped(s){r=0,t=s?Math.min(4*e,1.5*t):Math.max(e,.75*t)}}}(),i=\"\",o=0,h=\"\",u=!1,p=\"\",d=!1,f=0,c=0,m=1/0;function g(e){r(e,i,o),i=\"\",o=0}function M(e){d=!1,c=m=0,l.stopped(e)}function y(){if(!d)return 0;let e=a.opens;void 0!==e&&e!==i&&(\"\"!==i&&g(\"drained\"),i=e,r(\"started\",i,0)),c=Math.min(1,c+1/240,(f||a.length)/240);let t=a.read()/32768*c;return o++,f>0&&0===--f?(M(!1),g(\"cleared\")):0===a.length&&(M(!u),u?g(\"drained\"):r(\"underrun\",i,o)),t}return{audio(e,t){if(e!==p){if(!a.write(e,t))return r(\"refused\",e,t.length);u&&=e===h,h=e}},end(e){e===h&&(u=!0,0===a.length&&e===i&&g(\"drained\"))},clear(){p=h,f=d?Math.min(240,a.length):0,a.clear(f),!d&&(l.stopped(!1),g(\"cleared\"))},render:t=>(d||(d=a.length>0&&(l.ready(a.length,t.length*n/e)||u)),!(!d&&m>s.taps*Math.max(1,e/n)+t.length||(s.read(t,y),m+=t.length,0))),progress(){\"\"!==i&&r(\"played\",i,o)}}}(sampleRate,this.#t);constructor(){super(),this.port.onmessage=({data:e})=>{\"audio\"===e.type?this.#r.audio(e.item,new Int16Array(e.samples,0,e.samples.byteLength>>1)):\"end\"===e.type?this.#r.end(e.item):this.#r.clear()}}process(e,t){let r=t[0]?.[0];return r&&this.#r.render(r)&&this.#e.push(r)&&this.#r.progress(),!0}};registerProcessor(\"realtime-voice/capture\",s),registerProcessor(\"realtime-voice/player\",a)})();";
// src/script-url.ts
/**
* The address this code was loaded from, in every form it is shipped: classic script, module script, import.
* `import.meta` would be a syntax error in a classic script, so a module finds itself in a stack trace.
*/
var loadedFrom = find();
var scriptUrl = () => loadedFrom;
/** The `<script>` that loaded us, where one did: carries the site's own settings. Read at load only. */
var scriptElement = findElement();
function find() {
	if (typeof document === "undefined") return null;
	const current = document.currentScript;
	if (current instanceof HTMLScriptElement && current.src) return current.src;
	return /(https?:\/\/[^\s)]+?)(?::\d+)+\)?$/m.exec((/* @__PURE__ */ new Error()).stack ?? "")?.[1] ?? null;
}
function findElement() {
	if (typeof document === "undefined") return null;
	const current = document.currentScript;
	if (current instanceof HTMLScriptElement) return current;
	return [...document.scripts].find((script) => script.src !== "" && script.src === loadedFrom) ?? null;
}
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
async function add({ audioWorklet }, url) {
	try {
		if (url === null) await addInline(audioWorklet);
		else await audioWorklet.addModule(url);
	} catch (cause) {
		throw new VoiceError("policy.worklet_blocked", {
			cause,
			detail: "the page's script-src (not worker-src) must allow capture.worklet.js, or worklet-url is wrong"
		});
	}
}
async function addInline(audioWorklet) {
	const blob = URL.createObjectURL(new Blob([capture_worklet_default], { type: "text/javascript" }));
	try {
		await audioWorklet.addModule(blob);
	} catch (refused) {
		const beside = scriptUrl();
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
// src/audio/worklet/messages.ts
/** Scoped, so that two libraries on one page cannot collide. */
var CAPTURE_PROCESSOR = "realtime-voice/capture";
// src/audio/capture.ts
/** @throws VoiceError `policy.worklet_blocked`. */
async function openTap({ context, track, workletUrl, onLevel, onFrame }) {
	await addWorklet(context, workletUrl);
	const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
	const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
		numberOfInputs: 1,
		numberOfOutputs: 1,
		outputChannelCount: [1],
		channelCount: 1,
		channelCountMode: "explicit"
	});
	let stopped = () => {};
	node.port.onmessage = ({ data }) => {
		if (data.type === "level") return onLevel(data.rms);
		if (data.samples.byteLength > 0) onFrame?.(encodePcm(data.samples));
		if (data.last) stopped();
	};
	source.connect(node).connect(context.destination);
	return {
		frames(on) {
			node.port.postMessage({
				type: "frames",
				on
			});
			return on ? Promise.resolve() : new Promise((resolve) => stopped = resolve);
		},
		close() {
			stopped();
			node.port.onmessage = null;
			node.port.close();
			source.disconnect();
			node.disconnect();
		}
	};
}
// src/audio/context.ts
/**
* The AudioContext of the tap, made inside the gesture (iOS lets one made after an `await` never sound) and at the device's own rate
* (Firefox cannot join contexts of different rates: bugzilla.mozilla.org/1674892). `null` where the browser has none to give.
*/
function openContext() {
	try {
		const context = new AudioContext({ latencyHint: "interactive" });
		if (context.state === "suspended") context.resume().catch(() => void 0);
		return context;
	} catch {
		return null;
	}
}
// src/audio/loudness.ts
function openLoudness(context, stream) {
	const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
	const analyser = new AnalyserNode(context, { fftSize: 1024 });
	const samples = new Float32Array(analyser.fftSize);
	source.connect(analyser);
	return {
		rms() {
			analyser.getFloatTimeDomainData(samples);
			return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
		},
		close: () => source.disconnect()
	};
}
// src/audio/microphone.ts
/** Plain values are wishes, never demands: no device is refused for lacking one. */
var CONSTRAINTS = {
	echoCancellation: true,
	noiseSuppression: true,
	autoGainControl: true,
	channelCount: 1
};
/**
* Opens the microphone, once. Must be called inside the visitor's gesture. A stream that comes after `signal` aborted is stopped in the same task.
* @throws what the browser threw, for `diagnose`, as early as it did; VoiceError where the page itself is the reason.
*/
async function openMicrophone(signal) {
	const devices = navigator.mediaDevices;
	if (!devices || !isSecureContext) throw new VoiceError("policy.insecure_context");
	if (!policyAllows()) throw blockedByPolicy();
	const stream = await ask$1(devices, signal);
	const track = stream.getAudioTracks()[0];
	if (signal.aborted || track?.readyState !== "live") {
		for (const late of stream.getTracks()) late.stop();
		throw signal.aborted ? signal.reason : new VoiceError("mic.failed", { detail: "no live track" });
	}
	return track;
}
async function ask$1(devices, signal) {
	try {
		return await devices.getUserMedia({ audio: CONSTRAINTS });
	} catch (thrown) {
		if (nameOf(thrown) !== "OverconstrainedError" || signal.aborted) throw thrown;
		return devices.getUserMedia({ audio: true });
	}
}
/** Whether the visitor has allowed the microphone before, so that no prompt will come. */
async function microphonePermission() {
	try {
		return (await navigator.permissions.query({ name: "microphone" })).state;
	} catch {
		return null;
	}
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
	const name = nameOf(cause);
	if (name !== "NotAllowedError") return new VoiceError(BY_NAME.get(name) ?? "mic.failed", {
		cause,
		detail: name
	});
	if (!policyAllows()) return blockedByPolicy(cause);
	return new VoiceError(notAllowed(cause, await microphonePermission()), {
		cause,
		detail: name
	});
}
/** One name for four situations; the permission's state tells a refusal from a dismissal and from the system's own switch. */
function notAllowed(cause, permission) {
	if (cause instanceof Error && /system/i.test(cause.message) || permission === "granted") return "mic.system_denied";
	return permission === "prompt" ? "mic.dismissed" : "mic.denied";
}
var nameOf = (thrown) => thrown instanceof Error ? thrown.name : "unknown";
function policyAllows() {
	const { permissionsPolicy, featurePolicy } = document;
	return (permissionsPolicy ?? featurePolicy)?.allowsFeature("microphone") ?? true;
}
var blockedByPolicy = (cause) => new VoiceError("policy.mic_blocked", {
	cause,
	detail: self === top ? "send Permissions-Policy: microphone=(self)" : "add allow=\"microphone\" to the <iframe>"
});
// src/audio/playback.ts
function openPlayback(volume, onBlocked) {
	const audio = new Audio();
	audio.setAttribute("playsinline", "");
	audio.volume = volume;
	let closed = false;
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
		setVolume: (next) => audio.volume = next,
		silence: () => audio.muted = true,
		restore: () => audio.muted = false,
		close() {
			closed = true;
			audio.onpause = null;
			audio.pause();
			audio.srcObject = null;
		}
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
/** `POST` of an SDP offer: GA, WebRTC, with an ephemeral key (§1.2). */
var callRoute = (target, key) => routeOf({
	...target,
	dialect: "ga",
	transport: "webrtc",
	mode: "conversation"
}, key);
// src/protocol/encode.ts
var BARE = {
	"commit-input": "input_audio_buffer.commit",
	"clear-input": "input_audio_buffer.clear",
	"cancel-response": "response.cancel",
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
		const { success, data } = z.safeParse(found.schema, event);
		if (!success) return {
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
// src/protocol/dialect.ts
var has = (value, ...keys) => typeof value === "object" && value !== null && keys.some((key) => Object.hasOwn(value, key));
/** By a `session` object; `null` where its shape says nothing. */
function dialectOfSession(session) {
	if (has(session, "type", "audio", "output_modalities")) return "ga";
	return has(session, "modalities", "voice", "input_audio_format") ? "preview" : null;
}
// src/protocol/vocabulary.ts
var NO_TOKENS = {
	text: 0,
	audio: 0,
	image: 0
};
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
		text: z.nullish(z.string()),
		number: z.nullish(z.number()),
		odd: z.nullish(z.unknown())
	};
}
/** That it happened is all there is to tell. */
var happened = (type) => rule(z.object({}), () => ({ type }));
/** What all surfaces have: a session, and errors. */
function sessionRules({ text, number, odd } = createShapes()) {
	const transcription = z.nullish(z.object({
		model: text,
		language: text
	}));
	const audio = z.nullish(z.object({ input: z.nullish(z.object({ transcription })) }));
	const session = z.object({
		id: text,
		model: text,
		expires_at: number,
		audio,
		input_audio_transcription: transcription
	});
	const event = z.object({ session: odd });
	const sessionOf = (raw) => session.safeParse(raw).data;
	const transcriptionOf = (found) => {
		const asked = found?.audio?.input?.transcription ?? found?.input_audio_transcription;
		return asked ? {
			model: asked.model ?? null,
			language: asked.language ?? null
		} : null;
	};
	return {
		"session.created": rule(event, ({ session: raw }) => {
			const found = sessionOf(raw);
			return {
				type: "session-created",
				sessionId: found?.id ?? null,
				model: found?.model ?? null,
				expiresAt: found?.expires_at || null,
				transcription: transcriptionOf(found),
				dialect: dialectOfSession(raw)
			};
		}),
		"session.updated": rule(event, (e) => ({
			type: "session-updated",
			transcription: transcriptionOf(sessionOf(e.session))
		})),
		error: rule(z.object({ error: z.object({
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
	const tokens = z.nullish(z.object(counts));
	const input_token_details = z.nullish(z.object({
		...counts,
		cached_tokens_details: tokens
	}));
	const shape = z.object({
		input_token_details,
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
		const { data } = shape.safeParse(raw);
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
	const fields = {
		type: text,
		role: text,
		status: text,
		content: z.nullish(z.array(z.object({
			type: text,
			text,
			transcript: text
		}))),
		call_id: text,
		name: text,
		arguments: text,
		server_label: text,
		error: odd
	};
	const named = z.object({
		...fields,
		id: z.string()
	});
	const perhapsNamed = z.object({
		...fields,
		id: text
	});
	/** Whatever is no call, no tool of the provider's and no question. */
	function turn(raw, id, previousItemId, done) {
		const parts = raw.content ?? [];
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
		ids: (output) => listOf(output).flatMap((one) => perhapsNamed.safeParse(one).data?.id ?? []),
		calls: (output) => listOf(output).flatMap((one) => callOf(perhapsNamed.safeParse(one).data) ?? []),
		placed: (done) => rule(z.object({
			item: named,
			previous_item_id: text
		}), ({ item, previous_item_id: previous }) => done && question(item, item.id) || turn(item, item.id, previous, done)),
		output: (done) => rule(z.object({ item: perhapsNamed }), ({ item }) => {
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
	const failure = z.object({
		reason: text,
		error: z.nullish(z.object({
			code: text,
			type: text
		}))
	});
	const reasonOf = (raw) => {
		const { data } = failure.safeParse(raw);
		return data?.reason ?? data?.error?.code ?? data?.error?.type ?? null;
	};
	const response = z.object({ response: z.object({
		status: text,
		status_details: odd,
		output: odd,
		usage: odd
	}) });
	const limits = z.nullish(z.array(z.object({
		name: text,
		limit: number,
		remaining: number,
		reset_seconds: number
	})));
	const part = z.object({
		item_id: z.string(),
		content_index: number,
		delta: text,
		transcript: text,
		text,
		speaker: text,
		audio_end_ms: number,
		previous_item_id: text,
		usage: odd
	});
	const about = (fact) => rule(part, (e) => fact(e, e.item_id));
	const ofItem = (type) => about((_, itemId) => ({
		type,
		itemId
	}));
	const place = (e, role, source) => ({
		role,
		source,
		itemId: e.item_id,
		part: e.content_index ?? 0
	});
	const delta = (role, source) => about((e) => ({
		type: "text-delta",
		...place(e, role, source),
		text: e.delta ?? ""
	}));
	const whole = (role, source) => about((e) => {
		const usage = usageOf(e.usage);
		return {
			type: "text-done",
			...place(e, role, source),
			text: e.transcript ?? e.text ?? "",
			...usage && { usage }
		};
	});
	const rules = {
		...sessionRules(shapes),
		"input_audio_buffer.speech_started": happened("input-speech-started"),
		"input_audio_buffer.speech_stopped": happened("input-speech-stopped"),
		"input_audio_buffer.timeout_triggered": happened("input-timeout"),
		"input_audio_buffer.committed": about((e, itemId) => ({
			type: "input-committed",
			itemId,
			previousItemId: e.previous_item_id
		})),
		"conversation.item.input_audio_transcription.delta": delta("user", "voice"),
		"conversation.item.input_audio_transcription.completed": whole("user", "voice"),
		"conversation.item.input_audio_transcription.segment": about((e, itemId) => ({
			type: "segment",
			itemId,
			text: e.text ?? "",
			speaker: e.speaker ?? null
		})),
		"conversation.item.input_audio_transcription.failed": ofItem("input-transcript-failed"),
		"conversation.item.added": items.placed(false),
		"conversation.item.created": items.placed(false),
		"conversation.item.done": items.placed(true),
		"conversation.item.deleted": ofItem("item-deleted"),
		"conversation.item.truncated": about((e, itemId) => ({
			type: "item-truncated",
			itemId,
			audioEndMs: e.audio_end_ms ?? null
		})),
		"response.created": happened("response-created"),
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
		"response.output_audio.delta": about((e, itemId) => ({
			type: "output-audio",
			itemId,
			audio: e.delta ?? ""
		})),
		"response.output_audio.done": ofItem("output-audio-done"),
		"rate_limits.updated": rule(z.object({ rate_limits: limits }), (e) => ({
			type: "rate-limits",
			limits: (e.rate_limits ?? []).map((one) => ({
				name: one.name ?? null,
				limit: one.limit ?? null,
				remaining: one.remaining ?? null,
				resetSeconds: one.reset_seconds ?? null
			}))
		}))
	};
	for (const status of [
		"in_progress",
		"completed",
		"failed"
	]) {
		rules[`mcp_list_tools.${status}`] = about((_, itemId) => ({
			type: "mcp",
			what: "list",
			itemId,
			name: null,
			status
		}));
		rules[`response.mcp_call.${status}`] = about((_, itemId) => ({
			type: "mcp",
			what: "call",
			itemId,
			name: null,
			status
		}));
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
		detail: `answered ${status} ${reason ?? ""}`,
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
// src/transport/json.ts
/** What a text, or its bytes, says as JSON; `undefined` for what is none. */
function parseJson(data) {
	try {
		return JSON.parse(typeof data === "string" ? data : new TextDecoder("utf-8", { fatal: true }).decode(data));
	} catch {
		return;
	}
}
// src/transport/credential.ts
var BY_STATUS = {
	401: "token.unauthorized",
	403: "token.forbidden",
	429: "limit.rate"
};
/**
* `POST`s to the site's token endpoint. Accepts `{value}`, `{client_secret: {value}}`, `{client_secret}`, with hints beside.
* @throws VoiceError `token.*`, `limit.rate`, `net.offline`, `config.token_endpoint`, `config.secret_key_exposed`.
*/
async function fetchCredential({ endpoint, credentials }, signal) {
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
	const { response, text } = await post("token.unreachable", endpoint.href, init, signal);
	const { ok, status, type } = response;
	if (type === "opaqueredirect") throw new VoiceError("token.redirected");
	if (!ok) throw refusal(BY_STATUS[status] ?? (status >= 500 ? "token.unavailable" : "config.token_endpoint"), response);
	return parseCredential(parseJson(text));
}
/** @throws VoiceError `token.invalid` when no key is found, `config.secret_key_exposed` for a long-lived one. */
function parseCredential(answer) {
	const text = z.nullish(z.string());
	const { data } = z.object({
		value: text,
		client_secret: z.nullish(z.unknown()),
		provider: text,
		base_url: text,
		model: text
	}).safeParse(answer);
	const secret = data?.client_secret;
	const nested = z.object({ value: text }).safeParse(secret).data?.value;
	const value = data?.value ?? nested ?? (typeof secret === "string" ? secret : null);
	if (!data || !value) throw new VoiceError("token.invalid", { detail: "the token endpoint must answer {\"value\": \"ek_…\"}" });
	if (looksLikeSecretKey(value)) throw secretKeyExposed("the token endpoint's answer");
	const { provider, base_url, model } = data;
	return {
		value,
		provider: provider === "azure" || provider === "openai" ? provider : null,
		baseUrl: base_url ?? null,
		model: model ?? null
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
	const { data } = z.object({ error: z.object({ code: z.nullish(z.string()) }) }).safeParse(parseJson(text));
	const code = data?.error.code ?? "";
	return /^[a-z_]{1,64}$/i.test(code) ? code : null;
}
var BY_REASON = /* @__PURE__ */ new Map([
	["model_not_found", "config.model"],
	["DeploymentNotFound", "config.model"],
	["insufficient_quota", "provider.quota"],
	["billing_hard_limit_reached", "provider.quota"]
]);
function codeFor(status, reason) {
	const known = BY_REASON.get(reason);
	if (known) return known;
	if (status === 401) return "token.expired";
	if (status === 429) return "limit.provider";
	return status >= 500 ? "provider.unavailable" : "provider.rejected";
}
// src/transport/pipe.ts
var MAX_WAITING_BYTES = 2 ** 18;
/** What a data channel and a WebSocket have in common: all that a pipe needs. `limit` is in bytes. */
function channelPipe(channel, limit) {
	const pipe = {
		get isOpen() {
			return channel.readyState === "open" || channel.readyState === 1;
		},
		get congested() {
			return channel.bufferedAmount > MAX_WAITING_BYTES;
		},
		send(event) {
			if (!pipe.isOpen) return false;
			const text = JSON.stringify(event);
			const bytes = new TextEncoder().encode(text).byteLength;
			if (bytes > limit) throw new VoiceError("protocol.oversize", { detail: `${bytes} bytes; the limit is ${limit}` });
			channel.send(text);
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
// src/transport/webrtc.ts
/** Chrome closes the channel, without a word from the server, on a message over its limit (protocol.md §1.3). */
var MAX_MESSAGE_BYTES = 2e5;
/** Makes the peer, its channel and its offer, all in the caller's tick. */
function openWebrtc(events) {
	const peer = new RTCPeerConnection({ bundlePolicy: "max-bundle" });
	const voice = peer.addTransceiver("audio", { direction: "sendrecv" });
	const channel = peer.createDataChannel("oai-events");
	channel.binaryType = "arraybuffer";
	peer.ontrack = ({ track, streams }) => events.remote(streams[0] ?? new MediaStream([track]));
	channel.onmessage = ({ data }) => events.message(parseJson(data));
	channel.onclose = () => events.closed();
	return {
		pipe: channelPipe(channel, MAX_MESSAGE_BYTES),
		offer: quiet(makeOffer(peer)),
		connected: quiet(whenConnected(peer, events)),
		opened: quiet(new Promise((resolve) => channel.onopen = () => resolve())),
		accept: (sdp) => accept(peer, sdp),
		setMicrophone: (track) => voice.sender.replaceTrack(track),
		close() {
			channel.onclose = channel.onmessage = channel.onopen = peer.ontrack = peer.onconnectionstatechange = null;
			channel.close();
			peer.close();
		}
	};
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
		peer.onconnectionstatechange = () => {
			const state = peer.connectionState;
			if (state === "connected") resolve();
			if (state === "failed") reject(new VoiceError("net.ice_failed"));
			if (state === "connected" || state === "disconnected" || state === "failed") events.network(state);
		};
	});
}
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
// src/session/inbox.ts
function createInbox(codec, events) {
	const waiting = /* @__PURE__ */ new Set();
	return {
		receive(message) {
			const decoded = codec.decode(message);
			if (decoded.kind === "malformed") events.malformed(decoded.type);
			if (decoded.kind !== "fact") return;
			for (const settle of waiting) if (settle(decoded.fact)) waiting.delete(settle);
			events.fact(decoded.fact);
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
// src/one-call.ts
/**
* One call a page: two would hear and answer each other. Asked through an event on the document, so that it holds between
* elements of two copies of the script, and nothing module-wide remembers who is live.
*/
var CLAIM = "realtime-voice:claim";
/** Claims the page for a call. @returns what gives it back, or `null` when another element has it. */
function claimPage(page) {
	if (!page.dispatchEvent(new Event(CLAIM, { cancelable: true }))) return null;
	const refuse = (event) => event.preventDefault();
	page.addEventListener(CLAIM, refuse);
	return () => page.removeEventListener(CLAIM, refuse);
}
// src/session/settings.ts
/** The settings of one call, read from an element when it starts. */
function settingsOf(element) {
	const { tokenEndpoint, credentials, provider, baseUrl, model, voice, instructions, language, greeting, workletUrl, muted, volume } = element;
	const { maxDuration, idleTimeout, maxCost, ownerDocument } = element;
	const limits = {
		maxDuration: maxDuration * 1e3,
		idleTimeout: idleTimeout * 1e3,
		maxCost,
		rollOver: false
	};
	const claim = () => claimPage(ownerDocument);
	return {
		tokenEndpoint,
		credentials,
		provider,
		baseUrl,
		model,
		voice,
		instructions,
		language,
		greeting,
		workletUrl,
		muted,
		volume,
		limits,
		claim
	};
}
var DEADLINES = {
	credential: 8e3,
	signalling: 1e4,
	network: 15e3,
	session: 1e4
};
// src/session/connect.ts
/**
* The straight line from the click to a live session. Everything opened goes into `scope`; the caller closes it when this throws.
* Until the first `await` all happens in the visitor's gesture: audio element, context, peer, microphone prompt.
* @throws VoiceError, or the reason with which the scope was closed.
*/
async function connect(settings, scope, on, deadlines = DEADLINES) {
	const { signal } = scope;
	const clock = stopwatch();
	const within = (ms, code, work) => withDeadline(ms, () => new VoiceError(code, { detail: "took too long" }), signal, work);
	const target = checked(settings);
	const release = settings.claim();
	if (!release) throw new VoiceError("session.busy");
	scope.add(release);
	const playback = openPlayback(settings.volume, on.blocked);
	scope.add(playback.close);
	const codec = createGa();
	const inbox = createInbox(codec, {
		fact: on.fact,
		malformed: (type) => on.warning("protocol.bad_event", `dropped a malformed ${type}`)
	});
	const context = openContext();
	scope.add(() => void context?.close());
	let loudness = null;
	const remote = (stream) => {
		playback.play(stream);
		loudness?.close();
		loudness = context && openLoudness(context, stream);
	};
	const call = openWebrtc({
		remote,
		message: inbox.receive,
		network: on.network,
		closed: on.closed
	});
	scope.add(call.close);
	scope.add(() => loudness?.close());
	const created = inbox.next("session-created");
	on.step("microphone");
	const microphone = beginMicrophone(settings, context, scope, on);
	const answered = (async () => {
		await microphone;
		const credential = await within(deadlines.credential, "token.timeout", (s) => fetchCredential(target, s));
		clock.mark("credential");
		const { route, provider } = routeFor(settings, credential);
		const offer = await call.offer;
		await call.accept(await within(deadlines.signalling, "provider.timeout", (s) => exchangeOffer(route, offer, s)));
		clock.mark("signalling");
		return provider;
	})();
	const opened = microphone.then((track) => {
		clock.mark("microphone");
		on.step("signalling");
		return track;
	});
	const [track, provider] = await abortable(Promise.all([opened, answered]), signal);
	on.step("network");
	await within(deadlines.network, "net.ice_failed", () => call.connected);
	clock.mark("ice");
	on.step("session");
	const send = sender(call, codec);
	const session = await within(deadlines.session, "provider.no_session", async () => {
		await call.opened;
		return await created;
	});
	const config = configFor(settings, session);
	if (config) await within(deadlines.session, "provider.no_session", () => configure(config, send, inbox));
	clock.mark("configured");
	await call.setMicrophone(track);
	signal.throwIfAborted();
	return {
		codec,
		call,
		playback,
		microphone: track,
		created: session,
		provider,
		timings: clock.timings(),
		send,
		outputLevel: () => loudness?.rms() ?? 0
	};
}
/** What can be known to be wrong before anything is asked of the visitor. */
function checked({ tokenEndpoint, credentials, baseUrl }) {
	if (!isSecureContext) throw new VoiceError("policy.insecure_context", { detail: "the page needs https: (or localhost)" });
	if (tokenEndpoint === null) throw new VoiceError("config.token_endpoint", { detail: "token-endpoint is not set" });
	const endpoint = destination(tokenEndpoint, "token-endpoint");
	if (baseUrl !== null) destination(baseUrl, "base-url", isProviderHost);
	if (typeof RTCPeerConnection === "undefined") throw new VoiceError("policy.webrtc_unavailable");
	if (!navigator.onLine) throw new VoiceError("net.offline");
	return {
		endpoint,
		credentials
	};
}
/** The prompt, and the level tap that follows it whenever it is ready. */
function beginMicrophone(settings, context, scope, on) {
	return openMicrophone(scope.signal).then((opened) => {
		scope.add(() => opened.stop());
		scope.signal.throwIfAborted();
		opened.enabled = !settings.muted;
		opened.onended = on.microphoneLost;
		if (context) beginTap(context, opened, settings.workletUrl, scope, on);
		return opened;
	}, async (cause) => {
		throw scope.signal.aborted ? scope.signal.reason : await diagnose(cause);
	});
}
/** The tap is optional: a page that blocks worklets loses the meter, never the call. */
async function beginTap(context, track, workletUrl, scope, on) {
	try {
		const tap = await openTap({
			context,
			track,
			workletUrl,
			onLevel: on.inputLevel
		});
		scope.add(tap.close);
	} catch {
		if (scope.signal.aborted) return;
		on.warning("policy.worklet_blocked", "no level meter: script-src (not worker-src) must allow capture.worklet.js, beside the script or at worklet-url");
	}
}
function routeFor(settings, credential) {
	const provider = credential.provider ?? settings.provider;
	const baseUrl = credential.baseUrl ?? settings.baseUrl;
	const base = baseUrl && destination(baseUrl, "base-url", isProviderHost).href;
	if (provider === "azure" && !base) throw new VoiceError("config.bad_url", { detail: "provider=\"azure\" needs base-url" });
	return {
		provider,
		route: callRoute({
			provider,
			baseUrl: base,
			model: settings.model
		}, credential.value)
	};
}
/** Only what the page asked for: the rest of the session is the endpoint's. `null` when there is nothing to ask. */
function configFor({ voice, instructions, language }, { transcription }) {
	const config = {
		...voice !== null && { voice },
		...instructions !== null && { instructions },
		...language !== null && transcription?.model && { transcription: {
			model: transcription.model,
			language
		} }
	};
	return Object.keys(config).length > 0 ? config : null;
}
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
function sender(call, codec) {
	let count = 0;
	return (command) => {
		const eventId = `rv_${++count}`;
		call.pipe.send(codec.encode(command, eventId));
		return eventId;
	};
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
	if (expiry && !rollOver) add("session", expiry.at - 2 * WARN_MS, 2 * WARN_MS);
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
		rollOver: () => void 0
	});
}
// src/session/turn-timer.ts
/** About -46 dBFS: speech at a desk is above, a quiet room is below. */
var VOICE = .005;
function createTurnTimer(now = () => performance.now()) {
	let voiceAt = null;
	let endedAt = null;
	let turns = 0;
	return {
		heard(rms) {
			if (rms > VOICE) voiceAt = now();
		},
		spoke() {
			endedAt = voiceAt ?? now();
		},
		answered() {
			if (endedAt === null) return null;
			const responseMs = Math.round(now() - endedAt);
			endedAt = voiceAt = null;
			return {
				turn: ++turns,
				responseMs
			};
		}
	};
}
// src/protocol/prices.ts
/** Name · prices of text, audio and image: input, cached, output. A dated snapshot costs what its family does, unless it is listed itself. */
var TABLE = `gpt-4o-realtime-preview-2024-10-01 5 2.5 20 100 20 200
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
	const figures = rowOf(TABLE, name)?.map(Number);
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
// src/session/usage.ts
var NO_USAGE = {
	input: NO_TOKENS,
	cached: NO_TOKENS,
	output: NO_TOKENS
};
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
function costOf(usage, model) {
	const price = model === null ? null : priceOf(model);
	return price && dollars(usage, price);
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
	"conversation_already_has_active_response",
	"response_cancel_not_active",
	"input_audio_buffer_commit_empty"
];
function createReport(emit) {
	const timer = createTurnTimer();
	let usage = NO_USAGE;
	let model = null;
	let interruptedBy = null;
	let lastErrorCode = null;
	const warn = (code, message) => emit(new WarningEvent({
		code,
		message
	}));
	const cost = () => costOf(usage, model);
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
			usage = addUsage(usage, taken);
			emit(new UsageEvent({
				response: taken,
				total: usage,
				cost: cost()
			}));
		}
		if (status === "failed") warn("provider.response_failed", `the response failed: ${reason}`);
		if (status === "incomplete" && reason === "content_filter") warn("provider.filtered", "the response was filtered");
	}
	function tellError({ error: { code, param } }) {
		lastErrorCode = code;
		if (code !== null && HARMLESS.includes(code)) return;
		warn("provider.error", `the provider reported ${code}, ${param}`);
	}
	return {
		fact(fact, gate) {
			switch (fact.type) {
				case "session-created":
					model = fact.model;
					return;
				case "input-speech-started": return emit(new SpeechStartEvent({ role: "user" }));
				case "input-speech-stopped":
					timer.spoke();
					return emit(new SpeechEndEvent({ role: "user" }));
				case "playback-started": {
					emit(new SpeechStartEvent({ role: "assistant" }));
					const latency = timer.answered();
					if (latency) emit(new LatencyEvent(latency));
					return;
				}
				case "playback-stopped": return emit(new SpeechEndEvent({ role: "assistant" }));
				case "playback-cleared":
					interruptedBy ??= "visitor";
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
		warn,
		get usage() {
			return usage;
		},
		get cost() {
			return cost();
		},
		get lastErrorCode() {
			return lastErrorCode;
		}
	};
}
/** The turns that are new or have changed, where there is something to tell. */
function changed(before, after) {
	const known = new Set(before);
	return after.filter((turn) => !known.has(turn) && (turn.text !== "" || turn.final));
}
// src/session/response-gate.ts
var OPEN_GATE = {
	response: "none",
	playing: false,
	waiting: null,
	asked: null,
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
	return ask(gate, request);
}
/** Stops what is being made and what is being heard (protocol.md §6: cancel, then clear; no truncate on WebRTC). */
function interruptResponse(gate) {
	const send = [];
	if (gate.response === "active") send.push({ type: "cancel-response" });
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
function reduceGate(gate, fact) {
	switch (fact.type) {
		case "response-created": return {
			gate: {
				...gate,
				response: "active"
			},
			send: gate.cancelling ? [{ type: "cancel-response" }, { type: "clear-playback" }] : []
		};
		case "response-done": return flush({
			...gate,
			response: "none",
			asked: null,
			cancelling: false
		});
		case "error": return refused(gate, fact.error.code);
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
function ask(gate, request) {
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
var flush = (gate) => gate.waiting ? ask(gate, gate.waiting) : {
	gate,
	send: []
};
/** Both codes are races, not failures (protocol.md §9.2). */
function refused(gate, code) {
	if (code === "conversation_already_has_active_response") return {
		gate: {
			...gate,
			response: "active",
			waiting: gate.waiting ?? gate.asked,
			asked: null
		},
		send: []
	};
	if (code === "response_cancel_not_active") return gate.response === "asked" ? {
		gate,
		send: []
	} : flush({
		...gate,
		response: "none",
		asked: null,
		cancelling: false
	});
	return gate.response === "asked" ? flush({
		...gate,
		response: "none",
		asked: null
	}) : {
		gate,
		send: []
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
// src/same.ts
/** Whether two objects hold the same values under the same names, each compared by identity. */
var same = (a, b) => {
	const before = Object.entries(a);
	return before.length === Object.keys(b).length && before.every(([key, value]) => value === Reflect.get(b, key));
};
/** The old object where the new one says the same: what has not changed is recognised by identity. */
var keep = (before, after) => before && same(before, after) ? before : after;
// src/session/state.ts
var IDLE = { kind: "idle" };
var QUIET = {
	userSpeaking: false,
	responding: false,
	playing: false,
	held: false
};
function reducePhase(phase, input) {
	switch (input.type) {
		case "reset": return IDLE;
		case "ask-consent": return { kind: "consent" };
		case "connect": return keep(phase, {
			kind: "connecting",
			step: input.step
		});
		case "live": return {
			kind: "live",
			activity: QUIET
		};
		case "end": return {
			kind: "ended",
			duration: input.duration
		};
		case "fail": return {
			kind: "failed",
			error: input.error
		};
		default:
			if (phase.kind !== "live") return phase;
			return keep(phase, {
				kind: "live",
				activity: keep(phase.activity, {
					...phase.activity,
					...changeOf(input)
				})
			});
	}
}
/** What a fact, or the network, changes of a live session. */
function changeOf(input) {
	switch (input.type) {
		case "network": return { held: input.held };
		case "input-speech-started": return { userSpeaking: true };
		case "input-speech-stopped": return {
			userSpeaking: false,
			responding: true
		};
		case "response-created": return { responding: true };
		case "response-done": return { responding: false };
		case "playback-started": return { playing: true };
		case "playback-stopped":
		case "playback-cleared": return { playing: false };
		default: return {};
	}
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
/** What the view and the page may know now; the one before where nothing changed. */
var snapshotOf = (phase, parts, before) => keep(before, {
	...parts,
	state: stateOf(phase),
	step: phase.kind === "connecting" ? phase.step : null,
	duration: phase.kind === "ended" ? phase.duration : null,
	error: phase.kind === "failed" ? phase.error : null
});
// src/session/transcript.ts
var EMPTY_TRANSCRIPT = {
	entries: /* @__PURE__ */ new Map(),
	turns: [],
	transcribing: true
};
function reduceTranscript(transcript, fact) {
	switch (fact.type) {
		case "session-created":
		case "session-updated": return setTranscribing(transcript, fact.transcription !== null);
		case "input-committed": return put(transcript, fact.itemId, (entry) => follow$1(entry, fact.previousItemId), {
			...blank("user", "voice"),
			final: !transcript.transcribing
		});
		case "item": return putItem(transcript, fact);
		case "item-deleted": return remove(transcript, fact.itemId);
		case "item-truncated": return put(transcript, fact.itemId, (entry) => ({
			...entry,
			interrupted: true,
			final: true
		}));
		case "text-delta": return put(transcript, fact.itemId, (entry) => append(entry, fact.part, fact.text), blank(fact.role, fact.source));
		case "text-done": return put(transcript, fact.itemId, (entry) => settle(entry, fact.part, fact.text), blank(fact.role, fact.source));
		case "input-transcript-failed": return put(transcript, fact.itemId, (entry) => ({
			...entry,
			final: true
		}));
		case "response-done": {
			const end = (entry) => ({
				...entry,
				final: true,
				interrupted: entry.interrupted || fact.status === "cancelled"
			});
			return fact.itemIds.reduce((all, id) => put(all, id, end), transcript);
		}
		default: return transcript;
	}
}
var blank = (role, source) => ({
	role,
	source,
	previous: void 0,
	parts: [],
	final: false,
	interrupted: false
});
function putItem(transcript, { item: { id, role, text, source }, previousItemId, done }) {
	const final = role === "user" ? source === "text" || !transcript.transcribing : role === "assistant" && done;
	const edit = (entry) => ({
		...follow$1(entry, previousItemId),
		source,
		final: entry.final || final
	});
	return put(transcript, id, edit, {
		...blank(role, source),
		parts: text === null ? [] : [{
			text,
			done: true
		}]
	});
}
/** What is not told leaves the place that was. */
var follow$1 = (entry, previous) => previous === void 0 ? entry : {
	...entry,
	previous
};
function append(entry, index, delta) {
	const part = entry.parts[index];
	return part?.done || delta === "" ? entry : withPart(entry, index, {
		text: (part?.text ?? "") + delta,
		done: false
	});
}
/** Some servers leave the text out of `done`: what the deltas said stands. What the visitor says is one part. */
function settle(entry, index, text) {
	return {
		...withPart(entry, index, {
			text: text || (entry.parts[index]?.text ?? ""),
			done: true
		}),
		final: entry.final || entry.role === "user"
	};
}
function withPart(entry, index, part) {
	const at = Math.min(Math.max(0, Math.trunc(index)), entry.parts.length);
	const parts = [...entry.parts];
	parts[at] = keep(parts[at], part);
	return {
		...entry,
		parts: keep(entry.parts, parts)
	};
}
function setTranscribing(transcript, transcribing) {
	return keep(transcript, {
		...transcript,
		transcribing
	});
}
function remove(transcript, id) {
	const entries = new Map(transcript.entries);
	return entries.delete(id) ? withTurns(transcript, entries) : transcript;
}
/** Edits an entry, or the one that it begins with; where there is neither, nothing happens. */
function put(transcript, id, edit, beginning) {
	const before = transcript.entries.get(id);
	const from = before ?? beginning;
	if (!from) return transcript;
	const after = keep(before, edit(from));
	return after === before ? transcript : withTurns(transcript, new Map(transcript.entries).set(id, after), id);
}
function withTurns(transcript, entries, changed) {
	const known = new Map(transcript.turns.map((turn) => [turn.id, turn]));
	const turns = inOrder(entries).flatMap((id) => {
		const old = known.get(id);
		if (old && id !== changed) return old;
		const entry = entries.get(id);
		const turn = entry && toTurn(id, entry);
		return turn ? keep(old, turn) : [];
	});
	return {
		...transcript,
		entries,
		turns
	};
}
function toTurn(id, { role, source, parts, final, interrupted }) {
	const text = parts.map((part) => part.text).join("");
	if (role === null || role === "assistant" && text === "") return null;
	return {
		id,
		role,
		text,
		final,
		interrupted,
		source
	};
}
/** Depth first through "comes after", without recursion: a long conversation is one deep chain. */
function inOrder(entries) {
	const followers = /* @__PURE__ */ new Map();
	let arrivedBefore = null;
	for (const [id, { previous }] of entries) {
		const after = previous === null || previous !== void 0 && entries.has(previous) ? previous : arrivedBefore;
		followers.set(after, [...followers.get(after) ?? [], id]);
		arrivedBefore = id;
	}
	const ordered = [];
	const stack = [null];
	for (let id = stack.pop(); id !== void 0; id = stack.pop()) {
		if (id !== null) ordered.push(id);
		const next = followers.get(id) ?? [];
		followers.delete(id);
		stack.push(...next.reverse());
	}
	return ordered;
}
// src/session/session.ts
var secondsSince = ({ since }) => (performance.now() - since) / 1e3;
/** Intents in, facts in, snapshot out. Used again for each call of one element. */
var VoiceSession = class {
	#host;
	#phase = IDLE;
	#transcript = EMPTY_TRANSCRIPT;
	#gate = OPEN_GATE;
	#report;
	/** What is shown beside the phase and the turns. */
	#shown = {
		muted: false,
		blocked: false,
		limit: null
	};
	#snapshot = snapshotOf(IDLE, {
		...this.#shown,
		turns: []
	});
	#scope = null;
	#starting = null;
	#live = null;
	#volume = 1;
	#inputLevel = 0;
	#texts = 0;
	#waitingTexts = [];
	constructor(host) {
		this.#host = host;
		this.#report = createReport(host.emit);
	}
	get snapshot() {
		return this.#snapshot;
	}
	get usage() {
		return this.#report.usage;
	}
	get sessionId() {
		return this.#live?.connection.created.sessionId ?? null;
	}
	/** Seconds since the call began, or that it lasted. */
	get elapsed() {
		return this.#live ? secondsSince(this.#live) : this.#snapshot.duration ?? 0;
	}
	/** What the meters show, 0..1: the microphone and the assistant's voice. */
	levels() {
		if (!this.#live) return {
			input: meterLevel(this.#inputLevel),
			output: 0
		};
		return {
			input: meterLevel(this.#shown.muted ? 0 : this.#inputLevel),
			output: meterLevel(this.#live.connection.outputLevel())
		};
	}
	/** Shows the consent gate; `start()` goes on from it. */
	askConsent() {
		if (isResting(this.#snapshot.state)) this.#signal({ type: "ask-consent" });
	}
	/** Must be called inside the visitor's gesture. While a call is being set up or live, it answers with the same promise. */
	start(settings) {
		if (this.#starting) return this.#starting;
		const scope = createScope();
		this.#begin(settings, scope);
		const starting = this.#connect(settings, scope);
		starting.catch(() => void 0);
		this.#starting = this.#scope === scope ? starting : null;
		return starting;
	}
	/** Ends the call, whatever it is doing. Safe at any moment. */
	stop(reason = "user") {
		if (this.#snapshot.state === "consent") return this.#signal({ type: "reset" });
		if (!this.#scope) return;
		const live = this.#live;
		this.#close(new VoiceError("session.stopped", { detail: `stopped (${reason})` }));
		if (!live) return this.#signal({ type: "reset" });
		const duration = secondsSince(live);
		this.#signal({
			type: "end",
			duration
		});
		this.#announceEnd(live, reason, duration);
	}
	/** Stops the answer: what is being made, and what is being heard. */
	interrupt(source) {
		if (!this.#live) return;
		const { state } = this.#snapshot;
		if (state !== "speaking" && state !== "thinking") return;
		this.#report.interrupting(source);
		this.#live.connection.playback.silence();
		this.#step(interruptResponse(this.#gate));
	}
	/**
	* A typed turn. Before the call is ready it waits; while the assistant speaks it cuts in, as a spoken one would.
	* @throws VoiceError `session.stopped` when no call is on, `protocol.oversize` when it cannot be sent.
	*/
	sendText(text, respond = true) {
		if (!this.#scope) throw new VoiceError("session.stopped", { detail: "sendText() needs a call: start() first" });
		if (text.trim() === "") return;
		if (!this.#live) return void this.#waitingTexts.push(text);
		this.#live.limits.touch();
		this.interrupt("visitor");
		this.#live.connection.send({
			type: "add-user-text",
			itemId: `rv_text_${++this.#texts}_${Date.now().toString(36)}`,
			text
		});
		if (respond) this.#step(requestResponse(this.#gate, { instructions: null }));
	}
	/** Sends a client event of the provider's own as it is. @returns whether there was an open call to send it on. */
	sendEvent(event) {
		return this.#live?.connection.call.pipe.send(event) ?? false;
	}
	setMuted(muted) {
		const microphone = this.#live?.connection.microphone;
		if (microphone) microphone.enabled = !muted;
		this.#set({ muted });
	}
	setVolume(volume) {
		this.#volume = volume;
		this.#live?.connection.playback.setVolume(volume);
	}
	/** "Keep talking": as much again of what is about to run out. */
	extend() {
		const { limit } = this.#shown;
		if (!this.#live || !limit) return;
		if (limit.kind !== "idle") this.#live.limits.extend(limit.kind);
		this.#live.limits.touch();
	}
	/** "Tap to hear": plays again after the browser refused. */
	hear() {
		this.#live?.connection.playback.hear();
	}
	#begin(settings, scope) {
		this.#scope = scope;
		this.#transcript = EMPTY_TRANSCRIPT;
		this.#gate = OPEN_GATE;
		this.#report = createReport(this.#host.emit);
		this.#waitingTexts = [];
		this.#shown = {
			muted: settings.muted,
			blocked: false,
			limit: null
		};
		this.#volume = settings.volume;
	}
	async #connect(settings, scope) {
		const current = () => this.#scope === scope;
		try {
			const connection = await connect(settings, scope, {
				step: (step) => current() && this.#signal({
					type: "connect",
					step
				}),
				fact: (fact) => current() && this.#fact(fact),
				warning: (code, message) => current() && this.#report.warn(code, message),
				blocked: (blocked) => current() && this.#set({ blocked }),
				network: (state) => current() && this.#network(state),
				closed: () => current() && this.#lost("net.channel_closed"),
				inputLevel: (rms) => {
					this.#inputLevel = rms;
					this.#report.heard(rms);
				},
				microphoneLost: () => current() && this.#report.warn("mic.lost", "the microphone was unplugged or taken away")
			});
			this.#goLive(connection, settings);
		} catch (thrown) {
			const error = toVoiceError(scope.signal.aborted ? scope.signal.reason : thrown);
			if (current()) this.#fail(error);
			throw error;
		}
	}
	#goLive(connection, settings) {
		const limits = openLimits(settings.limits, {
			emit: this.#host.emit,
			show: (limit) => this.#set({ limit }),
			stop: (reason) => this.stop(reason)
		});
		const live = {
			connection,
			limits,
			since: performance.now(),
			announced: false
		};
		this.#live = live;
		this.#scope?.add(limits.close);
		limits.begin(connection.created.expiresAt);
		connection.microphone.enabled = !this.#shown.muted;
		connection.playback.setVolume(this.#volume);
		this.#signal({ type: "live" });
		if (this.#live !== live) return;
		live.announced = true;
		const { created, provider, codec, timings } = connection;
		this.#host.emit(new SessionStartEvent({
			sessionId: created.sessionId,
			provider,
			model: created.model,
			dialect: codec.dialect,
			transport: "webrtc",
			timings
		}));
		const waiting = this.#waitingTexts.splice(0);
		for (const text of waiting) this.sendText(text);
		if (settings.greeting !== null && waiting.length === 0) this.#step(requestResponse(this.#gate, { instructions: settings.greeting }));
	}
	#fact(fact) {
		const before = this.#transcript.turns;
		this.#transcript = reduceTranscript(this.#transcript, fact);
		this.#step(reduceGate(this.#gate, fact));
		this.#signal(fact);
		this.#publish();
		if (fact.type === "playback-started") this.#live?.connection.playback.restore();
		this.#report.fact(fact, this.#gate);
		this.#live?.limits.fact(fact);
		if (fact.type === "response-done") this.#live?.limits.setCost(this.#report.cost);
		if (this.#transcript.turns !== before) this.#report.turns(before, this.#transcript.turns);
	}
	#network(state) {
		if (!this.#live) return;
		if (state === "failed") return this.#lost("net.lost");
		this.#signal({
			type: "network",
			held: state === "disconnected"
		});
	}
	#lost(code) {
		const expired = this.#report.lastErrorCode === "session_expired";
		this.#fail(new VoiceError(expired ? "session.expired" : code, { detail: "the connection ended" }));
	}
	#fail(error) {
		const live = this.#live;
		error.message = this.#host.describe(error);
		this.#close(error);
		this.#signal({
			type: "fail",
			error
		});
		this.#host.emit(new ErrorEvent({ error }));
		if (live) this.#announceEnd(live, "error", secondsSince(live));
	}
	#announceEnd(live, reason, duration) {
		if (!live.announced) return;
		const { usage, cost } = this.#report;
		const turns = this.#transcript.turns.filter((turn) => turn.role === "user").length;
		this.#host.emit(new SessionEndEvent({
			reason,
			duration,
			turns,
			usage,
			cost
		}));
	}
	#close(reason) {
		const scope = this.#scope;
		this.#scope = this.#starting = this.#live = null;
		this.#inputLevel = 0;
		this.#shown = {
			...this.#shown,
			blocked: false,
			limit: null
		};
		scope?.close(reason);
	}
	#step({ gate, send }) {
		this.#gate = gate;
		for (const command of send) this.#live?.connection.send(command);
	}
	#set(part) {
		this.#shown = {
			...this.#shown,
			...part
		};
		this.#publish();
	}
	#signal(input) {
		const phase = reducePhase(this.#phase, input);
		if (phase === this.#phase) return;
		this.#phase = phase;
		this.#publish();
	}
	#publish() {
		const before = this.#snapshot;
		const next = snapshotOf(this.#phase, {
			...this.#shown,
			turns: this.#transcript.turns
		}, before);
		if (next === before) return;
		this.#snapshot = next;
		this.#host.changed();
		if (next.state !== before.state) this.#host.emit(new StateChangeEvent({
			state: next.state,
			previous: before.state
		}));
	}
};
// src/sha256.ts
/** Hexadecimal. */
async function sha256(text) {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
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
// src/ui/focus.ts
/**
* Call before a render, and what it returns after it. When the render takes away what had the focus, the focus goes to the
* one thing marked `data-home`: the call button, the consent question, or the error that leaves no button. It is never taken
* from the page.
*/
var keepFocus = (root) => {
	const before = root.activeElement;
	return () => {
		if (before && !before.checkVisibility()) root.querySelector("[data-home]")?.focus();
	};
};
// src/ui/follow.ts
/** How far from its end the log may be and still count as at its end: rounding, and a little slack. */
var SLACK = 24;
/**
* Call before a render, and what it returns after it. Whoever is at the end of the transcript stays there; whoever has
* scrolled up to read keeps their place.
*/
var follow = (root) => {
	const log = root.querySelector("[part=transcript]");
	const atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < SLACK;
	return () => {
		const now = root.querySelector("[part=transcript]");
		if (atEnd && now) now.scrollTop = now.scrollHeight;
	};
};
// src/ui/styles-adapt.ts
/** What gives way to the place and the person: narrow columns, motion, forced colours. */
var adapt = css`
  @container (inline-size < 19em) {
    .stage > * {
      --space: calc(var(--rv-space, 16px) * 0.75);
    }
    .readout {
      min-block-size: 134px;
    }
    .trio .call {
      padding-inline: 1em;
    }
    .answers .call {
      flex: auto;
    }
  }
  @container (inline-size < 16.5em) {
    .trio .call {
      padding-inline: 0.6em;
    }
    .trio {
      gap: 4px;
    }
    .call:is(.danger, .quiet) .icon {
      display: none;
    }
  }
  @container (inline-size < 8em) {
    .trio {
      flex-wrap: wrap;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .is-listening:not(.muted) .meter,
    .is-hearing:not(.muted) .meter {
      --level: var(--rv-input-level, 0);
    }
    .is-speaking .meter {
      --level: var(--rv-output-level, 0);
    }
    .is-connecting .glyph,
    .is-reconnecting .glyph {
      animation: turn 1s linear infinite;
    }
    .is-connecting i,
    .is-thinking i,
    .is-thinking .glyph {
      animation: wait 1.4s calc(var(--share, 0) * -1.4s) ease-in-out infinite;
    }
    .pending {
      animation: wait 1.4s ease-in-out infinite;
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
    @keyframes wait {
      50% {
        opacity: 0.3;
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .base .glyph {
      --hue: CanvasText;
    }
    .meter i {
      background: CanvasText;
    }
    .base {
      --alarm: CanvasText;
    }
    .message,
    button {
      border-color: CanvasText;
    }
    .round[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
    }
    button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
// src/ui/styles.ts
/**
* The sheets in their order: what adapts has the last word. What a site may style is listed here and nowhere else;
* the README is made of it, and a test compares it with what the views render.
*
* @csspart base - The whole card.
* @csspart header - Title and timer.
* @csspart title - The label.
* @csspart timer - How long the call has lasted.
* @csspart visualizer - The level meter.
* @csspart status - The live status line.
* @csspart error - What went wrong, and what to do.
* @csspart controls - The row of buttons.
* @csspart start-button - The call button while no call is on.
* @csspart retry-button - The call button after an error; it is the start button too.
* @csspart end-button - The call button during a call, and while one is being set up.
* @csspart mute-button - Mutes the microphone.
* @csspart interrupt-button - Stops the answer.
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
* @csspart composer - The form to type in.
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
* @cssprop --rv-shadow - The shadow of the card.
* @cssprop --rv-duration - How long transitions take.
* @cssprop --rv-input-level - Set by the element during a call: the visitor's level, 0 to 1.
* @cssprop --rv-output-level - Set by the element during a call: the assistant's level, 0 to 1.
*/
var styles = [
	css`
  :host {
    all: initial;
    color-scheme: inherit;
    direction: inherit;
    display: block;
    inline-size: 100%;
    max-inline-size: 480px;
  }
  :host([hidden]) {
    display: none;
  }

  .base {
    --accent: var(--rv-accent, light-dark(#4338ca, #a9abff));
    --on-accent: var(--rv-on-accent, light-dark(#fff, #17153d));
    --surface: var(--rv-surface, light-dark(#fff, #17181f));
    --text: var(--rv-text, light-dark(#1a1c25, #eef0f6));
    --soft: var(--rv-text-muted, light-dark(#5c6272, #a8aebe));
    --line: var(--rv-border, light-dark(#e0e3eb, #343743));
    --danger: var(--rv-danger, light-dark(#c02439, #d23b4d));
    --live: var(--rv-live, light-dark(#0d7a70, #4fd1c0));
    --ring: var(--rv-focus-ring, var(--accent));
    --radius: var(--rv-radius, 20px);
    --space: var(--rv-space, 16px);
    --time: var(--rv-duration, 0.18s);
    /* A quiet fill that follows whatever surface and text the site has chosen, signs of danger and edges that one can see. */
    --fill: color-mix(in srgb, var(--text) 6%, var(--surface));
    --alarm: color-mix(in srgb, var(--danger) 75%, var(--text));
    --edge: color-mix(in srgb, var(--text) 52%, var(--surface));

    all: initial;
    box-sizing: border-box;
    position: relative;
    display: flex;
    flex-direction: column;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--rv-shadow, 0 1px 2px #10142014, 0 16px 40px -20px #10142038);
    color: var(--text);
    color-scheme: light dark;
    font: 400 var(--rv-font-size, 16px) / 1.45 var(--rv-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
  }
  :host([theme='light']) .base {
    color-scheme: light;
  }
  :host([theme='dark']) .base {
    color-scheme: dark;
  }
  .base *,
  .base {
    box-sizing: border-box;
  }
  .sr,
  .is-consent .readout {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--ring);
  }
  svg {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .base [hidden] {
    display: none;
  }
  :is(a, button, textarea) {
    outline-offset: 2px;
  }
  .icon {
    display: flex;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
`,
	css`
  .header,
  .fallback,
  .stage,
  .composer,
  .footer {
    padding-inline: var(--space);
  }
  .header {
    display: flex;
    justify-content: space-between;
    gap: var(--space);
    padding-block-start: calc(var(--space) * 0.875);
    min-block-size: 1.45em;
  }
  .fallback {
    padding-block: calc(var(--space) * 0.5) var(--space);
    color: var(--soft);
  }
  .title {
    font-weight: 600;
  }
  .timer {
    white-space: nowrap;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }

  /*
   * The call area is as high in every state, so the call button is always in one place. It is the container that the narrow
   * rules ask, and not the whole card: a container has no width of its own to offer a shrink-to-fit parent.
   */
  .stage {
    container-type: inline-size;
    contain-intrinsic-inline-size: 248px;
    display: grid;
    align-content: center;
    gap: calc(var(--space) * 1.25);
    min-block-size: 228px;
    padding-block: calc(var(--space) * 0.75) calc(var(--space) * 1.25);
  }
  .readout {
    display: grid;
    align-content: end;
    justify-items: center;
    gap: calc(var(--space) * 0.75);
    min-block-size: 120px;
    text-align: center;
    text-wrap: balance;
  }
  .status {
    min-block-size: 1.45em;
    font-weight: 500;
  }
  .is-idle .status,
  .is-ended .status {
    color: var(--soft);
  }
  .is-failed .status {
    display: none;
  }

  /* Ring: at rest. Open ring: on its way. Dot: in the call, haloed while somebody speaks, barred while muted. */
  .glyph {
    --hue: var(--live);
    display: inline-block;
    margin-inline-end: 0.6em;
    vertical-align: -1px;
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--hue);
    border-radius: 50%;
  }
  .is-idle .glyph,
  .is-ended .glyph {
    --hue: var(--soft);
  }
  .is-connecting .glyph,
  .is-reconnecting .glyph,
  .is-thinking .glyph,
  .is-speaking .glyph {
    --hue: var(--accent);
  }
  .is-connecting .glyph,
  .is-reconnecting .glyph {
    border-block-start-color: transparent;
  }
  .is-listening .glyph,
  .is-hearing .glyph,
  .is-speaking .glyph {
    background: var(--hue);
  }
  .is-hearing .glyph,
  .is-speaking .glyph {
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--hue) 25%, transparent);
  }
  .muted:is(.is-listening, .is-hearing) .glyph {
    --hue: var(--alarm);
    background: none;
    box-shadow: none;
  }

  .meter {
    --level: 0;
    display: flex;
    gap: 5px;
    block-size: 52px;
    color: var(--edge);
  }
  .meter i {
    --size: calc(0.1 + 0.9 * clamp(0, var(--level) * var(--share), 1));
    inline-size: 5px;
    background: currentColor;
    /* Clipped, not scaled: the ends stay round. */
    clip-path: inset(calc((1 - var(--size)) * 50%) 0 round 3px);
  }
  i:nth-child(1),
  i:nth-last-child(1) {
    --share: 0.3;
  }
  i:nth-child(2),
  i:nth-last-child(2) {
    --share: 0.5;
  }
  i:nth-child(3),
  i:nth-last-child(3) {
    --share: 0.75;
  }
  i:nth-child(4),
  i:nth-last-child(4) {
    --share: 0.55;
  }
  i:nth-child(5),
  i:nth-last-child(5) {
    --share: 0.9;
  }
  i:nth-child(6),
  i:nth-last-child(6) {
    --share: 0.65;
  }
  i:nth-child(7) {
    --share: 1;
  }
  .is-idle .meter {
    --level: 0.45;
    color: color-mix(in srgb, var(--accent) 45%, var(--surface));
  }
  .is-listening .meter,
  .is-hearing .meter {
    color: var(--live);
  }
  .is-connecting .meter,
  .is-thinking .meter,
  .is-speaking .meter {
    color: var(--accent);
  }
  .muted:is(.is-listening, .is-hearing) .meter {
    color: var(--edge);
  }

  .error {
    display: flex;
    gap: 0.7em;
    inline-size: 100%;
    padding: 0.7em 0.9em;
    border: 1px solid color-mix(in srgb, var(--danger) 35%, var(--surface));
    border-radius: min(var(--radius), 14px);
    background: color-mix(in srgb, var(--danger) 7%, var(--surface));
    font-size: 0.94em;
    text-align: start;
    text-wrap: wrap;
  }
  .error:empty {
    display: none;
  }
  .error svg {
    color: var(--alarm);
  }
  .error strong {
    font-weight: 600;
  }

  .controls,
  .trio,
  .answers {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--space) * 0.75);
    min-block-size: 56px;
  }
  .controls,
  .answers {
    flex-wrap: wrap;
  }
  .is-consent .controls {
    display: none;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-block-size: 48px;
    min-inline-size: 48px;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--fill);
    color: var(--text);
    font: inherit;
    overflow-wrap: break-word;
    cursor: pointer;
    touch-action: manipulation;
    transition: var(--time);
    transition-property: background-color, color, filter;
  }
  .call,
  .send {
    background: var(--accent);
    color: var(--on-accent);
  }
  .call {
    min-block-size: 56px;
    padding: 0.5em 1.6em;
    font-weight: 600;
  }
  .danger {
    background: var(--danger);
    color: var(--rv-on-danger, #fff);
  }
  .quiet {
    border-color: var(--edge);
    background: var(--surface);
    color: var(--text);
  }
  .hear {
    border-color: currentColor;
    background: none;
    color: var(--accent);
    padding-inline: 1.2em;
    font-weight: 600;
  }
  .round[aria-pressed='true'] {
    border-color: currentColor;
    background: color-mix(in srgb, var(--danger) 12%, var(--surface));
    color: var(--alarm);
  }
  button:is(:disabled, [aria-disabled='true']) {
    cursor: default;
    background: var(--fill);
    color: var(--soft);
    opacity: 0.6;
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

  @media (hover: hover) {
    button:not(:disabled, [aria-disabled='true']):hover {
      filter: brightness(0.93);
    }
  }
`,
	css`
  .log {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 0.5);
    min-block-size: 88px;
    max-block-size: 288px;
    outline-offset: -3px;
    overflow-y: auto;
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
  .unclear,
  .cut {
    color: var(--soft);
  }
  .cut {
    display: flex;
    align-items: center;
    gap: 0.2em;
    margin-inline-start: -0.3em;
    font-size: 0.85em;
  }

  .composer {
    display: flex;
    align-items: end;
    gap: calc(var(--space) * 0.5);
    padding-block-start: calc(var(--space) * 0.75);
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 48px;
    max-block-size: 8em;
    margin: 0;
    padding: calc(24px - 0.725em - 1px) 1em;
    border: 1px solid var(--edge);
    border-radius: min(var(--radius), 24px);
    background: none;
    color: inherit;
    font: inherit;
    resize: none;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  .pending {
    font-weight: 700;
    letter-spacing: 0.2em;
  }
  .footer {
    padding-block: calc(var(--space) * 0.75) calc(var(--space) * 0.875);
    color: var(--soft);
    font-size: 0.85em;
    text-align: center;
    text-wrap: balance;
  }
`,
	adapt
];
// src/ui/icons.ts
/** One shape in the colour of the text, drawn or filled; the button's own name says what it means. */
var icon$1 = (d, fill = "none") => html`<svg viewBox="0 0 24 24" fill=${fill} aria-hidden="true"><path d=${d}></path></svg>`;
var MIC_PATH = "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3";
var MIC = icon$1(MIC_PATH);
var MIC_OFF = icon$1(`${MIC_PATH}M4 3l16 18`);
var END = icon$1("M3.5 14c0-1 .4-1.8 1.2-2.4a12.4 12.4 0 0 1 14.6 0c.8.6 1.2 1.4 1.2 2.4v1.4l-4.4-.9v-2.1a12.6 12.6 0 0 0-8.2 0v2.1l-4.4.9Z", "currentColor");
var CANCEL = icon$1("M6 6l12 12M18 6 6 18");
var STOP = icon$1("M7.5 7.5h9v9h-9Z", "currentColor");
var SOUND = icon$1("M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6a8.5 8.5 0 0 1 0 12");
var SEND = icon$1("M12 19V5M6 11l6-6 6 6");
var RETRY = icon$1("M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3v4.5H15");
var ALERT = icon$1("M12 9v4.5M12 17v.1M12 3.5 2.5 20h19Z");
// src/ui/composer.ts
/** 229: Safari ends a composition before it reports the Enter that confirmed it (https://bugs.webkit.org/show_bug.cgi?id=165004). */
var isComposing = (event) => event.isComposing || event.keyCode === 229;
var submitOnEnter = (event) => {
	if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
	event.preventDefault();
	event.target.form?.requestSubmit();
};
/**
* A line to type in during a call. It stays in the tree when there is none, so that a call that breaks does not take an
* unsent message with it; it shows with `connecting`, so that nothing jumps when the call comes through.
*/
var composer = (model, send) => {
	const { state, strings } = model;
	const live = isLive(state);
	const submit = (event) => {
		event.preventDefault();
		const field = event.target.elements[0];
		const text = field.value.trim();
		if (text) send({
			type: "text",
			text
		});
		field.value = "";
		field.focus();
	};
	return html`<form part="composer" class="composer" ?hidden=${!live && state !== "connecting"} @submit=${submit}>
    <textarea part="text-input" rows="1" maxlength="20000" autocomplete="off" enterkeyhint="send" aria-label=${strings.composer}
      placeholder=${strings.composerHint} ?disabled=${!live} @keydown=${submitOnEnter}></textarea>
    <button part="send-button" class="round send" ?disabled=${!live} aria-label=${strings.send} title=${strings.send}
      ><span class="icon" aria-hidden="true"><slot name="icon-send">${SEND}</slot></span></button
    >
  </form>`;
};
// src/ui/notice.ts
var link = (url, label) => url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>` : nothing;
/** The site's terms and privacy pages; options have let only http and https through. */
var links = ({ termsUrl, privacyUrl, strings }) => html`${link(termsUrl, strings.terms)} ${link(privacyUrl, strings.privacy)}`;
/** That this is an AI: said before the first word and for as long as it lasts. */
var notice = (model) => model.showNotice ? html`<div part="notice" class="notice"><slot name="notice">${model.strings.notice} ${links(model)}</slot></div>` : nothing;
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
	return html`<div part="consent" class="consent" role="dialog" aria-labelledby="consent-title" aria-describedby="consent-text"
    tabindex="-1" ?hidden=${!asking} ?data-home=${asking}>
    <strong id="consent-title">${strings.consentTitle}</strong>
    <div id="consent-text"><slot name="consent">${strings.consentText} ${links(model)}</slot></div>
    <div class="answers">
      <button type="button" part="consent-accept" class="call" @click=${answer(true)}>${strings.consentAccept}</button>
      <button type="button" part="consent-decline" class="call quiet" @click=${answer(false)}>${strings.consentDecline}</button>
    </div>
  </div>`;
};
// src/ui/controls.ts
/** States in which there is an answer to stop. */
var isAnswering = (state) => state === "speaking" || state === "thinking";
/** One slot that goes by another name in another state: a `<slot>` is never taken out of the tree. */
var icon = (name, drawing) => html`<span class="icon" aria-hidden="true"><slot name=${name}>${drawing}</slot></span>`;
var call = ({ state, strings }) => {
	if (state === "connecting") return {
		part: "end-button",
		look: "quiet",
		label: strings.cancel,
		icon: icon("-", CANCEL)
	};
	if (!isResting(state)) return {
		part: "end-button",
		look: "danger",
		label: strings.end,
		icon: icon("icon-end", END)
	};
	if (state === "failed") return {
		part: "start-button retry-button",
		look: "",
		label: strings.retry,
		icon: icon("-", RETRY)
	};
	return {
		part: "start-button",
		look: "",
		label: state === "ended" ? strings.startAgain : strings.start,
		icon: icon("icon-mic", MIC)
	};
};
/**
* The call button: starts, cancels, ends, retries. It is one element through all of them, so the focus stays where it is
* and the eye finds it where it was.
*/
var callButton = (model, send) => {
	const { part, look, label, icon } = call(model);
	const hidden = model.state === "consent" || model.state === "failed" && !model.error?.recoverable;
	const click = (event) => {
		if (event.detail < 2) send({ type: isResting(model.state) ? "start" : "stop" });
	};
	return html`<button type="button" part=${part} class="call ${look}" ?hidden=${hidden} ?data-home=${!hidden} @click=${click}
    >${icon}<span>${label}</span></button
  >`;
};
/** Mute · call · stop the answer, with room for the site's own at both ends. The two beside it wait for a call. */
var controls = (model, send) => {
	const { state, muted, strings } = model;
	const resting = isResting(state);
	const answering = isAnswering(state);
	const interrupt = () => answering && send({ type: "interrupt" });
	return html`<div part="controls" class="controls">
    <slot name="controls-start"></slot>
    <div class="trio">
      <button type="button" part="mute-button" class="round" ?hidden=${resting} aria-pressed=${muted} aria-label=${strings.mute}
        title=${strings.mute} @click=${() => send({
		type: "mute",
		muted: !muted
	})}
        >${icon(resting ? "-" : muted ? "icon-mic-off" : "icon-mic", muted ? MIC_OFF : MIC)}</button
      >
      ${callButton(model, send)}
      <button type="button" part="interrupt-button" class="round" ?hidden=${resting} aria-disabled=${!answering}
        aria-label=${strings.interrupt} title=${strings.interrupt} @click=${interrupt}>${STOP}</button
      >
    </div>
    <slot name="controls-end"></slot>
  </div>`;
};
/** Before a limit ends the call. */
var extendButton = ({ strings }, send) => html`<button type="button" part="extend-button" class="hear" @click=${() => send({ type: "extend" })}>${strings.keepTalking}</button>`;
/** Where the browser holds back the sound until somebody clicks. */
var hearButton = ({ strings }, send) => html`<button type="button" part="hear-button" class="hear" @click=${() => send({ type: "hear" })}>${SOUND}<span>${strings.hear}</span></button>`;
// src/ui/error-view.ts
/**
* What happened and the one thing to do about it; Retry is the call button. The box is always there, because some screen
* readers miss an alert that arrives together with its words. It takes the focus only where no button is left to take it.
*/
var errorView = ({ error, state, strings }) => html`<div part="error" class="error" role="alert" tabindex="-1" ?data-home=${state === "failed" && !error?.recoverable}
    >${error ? html`${ALERT}<span><strong>${explain(strings, error.code)}</strong> ${strings.nextSteps[error.code] ?? nothing}</span>` : nothing}</div
  >`;
// src/ui/meter.ts
/**
* The bars. They are drawn by CSS alone from `--rv-input-level` and `--rv-output-level` on the host, so that a level that
* changes sixty times a second renders nothing. They say nothing that the status line does not say in words.
*/
var meter = ({ visualizer }) => html`<slot name="visualizer"
    >${visualizer === "bars" ? html`<div part="visualizer" class="meter" aria-hidden="true"
          ><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i></div
        >` : nothing}</slot
  >`;
// src/ui/duration.ts
/** `83` becomes `1:23`, `3605` becomes `1:00:05`. */
var duration = (seconds) => {
	const whole = Math.max(0, Math.floor(seconds));
	const minutes = Math.floor(whole / 60);
	const pad = (value) => String(value).padStart(2, "0");
	return `${minutes < 60 ? `${minutes}` : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`}:${pad(whole % 60)}`;
};
// src/ui/status.ts
/** What the call is doing, in words. */
var statusText = ({ state, step, muted, limit, strings, duration: seconds }) => {
	if (state === "failed") return "";
	if (state === "connecting" && step) return strings.steps[step];
	if (state === "ended" && seconds !== null) return format(strings.duration, { time: duration(seconds) });
	if (limit) return limit.kind === "idle" ? strings.stillThere : strings.endsSoon;
	if (muted && (state === "listening" || state === "hearing")) return strings.muted;
	return strings.states[state];
};
/** The one live region for state changes. Lit writes the text only where it differs, so a render repeats nothing. */
var status = (model) => html`<div part="status" class="status" role="status"><span class="glyph" aria-hidden="true"></span>${statusText(model)}</div>`;
/** A clock that a screen reader reads on demand and never by itself. */
var timer = ({ showTimer, elapsed }, live) => showTimer && live ? html`<span part="timer" class="timer" role="timer">${duration(elapsed)}</span>` : nothing;
// src/ui/transcript-view.ts
var message = (turn, { strings, agentName }) => {
	const user = turn.role === "user";
	const words = turn.text || (turn.final ? strings.unclear : strings.pending);
	return html`<div part="message ${user ? "message-user" : "message-agent"}" class="message ${user ? "user" : ""}"
    ><span class="sr">${user ? strings.you : agentName}: </span
    ><div part="message-text ${turn.final ? "" : "caption"}" class="words ${turn.text ? "" : turn.final ? "unclear" : "pending"}" dir="auto">${words}</div
    >${turn.interrupted ? html`<div part="interrupted" class="cut">${STOP}${strings.interrupted}</div>` : nothing}</div
  >`;
};
/**
* The conversation. The visible log is readable at any time but is not a live region: text that grows by the word would be
* read by the word, and a screen reader that repeats aloud what was just said talks over the assistant and into the open
* microphone. So only an answer that nobody can hear (written, or with the sound held back) is announced: once, when it is
* finished, by a region of its own that holds nothing else. Each answer has its own place there: a new node is read even when
* its words are those of the one before.
*/
var transcript = (model) => {
	const { turns, strings, state, blocked } = model;
	const unheard = turns.findLast(({ role, final, source, text }) => role === "assistant" && final && text && (source === "text" || blocked));
	return html`<div part="transcript" class="log" role="log" aria-live="off" aria-label=${strings.transcript} tabindex="0"
      ?hidden=${!turns.length && (isResting(state) || state === "consent")}>
      <div class="empty" ?hidden=${turns.length > 0}><slot name="empty">${strings.emptyTranscript}</slot></div>
      ${turns.map((turn) => message(turn, model))}
    </div>
    <div class="sr" aria-live="polite">${turns.map((turn) => turn === unheard ? html`<p>${model.agentName}: ${turn.text}</p>` : nothing)}</div>`;
};
// src/ui/view.ts
/** Escape stops the answer, or declines the consent; elsewhere it is the page's. A held Enter is one press. */
var keys = ({ state }, send) => (event) => {
	if (event.key === "Enter" && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
	if (event.key !== "Escape" || event.isComposing) return;
	if (isAnswering(state)) send({ type: "interrupt" });
	else if (state === "consent") send({
		type: "consent",
		granted: false
	});
	else return;
	event.preventDefault();
};
/**
* The inline card: a function of the model, drawn the same way every time. What a visitor does goes to `send`.
*
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
var view = (model, send) => {
	const { state, supported, error, blocked, limit, muted, label, strings } = model;
	const live = isLive(state);
	const unheard = live && blocked;
	const ending = live && !unheard && error === null && limit?.extendable;
	const looks = [
		"base",
		`is-${state}`,
		live ? "live" : "",
		muted ? "muted" : ""
	].join(" ");
	return html`<section part="base" class=${looks} aria-label=${label} lang=${model.locale} @keydown=${keys(model, send)}>
    <header part="header" class="header">
      <slot name="header"><span part="title" class="title">${label}</span></slot>
      ${timer(model, live)}
    </header>
    <div class="fallback" ?hidden=${supported}><slot name="fallback">${strings.unsupported}</slot></div>
    <div class="stage" ?hidden=${!supported}>
      <div class="readout">
        <div ?hidden=${unheard || ending || error !== null}>${meter(model)}</div>
        ${errorView(model)} ${unheard ? hearButton(model, send) : nothing} ${ending ? extendButton(model, send) : nothing} ${status(model)}
      </div>
      ${controls(model, send)} ${consent(model, send)}
    </div>
    ${model.showTranscript ? transcript(model) : nothing} ${model.showTextInput ? composer(model, send) : nothing}
    <footer part="footer" class="footer">${supported ? notice(model) : nothing}<slot name="footer"></slot></footer>
  </section>`;
};
// src/web-url.ts
/** A link that a visitor may follow, or `null`: http and https only, whatever the markup says. */
function webUrl(value) {
	if (value === null || !URL.canParse(value, document.baseURI)) return null;
	const { protocol, href } = new URL(value, document.baseURI);
	return /^https?:$/.test(protocol) ? href : null;
}
// src/element.ts
/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. All else is below. */
var RealtimeVoiceElement = class RealtimeVoiceElement extends LitElement {
	static styles = styles;
	static properties = properties;
	#internals = this.attachInternals();
	#session = new VoiceSession({
		emit: (event) => this.#emit(event),
		changed: () => this.#changed(),
		describe: (error) => explain(this.#strings, error.code)
	});
	#strings = en;
	/** What runs only while a call is on: the frame that moves the meters, the page's own events. */
	#running = null;
	#consentedTo = null;
	/** The `start()` that waits at the consent gate, and what settles it. */
	#gate = null;
	#second = 0;
	constructor() {
		super();
		for (const [name, spec] of Object.entries(ATTRIBUTES)) Reflect.set(this, propertyName(name), spec.fallback);
	}
	/** Whether a call can work in this browser on this page at all. */
	static get supported() {
		return typeof RTCPeerConnection !== "undefined" && globalThis.isSecureContext && "mediaDevices" in navigator;
	}
	/** Lets elements of this page use more origins than its own and the provider's. @throws TypeError for what is no URL. */
	static allowOrigins(origins) {
		allowOrigins(origins);
	}
	/** One of the ten states. */
	get state() {
		return this.#session.snapshot.state;
	}
	/** The conversation so far, in order. */
	get transcript() {
		return this.#session.snapshot.turns;
	}
	/** Tokens of all responses so far. */
	get usage() {
		return this.#session.usage;
	}
	/** Why the last call failed, or `null`. */
	get error() {
		return this.#session.snapshot.error;
	}
	/** The provider's name for the live session. */
	get sessionId() {
		return this.#session.sessionId;
	}
	/** Seconds of the call. */
	get elapsed() {
		return this.#session.elapsed;
	}
	/**
	* Starts a call; call it inside a gesture of the visitor. While one is being set up or live, the same promise.
	* @throws VoiceError, the one that `error` and `rv-error` show.
	*/
	start() {
		if (!this.hasUpdated) this.performUpdate();
		if (this.requireConsent && RealtimeVoiceElement.supported && this.#consentedTo !== this.#consentText) return this.#askConsent();
		this.#normalise();
		return this.#session.start(settingsOf(this));
	}
	/** Ends the call. Safe at any moment. */
	stop(reason = "user") {
		this.#answerConsent(declined);
		this.#session.stop(reason);
	}
	/** Stops the answer that is being given. */
	interrupt() {
		this.#session.interrupt("page");
	}
	/**
	* Sends a typed turn. `respond: false` adds it without asking for an answer.
	* @throws VoiceError `session.stopped` without a call, `protocol.oversize`.
	*/
	sendText(text, { respond = true } = {}) {
		this.#session.sendText(text, respond);
	}
	/** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
	sendEvent(event) {
		return this.#session.sendEvent(event);
	}
	connectedCallback() {
		super.connectedCallback();
		this.#reflectState();
	}
	disconnectedCallback() {
		super.disconnectedCallback();
		queueMicrotask(() => {
			if (!this.isConnected) this.stop("page");
		});
	}
	willUpdate(changed) {
		this.#normalise();
		if (changed.has("muted")) this.#session.setMuted(this.muted);
		if (changed.has("volume")) this.#session.setVolume(this.volume);
	}
	update(changed) {
		const refocus = keepFocus(this.renderRoot);
		const keepPlace = follow(this.renderRoot);
		super.update(changed);
		keepPlace();
		refocus();
	}
	render() {
		return view({
			...this.#session.snapshot,
			strings: this.#strings,
			label: this.label ?? this.#strings.label,
			agentName: this.agentName ?? this.#strings.agent,
			showTranscript: !this.noTranscript,
			showTextInput: !this.noTextInput,
			showNotice: !this.noNotice,
			showTimer: !this.noTimer,
			visualizer: this.visualizer,
			termsUrl: webUrl(this.termsUrl),
			privacyUrl: webUrl(this.privacyUrl),
			elapsed: this.elapsed,
			supported: RealtimeVoiceElement.supported,
			locale: "en"
		}, (intent) => this.#do(intent));
	}
	#do(intent) {
		switch (intent.type) {
			case "start":
				this.start().catch(() => void 0);
				return;
			case "stop": return this.stop();
			case "interrupt": return this.#session.interrupt("visitor");
			case "mute":
				this.muted = intent.muted;
				this.#session.setMuted(intent.muted);
				return this.#emit(new MuteChangeEvent({ muted: intent.muted }));
			case "text": return this.#session.sendText(intent.text);
			case "extend": return this.#session.extend();
			case "hear": return this.#session.hear();
			case "consent": return this.#consent(intent.granted);
		}
	}
	get #consentText() {
		return [
			this.#strings.consentTitle,
			this.#strings.consentText,
			this.termsUrl,
			this.privacyUrl
		].join("\n");
	}
	#askConsent() {
		this.#session.askConsent();
		if (this.#gate) return this.#gate.promise;
		let settle = () => void 0;
		const promise = new Promise((resolve) => settle = resolve);
		this.#gate = {
			promise,
			settle
		};
		return promise;
	}
	#answerConsent(outcome) {
		const gate = this.#gate;
		this.#gate = null;
		gate?.settle(outcome());
	}
	#consent(granted) {
		const text = this.#consentText;
		if (granted) this.#consentedTo = text;
		else this.#session.stop();
		this.#answerConsent(granted ? () => this.start() : declined);
		sha256(text).then((textHash) => this.#emit(new ConsentEvent({
			granted,
			textHash,
			locale: "en",
			at: (/* @__PURE__ */ new Date()).toISOString()
		})));
	}
	/** A script may have set a property to anything. */
	#normalise() {
		for (const name of Object.keys(ATTRIBUTES)) {
			const property = propertyName(name);
			Reflect.set(this, property, readOption(name, Reflect.get(this, property)));
		}
	}
	#emit(event) {
		this.dispatchEvent(event);
		const record = analyticsOf(event, this.analyticsLevel);
		if (record) this.dispatchEvent(new AnalyticsEvent(record));
	}
	#changed() {
		this.#reflectState();
		this.requestUpdate();
		if (!isResting(this.state) && this.state !== "consent") return this.#running ? void 0 : this.#run();
		this.#running?.abort();
		this.#running = null;
	}
	/** `:state(speaking)` for those who style, `data-state` for tools that cannot read custom states. */
	#reflectState() {
		const { state, muted, blocked } = this.#session.snapshot;
		const { states } = this.#internals;
		states.clear();
		for (const name of [
			state,
			isLive(state) && "live",
			muted && "muted",
			blocked && "blocked"
		]) if (name) states.add(name);
		this.dataset["state"] = state;
	}
	#run() {
		this.#running = new AbortController();
		const { signal } = this.#running;
		addEventListener("pagehide", () => this.stop("page"), { signal });
		eachFrame(signal, () => {
			showLevels(this.style, this.#session.levels());
			const second = Math.floor(this.elapsed);
			if (second !== this.#second) this.requestUpdate();
			this.#second = second;
		});
		signal.addEventListener("abort", () => showLevels(this.style, {
			input: 0,
			output: 0
		}));
	}
};
var declined = () => Promise.reject(new VoiceError("consent.declined", { detail: "the visitor did not agree" }));
export { TranscriptEvent as _, AnalyticsEvent as a, WarningEvent as b, InterruptEvent as c, MuteChangeEvent as d, SessionEndEvent as f, StateChangeEvent as g, SpeechStartEvent as h, VoiceError as i, LatencyEvent as l, SpeechEndEvent as m, scriptElement as n, ConsentEvent as o, SessionStartEvent as p, STATES as r, ErrorEvent as s, RealtimeVoiceElement as t, LimitEvent as u, UsageEvent as v, warnOnce as x, VoiceEvent as y };
