export type OptionValue = string | number | boolean | null;
/** A kind of attribute: what it may be, in words; what it is when it is not set; and what a value means, `undefined` for what it cannot mean. */
export interface Option {
    readonly allowed: string;
    readonly fallback: OptionValue;
    readonly read: (value: unknown) => OptionValue | undefined;
}
export declare const ATTRIBUTES: {
    /** Your endpoint that mints a short-lived key (`POST`, JSON). Answers: `{value, expires_at}`, `{client_secret: {value, expires_at}}`, and hints `{provider, base_url, model}` beside. */
    'token-endpoint': Option;
    /** Your endpoint that takes our SDP offer (`POST`, `application/sdp`) and answers with the provider's: no key ever reaches the page. Wins over `token-endpoint`. */
    'session-endpoint': Option;
    /** How both endpoints are fetched. */
    credentials: Option;
    /** Whose service it is. */
    provider: Option;
    /** As in OpenAI's SDKs, up to and including `/v1`: `https://RESOURCE.openai.azure.com/openai/v1`, a gateway, a compatible server. A bare Azure resource is completed. */
    'base-url': Option;
    /** The wire's dialect; `auto` decides from the credential's shape and from what the session says of itself. */
    dialect: Option;
    /** How audio travels; `auto` is WebRTC, then WebSocket where WebRTC cannot work. */
    transport: Option;
    /** A conversation, an interpreter, or a dictation. */
    mode: Option;
    /** Only when the page is to choose; else the endpoint decides. */
    model: Option;
    /** The assistant's voice; else the endpoint decides. */
    voice: Option;
    /** Instructions for the assistant. Visitors can read them: the endpoint is the right place. */
    instructions: Option;
    /** BCP-47: what the visitor speaks, a hint for the transcription. */
    language: Option;
    /** BCP-47: what a translation is into. May change while it is live. */
    'target-language': Option;
    /** What ends the visitor's turn: what the endpoint's session says, silence, sense, or a button that they hold. */
    'turn-detection': Option;
    /** What the assistant is asked to say first, once. */
    greeting: Option;
    /** Whether the assistant speaks or writes. */
    output: Option;
    /** Text in, voice out; no permission is asked. */
    'no-microphone': Option;
    /** The provider's noise reduction: as the endpoint's session says, for a headset, for a room, or none. */
    'noise-reduction': Option;
    /** A lost connection ends the call. */
    'no-reconnect': Option;
    /** Calls in other tabs of the site do not keep this one from starting. */
    concurrent: Option;
    /** `intent`: a hover, focus or touch on the call button fetches the key ahead, and the call is placed while the microphone prompt is still open. */
    preload: Option;
    /** The model may ask for a person by the tool `request_human`; then `rv-handoff` is fired. */
    'request-human': Option;
    /** The microphone is muted. */
    muted: Option;
    /** The assistant's volume. */
    volume: Option;
    /** Seconds a call may last, `0` for no end. Warned 30 s ahead; `rv-limit` extends it once. */
    'max-duration': Option;
    /** Seconds of silence of both sides until the call ends, `0` for no end. Noise is silence; warned and extended as above. */
    'idle-timeout': Option;
    /** US dollars a call may cost, estimated from usage and the price table; `0` for no end. */
    'max-cost': Option;
    /** Names the launcher and the region. */
    label: Option;
    /** What the assistant is called in the transcript. */
    'agent-name': Option;
    /** BCP-47: the language of the interface; else that of the nearest `lang`, else the browser's. */
    locale: Option;
    /** Colours: the page's own scheme, or always one. */
    theme: Option;
    /** In the flow of the page; a launcher in a corner, with a panel; or the call button alone. */
    variant: Option;
    /** The corner of the floating variant; sides follow the reading direction. */
    placement: Option;
    /** The floating panel is open. Hiding it ends no call. */
    open: Option;
    /** The level meter. */
    visualizer: Option;
    /** A gate before anything starts; `rv-consent` carries the record. */
    'require-consent': Option;
    /** Shown at the consent gate; http/https only. */
    'terms-url': Option;
    /** Shown at the consent gate; http/https only. */
    'privacy-url': Option;
    /** Without the transcript. */
    'no-transcript': Option;
    /** Without the composer. */
    'no-text-input': Option;
    /** Without the choice of a microphone and a speaker. */
    'no-device-picker': Option;
    /** What the visitor sets for themselves (microphone, speaker, volume, language, captions only) is kept in `localStorage` for their next visit. */
    'remember-settings': Option;
    /** Without the question how the call was. */
    'no-feedback': Option;
    /** Hosts that links in the transcript may lead to, as in `example.com docs.example.com`; https only. Without it there are no links. */
    'link-hosts': Option;
    /** Without the timer. */
    'no-timer': Option;
    /** Without the line that says that the other side is an AI; say it yourself then. */
    'no-notice': Option;
    /** Load the worklet from this file only (strict CSP). */
    'worklet-url': Option;
    /** What `rv-analytics` may carry: nothing, names, measurements, or also what was said. */
    'analytics-level': Option;
};
/** What no attribute can say, and only a script can set. */
export declare const PROPERTIES: {
    readonly tokenProvider: null;
    readonly sessionProvider: null;
    readonly tools: readonly [];
    readonly sessionConfig: null;
    readonly context: null;
    readonly mediaStream: null;
    readonly iceServers: null;
    readonly prices: null;
    readonly redact: null;
    readonly strings: null;
};
export type AttributeName = keyof typeof ATTRIBUTES;
/** Shown in the markup too: style sheets, ours among them, ask for these. */
export declare const REFLECTED: ["muted", "theme", "variant", "open"];
export declare const propertyName: (attribute: string) => string;
/** What the text of an attribute means, or a property that a script may have set to anything; what neither can mean is named on the console, once. */
export declare function readOption(name: AttributeName, value: unknown): OptionValue;
