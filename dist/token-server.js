import * as z from "zod/mini";
// src/token-server/audit.ts
var MAX_ORIGIN_LENGTH = 256;
/** Tells the site's hook of a request that is over. Whatever the hook does, the visitor's answer stays as it is. */
async function report(audit, pseudonym, visit) {
	try {
		const record = await recordOf(pseudonym, visit);
		(async () => audit(record))().catch(() => void 0);
	} catch {}
}
async function recordOf(pseudonym, visit) {
	const { request, requestId, startedAt, network, userId, callId, kind, code, upstreamStatus } = visit;
	const hash = async (purpose, value) => value === null ? null : pseudonym(purpose, value);
	const day = new Date(startedAt).toISOString().slice(0, 10);
	return {
		ts: startedAt,
		requestId,
		outcome: outcomeOf(visit),
		code,
		origin: request.headers.get("origin")?.slice(0, MAX_ORIGIN_LENGTH) ?? null,
		ipHash: await hash(`audit.ip.${day}`, network),
		safetyId: await hash("safety", userId),
		mode: kind && (kind === "json" ? "client-secret" : "sdp-proxy"),
		upstreamStatus,
		ms: Date.now() - startedAt,
		callRefHash: await hash("audit.call", callId)
	};
}
function outcomeOf({ code, kind }) {
	if (code !== null) return "refused";
	if (kind === null) return "preflight";
	return kind === "json" ? "minted" : "placed";
}
// src/token-server/deadline.ts
/**
* Runs `work` under a time limit. Its signal is aborted at the limit or with the parent, and the returned promise rejects at
* once, even when the work does not listen to the signal.
*/
async function withDeadline({ ms, parent, onTimeout }, work) {
	const controller = new AbortController();
	const { signal } = controller;
	const aborted = new Promise((_resolve, reject) => {
		signal.addEventListener("abort", () => reject(toError(signal.reason)), { once: true });
	});
	const follow = () => controller.abort(parent.reason);
	const timer = setTimeout(() => controller.abort(onTimeout()), ms);
	parent.addEventListener("abort", follow, { once: true });
	try {
		if (parent.aborted) throw toError(parent.reason);
		return await Promise.race([work(signal), aborted]);
	} finally {
		clearTimeout(timer);
		parent.removeEventListener("abort", follow);
	}
}
var toError = (reason) => reason instanceof Error ? reason : new Error("aborted", { cause: reason });
// src/token-server/refusal.ts
/** Every way the handler can say no, with its HTTP status. The visitor's page reads the status, the site's developer the code. */
var REFUSALS = {
	bad_request: 400,
	origin_not_allowed: 403,
	not_authorized: 403,
	not_human: 403,
	method_not_allowed: 405,
	body_timeout: 408,
	body_too_large: 413,
	unsupported_media_type: 415,
	rate_limited: 429,
	internal: 500,
	limiter_unavailable: 503,
	upstream_auth: 502,
	upstream_invalid: 502,
	upstream_rejected: 502,
	upstream_busy: 503,
	upstream_quota: 503,
	upstream_unavailable: 503,
	upstream_timeout: 504
};
/** Thrown anywhere below the handler. Carries a code and nothing else: no upstream text, no key, no cause. */
var Refusal = class extends Error {
	code;
	/** Seconds after which a retry makes sense, or `null`. */
	retryAfter;
	constructor(code, retryAfter = null) {
		super(code);
		this.name = "Refusal";
		this.code = code;
		this.retryAfter = retryAfter;
	}
	get status() {
		return REFUSALS[this.code];
	}
};
/** A refusal as it is; anything else (a bug, or the site's own hook) becomes `fallback`, and its text stays here. */
var toRefusal = (thrown, fallback) => thrown instanceof Refusal ? thrown : new Refusal(fallback);
// src/token-server/body.ts
var LIMITS = {
	json: 4096,
	sdp: 16384
};
var BODY_TIMEOUT_MS = 2e3;
/**
* The endpoint that a request means. Both content types also make a browser ask first (CORS preflight).
* @throws Refusal `unsupported_media_type`
*/
function bodyKind(request) {
	const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
	if ((request.headers.get("content-encoding")?.toLowerCase() ?? "identity") !== "identity") throw new Refusal("unsupported_media_type");
	if (type === "application/json") return "json";
	if (type === "application/sdp") return "sdp";
	throw new Refusal("unsupported_media_type");
}
/**
* The body's bytes. They are counted as they arrive: `Content-Length` may lie, and a chunked body has none.
* @throws Refusal `body_too_large`, `body_timeout`, `bad_request`
*/
async function readBody(request, kind) {
	const limit = LIMITS[kind];
	if (Number(request.headers.get("content-length") ?? 0) > limit) throw new Refusal("body_too_large");
	const bytes = await withDeadline({
		ms: BODY_TIMEOUT_MS,
		parent: request.signal,
		onTimeout: () => new Refusal("body_timeout")
	}, (signal) => readUpTo(request.body, limit, signal));
	if (bytes === null) throw new Refusal("body_too_large");
	return bytes;
}
/** Everything a stream holds, or `null` when that is more than `limit` bytes; the rest is then left unread. */
async function readUpTo(stream, limit, signal) {
	if (stream === null) return /* @__PURE__ */ new Uint8Array();
	const reader = stream.getReader();
	const cancel = () => void reader.cancel().catch(() => void 0);
	signal.addEventListener("abort", cancel, { once: true });
	const bytes = new Uint8Array(limit);
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return bytes.slice(0, length);
			if (length + value.byteLength > limit) {
				cancel();
				return null;
			}
			bytes.set(value, length);
			length += value.byteLength;
		}
	} finally {
		signal.removeEventListener("abort", cancel);
	}
}
/** Bytes as text, or `null` where they are not UTF-8. A byte-order mark stays, so that it is refused as the noise it is. */
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
/** The value a JSON text stands for, or `undefined` where it is none. */
function parseJson(text) {
	try {
		return text === null ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
/** Whether a value is a JSON object, neither `null` nor an array. */
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// src/token-server/upstream.ts
var MAX_BYTES = 65536;
var MAX_RETRY_SECONDS = 60;
var DEFAULT_RETRY_SECONDS = 5;
/**
* `POST`s to the provider with the site's credential. Notes its status in the visit.
* @throws Refusal `upstream_*`; the provider's own words stay here (reliability.md §5.4).
*/
async function postUpstream(settings, request, visit) {
	const deadline = {
		ms: settings.timeoutMs,
		parent: visit.request.signal,
		onTimeout: () => new Refusal("upstream_timeout")
	};
	try {
		return await withDeadline(deadline, (signal) => exchange(settings, request, visit, signal));
	} catch (thrown) {
		throw toRefusal(thrown, "upstream_unavailable");
	}
}
async function exchange(settings, { path, contentType, accept, body }, visit, signal) {
	const { header, value, secret } = await settings.authorization().catch(() => {
		throw new Refusal("upstream_auth");
	});
	const url = new URL(settings.baseUrl);
	url.pathname += path;
	const response = await settings.fetch(url.href, {
		method: "POST",
		headers: {
			[header]: value,
			"content-type": contentType,
			accept
		},
		body,
		redirect: "manual",
		signal
	});
	visit.upstreamStatus = response.status;
	const bytes = await readUpTo(response.body, MAX_BYTES, signal);
	const text = bytes && decodeUtf8(bytes);
	if (!response.ok) throw refusalFor(response, text);
	if (text === null) throw new Refusal("upstream_unavailable");
	return {
		headers: response.headers,
		text,
		secret
	};
}
var errorBody = z.object({ error: z.object({
	code: z.nullish(z.string()),
	type: z.nullish(z.string())
}) });
/** Codes of an account that cannot pay, sent with 429: waiting does not help (protocol.md §9.2). */
var QUOTA = /* @__PURE__ */ new Set(["insufficient_quota", "billing_hard_limit_reached"]);
function refusalFor(response, text) {
	const { status } = response;
	if (status === 401 || status === 403) return new Refusal("upstream_auth");
	if (status >= 500) return new Refusal("upstream_unavailable");
	if (status !== 429) return new Refusal("upstream_rejected");
	const parsed = errorBody.safeParse(parseJson(text));
	if (parsed.success && (QUOTA.has(parsed.data.error.code) || QUOTA.has(parsed.data.error.type))) return new Refusal("upstream_quota");
	return new Refusal("upstream_busy", retrySeconds(response.headers.get("retry-after")));
}
function retrySeconds(header) {
	if (header === null) return DEFAULT_RETRY_SECONDS;
	const seconds = /^\d+(\.\d+)?$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1e3;
	if (Number.isNaN(seconds)) return DEFAULT_RETRY_SECONDS;
	return Math.min(MAX_RETRY_SECONDS, Math.max(1, Math.ceil(seconds)));
}
// src/token-server/call.ts
/**
* Checks that a body is an SDP offer for one voice call; it is forwarded byte for byte.
* @throws Refusal `bad_request`
*/
function requireOffer(bytes) {
	const offer = decodeUtf8(bytes);
	if (!(offer !== null && /^v=0\r?\n/.test(offer) && offer.match(/^m=audio /gm)?.length === 1 && /^a=fingerprint:/m.test(offer) && /^a=ice-ufrag:/m.test(offer))) throw new Refusal("bad_request");
}
/**
* Places the call for the visitor: offer and session go to the provider together, with the site's key, and no key reaches the
* page (protocol.md §1.2, "unified interface").
* @throws Refusal `upstream_*`
*/
async function placeCall(settings, offer, session, visit) {
	const boundary = `----${crypto.randomUUID()}`;
	const { headers, text, secret } = await postUpstream(settings, {
		path: `${session.path}/calls`,
		contentType: `multipart/form-data; boundary=${boundary}`,
		accept: "application/sdp",
		body: multipart(boundary, offer, session.json)
	}, visit);
	if (!text.startsWith("v=0") || text.includes(secret)) throw new Refusal("upstream_invalid");
	return {
		sdp: text,
		callId: parseCallId(headers.get("location"))
	};
}
/** Written by hand because `FormData` makes a Blob a file (`filename="blob"`) and rewrites a string's line ends. */
function multipart(boundary, offer, session) {
	const head = (name, type) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
	return new Blob([
		head("sdp", "application/sdp"),
		offer,
		"\r\n",
		head("session", "application/json"),
		session,
		`\r\n--${boundary}--\r\n`
	]);
}
/** `/v1/realtime/calls/rtc_…`, or with `?call_id=rtc_…`; what does not look like an id is dropped. */
function parseCallId(location) {
	if (location === null || !URL.canParse(location, "https://provider.invalid")) return null;
	const url = new URL(location, "https://provider.invalid");
	const id = url.searchParams.get("call_id") ?? url.pathname.split("/").at(-1) ?? "";
	return /^[\w-]{1,128}$/.test(id) ? id : null;
}
// src/token-server/human.ts
var TIMEOUT_MS = 3e3;
var MAX_TOKEN_LENGTH = 2048;
/**
* Only `true`, within 3 s, is a yes.
* @throws Refusal `not_human`
*/
async function requireHuman(verify, request, proof) {
	if (await withDeadline({
		ms: TIMEOUT_MS,
		parent: request.signal,
		onTimeout: () => new Refusal("not_human")
	}, async () => verify(request, proof)).catch(() => false) !== true) throw new Refusal("not_human");
}
/** The page's proof in a JSON body, or `null`. */
function humanToken(body) {
	const token = isObject(body) ? body["turnstile"] : null;
	return typeof token === "string" && token !== "" && token.length <= MAX_TOKEN_LENGTH ? token : null;
}
// src/token-server/limiter.ts
var STORE_TIMEOUT_MS = 300;
var STORE_RETRY_SECONDS = 5;
/**
* Counts one start against every limit of a scope. `who` is hashed before the store sees it.
* @throws Refusal `rate_limited` at a limit; `limiter_unavailable` where the store does not say: what cannot be counted is not given (reliability.md R15).
*/
async function charge({ windows, store, pseudonym }, scope, who, signal) {
	if (windows[scope].length === 0) return;
	const id = await pseudonym(`limit.${scope}`, who);
	for (const window of windows[scope]) {
		const waitMs = await take(store, `realtime-voice:${scope}:${window.windowMs}:${id}`, window, signal);
		if (waitMs !== null) throw new Refusal("rate_limited", Math.max(1, Math.ceil(waitMs / 1e3)));
	}
}
/** `null` where the start is counted, else the milliseconds until one may be. */
async function take(store, key, { limit, windowMs }, parent) {
	const unavailable = () => new Refusal("limiter_unavailable", STORE_RETRY_SECONDS);
	const taken = await withDeadline({
		ms: STORE_TIMEOUT_MS,
		parent,
		onTimeout: unavailable
	}, async () => store.take(key, 1, limit, windowMs)).catch(() => {
		throw unavailable();
	});
	if (!isObject(taken)) throw unavailable();
	if (taken["ok"] === true) return null;
	const { resetMs } = taken;
	if (taken["ok"] !== false || typeof resetMs !== "number") throw unavailable();
	return Math.min(windowMs, Math.max(0, resetMs));
}
// src/token-server/mint.ts
/** How far the site's clock and the provider's may differ before a key counts as expired. */
var CLOCK_SKEW_SECONDS = 300;
var secretBody = z.object({
	value: z.nullish(z.string()),
	expires_at: z.nullish(z.number()),
	client_secret: z.nullish(z.object({
		value: z.string(),
		expires_at: z.nullish(z.number())
	}))
});
/**
* Has the provider mint a short-lived key for a session (protocol.md §1.1).
* @throws Refusal `upstream_*`
*/
async function mintKey(settings, { json, model, path }, visit) {
	const { provider, baseUrl, expiresInSeconds } = settings;
	const { text, secret } = await postUpstream(settings, {
		path: `${path}/client_secrets`,
		contentType: "application/json",
		accept: "application/json",
		body: `{"expires_after":{"anchor":"created_at","seconds":${expiresInSeconds}},"session":${json}}`
	}, visit);
	const key = parseKey(text, secret);
	const now = Math.floor(Date.now() / 1e3);
	const expires_at = key.expiresAt ?? now + expiresInSeconds;
	if (expires_at + CLOCK_SKEW_SECONDS <= now) throw new Refusal("upstream_invalid");
	return {
		value: key.value,
		expires_at,
		provider,
		base_url: baseUrl.href,
		...model !== null && { model },
		dialect: "ga"
	};
}
function parseKey(text, secret) {
	const answer = parseJson(text);
	if (!isObject(answer)) throw new Refusal("upstream_unavailable");
	const { data } = secretBody.safeParse(answer);
	const found = data?.value ? {
		value: data.value,
		expires_at: data.expires_at
	} : data?.client_secret;
	if (!found?.value || isLongLived(found.value, secret)) throw new Refusal("upstream_invalid");
	return {
		value: found.value,
		expiresAt: found.expires_at ?? null
	};
}
/** Names are not trusted (a compatible server's key need not begin with `ek_`), but a long-lived key must never leave. */
var isLongLived = (value, secret) => value.includes(secret) || value.trim().toLowerCase().startsWith("sk-");
// src/protocol/endpoints.ts
var OPENAI = "https://api.openai.com/v1";
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
// src/token-server/authorize.ts
var MAX_USER_ID_LENGTH = 256;
var NOBODY = { userId: null };
/** The hook as the handler asks it; it rejects where the hook throws or says something else. */
function readAuthorize(authorize) {
	return async (request) => visitorOf(await authorize?.(request));
}
/** Fails closed: `true`, `false`, `{ok: false}` or a Response of some other kind must not pass for "nothing". */
function visitorOf(verdict) {
	if (verdict === void 0) return NOBODY;
	if (verdict instanceof Response) return verdict;
	const userId = isObject(verdict) && Object.keys(verdict).join() === "userId" ? verdict["userId"] : null;
	if (typeof userId === "string" && userId !== "" && userId.length <= MAX_USER_ID_LENGTH) return { userId };
	throw new TypeError("createTokenHandler: authorize must return nothing, {userId} or a Response");
}
// src/token-server/address.ts
/**
* What counts as one visitor's address: an IPv4 address as it is; of an IPv6 one the /64 network, because a household or a
* rented server has all of that to itself. Takes a port and a zone with it; `null` for what is no address.
*/
function networkOf(text) {
	const bare = withoutPort(text.trim());
	return isIpv4(bare) ? bare : ipv6Network(bare);
}
/** `[2001:db8::1]:443`, `192.0.2.1:443`: some proxies write so. */
function withoutPort(text) {
	return /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, "$1");
}
/** No leading zeros: `010` is eight to some parsers, and one visitor must not have two names. */
var isIpv4 = (text) => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
function ipv6Network(text) {
	const address = text.replace(/%.*$/, "");
	if (!/^[\da-f:.]+$/i.test(address) || !URL.canParse(`http://[${address}]/`)) return null;
	const [head = "", tail = ""] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
	const groups = (part) => part === "" ? [] : part.split(":");
	const [first, last] = [groups(head), groups(tail)];
	const all = [
		...first,
		...Array(8 - first.length - last.length).fill("0"),
		...last
	];
	return all.slice(0, 6).join(":") === "0:0:0:0:0:ffff" ? ipv4Of(all.slice(6)) : `${all.slice(0, 4).join(":")}::/64`;
}
/** The last two groups of `::ffff:192.0.2.1`, as an IPv4 address. */
var ipv4Of = (groups) => groups.map((group) => parseInt(group, 16)).flatMap((group) => [group >> 8, group & 255]).join(".");
// src/token-server/client-ip.ts
var MAX_PROXIES = 10;
/**
* Nobody is trusted without being named: a visitor can send any header.
* @throws TypeError or RangeError when the source cannot be trusted whatever the network is.
*/
function readTrustProxy(trustProxy) {
	const source = sourceOf(trustProxy);
	return (request) => {
		try {
			const text = source(request);
			return typeof text === "string" ? networkOf(text) : null;
		} catch {
			return null;
		}
	};
}
function sourceOf(trustProxy) {
	if (trustProxy === void 0) return () => null;
	if (typeof trustProxy === "function") return trustProxy;
	if (typeof trustProxy === "string") return namedHeader(trustProxy.toLowerCase());
	if (typeof trustProxy !== "number") throw new TypeError("createTokenHandler: trustProxy must be a number of proxies, the name of a header, or a function");
	if (!Number.isInteger(trustProxy) || trustProxy < 1 || trustProxy > MAX_PROXIES) throw new RangeError(`createTokenHandler: trustProxy must be a whole number from 1 to ${MAX_PROXIES}; leave it out where no proxy is trusted`);
	return (request) => request.headers.get("x-forwarded-for")?.split(",").at(-trustProxy);
}
function namedHeader(name) {
	if (!/^[a-z\d-]+$/.test(name)) throw new TypeError("createTokenHandler: trustProxy is no name of a header, such as \"cf-connecting-ip\"");
	if (name === "x-forwarded-for" || name === "forwarded") throw new TypeError(`createTokenHandler: trustProxy must not be "${name}", which begins with what the visitor sent. Say how many proxies stand before the handler: trustProxy: 1`);
	return (request) => request.headers.get(name);
}
// src/token-server/limits.ts
var DEFAULTS = {
	ip: {
		perMinute: 5,
		perHour: 30
	},
	user: {
		perMinute: 3,
		perHour: 20
	},
	site: { perMinute: 60 }
};
var LENGTHS = /* @__PURE__ */ new Map([
	["perMinute", 6e4],
	["perHour", 36e5],
	["perDay", 864e5]
]);
/** @throws TypeError or RangeError for what is no limit; a misspelt one must not mean "none". */
function readLimits(limits = {}) {
	if (limits === false) return {
		ip: [],
		user: [],
		site: []
	};
	if (!isObject(limits)) throw new TypeError("createTokenHandler: limits must be an object, such as {ip: {perMinute: 5}}, or false for none");
	requireKnown("limits", Object.keys(limits), Object.keys(DEFAULTS));
	const windows = (scope) => readRate(scope, limits[scope] ?? DEFAULTS[scope]);
	return {
		ip: windows("ip"),
		user: windows("user"),
		site: windows("site")
	};
}
function readRate(scope, rate) {
	if (rate === false) return [];
	const name = `limits.${scope}`;
	if (!isObject(rate)) throw new TypeError(`createTokenHandler: ${name} must be an object, such as {perMinute: 5}, or false for none`);
	requireKnown(name, Object.keys(rate), [...LENGTHS.keys()]);
	const windows = [...LENGTHS].flatMap(([length, windowMs]) => {
		const limit = rate[length];
		return limit === void 0 ? [] : [{
			limit: requireCount(`${name}.${length}`, limit),
			windowMs
		}];
	});
	if (windows.length === 0) throw new TypeError(`createTokenHandler: ${name} names no limit. Say false if you mean none`);
	return windows;
}
function requireKnown(name, given, known) {
	const unknown = given.find((key) => !known.includes(key));
	if (unknown !== void 0) throw new TypeError(`createTokenHandler: ${name} knows ${known.join(", ")}, not "${unknown}"`);
}
function requireCount(name, value) {
	if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
	throw new RangeError(`createTokenHandler: ${name} must be a whole number from 1`);
}
// src/token-server/memory-store.ts
/**
* A store in this process's memory, the default. Each process (on Workers: each isolate) counts for itself, so several of them let through
* as many times the limit. Hand one to two handlers, and they share their limits.
*/
function createMemoryStore({ now = () => Date.now(), maxKeys = 1e4 } = {}) {
	const counts = /* @__PURE__ */ new Map();
	const leases = /* @__PURE__ */ new Map();
	/** A map keeps the order of insertion: what is set anew is the youngest. */
	function remember(map, key, value) {
		map.delete(key);
		map.set(key, value);
		if (map.size <= maxKeys) return;
		const [oldest] = map.keys();
		if (oldest !== void 0) map.delete(oldest);
	}
	return {
		take: (key, cost, limit, windowMs) => Promise.resolve(takeNow(key, cost, limit, windowMs)),
		lease: (key, id, max, ttlMs) => Promise.resolve(leaseNow(key, id, max, ttlMs)),
		release(key, id) {
			const left = new Map(leases.get(key));
			left.delete(id);
			if (left.size === 0) leases.delete(key);
			else remember(leases, key, left);
			return Promise.resolve();
		}
	};
	function takeNow(key, cost, limit, windowMs) {
		const time = now();
		const known = counts.get(key);
		const running = known !== void 0 && known.endsAt > time;
		const used = running ? known.used : 0;
		const endsAt = running ? Math.min(known.endsAt, time + windowMs) : time + windowMs;
		const ok = used + cost <= limit;
		const count = {
			used: ok ? used + cost : used,
			endsAt
		};
		remember(counts, key, count);
		return {
			ok,
			remaining: Math.max(0, limit - count.used),
			resetMs: endsAt - time
		};
	}
	function leaseNow(key, id, max, ttlMs) {
		const time = now();
		const held = new Map([...leases.get(key) ?? []].filter(([, endsAt]) => endsAt > time));
		const ok = held.has(id) || held.size < max;
		if (ok) held.set(id, time + ttlMs);
		if (held.size > 0) remember(leases, key, held);
		return {
			ok,
			active: held.size
		};
	}
}
// src/token-server/origin.ts
/**
* The allow-list as a set of exact origins (scheme, host and port).
* @throws TypeError with a sentence for the developer when the list is empty or an entry is no exact web origin.
*/
function readAllowedOrigins(entries) {
	if (!Array.isArray(entries) || entries.length === 0) throw new TypeError("createTokenHandler: allowedOrigins is empty. List every site that may start a session, such as [\"https://www.example.com\"]");
	return new Set(entries.map(exactOrigin));
}
function exactOrigin(entry) {
	if (entry.includes("*")) throw new TypeError(`createTokenHandler: allowedOrigins must not hold a wildcard ("${entry}"): any site could spend your credit`);
	const url = URL.canParse(entry) ? new URL(entry) : null;
	if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new TypeError(`createTokenHandler: "${entry}" in allowedOrigins is no origin, such as "https://www.example.com"`);
	if (url.origin !== entry) throw new TypeError(`createTokenHandler: "${entry}" in allowedOrigins is not how browsers write that origin; use "${url.origin}"`);
	return url.origin;
}
/** The request's origin if it is on the list, else `null`. No suffix, no pattern: one string equals another. */
function listedOrigin(request, allowed) {
	const origin = request.headers.get("origin");
	return origin !== null && allowed.has(origin) ? origin : null;
}
/**
* Refuses what no `fetch` of a listed page would send. The list alone decides, for the site's own origin too; Fetch Metadata,
* where a browser sends it, can only forbid more (reliability.md R2, R3).
* @throws Refusal `origin_not_allowed`
*/
function requireListedOrigin(request, allowed) {
	const fits = (header, values) => {
		const value = request.headers.get(header);
		return value === null || values.includes(value);
	};
	if (!(fits("sec-fetch-site", [
		"same-origin",
		"same-site",
		"cross-site"
	]) && fits("sec-fetch-mode", ["cors", "same-origin"]) && fits("sec-fetch-dest", ["empty"])) || listedOrigin(request, allowed) === null) throw new Refusal("origin_not_allowed");
}
// src/token-server/pseudonym.ts
/**
* HMAC-SHA-256. Keyed, because a bare hash of an address is found by trying them all.
* The key is imported each time: on Workers, nothing that is waited for may outlive the request that began it.
*/
function createPseudonym(secret) {
	const encoder = new TextEncoder();
	return async (purpose, value) => {
		const key = await crypto.subtle.importKey("raw", encoder.encode(secret()), {
			name: "HMAC",
			hash: "SHA-256"
		}, false, ["sign"]);
		const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(`${purpose}\n${value}`));
		return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, "0")).join("");
	};
}
/** A secret of this process, for a site that shows the provider none of its own (Entra): its names then last as long as the process. */
function createOwnSecret() {
	let secret = null;
	return () => secret ??= crypto.randomUUID();
}
// src/token-server/session.ts
/**
* A fixed session is written out now, so that nothing can change it later; a function is called for each visitor.
* @throws TypeError when the fixed session is no object.
*/
function readSession(session) {
	if (typeof session === "function") return async (request) => serialize(await session(request));
	const built = serialize(session);
	return () => Promise.resolve(built);
}
function serialize(session) {
	if (!isObject(session)) throw new TypeError("createTokenHandler: session must be an object, such as {model: \"gpt-realtime\"}, or a function that returns one");
	const { type = "realtime", ...rest } = session;
	const translates = type === "translation";
	return {
		json: JSON.stringify(translates ? rest : {
			...rest,
			type
		}),
		model: typeof rest.model === "string" ? rest.model : null,
		path: translates ? "/realtime/translations" : "/realtime"
	};
}
// src/token-server/options.ts
/**
* Checks the options once, when the site starts, rather than at the first visitor.
* @throws TypeError or RangeError with a sentence for the developer; never with the key.
*/
function readOptions(options) {
	const { provider, apiKey, authorize, limits, store = createMemoryStore(), expiresInSeconds = 30, timeoutMs = 8e3 } = options;
	if (provider !== "openai" && provider !== "azure") throw new TypeError("createTokenHandler: provider must be \"openai\" or \"azure\"");
	const ownSecret = createOwnSecret();
	const baseUrl = readBaseUrl(provider, options.baseUrl);
	return {
		provider,
		baseUrl,
		authorization: readAuthorization(options),
		buildSession: readSession(options.session),
		allowedOrigins: readAllowedOrigins(options.allowedOrigins),
		expiresInSeconds: requireRange("expiresInSeconds", expiresInSeconds, 10, 60),
		authorize: readAuthorize(authorize),
		verifyHuman: requireFunction("verifyHuman", options.verifyHuman),
		limiter: {
			windows: readLimits(limits),
			store: requireStore(store),
			pseudonym: createPseudonym(() => apiKey?.trim() || baseUrl.href)
		},
		clientNetwork: readTrustProxy(options.trustProxy),
		audit: requireFunction("audit", options.audit),
		pseudonym: createPseudonym(() => apiKey?.trim() || ownSecret()),
		timeoutMs: requireRange("timeoutMs", timeoutMs, 1, 6e4),
		fetch: options.fetch ?? ((input, init) => fetch(input, init))
	};
}
/** What is no hook (`true`, a promise) is found out now, not at the first visitor. */
function requireFunction(name, hook) {
	if (hook === void 0) return null;
	if (typeof hook === "function") return hook;
	throw new TypeError(`createTokenHandler: ${name} must be a function`);
}
function requireStore(store) {
	if (typeof store?.take === "function") return store;
	throw new TypeError("createTokenHandler: store must have take, lease and release, as createMemoryStore() has");
}
function readAuthorization({ provider, apiKey, entraToken }) {
	if (entraToken) {
		if (provider !== "azure") throw new TypeError("createTokenHandler: entraToken is for provider \"azure\" only");
		if (apiKey) throw new TypeError("createTokenHandler: give either apiKey or entraToken, not both");
		return async () => bearer(await entraToken());
	}
	const key = apiKey?.trim() ?? "";
	if (key === "") throw new TypeError("createTokenHandler: apiKey is missing. Is the environment variable that holds it set on the server?");
	if (key.startsWith("ek_")) throw new TypeError("createTokenHandler: apiKey is an ephemeral key (ek_…), which cannot mint others. Use the long-lived key of your account");
	if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError("createTokenHandler: apiKey holds characters that no key has (spaces, line breaks, quotes?)");
	const authorization = provider === "azure" ? {
		header: "api-key",
		value: key,
		secret: key
	} : bearer(key);
	return () => Promise.resolve(authorization);
}
var bearer = (secret) => ({
	header: "authorization",
	value: `Bearer ${secret}`,
	secret
});
function readBaseUrl(provider, value) {
	const baseUrl = value?.trim() ? value.trim() : null;
	if (baseUrl === null && provider === "azure") throw new TypeError("createTokenHandler: provider \"azure\" needs baseUrl, such as \"https://RESOURCE.openai.azure.com/openai/v1\"");
	if (baseUrl !== null && !URL.canParse(baseUrl)) throw new TypeError("createTokenHandler: baseUrl is no absolute URL");
	const url = completeBaseUrl(provider, baseUrl);
	if (url.username || url.password) throw new TypeError("createTokenHandler: baseUrl must not hold a user name or password");
	if (!(url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.hostname))) throw new TypeError("createTokenHandler: baseUrl must begin with https:// (http:// only on localhost): the key travels there");
	return url;
}
var isLoopback = (hostname) => hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
function requireRange(name, value, min, max) {
	if (Number.isInteger(value) && value >= min && value <= max) return value;
	throw new RangeError(`createTokenHandler: ${name} must be a whole number from ${min} to ${max}`);
}
// src/token-server/responses.ts
var METHODS = "POST, OPTIONS";
/** On every branch, refusals too: no cache keeps a key, no browser guesses a type, no cache serves one site's answer to another. */
var COMMON = {
	"cache-control": "no-store, private",
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-resource-policy": "same-origin",
	vary: "Origin, Sec-Fetch-Site, Access-Control-Request-Method, Access-Control-Request-Headers"
};
/** The answer to a CORS preflight of a listed origin. */
var preflight = () => new Response(null, {
	status: 204,
	headers: {
		"access-control-allow-methods": "POST",
		"access-control-allow-headers": "content-type",
		"access-control-max-age": "600"
	}
});
/** An answer of JSON. */
var json = (body, init) => {
	const headers = new Headers(init?.headers);
	headers.set("content-type", "application/json");
	return new Response(JSON.stringify(body), {
		...init,
		headers
	});
};
/** `{error: {code, requestId}}`: fixed words only, whatever went wrong. */
function refuse(refusal, { requestId }) {
	const headers = new Headers();
	if (refusal.code === "method_not_allowed") headers.set("allow", METHODS);
	if (refusal.retryAfter !== null) headers.set("retry-after", String(refusal.retryAfter));
	return json({ error: {
		code: refusal.code,
		requestId
	} }, {
		status: refusal.status,
		headers
	});
}
/** The same answer with the headers that every answer has; they win over what the site's own hook has set. */
function withCommonHeaders(response, { requestId, origin }) {
	const headers = new Headers(response.headers);
	for (const [name, value] of Object.entries(COMMON)) headers.set(name, value);
	headers.set("x-request-id", requestId);
	headers.delete("access-control-allow-origin");
	if (origin !== null) {
		headers.set("access-control-allow-origin", origin);
		headers.set("access-control-expose-headers", "Location, X-Call-Id, Retry-After, X-Request-Id");
	}
	return new Response(response.body, {
		status: response.status,
		statusText: response.statusText,
		headers
	});
}
// src/token-server/visit.ts
function openVisit(request, origin, network) {
	return {
		request,
		requestId: crypto.randomUUID(),
		startedAt: Date.now(),
		origin,
		network,
		kind: null,
		userId: null,
		upstreamStatus: null,
		callId: null,
		code: null
	};
}
// src/token-server/index.ts
/**
* The site's own endpoint, on the web-standard `Request` and `Response`: the same code for Node, Workers, Deno and Bun.
* One handler serves both of the element's endpoints, told apart by content type:
*
* - `token-endpoint`, `application/json`: mints a short-lived key and answers {@link MintedKey}.
* - `session-endpoint`, `application/sdp`: places the call itself and answers 201 with the SDP, `X-Call-Id` and `Location`; no key
*   ever reaches the page.
*
* A refusal is `{error: {code, requestId}}` with a {@link RefusalCode}. The session is built here and nowhere else; no field of
* the request's body has any effect on it. How often one may be started is limited unless the site says otherwise: {@link Limits}.
*/
/**
* ```ts
* const handler = createTokenHandler({
*   provider: 'openai',
*   apiKey: process.env.OPENAI_API_KEY,
*   session: {model: 'gpt-realtime', instructions: 'You are a friendly assistant.'},
*   allowedOrigins: ['https://www.example.com'],
* });
* ```
* @throws TypeError or RangeError, in a sentence, when the options cannot work or are not safe.
*/
function createTokenHandler(options) {
	const settings = readOptions(options);
	return async (request) => {
		const visit = openVisit(request, listedOrigin(request, settings.allowedOrigins), settings.clientNetwork(request));
		const response = await answer(visit, settings).catch((thrown) => {
			const refusal = toRefusal(thrown, "internal");
			visit.code = refusal.code;
			return withCommonHeaders(refuse(refusal, visit), visit);
		});
		if (settings.audit) await report(settings.audit, settings.pseudonym, visit);
		return response;
	};
}
var answer = async (visit, settings) => withCommonHeaders(await admit(visit, settings), visit);
/**
* The way through, cheapest check first: what is refused never reaches the provider. The site's own limit is charged last, so that
* whoever is refused cannot use it up (reliability.md R14).
*/
async function admit(visit, settings) {
	const { request, network } = visit;
	const { limiter, verifyHuman } = settings;
	if (request.method !== "POST" && request.method !== "OPTIONS") throw new Refusal("method_not_allowed");
	requireListedOrigin(request, settings.allowedOrigins);
	if (request.method === "OPTIONS") return preflight();
	visit.kind = bodyKind(request);
	const body = await readBody(request, visit.kind).catch((thrown) => {
		throw toRefusal(thrown, "bad_request");
	});
	const token = visit.kind === "json" ? humanToken(requireJsonObject(body)) : null;
	if (visit.kind === "sdp") requireOffer(body);
	await charge(limiter, "ip", network ?? "unknown", request.signal);
	const visitor = await settings.authorize(request).catch(() => {
		throw new Refusal("not_authorized");
	});
	if (visitor instanceof Response) {
		visit.code = "not_authorized";
		return visitor;
	}
	visit.userId = visitor.userId;
	if (visitor.userId !== null) await charge(limiter, "user", visitor.userId, request.signal);
	if (verifyHuman) await requireHuman(verifyHuman, request, {
		token,
		ip: network
	});
	await charge(limiter, "site", "all", request.signal);
	return start(visit, settings, body);
}
/** Everything has been agreed to: the provider is asked. */
async function start(visit, settings, body) {
	const session = await settings.buildSession(visit.request);
	if (visit.kind === "json") return json(await mintKey(settings, session, visit));
	const call = await placeCall(settings, body, session, visit);
	visit.callId = call.callId;
	return answerCall(call);
}
/** An empty body will do: nothing in it is needed. */
function requireJsonObject(bytes) {
	const body = bytes.length === 0 ? {} : parseJson(decodeUtf8(bytes));
	if (!isObject(body)) throw new Refusal("bad_request");
	return body;
}
function answerCall({ sdp, callId }) {
	const headers = new Headers({ "content-type": "application/sdp" });
	if (callId !== null) {
		headers.set("x-call-id", callId);
		headers.set("location", `/v1/realtime/calls/${callId}`);
	}
	return new Response(sdp, {
		status: 201,
		headers
	});
}
export { createMemoryStore, createTokenHandler };
