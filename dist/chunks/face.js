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
// src/voice-event.ts
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
// src/analytics-event.ts
/** `rv-analytics`: the one event a site forwards to its analytics; filtered by `analytics-level`. */
var AnalyticsEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-analytics", fields);
	}
};
// src/failure-events.ts
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
// src/state-change-event.ts
/** `rv-state-change`: the element moved from one of its ten states to another. */
var StateChangeEvent = class extends VoiceEvent {
	constructor(fields) {
		super("rv-state-change", fields);
	}
};
// src/console.ts
/** The only file that writes to the console: for the developer of the page, each sentence once, never a secret. */
var said = /* @__PURE__ */ new Set();
function warnOnce(sentence) {
	if (said.has(sentence)) return;
	said.add(sentence);
	console.warn(`<realtime-voice>: ${sentence}`);
}
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
	/** Your endpoint that takes our SDP offer (`POST`, `application/sdp`) and answers with the provider's: no key ever reaches the page. Wins over `token-endpoint`. */
	"session-endpoint": text,
	/** How both endpoints are fetched. */
	credentials: oneOf([
		"same-origin",
		"include",
		"omit"
	]),
	/** Whose service it is. */
	provider: oneOf(["openai", "azure"]),
	/** As in OpenAI's SDKs, up to and including `/v1`: `https://RESOURCE.openai.azure.com/openai/v1`, a gateway, a compatible server. A bare Azure resource is completed. */
	"base-url": text,
	/** The wire's dialect; `auto` decides from the credential's shape and from what the session says of itself. */
	dialect: oneOf([
		"auto",
		"ga",
		"preview"
	]),
	/** How audio travels; `auto` is WebRTC, then WebSocket where WebRTC cannot work. */
	transport: oneOf([
		"auto",
		"webrtc",
		"websocket"
	]),
	/** A conversation, an interpreter, or a dictation. */
	mode: oneOf([
		"conversation",
		"translation",
		"transcription"
	]),
	/** Only when the page is to choose; else the endpoint decides. */
	model: text,
	/** The assistant's voice; else the endpoint decides. */
	voice: text,
	/** Instructions for the assistant. Visitors can read them: the endpoint is the right place. */
	instructions: text,
	/** BCP-47: what the visitor speaks, a hint for the transcription. */
	language: text,
	/** BCP-47: what a translation is into. May change while it is live. */
	"target-language": text,
	/** What ends the visitor's turn: what the endpoint's session says, silence, sense, or a button that they hold. */
	"turn-detection": oneOf([
		"auto",
		"server",
		"semantic",
		"push-to-talk"
	]),
	/** What the assistant is asked to say first, once. */
	greeting: text,
	/** Whether the assistant speaks or writes. */
	output: oneOf(["audio", "text"]),
	/** Text in, voice out; no permission is asked. */
	"no-microphone": flag,
	/** The provider's noise reduction: as the endpoint's session says, for a headset, for a room, or none. */
	"noise-reduction": oneOf([
		"auto",
		"near",
		"far",
		"off"
	]),
	/** A lost connection ends the call. */
	"no-reconnect": flag,
	/** Calls in other tabs of the site do not keep this one from starting. */
	concurrent: flag,
	/** `intent`: a hover, focus or touch on the call button fetches the key ahead, and the call is placed while the microphone prompt is still open. */
	preload: oneOf(["none", "intent"]),
	/** The model may ask for a person by the tool `request_human`; then `rv-handoff` is fired. */
	"request-human": flag,
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
	/** Names the launcher and the region. */
	label: text,
	/** What the assistant is called in the transcript. */
	"agent-name": text,
	/** BCP-47: the language of the interface; else that of the nearest `lang`, else the browser's. */
	locale: text,
	/** Colours: the page's own scheme, or always one. */
	theme: oneOf([
		"auto",
		"light",
		"dark"
	]),
	/** In the flow of the page; a launcher in a corner, with a panel; or the call button alone. */
	variant: oneOf([
		"inline",
		"floating",
		"button"
	]),
	/** The corner of the floating variant; sides follow the reading direction. */
	placement: oneOf([
		"bottom-end",
		"bottom-start",
		"top-end",
		"top-start"
	]),
	/** The floating panel is open. Hiding it ends no call. */
	open: flag,
	/** The level meter. */
	visualizer: oneOf([
		"orb",
		"bars",
		"wave",
		"none"
	], "bars"),
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
	/** Without the choice of a microphone and a speaker. */
	"no-device-picker": flag,
	/** What the visitor sets for themselves (microphone, speaker, volume, language, captions only) is kept in `localStorage` for their next visit. */
	"remember-settings": flag,
	/** Without the question how the call was. */
	"no-feedback": flag,
	/** Hosts that links in the transcript may lead to, as in `example.com docs.example.com`; https only. Without it there are no links. */
	"link-hosts": text,
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
/** What no attribute can say, and only a script can set. */
var PROPERTIES = {
	tokenProvider: null,
	sessionProvider: null,
	tools: [],
	sessionConfig: null,
	context: null,
	mediaStream: null,
	iceServers: null,
	prices: null,
	redact: null,
	strings: null
};
/** Shown in the markup too: style sheets, ours among them, ask for these. */
var REFLECTED = [
	"muted",
	"theme",
	"variant",
	"open"
];
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
// node_modules/lit-html/node/lit-html.js
/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/
var t = globalThis;
var i = (t) => t;
var s = t.trustedTypes;
var e = s ? (() => {
	try {
		return s.createPolicy("realtime-voice", { createHTML: (t) => t });
	} catch {}
})() : void 0;
var h = "$lit$";
var o = `lit$${Math.random().toFixed(9).slice(2)}$`;
var n = "?" + o;
var r = `<${n}>`;
var l = void 0 === t.document ? { createTreeWalker: () => ({}) } : document;
var c = () => l.createComment("");
var a = (t) => null === t || "object" != typeof t && "function" != typeof t;
var u = Array.isArray;
var d = (t) => u(t) || "function" == typeof t?.[Symbol.iterator];
var f = "[ 	\n\f\r]";
var v = /<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g;
var _ = /-->/g;
var m = />/g;
var p = RegExp(`>|${f}(?:([^\\s"'>=/]+)(${f}*=${f}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`, "g");
var g = /'/g;
var $ = /"/g;
var y = /^(?:script|style|textarea|title)$/i;
var x = (t) => (i, ...s) => ({
	_$litType$: t,
	strings: i,
	values: s
});
var T = x(1);
var E = Symbol.for("lit-noChange");
var A = Symbol.for("lit-nothing");
var C = /* @__PURE__ */ new WeakMap();
var P = l.createTreeWalker(l, 129);
function V(t, i) {
	if (!u(t) || !t.hasOwnProperty("raw")) throw Error("invalid template strings array");
	return void 0 !== e ? e.createHTML(i) : i;
}
var N = (t, i) => {
	const s = t.length - 1, e = [];
	let n, l = 2 === i ? "<svg>" : 3 === i ? "<math>" : "", c = v;
	for (let i = 0; i < s; i++) {
		const s = t[i];
		let a, u, d = -1, f = 0;
		for (; f < s.length && (c.lastIndex = f, u = c.exec(s), null !== u);) f = c.lastIndex, c === v ? "!--" === u[1] ? c = _ : void 0 !== u[1] ? c = m : void 0 !== u[2] ? (y.test(u[2]) && (n = RegExp("</" + u[2], "g")), c = p) : void 0 !== u[3] && (c = p) : c === p ? ">" === u[0] ? (c = n ?? v, d = -1) : void 0 === u[1] ? d = -2 : (d = c.lastIndex - u[2].length, a = u[1], c = void 0 === u[3] ? p : "\"" === u[3] ? $ : g) : c === $ || c === g ? c = p : c === _ || c === m ? c = v : (c = p, n = void 0);
		const x = c === p && t[i + 1].startsWith("/>") ? " " : "";
		l += c === v ? s + r : d >= 0 ? (e.push(a), s.slice(0, d) + h + s.slice(d) + o + x) : s + o + (-2 === d ? i : x);
	}
	return [V(t, l + (t[s] || "<?>") + (2 === i ? "</svg>" : 3 === i ? "</math>" : "")), e];
};
var S = class S {
	constructor({ strings: t, _$litType$: i }, e) {
		let r;
		this.parts = [];
		let l = 0, a = 0;
		const u = t.length - 1, d = this.parts, [f, v] = N(t, i);
		if (this.el = S.createElement(f, e), P.currentNode = this.el.content, 2 === i || 3 === i) {
			const t = this.el.content.firstChild;
			t.replaceWith(...t.childNodes);
		}
		for (; null !== (r = P.nextNode()) && d.length < u;) {
			if (1 === r.nodeType) {
				if (r.hasAttributes()) for (const t of r.getAttributeNames()) if (t.endsWith(h)) {
					const i = v[a++], s = r.getAttribute(t).split(o), e = /([.?@])?(.*)/.exec(i);
					d.push({
						type: 1,
						index: l,
						name: e[2],
						strings: s,
						ctor: "." === e[1] ? I : "?" === e[1] ? L : "@" === e[1] ? z : H
					}), r.removeAttribute(t);
				} else t.startsWith(o) && (d.push({
					type: 6,
					index: l
				}), r.removeAttribute(t));
				if (y.test(r.tagName)) {
					const t = r.textContent.split(o), i = t.length - 1;
					if (i > 0) {
						r.textContent = s ? s.emptyScript : "";
						for (let s = 0; s < i; s++) r.append(t[s], c()), P.nextNode(), d.push({
							type: 2,
							index: ++l
						});
						r.append(t[i], c());
					}
				}
			} else if (8 === r.nodeType) if (r.data === n) d.push({
				type: 2,
				index: l
			});
			else {
				let t = -1;
				for (; -1 !== (t = r.data.indexOf(o, t + 1));) d.push({
					type: 7,
					index: l
				}), t += o.length - 1;
			}
			l++;
		}
	}
	static createElement(t, i) {
		const s = l.createElement("template");
		return s.innerHTML = t, s;
	}
};
function M(t, i, s = t, e) {
	if (i === E) return i;
	let h = void 0 !== e ? s._$Co?.[e] : s._$Cl;
	const o = a(i) ? void 0 : i._$litDirective$;
	return h?.constructor !== o && (h?._$AO?.(!1), void 0 === o ? h = void 0 : (h = new o(t), h._$AT(t, s, e)), void 0 !== e ? (s._$Co ??= [])[e] = h : s._$Cl = h), void 0 !== h && (i = M(t, h._$AS(t, i.values), h, e)), i;
}
var k = class {
	constructor(t, i) {
		this._$AV = [], this._$AN = void 0, this._$AD = t, this._$AM = i;
	}
	get parentNode() {
		return this._$AM.parentNode;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	u(t) {
		const { el: { content: i }, parts: s } = this._$AD, e = (t?.creationScope ?? l).importNode(i, !0);
		P.currentNode = e;
		let h = P.nextNode(), o = 0, n = 0, r = s[0];
		for (; void 0 !== r;) {
			if (o === r.index) {
				let i;
				2 === r.type ? i = new R(h, h.nextSibling, this, t) : 1 === r.type ? i = new r.ctor(h, r.name, r.strings, this, t) : 6 === r.type && (i = new W(h, this, t)), this._$AV.push(i), r = s[++n];
			}
			o !== r?.index && (h = P.nextNode(), o++);
		}
		return P.currentNode = l, e;
	}
	p(t) {
		let i = 0;
		for (const s of this._$AV) void 0 !== s && (void 0 !== s.strings ? (s._$AI(t, s, i), i += s.strings.length - 2) : s._$AI(t[i])), i++;
	}
};
var R = class R {
	get _$AU() {
		return this._$AM?._$AU ?? this._$Cv;
	}
	constructor(t, i, s, e) {
		this.type = 2, this._$AH = A, this._$AN = void 0, this._$AA = t, this._$AB = i, this._$AM = s, this.options = e, this._$Cv = e?.isConnected ?? !0;
	}
	get parentNode() {
		let t = this._$AA.parentNode;
		const i = this._$AM;
		return void 0 !== i && 11 === t?.nodeType && (t = i.parentNode), t;
	}
	get startNode() {
		return this._$AA;
	}
	get endNode() {
		return this._$AB;
	}
	_$AI(t, i = this) {
		t = M(this, t, i), a(t) ? t === A || null == t || "" === t ? (this._$AH !== A && this._$AR(), this._$AH = A) : t !== this._$AH && t !== E && this._(t) : void 0 !== t._$litType$ ? this.$(t) : void 0 !== t.nodeType ? this.T(t) : d(t) ? this.k(t) : this._(t);
	}
	O(t) {
		return this._$AA.parentNode.insertBefore(t, this._$AB);
	}
	T(t) {
		this._$AH !== t && (this._$AR(), this._$AH = this.O(t));
	}
	_(t) {
		this._$AH !== A && a(this._$AH) ? this._$AA.nextSibling.data = t : this.T(l.createTextNode(t)), this._$AH = t;
	}
	$(t) {
		const { values: i, _$litType$: s } = t, e = "number" == typeof s ? this._$AC(t) : (void 0 === s.el && (s.el = S.createElement(V(s.h, s.h[0]), this.options)), s);
		if (this._$AH?._$AD === e) this._$AH.p(i);
		else {
			const t = new k(e, this), s = t.u(this.options);
			t.p(i), this.T(s), this._$AH = t;
		}
	}
	_$AC(t) {
		let i = C.get(t.strings);
		return void 0 === i && C.set(t.strings, i = new S(t)), i;
	}
	k(t) {
		u(this._$AH) || (this._$AH = [], this._$AR());
		const i = this._$AH;
		let s, e = 0;
		for (const h of t) e === i.length ? i.push(s = new R(this.O(c()), this.O(c()), this, this.options)) : s = i[e], s._$AI(h), e++;
		e < i.length && (this._$AR(s && s._$AB.nextSibling, e), i.length = e);
	}
	_$AR(t = this._$AA.nextSibling, s) {
		for (this._$AP?.(!1, !0, s); t !== this._$AB;) {
			const s = i(t).nextSibling;
			i(t).remove(), t = s;
		}
	}
	setConnected(t) {
		void 0 === this._$AM && (this._$Cv = t, this._$AP?.(t));
	}
};
var H = class {
	get tagName() {
		return this.element.tagName;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	constructor(t, i, s, e, h) {
		this.type = 1, this._$AH = A, this._$AN = void 0, this.element = t, this.name = i, this._$AM = e, this.options = h, s.length > 2 || "" !== s[0] || "" !== s[1] ? (this._$AH = Array(s.length - 1).fill(/* @__PURE__ */ new String()), this.strings = s) : this._$AH = A;
	}
	_$AI(t, i = this, s, e) {
		const h = this.strings;
		let o = !1;
		if (void 0 === h) t = M(this, t, i, 0), o = !a(t) || t !== this._$AH && t !== E, o && (this._$AH = t);
		else {
			const e = t;
			let n, r;
			for (t = h[0], n = 0; n < h.length - 1; n++) r = M(this, e[s + n], i, n), r === E && (r = this._$AH[n]), o ||= !a(r) || r !== this._$AH[n], r === A ? t = A : t !== A && (t += (r ?? "") + h[n + 1]), this._$AH[n] = r;
		}
		o && !e && this.j(t);
	}
	j(t) {
		t === A ? this.element.removeAttribute(this.name) : this.element.setAttribute(this.name, t ?? "");
	}
};
var I = class extends H {
	constructor() {
		super(...arguments), this.type = 3;
	}
	j(t) {
		this.element[this.name] = t === A ? void 0 : t;
	}
};
var L = class extends H {
	constructor() {
		super(...arguments), this.type = 4;
	}
	j(t) {
		this.element.toggleAttribute(this.name, !!t && t !== A);
	}
};
var z = class extends H {
	constructor(t, i, s, e, h) {
		super(t, i, s, e, h), this.type = 5;
	}
	_$AI(t, i = this) {
		if ((t = M(this, t, i, 0) ?? A) === E) return;
		const s = this._$AH, e = t === A && s !== A || t.capture !== s.capture || t.once !== s.once || t.passive !== s.passive, h = t !== A && (s === A || e);
		e && this.element.removeEventListener(this.name, this, s), h && this.element.addEventListener(this.name, this, t), this._$AH = t;
	}
	handleEvent(t) {
		"function" == typeof this._$AH ? this._$AH.call(this.options?.host ?? this.element, t) : this._$AH.handleEvent(t);
	}
};
var W = class {
	constructor(t, i, s) {
		this.element = t, this.type = 6, this._$AN = void 0, this._$AM = i, this.options = s;
	}
	get _$AU() {
		return this._$AM._$AU;
	}
	_$AI(t) {
		M(this, t);
	}
};
var j = t.litHtmlPolyfillSupport;
j?.(S, R), (t.litHtmlVersions ??= []).push("3.3.3");
var B = (t, i, s) => {
	const e = s?.renderBefore ?? i;
	let h = e._$litPart$;
	if (void 0 === h) {
		const t = s?.renderBefore ?? null;
		e._$litPart$ = h = new R(i.insertBefore(c(), t), t, void 0, s ?? {});
	}
	return h._$AI(t), h;
};
// src/reactive-element.ts
/**
* What an element needs in order to follow its attributes and properties, and to draw itself once for all that changed in one tick. It stands
* in the place of `LitElement`, with the same names for the same things; docs/decisions/0008 says why.
*/
/** Node has no such class, and there the package must at least be imported without harm. */
var Base = globalThis.HTMLElement ?? Object;
var NAMES = Object.keys(ATTRIBUTES);
/** Every property, and what it is until it is set. */
var FALLBACKS = {
	...Object.fromEntries(NAMES.map((name) => [propertyName(name), ATTRIBUTES[name].fallback])),
	...PROPERTIES
};
/**
* One property an attribute, and those that no attribute can say, by the tables: what is set on either shows in the property at once and in the
* view with the next update.
*/
var ReactiveElement = class extends Base {
	static observedAttributes = NAMES;
	static {
		for (const name of Object.keys(FALLBACKS)) Object.defineProperty(this.prototype, name, {
			configurable: true,
			enumerable: true,
			get() {
				return this.#values[name];
			},
			set(value) {
				if (Object.is(value, this.#values[name])) return;
				this.#values[name] = value;
				this.#changed.add(name);
				this.requestUpdate();
			}
		});
	}
	/** Settles with the update that is due, or was the last: `false` when that has already asked for another. */
	updateComplete = Promise.resolve(true);
	hasUpdated = false;
	internals = this.attachInternals();
	renderRoot = this.attachShadow({ mode: "open" });
	#values = { ...FALLBACKS };
	/** What a script set before this class was known. It wins over the markup, so it waits until the markup has been read. */
	#early = {};
	#changed = new Set(Object.keys(FALLBACKS));
	#pending = false;
	#connect = () => void 0;
	#connected = new Promise((resolve) => this.#connect = resolve);
	constructor() {
		super();
		for (const name of Object.keys(FALLBACKS)) {
			if (!Object.hasOwn(this, name)) continue;
			this.#early[name] = Reflect.get(this, name);
			Reflect.deleteProperty(this, name);
		}
		this.requestUpdate();
	}
	connectedCallback() {
		this.#connect();
		this.requestUpdate();
	}
	attributeChangedCallback(attribute, _before, text) {
		Reflect.set(this, propertyName(attribute), readOption(attribute, text));
	}
	/** Draws soon, and once however often it is asked; an element that has never been on a page waits until it is. */
	requestUpdate() {
		if (this.#pending) return;
		this.#pending = true;
		this.updateComplete = this.#connected.then(() => {
			this.performUpdate();
			return !this.#pending;
		});
	}
	/** The next update is as the first: it takes in everything. */
	anew() {
		this.hasUpdated = false;
		this.#changed = new Set(Object.keys(FALLBACKS));
		this.requestUpdate();
	}
	/** The update that is due, at once. */
	performUpdate() {
		if (!this.#pending) return;
		Object.assign(this, this.#early);
		this.#early = {};
		try {
			this.willUpdate(this.#changed);
			this.#reflect();
		} finally {
			this.#changed = /* @__PURE__ */ new Set();
			this.#pending = false;
		}
		this.update();
		this.hasUpdated = true;
	}
	update() {
		B(this.render(), this.renderRoot);
	}
	/** The markup is written only where it says something else: `muted="false"` may stay. */
	#reflect() {
		for (const attribute of REFLECTED) {
			const value = this.#values[propertyName(attribute)];
			if (value === readOption(attribute, this.getAttribute(attribute))) continue;
			if (value === ATTRIBUTES[attribute].fallback) this.removeAttribute(attribute);
			else this.setAttribute(attribute, value === true ? "" : String(value));
		}
	}
};
// src/version.ts
/** That of package.json: a test sees to it. */
var VERSION = "0.1.0";
// src/configured-element.ts
/** The properties of the element: one for each attribute, by the table, and those that only a script can set. */
var ConfiguredElement = class extends ReactiveElement {
	/** Which version of the script this is. */
	static version = VERSION;
	/** Who listens to the wire: only for them is each event copied. */
	#spies = /* @__PURE__ */ new Set();
	addEventListener(type, listener, options) {
		if (type === "rv-event") this.#spy(listener, { ...typeof options === "object" && options });
		super.addEventListener(type, listener, options);
	}
	removeEventListener(type, listener, options) {
		if (type === "rv-event") this.#spies.delete(listener);
		super.removeEventListener(type, listener, options);
	}
	/** The browser takes some away by itself. */
	#spy(listener, { once, signal }) {
		const forget = () => this.#spies.delete(listener);
		if (!signal?.aborted) this.#spies.add(listener);
		signal?.addEventListener("abort", forget);
		if (once) super.addEventListener("rv-event", forget, { once });
	}
	get spied() {
		return this.#spies.size > 0;
	}
	/** Puts all properties in order, those too that were set before the script came: the first update takes them in. */
	settle() {
		if (!this.hasUpdated) this.performUpdate();
		this.normalise();
	}
	/** A script may have set a property to anything. */
	normalise() {
		for (const name of Object.keys(ATTRIBUTES)) {
			const property = propertyName(name);
			Reflect.set(this, property, readOption(name, Reflect.get(this, property)));
		}
	}
};
// src/element/adopting-element.ts
/** The element that is being adopted, until the constructors have reached the base. */
var adopted = {
	element: null,
	intents: []
};
/**
* Makes one of `Class` of an element that is on the page already. Nobody can define a tag twice, so the object stays, with its attributes, properties, listeners and
* what it shows, and gets the methods of the class and what its constructors make: one may return another object than the one it was called for, and fields are
* then put onto that. (The polyfill of scoped registries upgrades elements in the same way.)
*
* @param intents What the visitor has asked for meanwhile.
*/
function adopt(element, Class, intents) {
	adopted.element = Object.setPrototypeOf(element, Class.prototype);
	adopted.intents = intents;
	new Class();
}
/** What the visitor has asked for of the element that is being made, before. */
var owed = () => {
	const { intents } = adopted;
	adopted.intents = [];
	return intents;
};
/** What can be made of an element that is there. */
var AdoptingElement = class extends ConfiguredElement {
	constructor() {
		const { element } = adopted;
		if (element) {
			adopted.element = null;
			element.anew();
			return element;
		}
		super();
	}
};
// src/allowed-origins.ts
var origins = /* @__PURE__ */ new Set();
/**
* Lets elements of this page use more origins, such as `https://api.example.com`.
* @throws TypeError when an entry is no absolute URL.
*/
function allowOrigins(more) {
	for (const origin of more) origins.add(new URL(origin).origin);
}
var isAllowed = (origin) => origins.has(origin);
// src/not-on.ts
/** What needs a call, without one. */
var notOn = () => new VoiceError("session.stopped", { detail: "no call is on: start() first" });
// src/resting.ts
/** What each call begins with. */
var BARE = {
	turns: [],
	muted: false,
	blocked: false,
	limit: null,
	quality: "good",
	echo: false,
	microphone: true,
	fault: null,
	pushToTalk: null,
	approvals: [],
	tools: [],
	pictures: false
};
/** Before the first call. */
var RESTING = {
	...BARE,
	devices: {
		microphones: [],
		speakers: []
	},
	state: "idle",
	step: null,
	duration: null,
	error: null
};
var NO_TOKENS = {
	text: 0,
	audio: 0,
	image: 0
};
var NO_USAGE = {
	input: NO_TOKENS,
	cached: NO_TOKENS,
	output: NO_TOKENS
};
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
// src/script-url.ts
/**
* The address this code was loaded from, in every form it is shipped: classic script, module script, import.
* `import.meta` would be a syntax error in a classic script, so a module finds itself in a stack trace.
*/
var loadedFrom = find();
var scriptUrl = () => loadedFrom;
/** The `<script>` that loaded us, where one did: carries the site's own settings. Read at load only. */
var scriptElement = findElement();
/** The `<script>` that loads this address. */
function scriptAt(url) {
	return url !== null && [...globalThis.document?.scripts ?? []].find(({ src }) => src === url) || null;
}
function find() {
	if (typeof document === "undefined") return null;
	const current = document.currentScript;
	if (current instanceof HTMLScriptElement && current.src) return current.src;
	return /(https?:\/\/[^\s)]+?)(?::\d+)+\)?$/m.exec((/* @__PURE__ */ new Error()).stack ?? "")?.[1] ?? null;
}
function findElement() {
	const current = typeof document === "undefined" ? null : document.currentScript;
	return current && current instanceof HTMLScriptElement ? current : scriptAt(loadedFrom);
}
// src/given-focus.ts
/** What we are giving the focus to, just now. */
var moving = /* @__PURE__ */ new WeakSet();
/** Whether the focus is given to it by us, and not by the visitor. */
var isMoving = (target) => moving.has(target);
var giveFocus = (target) => {
	moving.add(target);
	target.focus();
	moving.delete(target);
};
// src/i18n/english-face.ts
/** English, as far as it is to be seen before a visitor comes near: all that `dist/lazy.js` has of it. */
var face = {
	label: "Voice assistant",
	agent: "Assistant",
	start: "Start talking",
	cancel: "Cancel",
	mute: "Mute microphone",
	interrupt: "Stop the answer",
	retry: "Try again",
	composer: "Message",
	composerHint: "Type a message",
	send: "Send",
	notice: "You are talking with an AI. It can make mistakes.",
	terms: "Terms",
	privacy: "Privacy",
	unsupported: "This browser cannot make voice calls.",
	settings: "Settings",
	states: {
		idle: "Ready when you are",
		connecting: "Connecting",
		failed: "No connection"
	},
	errors: {
		"net.script": "Can't reach the voice service.",
		"net.offline": "You're offline."
	},
	nextSteps: { "net.offline": "Check your connection, then try again." }
};
// src/i18n/import-language.ts
/** Each by a name of its own, for a bundler to follow. In the script this file is import-language-beside.ts. */
var FILES = {
	ar: () => import("../i18n/ar.js"),
	bg: () => import("../i18n/bg.js"),
	ca: () => import("../i18n/ca.js"),
	cs: () => import("../i18n/cs.js"),
	da: () => import("../i18n/da.js"),
	de: () => import("../i18n/de.js"),
	el: () => import("../i18n/el.js"),
	es: () => import("../i18n/es.js"),
	et: () => import("../i18n/et.js"),
	fi: () => import("../i18n/fi.js"),
	fr: () => import("../i18n/fr.js"),
	he: () => import("../i18n/he.js"),
	hi: () => import("../i18n/hi.js"),
	hr: () => import("../i18n/hr.js"),
	hu: () => import("../i18n/hu.js"),
	id: () => import("../i18n/id.js"),
	it: () => import("../i18n/it.js"),
	ja: () => import("../i18n/ja.js"),
	ko: () => import("../i18n/ko.js"),
	lt: () => import("../i18n/lt.js"),
	lv: () => import("../i18n/lv.js"),
	nb: () => import("../i18n/nb.js"),
	nl: () => import("../i18n/nl.js"),
	pl: () => import("../i18n/pl.js"),
	pt: () => import("../i18n/pt.js"),
	"pt-BR": () => import("../i18n/pt-BR.js"),
	ro: () => import("../i18n/ro.js"),
	ru: () => import("../i18n/ru.js"),
	sk: () => import("../i18n/sk.js"),
	sl: () => import("../i18n/sl.js"),
	sr: () => import("../i18n/sr.js"),
	sv: () => import("../i18n/sv.js"),
	ta: () => import("../i18n/ta.js"),
	th: () => import("../i18n/th.js"),
	tr: () => import("../i18n/tr.js"),
	uk: () => import("../i18n/uk.js"),
	ur: () => import("../i18n/ur.js"),
	vi: () => import("../i18n/vi.js"),
	"zh-Hans": () => import("../i18n/zh-Hans.js"),
	"zh-Hant": () => import("../i18n/zh-Hant.js")
};
var importLanguage = async (language) => FILES[language]();
// src/i18n/resolve.ts
/** The languages that have a file of their own; English needs none. A name stands here only where `NAME.ts` lies beside. */
var LANGUAGES = [
	"ar",
	"bg",
	"ca",
	"cs",
	"da",
	"de",
	"el",
	"es",
	"et",
	"fi",
	"fr",
	"he",
	"hi",
	"hr",
	"hu",
	"id",
	"it",
	"ja",
	"ko",
	"lt",
	"lv",
	"nb",
	"nl",
	"pl",
	"pt",
	"pt-BR",
	"ro",
	"ru",
	"sk",
	"sl",
	"sr",
	"sv",
	"ta",
	"th",
	"tr",
	"uk",
	"ur",
	"vi",
	"zh-Hans",
	"zh-Hant"
];
var ENGLISH = {
	language: "en",
	locale: "en",
	dir: "ltr"
};
var scriptOf = (locale) => locale.maximize().script;
/**
* The first of these BCP-47 tags that one of the languages answers: by region (`pt-BR`), by script (`zh-TW` is `zh-Hant`), by language alone; else English.
* Where a language is written in two scripts and has one file, that serves both: `sr` is Cyrillic, the script that its tag means.
*/
function resolve(tags, languages) {
	for (const tag of tags) try {
		const wanted = new Intl.Locale(tag.replaceAll("_", "-"));
		const { language, region } = wanted;
		const found = [
			`${language}-${region}`,
			`${language}-${scriptOf(wanted)}`,
			language.replace(/^n[no]$/, "nb")
		].find((candidate) => languages.includes(candidate));
		if (!found) continue;
		const here = new Intl.Locale(found, { ...region && { region } });
		return {
			language: found,
			locale: here.toString(),
			dir: /Arab|Hebr/.test(`${scriptOf(here)}`) ? "rtl" : "ltr"
		};
	} catch {}
	return ENGLISH;
}
// src/i18n/languages.ts
var known = /* @__PURE__ */ new Map([["en", face]]);
/** The texts of one of the `languages`, or the request for its file, which rejects where that is missing or forbidden. */
function textsOf(language) {
	const found = known.get(language);
	if (found) return found;
	const request = importLanguage(language).then(({ default: texts }) => {
		if (known.get(language) === request) known.set(language, texts);
	});
	known.set(language, request);
	return request;
}
var languages = () => [...LANGUAGES, ...known.keys()];
/** Gives the page the texts of a language; what they lack is English. @throws RangeError for what is no BCP-47 tag. */
function registerStrings(locale, strings) {
	known.set(new Intl.Locale(locale).toString(), strings);
}
/** The rest of English has come; a page's own stays. */
function completeEnglish(en) {
	if (known.get("en") === face) known.set("en", en);
}
// src/i18n/strings.ts
/** All texts of `base`, less those that `over` says otherwise. What is no text is not taken: files and pages may be of another version. */
function merge(base, over) {
	const merged = Object.entries({
		...base,
		...over
	}).map(([key, text]) => {
		const own = Reflect.get(base, key);
		return [key, typeof own === "object" ? merge(own, text) : typeof text === "string" ? text : own];
	});
	return Object.fromEntries(merged);
}
/** What happened, in the visitor's words. */
var explain = ({ errors }, code) => errors[code] ?? errors[areaOf(code)];
/** Fills `{name}` placeholders; an unknown placeholder stays as it is. */
var format = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => Object.hasOwn(values, name) ? String(values[name]) : whole);
// src/i18n/wanted.ts
/** The language that the page says it is in around an element: the nearest `lang`, through shadow roots too. Empty where it says nothing. */
function nearest(element) {
	const root = element.getRootNode();
	return element.closest("[lang]")?.lang ?? (root instanceof ShadowRoot ? nearest(root.host) : "");
}
/** The languages that an element may be in, best first: the one it was told, or else that of the page around it, or else the visitor's. */
function wantedLanguages(element, told) {
	const tag = told ?? nearest(element);
	return tag ? [tag] : navigator.languages;
}
// src/i18n/words.ts
/** Milliseconds that the first drawing of an element stays out of sight for its language. Then English stands in. */
var PATIENCE_MS = 1e3;
/** The words of one element. Those of the last language stay until those of the next are there; what cannot be had is English. */
function createWords({ changed, missing }, find = textsOf) {
	/** What another language lacks is said in it. */
	const english = () => find("en");
	let heard = "";
	let wanted = ENGLISH;
	let asked;
	let texts = english();
	let overrides = null;
	const words = {
		...ENGLISH,
		strings: english(),
		awaited: true,
		follow(tags, own) {
			const key = tags.join();
			if (key !== heard) {
				heard = key;
				wanted = resolve(tags, languages());
			}
			let found = find(wanted.language);
			if (found instanceof Promise) {
				if (found !== asked) wait(found, wanted);
				asked = found;
				found = texts;
			} else Object.assign(words, wanted, { awaited: false });
			if (found !== texts || own !== overrides) words.strings = merge(merge(english(), texts = found), overrides = own);
		}
	};
	function wait(request, match) {
		const show = () => {
			clearTimeout(timer);
			words.awaited = false;
			changed();
		};
		const giveUp = () => {
			const message = `i18n/${match.language}.js must lie beside the script, and the page's script-src must allow it; English is shown`;
			if (wanted === match) wanted = ENGLISH;
			warnOnce(message);
			missing(message);
		};
		const timer = setTimeout(show, PATIENCE_MS);
		request.catch(giveUp).then(show);
	}
	return words;
}
// src/reflect-state.ts
/** `:state(speaking)` for those who style, `data-state` for tools that cannot read custom states. */
function reflectState({ dataset }, { states }, { state, muted, blocked }, open) {
	states.clear();
	for (const name of [
		state,
		isLive(state) && "live",
		muted && "muted",
		blocked && "blocked",
		open && "open"
	]) if (name) states.add(name);
	dataset["state"] = state;
}
// src/supported.ts
/** Whether a call can work in this browser on this page at all. */
var supported = () => (typeof RTCPeerConnection !== "undefined" || typeof AudioWorkletNode !== "undefined") && globalThis.isSecureContext && "mediaDevices" in navigator;
// src/ui/approach.ts
var SIGNS = [
	"pointerover",
	"focusin",
	"touchstart",
	"pointerdown"
];
/** Tells that a visitor is about to use something, as the button that starts a call: hovers over it, focuses or touches it; or presses it already. */
function watchApproach(root, what, tell) {
	for (const type of SIGNS) {
		const look = (event) => {
			const found = event.composedPath().find((node) => node instanceof Element && node.matches(what));
			if (found && !isMoving(found) && !document.hidden) tell(type === "pointerdown", found);
		};
		root.addEventListener(type, look, { passive: true });
	}
}
// src/ui/icons.ts
/** One shape in the colour of the text, drawn or filled; the button's own name says what it means. */
var icon$1 = (d, fill = "none") => T`<svg viewBox="0 0 24 24" fill=${fill} aria-hidden="true"><path d=${d}></path></svg>`;
var MIC_PATH = "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3";
var MIC = icon$1(MIC_PATH);
var MIC_OFF = icon$1(`${MIC_PATH}M4 3l16 18`);
var END = icon$1("M3.5 14c0-1 .4-1.8 1.2-2.4a12.4 12.4 0 0 1 14.6 0c.8.6 1.2 1.4 1.2 2.4v1.4l-4.4-.9v-2.1a12.6 12.6 0 0 0-8.2 0v2.1l-4.4.9Z", "currentColor");
var CANCEL = icon$1("M6 6l12 12M18 6 6 18");
var STOP = icon$1("M7.5 7.5h9v9h-9Z", "currentColor");
var SEND = icon$1("M12 19V5M6 11l6-6 6 6");
var RETRY = icon$1("M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3v4.5H15");
var ALERT = icon$1("M12 9v4.5M12 17v.1M12 3.5 2.5 20h19Z");
var VOICE = icon$1("M4 10.5v3M8 7v10M12 3.5v17M16 8v8M20 10.5v3");
var SLIDERS = icon$1("M4 8h10M18 8h2M4 16h2M10 16h10M16 6v4M8 14v4");
// src/ui/error-view.ts
/**
* What happened and the one thing to do about it; Retry is the call button. The box is always there, because some screen
* readers miss an alert that arrives together with its words. It takes the focus only where no button is left to take it.
*/
var errorView = ({ error, state, strings }) => T`<div part="error" class="error" role="alert" tabindex="-1" ?data-home=${state === "failed" && !error?.recoverable}
    >${error ? T`${ALERT}<span><strong>${explain(strings, error.code)}</strong> ${strings.nextSteps[error.code] ?? A}</span>` : A}</div
  >`;
/** Without a microphone it would not have happened. */
var isOfMicrophone = (error) => error?.code.includes("mic") === true;
// src/ui/composer.ts
/** 229: Safari ends a composition before it reports the Enter that confirmed it (https://bugs.webkit.org/show_bug.cgi?id=165004). */
var isComposing = (event) => event.isComposing || event.keyCode === 229;
var submitOnEnter = (event) => {
	if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
	event.preventDefault();
	event.target.form?.requestSubmit();
};
var fieldOf = (root) => root.querySelector("[part=text-input]");
/** What was typed leaves the field once it has been sent, unless it is something else by then. */
var clearSent = (root, text) => {
	const field = fieldOf(root);
	if (field?.value.trim() === text) field.value = "";
};
/** Typing is the main thing here: there is no microphone. */
var isTyped = ({ microphone, showTextInput, state }) => !microphone && showTextInput && state !== "consent" && !isResting(state);
var isPicture = ({ type }) => type.startsWith("image/");
/**
* A line to type in, in a call and before it: what is sent before one begins it, without a microphone, and stays in the field until it
* has been sent. The field stays in the tree all the time, so that a call that breaks does not take an unsent message with it.
*/
var composer = (model, send, late) => {
	const { state, strings, supported, error, pictures } = model;
	const typed = isTyped(model);
	const connecting = state === "connecting";
	const useless = !supported || state === "consent" || state === "failed" && !error?.recoverable && !isOfMicrophone(error);
	const submit = (event) => {
		event.preventDefault();
		const field = fieldOf(event.target);
		const text = field?.value.trim() ?? "";
		const picture = model.attachment?.status;
		if (!field || connecting || picture === "preparing" || !text && picture !== "ready") return;
		send({
			type: "text",
			text
		});
		field.focus();
	};
	const paste = (event) => {
		const { clipboardData } = event;
		const picture = [...clipboardData?.files ?? []].find(isPicture);
		if (!pictures || !picture || clipboardData?.getData("text/plain")) return;
		event.preventDefault();
		send({
			type: "attach",
			picture
		});
	};
	return T`<form part="composer" class="composer" ?hidden=${useless} @submit=${submit}>
    ${late?.attachmentChip(model, send)}
    <textarea part="text-input" rows="1" maxlength="20000" autocomplete="off" enterkeyhint="send" aria-label=${strings.composer}
      placeholder=${strings.composerHint} ?disabled=${connecting && !typed} ?data-home=${typed} @keydown=${submitOnEnter} @paste=${paste}></textarea>
    ${late?.attachButton(model, send)}
    <button part="send-button" class="round send" ?disabled=${connecting} aria-label=${strings.send} title=${strings.send}
      ><span class="icon" aria-hidden="true"><slot name="icon-send">${SEND}</slot></span></button
    >
  </form>`;
};
// src/ui/desk-model.ts
/** As a call finds it. */
var FRESH = {
	first: null,
	attachment: null,
	rating: null,
	rated: false,
	told: null
};
/** As an element does. */
var RESTED = {
	...FRESH,
	settingsOpen: false,
	canCopy: false
};
// src/web-url.ts
/** A link that a visitor may follow, or `null`: http and https only, whatever the markup says. */
function webUrl(value) {
	if (value === null || !URL.canParse(value, document.baseURI)) return null;
	const { protocol, href } = new URL(value, document.baseURI);
	return /^https?:$/.test(protocol) ? href : null;
}
// src/ui/model.ts
var modelOf = (settings, parts) => {
	const { mode, variant, placement, visualizer, label, agentName, termsUrl, privacyUrl, linkHosts, volume } = settings;
	const pairs = mode === "translation";
	const sourceLanguage = settings.language ?? (pairs ? "" : null);
	return {
		...parts,
		label: label ?? parts.strings.label,
		agentName: agentName ?? parts.strings.agent,
		showTranscript: !settings.noTranscript,
		showTextInput: !settings.noTextInput && mode === "conversation" && variant !== "button",
		showNotice: !settings.noNotice,
		showTimer: !settings.noTimer,
		showFeedback: !settings.noFeedback,
		showDevices: !settings.noDevicePicker,
		volume,
		variant,
		placement,
		visualizer,
		pairs,
		sourceLanguage,
		targetLanguage: pairs ? settings.targetLanguage ?? "" : sourceLanguage,
		linkHosts: linkHosts?.toLowerCase().split(/[\s,]+/).filter(Boolean) ?? [],
		termsUrl: webUrl(termsUrl),
		privacyUrl: webUrl(privacyUrl)
	};
};
// src/css-tag.ts
/** The text of a style sheet without any `${…}`; the build minifies what carries this tag. */
var css = ([text = ""]) => text;
/** One sheet of many texts, parsed when the first element needs it and shared by all. No `<style>`: strict pages refuse it. */
function createSheet(...texts) {
	let sheet;
	return () => {
		if (!sheet) {
			sheet = new CSSStyleSheet();
			sheet.replaceSync(texts.join(""));
		}
		return sheet;
	};
}
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
      padding-inline: 16px;
    }
    .answers .call {
      flex: auto;
    }
  }
  @container (inline-size < 16.5em) {
    .trio .call:is(.danger, .quiet) {
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
    .is-listening:not(.deaf),
    .is-hearing:not(.deaf) {
      --level: var(--rv-input-level, 0);
    }
    .is-speaking {
      --level: var(--rv-output-level, 0);
    }
    .is-connecting .glyph,
    .is-reconnecting .glyph {
      animation: turn 1s linear infinite;
    }
    .is-connecting :is(i, .wave),
    .is-thinking :is(i, .wave),
    .is-thinking .glyph {
      animation: wait 1.4s calc(var(--share, 0) * -1.4s) ease-in-out infinite;
    }
    .pending {
      animation: wait 1.4s ease-in-out infinite;
    }
    .live .orb :last-child::before {
      animation: turn 8s linear infinite;
    }
    .live .orb :last-child::after {
      animation: turn 13s linear infinite reverse;
    }
    .live .wave path {
      animation: flow 2.4s linear infinite;
    }
    .live .wave path:nth-child(2) {
      animation-duration: 3.8s;
      animation-direction: reverse;
    }
    .live .wave path:last-child {
      animation-duration: 5s;
    }
    .floating .panel {
      animation: rise var(--time) ease-out;
    }
    @keyframes flow {
      to {
        translate: -60px;
      }
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 12px;
      }
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
    .meter i,
    .orb i:last-child {
      background: CanvasText;
    }
    .orb :last-child::before,
    .orb :last-child::after {
      content: none;
    }
    .base {
      --alarm: CanvasText;
    }
    .message,
    .level,
    button {
      border-color: CanvasText;
    }
    .base [aria-pressed='true'] {
      /* Else the words get a ground of their own, in their own colour. */
      forced-color-adjust: none;
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
// src/ui/styles-base.ts
/**
* The ground: colours, reset, what every part shares. Everything hangs on `.base`, which starts from `all: initial`: a page
* that resets or restyles every element reaches the host but not what is in it. Lengths are px and em, never rem; sides are
* logical, so right-to-left needs no rule but for what a drawing shows.
*/
var base = css`
  :host {
    all: initial;
    color-scheme: inherit;
    direction: inherit;
    display: block;
    inline-size: 100%;
    max-inline-size: 480px;
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
    --shadow: var(--rv-shadow, 0 1px 2px #10142014, 0 16px 40px -20px #10142038);
    --radius: var(--rv-radius, 20px);
    --space: var(--rv-space, 16px);
    --time: var(--rv-duration, 0.18s);
    --level: 0;
    /* A quiet fill that follows whatever surface and text the site has chosen, signs of danger and edges that one can see. */
    --fill: color-mix(in srgb, var(--text) 6%, var(--surface));
    --alarm: color-mix(in srgb, var(--danger) 75%, var(--text));
    --edge: color-mix(in srgb, var(--text) 52%, var(--surface));

    all: initial;
    /* But for what the lang attribute sets: it chooses the shapes of Chinese and Japanese letters, and where lines break. */
    -webkit-locale: revert-layer;
    display: block;
    color: inherit;
    color-scheme: light dark;
    font: 400 var(--rv-font-size, 16px) / 1.45 var(--rv-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
    /* Japanese, which has no spaces, breaks between phrases. */
    word-break: auto-phrase;
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
  .panel {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .panel,
  .pill {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
    color: var(--text);
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
  .gone {
    visibility: hidden;
  }
  :is(a, button, textarea, select, input) {
    outline-offset: 2px;
  }
  .icon {
    display: flex;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
`;
// src/ui/styles-card.ts
/** What stands on the card around the call area: the button of the settings, the composer, the footer. */
var card$1 = css`
  /* It takes no room of its own: the header is as high without it. */
  .gear {
    align-self: center;
    margin: -13px;
    margin-inline-start: 0;
    background: none;
  }

  .composer {
    display: flex;
    flex-wrap: wrap;
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
    /* What is typed runs its own way, whatever the language around it. */
    unicode-bidi: plaintext;
    resize: none;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }

  .footer {
    padding-block: calc(var(--space) * 0.75) calc(var(--space) * 0.875);
    color: var(--soft);
    font-size: 0.85em;
    text-align: center;
    text-wrap: balance;
  }
`;
// src/ui/styles-meter.ts
/** The level meter: its colour tells who is heard, and `--level` how loud. Only transform, opacity and clip-path follow the level. */
var meter$1 = css`
  .meter {
    display: flex;
    justify-content: center;
    block-size: 52px;
    color: var(--edge);
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
  .deaf:is(.is-listening, .is-hearing) .meter {
    color: var(--edge);
  }

  .bars {
    gap: 5px;
  }
  .bars i {
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

  /* A glow that breathes with the voice; in it a ball of light, in which two clouds turn. */
  .orb {
    position: relative;
    inline-size: 84px;
    block-size: 84px;
  }
  .orb i,
  .orb :last-child::before,
  .orb :last-child::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 50%;
    background: radial-gradient(closest-side, currentColor 55%, transparent);
  }
  .orb i:first-child {
    opacity: calc(0.25 + 0.55 * var(--level));
    scale: calc(1.1 + 0.25 * var(--level));
  }
  .orb i:last-child {
    background: radial-gradient(at 30% 30%, color-mix(in oklab, currentColor 55%, #fff), currentColor 75%);
    scale: calc(0.82 + 0.14 * var(--level));
  }
  .orb :last-child::before {
    background: radial-gradient(circle at 72% 70%, oklch(from currentColor calc(l + 0.12) c calc(h + 60)), transparent 62%);
  }
  .orb :last-child::after {
    background: radial-gradient(circle at 36% 26%, #fffb, transparent 48%);
  }

  .wave svg {
    inline-size: min(240px, 100%);
    block-size: 100%;
    stroke-width: 2.5px;
    mask: linear-gradient(90deg, transparent, #000 25% 75%, transparent);
  }
  .wave path {
    vector-effect: non-scaling-stroke;
    transform-origin: 0 26px;
    scale: 1 calc(0.06 + 0.94 * var(--level) * var(--share, 1));
  }
  .wave path:nth-child(2) {
    --share: -0.7;
    opacity: 0.5;
  }
  .wave path:last-child {
    --share: 0.45;
    opacity: 0.3;
  }
`;
// src/ui/styles-stage.ts
/** The call area: header, status, error, buttons, consent. */
var stage = css`
  .header,
  .fallback,
  .stage,
  .composer,
  .footer {
    padding-inline: var(--space);
  }
  .header {
    display: flex;
    gap: calc(var(--space) * 0.5);
    padding-block-start: calc(var(--space) * 0.875);
    min-block-size: 1.45em;
  }
  .fallback {
    padding-block: calc(var(--space) * 0.5) var(--space);
    color: var(--soft);
  }
  .title {
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .timer {
    white-space: nowrap;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  /* What follows the title stands at the other end. */
  .header > slot + * {
    margin-inline-start: auto;
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
  .deaf:is(.is-listening, .is-hearing) .glyph {
    --hue: var(--soft);
    background: none;
    box-shadow: none;
  }
  .muted:is(.is-listening, .is-hearing) .glyph {
    --hue: var(--alarm);
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
  :where(button, .call) {
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

  @media (hover: hover) {
    button:not(:disabled, [aria-disabled='true']):hover {
      filter: brightness(0.93);
    }
  }
`;
// src/ui/styles-variants.ts
/**
* The launcher and the pill of the floating panel, and the one button. What floats is fixed to the page itself and not the host:
* so the host takes no room, and a page that unsets everything changes nothing. One of the three shows at a time, and is all
* that is covered.
*/
var variants = css`
  :host([variant='floating']) {
    display: contents;
  }
  :host([variant='button']) {
    display: inline-block;
    inline-size: auto;
    color: inherit;
  }
  :host([hidden]) {
    display: none;
  }

  .floating {
    --x: max(var(--rv-offset-x, 20px), env(safe-area-inset-left), env(safe-area-inset-right));
    --y: max(var(--rv-offset-y, 20px), env(safe-area-inset-top), env(safe-area-inset-bottom));
    --tall: var(--rv-launcher-size, 3.5em);
    --shadow: var(--rv-shadow, 0 2px 6px #10142026, 0 16px 48px -8px #10142052);
    position: fixed;
    z-index: var(--rv-z-index, 1000);
    inset-block: auto var(--y);
    inset-inline: auto var(--x);
    max-inline-size: calc(100% - 2 * var(--x));
  }
  .top-end,
  .top-start {
    inset-block: var(--y) auto;
  }
  .bottom-start,
  .top-start {
    inset-inline: var(--x) auto;
  }
  .launcher {
    min-block-size: var(--tall);
    min-inline-size: var(--tall);
    max-inline-size: 100%;
    box-shadow: var(--shadow);
    overflow-wrap: anywhere;
  }
  .pill {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--tall);
    padding: 4px;
    border-radius: calc(var(--tall) / 2);
  }
  button.glance {
    justify-content: start;
    padding: 0 0.6em;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .glance {
    line-height: 1.25;
  }
  .pill span + span {
    min-inline-size: 6em;
    max-inline-size: 12em;
  }
  .glance > svg {
    color: var(--alarm);
  }
  .glance .timer {
    display: block;
    font-size: 0.85em;
    font-weight: 400;
  }
  .glance .glyph {
    flex: none;
    margin: 0;
    box-shadow: none;
  }
  .glance .glyph::after {
    content: '';
    display: block;
    block-size: 100%;
    border-radius: 50%;
    background: var(--hue);
    opacity: 0.3;
    scale: calc(1 + 2 * var(--level));
  }

  /* As wide in every state, and narrower only where the page is. */
  .button {
    display: grid;
    grid-template-columns: minmax(0, 18em);
  }
  .button > .call {
    padding-inline: 1em;
  }
  .button > :is(.talk, .error),
  .button .notice {
    margin-block-start: calc(var(--space) * 0.5);
  }
  .button > .error {
    color: var(--text);
  }
  /* Written on the page itself, so in its colour. */
  .button > :is(.footer, .fallback) {
    padding: 0;
    color: inherit;
  }
  .button .glance {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding-inline-start: 0.9em;
    border-inline-start: 1px solid;
    font-size: 0.92em;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .button .call .glyph {
    --hue: currentColor;
  }
`;
// src/ui/controls.ts
/** There is an answer to stop, or a tool that it waits for. */
var isAnswering = ({ state, tools }) => state === "speaking" || state === "thinking" || tools.some(({ status }) => status === "running");
/** The browser holds the sound back until somebody clicks. */
var isUnheard = ({ state, blocked }) => isLive(state) && blocked;
/** The call ends soon, unless the visitor asks for more. */
var isEnding = (model) => isLive(model.state) && !isUnheard(model) && model.error === null && model.limit?.extendable === true;
/** One slot that goes by another name in another state: a `<slot>` is never taken out of the tree. */
var icon = (name, drawing) => T`<span class="icon" aria-hidden="true"><slot name=${name}>${drawing}</slot></span>`;
/** What the call button is now. */
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
var callButton = (model, send, more = A) => {
	const { part, look, label, icon } = call(model);
	const hidden = model.state === "consent" || model.state === "failed" && !model.error?.recoverable;
	const home = !hidden && !isTyped(model) && model.approvals.length === 0;
	const click = (event) => {
		if (event.detail < 2) send({ type: isResting(model.state) ? "start" : "stop" });
	};
	return T`<button type="button" part=${part} class="call ${look}" ?hidden=${hidden} ?data-home=${home} @click=${click}
    >${icon}<span>${label}</span>${more}</button
  >`;
};
/** Where there is nothing to mute, its place stays. */
var muteButton = ({ state, muted, microphone, strings }, send) => {
	const resting = isResting(state);
	return T`<button type="button" part="mute-button" class="round ${microphone ? "" : "gone"}" ?hidden=${resting} aria-pressed=${muted} aria-label=${strings.mute}
    title=${strings.mute} @click=${() => send({
		type: "mute",
		muted: !muted
	})}
    >${icon(resting || !microphone ? "-" : muted ? "icon-mic-off" : "icon-mic", muted ? MIC_OFF : MIC)}</button
  >`;
};
/** Mute · call · stop the answer, with room for the site's own at both ends. The two beside it wait for a call. */
var controls = (model, send) => {
	const { state, strings } = model;
	const answering = isAnswering(model);
	const interrupt = () => answering && send({ type: "interrupt" });
	return T`<div part="controls" class="controls">
    <slot name="controls-start"></slot>
    <div class="trio">
      ${muteButton(model, send)} ${callButton(model, send)}
      <button type="button" part="interrupt-button" class="round" ?hidden=${isResting(state)} aria-disabled=${!answering}
        aria-label=${strings.interrupt} title=${strings.interrupt} @click=${interrupt}>${STOP}</button
      >
    </div>
    <slot name="controls-end"></slot>
  </div>`;
};
// src/ui/fallback.ts
/** Where voice cannot work: the page's own way out, or why it cannot. */
var fallback = (model, send, late) => T`<div class="fallback" ?hidden=${model.supported}><slot name="fallback">${model.strings.unsupported}${late?.copyLink(model, send)}</slot></div>`;
// src/ui/duration.ts
/** Hours, minutes, seconds: whole, and never below zero. */
var split = (seconds) => {
	const whole = Math.max(0, Math.floor(seconds));
	return [
		Math.floor(whole / 3600),
		Math.floor(whole / 60) % 60,
		whole % 60
	];
};
/** `125` becomes `2 minutes, 5 seconds`, as the language says it; `Intl.DurationFormat` says no other, where a browser has it. Less than a second is one. */
var spoken = (seconds, locale) => {
	const values = split(Math.max(1, seconds));
	const parts = [
		"hour",
		"minute",
		"second"
	].map((unit, at) => {
		const value = values[at];
		return value ? value.toLocaleString(locale, {
			style: "unit",
			unit,
			unitDisplay: "long"
		}) : "";
	});
	return new Intl.ListFormat(locale, { type: "unit" }).format(parts.filter(Boolean));
};
// src/ui/status.ts
/** What the call is doing, in words. */
var statusText = ({ state, step, muted, limit, tools, strings, locale, duration, microphone, fault, showTextInput, pushToTalk }) => {
	if (state === "failed") return "";
	if (state === "connecting" && step) return strings.steps[step];
	if (state === "ended" && duration !== null) return format(strings.duration, { time: spoken(duration, locale) });
	if (limit) return limit.kind === "idle" ? strings.stillThere : strings.endsSoon;
	if (state === "listening" && tools.some(({ status }) => status === "running")) return strings.states.thinking;
	if (state === "listening" || state === "hearing") {
		if (fault === "lost") return explain(strings, "mic.lost");
		if (!microphone && showTextInput) return strings.typeReady;
		if (microphone && muted) return strings.muted;
		if (fault) return strings.preflight.silent;
		if (!microphone || pushToTalk === "ready") return strings.states.idle;
	}
	return strings.states[state];
};
/** The state as a shape. */
var glyph = T`<span class="glyph" aria-hidden="true"></span>`;
/** The one live region for state changes. Lit writes the text only where it differs, so a render repeats nothing. */
var status = (model) => T`<div part="status" class="status" role="status">${glyph}${statusText(model)}</div>`;
// src/ui/glance.ts
/** What a visitor has to know now, in one line: said and shown where the panel does not. Nothing, before the first call. */
var glance = (model, late) => {
	const { missed, approvals, state, strings } = model;
	const [asking] = approvals;
	if (missed) return explain(strings, missed.code);
	if (asking && late) return late.questionOf(asking, model);
	if (state === "idle") return "";
	return isUnheard(model) ? strings.hear : statusText(model);
};
// src/ui/pill.ts
/** A call whose panel is closed: what it is doing, that the microphone is on, and the way to silence, end or see it. */
var pill = (model, now, send, late) => {
	const { state, blocked, missed, label, dir } = model;
	const { part, look, label: name, icon } = call(model);
	const show = () => {
		if (blocked) send({ type: "hear" });
		send({ type: "show" });
	};
	return T`<div part="pill" class="pill" role="group" aria-label=${label} dir=${dir}>
    <button type="button" class="glance" aria-haspopup="dialog" data-home @click=${show}
      >${missed ? ALERT : glyph}<span>${now}${late?.timer(model)}</span></button
    >
    ${isResting(state) || state === "consent" ? A : T`${muteButton(model, send)}<button type="button" part=${part} class="round ${look}" aria-label=${name} title=${name} @click=${() => send({ type: "stop" })}>${icon}</button>`}
  </div>`;
};
// src/ui/launcher.ts
/**
* What stands in the corner while the panel is closed: the button that opens it, or the pill of a call that goes on or has
* just broken. What it is about is said by regions of its own, since those in the panel are closed with it.
*/
var launcher = (model, send, late) => {
	const { open, state, missed, label, dir } = model;
	const on = !isResting(state) || missed !== null;
	const now = open ? "" : glance(model, late);
	return T`<div class="sr" role="status">${missed ? "" : now}</div>
    <div class="sr" role="alert">${missed ? now : ""}</div>
    <button type="button" part="launcher" class="call launcher" aria-haspopup="dialog" aria-label=${label} dir=${dir} ?hidden=${open || on} data-home
      @click=${() => send({ type: "show" })}><slot name="launcher">${VOICE}<span>${label}</span></slot></button
    >
    ${on && !open ? pill(model, now, send, late) : A}`;
};
// src/ui/meter.ts
/** Six waves, of which four are seen: it moves along by one, and looks the same again. */
var WAVE = `M0 26q15-34 30 0${"t30 0".repeat(11)}`;
var DRAWINGS = {
	orb: T`<i></i><i></i>`,
	bars: T`<i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>`,
	wave: T`<svg viewBox="0 0 240 52" preserveAspectRatio="none" fill="none"><path d=${WAVE}></path><path d=${WAVE}></path><path d=${WAVE}></path></svg>`,
	none: A
};
/**
* What moves with the voices. It is drawn by CSS alone from `--rv-input-level` and `--rv-output-level` on the host, so that a
* level that changes sixty times a second renders nothing. It says nothing that the status line does not say in words.
*/
var meter = ({ visualizer }) => T`<slot name="visualizer"
    >${visualizer === "none" ? A : T`<div part="visualizer" class="meter ${visualizer}" aria-hidden="true">${DRAWINGS[visualizer]}</div>`}</slot
  >`;
// src/ui/notice.ts
/** The second half of a double click was meant for the launcher that was here. */
var once = (event) => {
	if (event.detail > 1) event.preventDefault();
};
var link = (url, label) => url ? T`<a href=${url} target="_blank" rel="noopener noreferrer" @click=${once}>${label}</a>` : A;
/** The site's terms and privacy pages; options have let only http and https through. */
var links = ({ termsUrl, privacyUrl, strings }) => T`${link(termsUrl, strings.terms)} ${link(privacyUrl, strings.privacy)}`;
/** That this is an AI: said before the first word and for as long as it lasts. */
var notice = (model) => model.showNotice ? T`<div part="notice" class="notice"><slot name="notice">${model.strings.notice} ${links(model)}</slot></div>` : A;
/** What stands below everything. */
var footer = (model) => T`<footer part="footer" class="footer">${model.supported ? notice(model) : A}<slot name="footer"></slot></footer>`;
// src/ui/one-button.ts
/** The call button, which tells the state too; below it what went wrong, or that this is an AI. */
var oneButton = (model, send, late) => {
	const { state, supported, error, label } = model;
	const now = isResting(state) ? A : T`<span class="glance" aria-hidden="true">${glyph}<span>${statusText(model)}</span></span>`;
	const still = state === "consent" || state === "failed" && !error?.recoverable;
	return T`${fallback(model, send, late)}
    <div class="sr" role="status">${glance(model, late)}</div>
    ${supported ? T`${callButton(model, send, now)} ${still ? T`<span class="call quiet">${statusText(model) || label}</span>` : A}
          ${late?.talk(model, send)} ${errorView(model)} ${late?.quality(model)} ${late?.hint(model)}` : A}
    ${footer(model)}`;
};
/** Whether there is something that a visitor must see beside the button. */
var isAsking = (model) => isUnheard(model) || isEnding(model) || model.approvals.length > 0 || model.state === "consent";
// src/ui/settings-button.ts
/** Shows what a visitor can set, and puts it away. */
var settingsButton = ({ settingsOpen, strings }, send) => T`<button type="button" part="settings-button" class="round gear" aria-expanded=${settingsOpen} aria-controls="settings" aria-label=${strings.settings}
    title=${strings.settings} @click=${() => send({
	type: "settings",
	open: !settingsOpen
})}>${SLIDERS}</button>`;
/** Escape puts them away, and gives the focus back to the button if it was among them. */
var leaveSettings = (card, send) => {
	if (card.querySelector("#settings:focus-within")) card.querySelector("[part~=settings-button]")?.focus();
	send({
		type: "settings",
		open: false
	});
};
// src/ui/frame.ts
/** Escape puts the settings away, stops the answer, declines the consent, or hides the panel; elsewhere it is the page's. A held Enter is one press. */
var keys = (model, send) => (event) => {
	if (event.key === "Enter" && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
	if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
	if (model.settingsOpen) leaveSettings(event.currentTarget, send);
	else if (isAnswering(model)) send({ type: "interrupt" });
	else if (model.state === "consent") send({
		type: "consent",
		granted: false
	});
	else if (model.open) send({ type: "hide" });
	else return;
	event.preventDefault();
};
/** The card: all of it in the page or in the floating panel. */
var card = (model, send, late) => {
	const { supported, error, label } = model;
	const unheard = isUnheard(model);
	const ending = isEnding(model);
	const useful = supported && error?.recoverable !== false;
	return T`<header part="header" class="header">
      <slot name="header"><span part="title" class="title">${label}</span></slot>
      ${late?.timer(model)} ${useful ? settingsButton(model, send) : A} ${model.open ? late?.closeButton(model, send) : A}
    </header>
    ${fallback(model, send, late)}
    <div class="stage" ?hidden=${!supported}>
      <div class="readout">
        ${late?.quality(model)}
        <div ?hidden=${unheard || ending || error !== null}>${meter(model)}</div>
        ${errorView(model)} ${unheard ? late?.hearButton(model, send) : A} ${ending ? late?.extendButton(model, send) : A} ${status(model)}
      </div>
      ${controls(model, send)} ${late?.talk(model, send)} ${late?.typeButton(model, send)} ${late?.approvals(model, send)} ${late?.consent(model, send)}
    </div>
    ${late?.hint(model)} ${useful ? late?.settings(model, send) : A}
    ${model.showTranscript ? late?.transcript(model, send) : A} ${late?.afterwards(model, send)} ${model.showTextInput ? composer(model, send, late) : A}
    ${footer(model)}`;
};
/**
* A function of the model, drawn the same way every time. What a visitor does goes to `send`. Each variant is one card, and
* what stands beside it: nothing, the launcher of a card that floats, or the one button whose card holds only questions.
*
* @param late What only a call needs. Without it the places stay empty, and nothing else is another node with it: so the focus, and what is being typed, stay.
*/
var frame = (model, send, late) => {
	const { state, microphone, pushToTalk, label, variant, locale, dir } = model;
	const muted = microphone && model.muted;
	const deaf = muted || !microphone || pushToTalk === "ready";
	const hidden = model.awaited && state === "idle";
	const looks = [
		"base",
		variant,
		model.placement,
		`is-${state}`,
		isLive(state) ? "live" : "",
		muted ? "muted" : "",
		deaf ? "deaf" : "",
		hidden ? "gone" : ""
	].join(" ");
	const floats = variant === "floating";
	const alone = variant === "button";
	return T`<section part="base" class=${looks} aria-label=${label} lang=${locale} dir=${floats ? A : dir} @keydown=${keys(model, send)}>
    ${floats ? launcher(model, send, late) : alone ? oneButton(model, send, late) : A}
    <div part="panel" class="panel" dir=${dir} role=${floats ? "dialog" : A} aria-label=${floats ? label : A} @focusout=${floats ? late?.makeWay(send) : A}
      ?hidden=${floats ? !model.open : alone && !isAsking(model)}>${alone ? late?.questions(model, send) : card(model, send, late)}</div>
  </section>`;
};
// src/register.ts
/** The tag, and what the page's own script may say of it. */
var TAG = "realtime-voice";
/** The page's script, unlike its markup, may open more origins to the element. */
function readAllowList(element, script) {
	const origins = script?.dataset["allowOrigins"]?.split(/[\s,]+/).filter(Boolean) ?? [];
	try {
		element.allowOrigins(origins);
	} catch {
		warnOnce(`data-allow-origins="${origins.join(" ")}" holds something that is no URL; it was ignored from there on.`);
	}
}
/** Registers `<realtime-voice>`. A second script, in whatever version, does nothing but say so. */
function register(element, script) {
	if (typeof customElements === "undefined") return;
	const existing = customElements.get(TAG);
	if (existing) {
		if ("allowOrigins" in existing) readAllowList(existing, script);
		warnOnce(`the script is on this page twice: this is ${element.version}, in use is ${existing.version}.`);
		return;
	}
	customElements.define(TAG, element);
	readAllowList(element, script);
}
// src/ui/styles-resting.ts
/** What is to be seen before a visitor comes near. */
var restingStyles = createSheet(base, stage, card$1, meter$1, variants, css`
  :host(:state(loading)) {
    cursor: progress;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host(:state(loading)) .launcher {
      animation: wait 1.4s ease-in-out infinite;
    }
  }
`, adapt);
// src/element/import-element.ts
/** All that a call needs, for a bundler to follow; in `dist/lazy.js` it is a file beside it. */
var importElement = async () => (await import("../element.js")).RealtimeVoiceElement;
// src/element/resting-element.ts
/** An empty conversation. */
var NOTHING_SAID = {
	text: "",
	json: "{\n  \"turns\": []\n}",
	vtt: "WEBVTT\n"
};
/** What an element answers that has had no call: the same as a `RealtimeVoiceElement` would. */
var RestingElement = class extends ConfiguredElement {
	static get supported() {
		return supported();
	}
	static allowOrigins(origins) {
		allowOrigins(origins);
	}
	static registerStrings(locale, strings) {
		registerStrings(locale, strings);
	}
	get usage() {
		return NO_USAGE;
	}
	get stats() {
		return null;
	}
	get sessionId() {
		return null;
	}
	get elapsed() {
		return 0;
	}
	get inputLevel() {
		return 0;
	}
	get outputLevel() {
		return 0;
	}
	exportTranscript(kind = "text") {
		return NOTHING_SAID[kind];
	}
	sendEvent() {
		return false;
	}
	submitFeedback() {
		return false;
	}
	interrupt() {}
	startTalking() {}
	stopTalking() {}
};
// src/element/lazy-element.ts
/** What makes a call, once it is there; the page's, not an element's. */
var rest = {
	Class: null,
	request: null
};
/** Those on the page that have it still to come. */
var resting = /* @__PURE__ */ new Set();
/** What goes wrong is shown; whoever has asked for nothing hears of nothing. */
var ignore = () => void 0;
/**
* `<realtime-voice>` until a visitor comes near: it looks the same, and has nothing of what makes a call. A hover, a focus or a touch fetches that, and the element
* becomes a `RealtimeVoiceElement`: the same object, the same nodes, so the focus stays and a word that is being typed. What was asked for meanwhile is done then.
*/
var LazyElement = class LazyElement extends RestingElement {
	#snapshot = RESTING;
	#arrived = false;
	/** What a visitor came near to. */
	#near = null;
	/** Somebody waits. */
	#loading = false;
	/** What the visitor has asked for, less the call itself: for that a promise waits. */
	#owed = [];
	/** The call that is waited for. */
	#starting = null;
	/** What is missing is told by the whole one, that will miss it too. */
	#words = createWords({
		changed: () => this.requestUpdate(),
		missing: ignore
	});
	/** What was taken, and could not be said. */
	#warn = (thrown) => {
		const { code, message } = toVoiceError(thrown);
		this.dispatchEvent(new WarningEvent({
			code,
			message
		}));
	};
	constructor() {
		super();
		if (rest.Class) {
			this.#arrive(rest.Class);
			return;
		}
		this.renderRoot.adoptedStyleSheets = [restingStyles()];
		watchApproach(this.renderRoot, "button,textarea", (_pressed, near) => {
			this.#near = near;
			LazyElement.load().catch(ignore);
		});
	}
	/**
	* Fetches what a call needs, once; all elements of the page have it then. A page that calls this when it has nothing else to do has its visitors wait for nothing.
	* @throws TypeError as `import()` does; it may be called again.
	*/
	static load() {
		return rest.request ??= importElement().then((Class) => {
			rest.Class = Class;
			for (const element of resting) element.#arrive(Class);
		}).finally(() => {
			if (!rest.Class) rest.request = null;
		});
	}
	get state() {
		return this.#snapshot.state;
	}
	get error() {
		return this.#snapshot.error;
	}
	get transcript() {
		return this.#snapshot.turns;
	}
	get devices() {
		return this.#snapshot.devices;
	}
	/** As that of `RealtimeVoiceElement`, later. @throws VoiceError `net.script`, `net.offline` where the rest cannot be fetched, and what that throws. */
	start() {
		return this.#starting ??= this.#begin();
	}
	stop() {
		this.#starting = null;
		this.#owed = [];
		this.#loading = false;
		if (this.state === "connecting") this.#show(RESTING);
	}
	show() {
		if (this.variant === "floating") this.#do({ type: "show" });
	}
	hide() {
		this.open = false;
		this.#owed = [];
	}
	toggle() {
		if (this.open || this.#owed.length > 0) this.hide();
		else this.show();
	}
	/** As that of `RealtimeVoiceElement`; one line where the rest cannot be fetched. Never throws. */
	preflight(options) {
		return this.#later((whole) => whole.preflight(options)).catch((thrown) => {
			const { code, message, detail } = toVoiceError(thrown);
			return {
				ok: false,
				lines: [{
					check: "endpoint",
					status: "failed",
					code,
					message,
					detail
				}]
			};
		});
	}
	setMicrophone(deviceId) {
		return this.#later((whole) => whole.setMicrophone(deviceId));
	}
	setSpeaker(deviceId) {
		return this.#later((whole) => whole.setSpeaker(deviceId));
	}
	sendText(...given) {
		this.#within((whole) => whole.sendText(...given)).catch(this.#warn);
	}
	sendContext(text) {
		this.#within((whole) => whole.sendContext(text)).catch(this.#warn);
	}
	async sendImage(...given) {
		await this.#within((whole) => whole.sendImage(...given));
	}
	async updateSession(partial) {
		await this.#within((whole) => whole.updateSession(partial));
	}
	connectedCallback() {
		if (rest.Class) {
			this.#arrive(rest.Class);
			return rest.Class.prototype.connectedCallback.call(this.#whole);
		}
		resting.add(this);
		super.connectedCallback();
		this.#show();
	}
	disconnectedCallback() {
		resting.delete(this);
		if (this.#arrived) return this.#whole.disconnectedCallback();
		setTimeout(() => {
			if (!this.isConnected) this.stop();
		});
	}
	willUpdate(changed) {
		this.normalise();
		this.#words.follow(wantedLanguages(this, this.locale), this.strings);
		this.#show();
		if ((changed.has("open") || changed.has("variant")) && this.open && this.variant === "floating") this.#hurry();
	}
	render() {
		const { error } = this.#snapshot;
		const missed = this.variant === "floating" ? error : null;
		const parts = {
			...this.#snapshot,
			...this.#words,
			...RESTED,
			captionsOnly: false,
			elapsed: 0,
			open: false,
			supported: supported(),
			missed
		};
		return frame(modelOf(this, parts), (intent) => this.#do(intent), null);
	}
	/** This element, once it is one. */
	get #whole() {
		return this;
	}
	#do(intent) {
		if (intent.type === "stop") return this.stop();
		if (intent.type === "start") return void this.start();
		this.#owed = [...this.#owed.filter(({ type }) => type !== intent.type), intent];
		if (intent.type === "text") this.#show({
			...RESTING,
			state: "connecting",
			microphone: false
		});
		this.#hurry();
	}
	#begin() {
		const starting = this.#later((whole) => {
			if (starting !== this.#starting) throw notOn();
			return whole.start();
		});
		starting.catch(ignore);
		this.#show({
			...RESTING,
			state: "connecting"
		});
		return starting;
	}
	/** What is said before a call is ready waits for it. */
	#within(act) {
		if (!this.#starting) throw notOn();
		return this.#later(act);
	}
	/** Does it when all is there. */
	async #later(act) {
		this.#loading = true;
		this.#show();
		await LazyElement.load().catch((cause) => this.#fail(cause));
		if (rest.Class) this.#arrive(rest.Class);
		return act(this.#whole);
	}
	#hurry() {
		this.#later(ignore).catch(ignore);
	}
	/** Told to whoever still waits for it: a call that was cancelled cannot fail. */
	#fail(cause) {
		const error = new VoiceError(navigator.onLine ? "net.script" : "net.offline", {
			cause,
			detail: "lazy-call.js"
		});
		error.message = explain(this.#words.strings, error.code);
		const awaited = this.#starting ?? this.#owed.length > 0;
		this.#starting = null;
		this.#owed = [];
		this.#loading = false;
		this.#show(awaited ? {
			...RESTING,
			state: "failed",
			error
		} : void 0);
		if (awaited) {
			this.dispatchEvent(new StateChangeEvent({
				state: "failed",
				previous: "idle"
			}));
			this.dispatchEvent(new ErrorEvent({ error }));
			if (this.analyticsLevel !== "off") this.dispatchEvent(new AnalyticsEvent({
				name: "error",
				props: {
					code: error.code,
					retry: error.retry
				}
			}));
		}
		throw error;
	}
	#arrive(Class) {
		if (this.#arrived) return;
		this.#arrived = true;
		adopt(this, Class, this.#owed);
		if (!this.isConnected) return;
		this.#whole.connectedCallback();
		this.#near?.dispatchEvent(new Event("pointerover", { bubbles: true }));
	}
	#show(snapshot = this.#snapshot) {
		this.#snapshot = {
			...snapshot,
			muted: this.muted
		};
		reflectState(this, this.internals, this.#snapshot, false);
		if (this.#loading) this.internals.states.add("loading");
		this.requestUpdate();
	}
};
export { T as $, explain as A, STATES as B, MIC as C, reflectState as D, supported as E, face as F, NO_USAGE as G, isResting as H, giveFocus as I, allowOrigins as J, RESTING as K, scriptAt as L, completeEnglish as M, languages as N, createWords as O, registerStrings as P, A as Q, scriptElement as R, CANCEL as S, watchApproach as T, BARE as U, isLive as V, NO_TOKENS as W, AdoptingElement as X, isAllowed as Y, owed as Z, modelOf as _, statusText as a, ErrorEvent as at, clearSent as b, isUnheard as c, VoiceEvent as ct, meter$1 as d, ATTRIBUTES as et, card$1 as f, css as g, createSheet as h, links as i, StateChangeEvent as it, format as j, wantedLanguages as k, variants as l, VoiceError as lt, adapt as m, register as n, propertyName as nt, split as o, WarningEvent as ot, base as p, notOn as q, frame as r, warnOnce as rt, isEnding as s, AnalyticsEvent as st, LazyElement as t, PROPERTIES as tt, stage as u, toVoiceError as ut, FRESH as v, icon$1 as w, isOfMicrophone as x, RESTED as y, scriptUrl as z };
