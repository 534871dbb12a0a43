import * as z from "zod/mini";
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
	method_not_allowed: 405,
	body_timeout: 408,
	body_too_large: 413,
	unsupported_media_type: 415,
	internal: 500,
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
* `POST`s to the provider with the site's credential.
* @throws Refusal `upstream_*`; the provider's own words stay here (reliability.md §5.4).
*/
async function postUpstream(settings, request, parent) {
	const deadline = {
		ms: settings.timeoutMs,
		parent,
		onTimeout: () => new Refusal("upstream_timeout")
	};
	try {
		return await withDeadline(deadline, (signal) => exchange(settings, request, signal));
	} catch (thrown) {
		throw toRefusal(thrown, "upstream_unavailable");
	}
}
async function exchange(settings, { path, contentType, accept, body }, signal) {
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
async function placeCall(settings, offer, session, signal) {
	const boundary = `----${crypto.randomUUID()}`;
	const { headers, text, secret } = await postUpstream(settings, {
		path: `${session.path}/calls`,
		contentType: `multipart/form-data; boundary=${boundary}`,
		accept: "application/sdp",
		body: multipart(boundary, offer, session.json)
	}, signal);
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
async function mintKey(settings, { json, model, path }, signal) {
	const { provider, baseUrl, expiresInSeconds } = settings;
	const { text, secret } = await postUpstream(settings, {
		path: `${path}/client_secrets`,
		contentType: "application/json",
		accept: "application/json",
		body: `{"expires_after":{"anchor":"created_at","seconds":${expiresInSeconds}},"session":${json}}`
	}, signal);
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
	const { provider, authorize, expiresInSeconds = 30, timeoutMs = 8e3 } = options;
	if (provider !== "openai" && provider !== "azure") throw new TypeError("createTokenHandler: provider must be \"openai\" or \"azure\"");
	return {
		provider,
		baseUrl: readBaseUrl(provider, options.baseUrl),
		authorization: readAuthorization(options),
		buildSession: readSession(options.session),
		allowedOrigins: readAllowedOrigins(options.allowedOrigins),
		expiresInSeconds: requireRange("expiresInSeconds", expiresInSeconds, 10, 60),
		authorize: async (request) => refusalOf(await authorize?.(request)),
		timeoutMs: requireRange("timeoutMs", timeoutMs, 1, 6e4),
		fetch: options.fetch ?? ((input, init) => fetch(input, init))
	};
}
/** Fails closed: `true`, `false` or a Response of some other kind must not pass for "nothing". */
function refusalOf(verdict) {
	if (verdict === void 0 || verdict instanceof Response) return verdict;
	throw new TypeError("createTokenHandler: authorize must return nothing or a Response");
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
* the request's body has any effect on it.
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
		const context = {
			requestId: crypto.randomUUID(),
			origin: listedOrigin(request, settings.allowedOrigins)
		};
		try {
			return withCommonHeaders(await answer(request, settings), context);
		} catch (thrown) {
			return withCommonHeaders(refuse(toRefusal(thrown, "internal"), context), context);
		}
	};
}
/** The way through, cheapest check first: what is refused never reaches the provider. */
async function answer(request, settings) {
	if (request.method !== "POST" && request.method !== "OPTIONS") throw new Refusal("method_not_allowed");
	requireListedOrigin(request, settings.allowedOrigins);
	if (request.method === "OPTIONS") return preflight();
	const kind = bodyKind(request);
	const body = await readBody(request, kind).catch((thrown) => {
		throw toRefusal(thrown, "bad_request");
	});
	if (kind === "sdp") requireOffer(body);
	else requireJsonObject(body);
	const refused = await settings.authorize(request).catch(() => {
		throw new Refusal("not_authorized");
	});
	if (refused) return refused;
	const session = await settings.buildSession(request);
	if (kind === "json") return json(await mintKey(settings, session, request.signal));
	return answerCall(await placeCall(settings, body, session, request.signal));
}
/** An empty body will do: nothing in it is used. */
function requireJsonObject(bytes) {
	if (bytes.length > 0 && !isObject(parseJson(decodeUtf8(bytes)))) throw new Refusal("bad_request");
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
export { createTokenHandler };
