import type {AnalyticsLevel} from './analytics.js';
import type {CallOptions} from './call-options.js';
import {ATTRIBUTES, propertyName, readOption, type AttributeName} from './options.js';
import {ReactiveElement} from './reactive-element.js';
import {VERSION} from './version.js';
import type {VoiceTool} from './voice-tool.js';

/** The properties of the element: one for each attribute, by the table, and those that only a script can set. */
export abstract class ConfiguredElement extends ReactiveElement {
  /** Which version of the script this is. */
  static readonly version = VERSION;

  declare tokenEndpoint: string | null;
  declare sessionEndpoint: string | null;
  declare credentials: RequestCredentials;
  declare provider: 'openai' | 'azure';
  declare baseUrl: string | null;
  declare dialect: 'auto' | 'ga' | 'preview';
  declare transport: 'auto' | 'webrtc' | 'websocket';
  declare mode: 'conversation' | 'translation' | 'transcription';
  declare model: string | null;
  declare voice: string | null;
  declare instructions: string | null;
  declare language: string | null;
  declare targetLanguage: string | null;
  declare turnDetection: 'auto' | 'server' | 'semantic' | 'push-to-talk';
  declare greeting: string | null;
  declare output: 'audio' | 'text';
  declare noMicrophone: boolean;
  declare noiseReduction: 'auto' | 'near' | 'far' | 'off';
  declare noReconnect: boolean;
  declare concurrent: boolean;
  declare preload: 'none' | 'intent';
  declare requestHuman: boolean;
  declare muted: boolean;
  declare volume: number;
  declare maxDuration: number;
  declare idleTimeout: number;
  declare maxCost: number;
  declare label: string | null;
  declare agentName: string | null;
  declare locale: string | null;
  declare theme: 'auto' | 'light' | 'dark';
  declare variant: 'inline' | 'floating' | 'button';
  declare placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
  declare open: boolean;
  declare visualizer: 'orb' | 'bars' | 'wave' | 'none';
  declare requireConsent: boolean;
  declare termsUrl: string | null;
  declare privacyUrl: string | null;
  declare noTranscript: boolean;
  declare noTextInput: boolean;
  declare noFeedback: boolean;
  declare linkHosts: string | null;
  declare noTimer: boolean;
  declare noDevicePicker: boolean;
  declare rememberSettings: boolean;
  declare noNotice: boolean;
  declare workletUrl: string | null;
  declare analyticsLevel: AnalyticsLevel;

  /** Asked for a key instead of `token-endpoint`; answers what that would. */
  declare tokenProvider: CallOptions['tokenProvider'];
  /** Handed our SDP offer instead of `session-endpoint`; answers `{sdp, callId?}`. */
  declare sessionProvider: CallOptions['sessionProvider'];
  /** What the model may ask the page to do. */
  declare tools: readonly VoiceTool[];
  /** A partial GA session object. */
  declare sessionConfig: CallOptions['sessionConfig'];
  /** What the assistant should know from the start. */
  declare context: string | null;
  /** Your own microphone, or what sounds like one: the next call sends its first audio track. A mute switches that off; it is never stopped, and afterwards as it was. */
  declare mediaStream: MediaStream | null;
  /** STUN and TURN servers of your own, by which the next call finds a way by WebRTC, and `preflight()`. What the browser does not take is left out. */
  declare iceServers: RTCIceServer[] | null;
  /** What your site pays, by model: US dollars per million tokens, or per minute. */
  declare prices: CallOptions['prices'];
  /** Sees the whole text of each turn as it grows, as `(text, role)`, and gives back what may be shown, told, exported and repeated of it. `rv-event` and tools have the wire as it is. */
  declare redact: CallOptions['redact'];

  /** Who listens to the wire: only for them is each event copied. */
  readonly #spies = new Set<unknown>();

  override addEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown, options?: boolean | AddEventListenerOptions): void;
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void {
    if (type === 'rv-event') this.#spy(listener, {...(typeof options === 'object' && options)});
    super.addEventListener(type, listener, options);
  }

  override removeEventListener<Type extends keyof HTMLElementEventMap>(type: Type, listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => unknown, options?: boolean | EventListenerOptions): void;
  override removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
  override removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void {
    if (type === 'rv-event') this.#spies.delete(listener);
    super.removeEventListener(type, listener, options);
  }

  /** The browser takes some away by itself. */
  #spy(listener: unknown, {once, signal}: AddEventListenerOptions): void {
    const forget = () => this.#spies.delete(listener);
    if (!signal?.aborted) this.#spies.add(listener);
    signal?.addEventListener('abort', forget);
    if (once) super.addEventListener('rv-event', forget, {once});
  }

  protected get spied(): boolean {
    return this.#spies.size > 0;
  }

  /** Puts all properties in order, those too that were set before the script came: the first update takes them in. */
  protected settle(): void {
    if (!this.hasUpdated) this.performUpdate();
    this.normalise();
  }

  /** A script may have set a property to anything. */
  protected normalise(): void {
    for (const name of Object.keys(ATTRIBUTES) as AttributeName[]) {
      const property = propertyName(name);
      Reflect.set(this, property, readOption(name, Reflect.get(this, property)));
    }
  }
}
