/**
 * Every error the element can show: a code, whether a retry helps, a cause.
 * The visitor's sentence belongs to the language files: one for each area, and one for each code that needs its own.
 */
/** `auto`: we try again by ourselves · `user`: a Retry button makes sense · `no`: only the site can mend it. */
export type Retry = 'auto' | 'user' | 'no';
/**
 * The closed list of codes, `area.reason`, and what each means to whoever runs the site. A code is never reused for another meaning.
 * Only documentation and tests read the sentences: they are not in the script.
 */
export declare const ERROR_CODES: {
    readonly 'config.bad_url': "An address is no URL, is not https, or carries a user name.";
    readonly 'config.token_endpoint': "There is no token endpoint, or it answers that there is nothing there.";
    readonly 'config.origin_not_allowed': "An address is on an origin that the page's script has not allowed.";
    readonly 'config.secret_key_exposed': "A long-lived key reached the page. Revoke it, and let your server mint short-lived ones.";
    readonly 'config.model': "The provider does not know the model or the deployment.";
    readonly 'config.dialect': "The provider no longer speaks the preview dialect: mint the key at /v1/realtime/client_secrets, and leave dialect at \"auto\" or \"ga\".";
    readonly 'config.no_route': "There is no such connection: for example a WebSocket to Azure with a key in the page, or a translation at Azure.";
    readonly 'config.model_retiring': "The model has been shut down, or will be; the warning names its replacement. The call goes on.";
    readonly 'config.language': "The file of a language could not be loaded from beside the script: it is not there, or the page forbids it. The interface is in English.";
    readonly 'config.no_transcription': "The session writes nothing down of what the visitor says: ask for `audio.input.transcription` where its key is minted, or set `no-transcript`. The call goes on.";
    readonly 'config.redact': "The page's redact threw, or gave no text: what it was shown is withheld, and the call goes on.";
    readonly 'config.rejected': "The provider refused what the page asked of the session.";
    readonly 'policy.insecure_context': "The page is not on https, nor on localhost.";
    readonly 'policy.mic_blocked': "The page's Permissions-Policy, or an iframe without allow=\"microphone\", forbids the microphone.";
    readonly 'policy.webrtc_unavailable': "The browser has no WebRTC, or an extension took it away.";
    readonly 'policy.worklet_blocked': "The page's Content-Security-Policy refuses the worklet: there is no level meter.";
    readonly 'consent.declined': "The visitor did not agree.";
    readonly 'mic.not_found': "No microphone is connected.";
    readonly 'mic.denied': "The visitor has blocked the microphone for this site.";
    readonly 'mic.dismissed': "The visitor closed the prompt without an answer.";
    readonly 'mic.system_denied': "The operating system keeps the microphone from the browser.";
    readonly 'mic.in_use': "Another program holds the microphone.";
    readonly 'mic.failed': "The microphone could not be started.";
    readonly 'mic.lost': "The microphone was unplugged, or taken away.";
    readonly 'mic.fallback': "The chosen microphone is not there; another one is used.";
    readonly 'mic.silent': "The microphone is on and delivers nothing: a switch, the system or another program has muted it.";
    readonly 'audio.sink_failed': "The chosen speaker is not there, or cannot be used; the sound goes where the system sends it.";
    readonly 'audio.blocked': "The browser plays no sound until the visitor acts.";
    readonly 'audio.processor': "The audio worklet failed, and failed again when it was made anew: there is no level meter, and over a WebSocket one side is no longer heard.";
    readonly 'audio.echo': "The assistant was twice interrupted by its own voice, which came back from a loudspeaker: for the rest of the call the microphone is shut while it speaks.";
    readonly 'token.unreachable': "The token endpoint could not be reached: the address, the network, or a missing CORS header.";
    readonly 'token.timeout': "The token endpoint did not answer in time.";
    readonly 'token.unavailable': "The token endpoint answered with a server error.";
    readonly 'token.unauthorized': "The token endpoint answered 401.";
    readonly 'token.forbidden': "The token endpoint answered 403.";
    readonly 'token.redirected': "The token endpoint redirects, to a login page perhaps.";
    readonly 'token.invalid': "The answer of the token endpoint holds no key.";
    readonly 'token.expired': "The provider no longer takes the key.";
    readonly 'limit.rate': "The token endpoint answered 429.";
    readonly 'limit.provider': "The provider answered 429.";
    readonly 'net.offline': "The browser is offline.";
    readonly 'net.script': "What a call needs could not be fetched from beside lazy.js: it is not there, the page forbids it, or the network failed.";
    readonly 'net.ice_failed': "No network path to the provider was found.";
    readonly 'net.lost': "The network went away during the call.";
    readonly 'net.channel_closed': "The provider closed the event channel.";
    readonly 'provider.unavailable': "The provider could not be reached, or the page's connect-src forbids it, or it answered with a server error.";
    readonly 'provider.timeout': "The provider did not answer the offer in time.";
    readonly 'provider.no_session': "The connection stands, but the provider did not open or configure the session in time.";
    readonly 'provider.rejected': "The provider refused the call.";
    readonly 'provider.quota': "The provider's account has no credit left.";
    readonly 'provider.bad_answer': "The provider's answer to the offer cannot be used.";
    readonly 'provider.error': "The provider reported an error in the session; the call goes on.";
    readonly 'provider.response_failed': "A response failed; the call goes on.";
    readonly 'provider.stalled': "No response was begun for what the visitor said; it was asked for again. The call goes on.";
    readonly 'provider.transcription_failed': "Three transcriptions in a row failed or never came: perhaps the project may not use the transcription model. The call goes on.";
    readonly 'provider.filtered': "A response was stopped by a content filter; the call goes on.";
    readonly 'protocol.bad_event': "An event had not the shape it must have; it was dropped, and the call goes on.";
    readonly 'protocol.flood': "The provider sent more events than anything real does; the call was ended.";
    readonly 'protocol.oversize': "A message is larger than the provider takes.";
    readonly 'session.busy': "Another element on this page has a call, or another tab of the site; `concurrent` lets other tabs be.";
    readonly 'session.expired': "The session reached the provider's time limit.";
    readonly 'session.unsupported': "This session has no such thing: a picture for a model that sees none, a text in a dictation.";
    readonly 'session.stopped': "stop() ended the call before it began, or none was on.";
    readonly 'tool.unavailable': "tools.js could not be loaded from beside the script: it is not there, or the page forbids it. The call goes on without tools.";
    readonly 'media.image': "The picture could not be read, or not be made small enough.";
    readonly internal: "A bug of ours; `cause` is what was thrown.";
};
export type ErrorCode = keyof typeof ERROR_CODES;
type AreaOf<Code extends string> = Code extends `${infer Area}.${string}` ? Area : Code;
/** What is concerned: the part of a code before the dot. */
export type ErrorArea = AreaOf<ErrorCode>;
export declare const areaOf: (code: ErrorCode) => ErrorArea;
export interface VoiceErrorInit {
    /** For the developer, in English; never shown to a visitor, never holds a secret or a provider's raw text. */
    readonly detail?: string;
    readonly cause?: unknown;
    /** When a retry makes sense at the earliest, from `Retry-After`. */
    readonly retryAfterMs?: number;
}
/** What `start()` rejects with, `rv-error` carries and `element.error` holds: one object for all three. */
export declare class VoiceError extends Error {
    readonly code: ErrorCode;
    readonly retry: Retry;
    readonly detail: string;
    readonly retryAfterMs: number | null;
    constructor(code: ErrorCode, { detail, cause, retryAfterMs }?: VoiceErrorInit);
    /** Whether the visitor or the element can do something about it. */
    get recoverable(): boolean;
    /** The place in the documentation that explains the code. */
    get docs(): string;
}
/** Makes a VoiceError of whatever was thrown; what is not ours becomes `internal` with its cause kept. */
export declare const toVoiceError: (thrown: unknown) => VoiceError;
export {};
