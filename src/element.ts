import type {TemplateResult} from 'lit-html';
import {analyticsOf, type AnalyticsLevel} from './analytics.js';
import {eachFrame} from './each-frame.js';
import {VoiceError} from './errors.js';
import {AnalyticsEvent, ConsentEvent, MuteChangeEvent, type VoiceEvent} from './events.js';
import {en} from './i18n/en.js';
import {explain} from './i18n/strings.js';
import {ATTRIBUTES, propertyName, readOption, type AttributeName} from './options.js';
import {allowOrigins} from './origins.js';
import {ReactiveElement} from './reactive-element.js';
import {VoiceSession} from './session/session.js';
import {settingsOf} from './session/settings.js';
import {sha256} from './sha256.js';
import {showLevels} from './show-levels.js';
import {isLive, isResting, type EndReason, type Turn, type Usage, type VoiceState} from './shapes.js';
import {keepFocus} from './ui/focus.js';
import {follow} from './ui/follow.js';
import type {Intent} from './ui/intents.js';
import {styles} from './ui/styles.js';
import {view} from './ui/view.js';
import {webUrl} from './web-url.js';

/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export class RealtimeVoiceElement extends ReactiveElement {
  declare tokenEndpoint: string | null;
  declare credentials: RequestCredentials;
  declare provider: 'openai' | 'azure';
  declare baseUrl: string | null;
  declare dialect: 'auto' | 'ga';
  declare transport: 'auto' | 'webrtc';
  declare model: string | null;
  declare voice: string | null;
  declare instructions: string | null;
  declare language: string | null;
  declare greeting: string | null;
  declare muted: boolean;
  declare volume: number;
  declare maxDuration: number;
  declare idleTimeout: number;
  declare maxCost: number;
  declare label: string | null;
  declare agentName: string | null;
  declare theme: 'auto' | 'light' | 'dark';
  declare visualizer: 'bars' | 'none';
  declare requireConsent: boolean;
  declare termsUrl: string | null;
  declare privacyUrl: string | null;
  declare noTranscript: boolean;
  declare noTextInput: boolean;
  declare noTimer: boolean;
  declare noNotice: boolean;
  declare workletUrl: string | null;
  declare analyticsLevel: AnalyticsLevel;

  readonly #internals = this.attachInternals();
  readonly #session = new VoiceSession({
    emit: (event) => this.#emit(event),
    changed: () => this.#changed(),
    describe: (error) => explain(this.#strings, error.code),
  });
  readonly #strings = en;
  /** What runs only while a call is on: the frame that moves the meters, the page's own events. */
  #running: AbortController | null = null;
  #consentedTo: string | null = null;
  /** The `start()` that waits at the consent gate, and what settles it. */
  #gate: {readonly promise: Promise<void>; readonly settle: (outcome: Promise<void>) => void} | null = null;
  #second = 0;

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [styles()];
  }

  /** Whether a call can work in this browser on this page at all. */
  static get supported(): boolean {
    return typeof RTCPeerConnection !== 'undefined' && globalThis.isSecureContext && 'mediaDevices' in navigator;
  }

  /** Lets elements of this page use more origins than its own and the provider's. @throws TypeError for what is no URL. */
  static allowOrigins(origins: readonly string[]): void {
    allowOrigins(origins);
  }

  /** One of the ten states. */
  get state(): VoiceState {
    return this.#session.snapshot.state;
  }

  /** The conversation so far, in order. */
  get transcript(): readonly Turn[] {
    return this.#session.snapshot.turns;
  }

  /** Tokens of all responses so far. */
  get usage(): Usage {
    return this.#session.usage;
  }

  /** Why the last call failed, or `null`. */
  get error(): VoiceError | null {
    return this.#session.snapshot.error;
  }

  /** The provider's name for the live session. */
  get sessionId(): string | null {
    return this.#session.sessionId;
  }

  /** Seconds of the call. */
  get elapsed(): number {
    return this.#session.elapsed;
  }

  /**
   * Starts a call; call it inside a gesture of the visitor. While one is being set up or live, the same promise.
   * @throws VoiceError, the one that `error` and `rv-error` show.
   */
  start(): Promise<void> {
    // Properties that were set before the script came are taken in by the first update.
    if (!this.hasUpdated) this.performUpdate();
    const gated = this.requireConsent && RealtimeVoiceElement.supported && this.#consentedTo !== this.#consentText;
    if (gated) return this.#askConsent();
    this.#normalise();
    return this.#session.start(settingsOf(this));
  }

  /** Ends the call. Safe at any moment. */
  stop(reason: EndReason = 'user'): void {
    this.#answerConsent(declined);
    this.#session.stop(reason);
  }

  /** Stops the answer that is being given. */
  interrupt(): void {
    this.#session.interrupt('page');
  }

  /**
   * Sends a typed turn. `respond: false` adds it without asking for an answer.
   * @throws VoiceError `session.stopped` without a call, `protocol.oversize`.
   */
  sendText(text: string, {respond = true}: {respond?: boolean} = {}): void {
    this.#session.sendText(text, respond);
  }

  /** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
  sendEvent(event: Record<string, unknown>): boolean {
    return this.#session.sendEvent(event);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reflectState();
  }

  disconnectedCallback(): void {
    // A move in the document is a removal and an insertion in one tick, and no hang-up.
    queueMicrotask(() => {
      if (!this.isConnected) this.stop('page');
    });
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    this.#normalise();
    if (changed.has('muted')) this.#session.setMuted(this.muted);
    if (changed.has('volume')) this.#session.setVolume(this.volume);
  }

  protected override update(): void {
    const refocus = keepFocus(this.renderRoot);
    const keepPlace = follow(this.renderRoot);
    super.update();
    keepPlace();
    refocus();
  }

  protected override render(): TemplateResult {
    return view(
      {
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
        locale: 'en',
      },
      (intent) => this.#do(intent),
    );
  }

  #do(intent: Intent): void {
    switch (intent.type) {
      case 'start':
        return void this.start().catch(() => undefined);
      case 'stop':
        return this.stop();
      case 'interrupt':
        return this.#session.interrupt('visitor');
      case 'mute':
        this.muted = intent.muted;
        this.#session.setMuted(intent.muted);
        return this.#emit(new MuteChangeEvent({muted: intent.muted}));
      case 'text':
        return this.#session.sendText(intent.text);
      case 'extend':
        return this.#session.extend();
      case 'hear':
        return this.#session.hear();
      case 'consent':
        return this.#consent(intent.granted);
    }
  }

  get #consentText(): string {
    return [this.#strings.consentTitle, this.#strings.consentText, this.termsUrl, this.privacyUrl].join('\n');
  }

  #askConsent(): Promise<void> {
    this.#session.askConsent();
    if (this.#gate) return this.#gate.promise;
    let settle: (outcome: Promise<void>) => void = () => undefined;
    const promise = new Promise<void>((resolve) => (settle = resolve));
    this.#gate = {promise, settle};
    return promise;
  }

  #answerConsent(outcome: () => Promise<void>): void {
    const gate = this.#gate;
    this.#gate = null;
    gate?.settle(outcome());
  }

  #consent(granted: boolean): void {
    const text = this.#consentText;
    if (granted) this.#consentedTo = text;
    else this.#session.stop();
    // In the same gesture: the microphone prompt needs it.
    this.#answerConsent(granted ? () => this.start() : declined);
    void sha256(text).then((textHash) => this.#emit(new ConsentEvent({granted, textHash, locale: 'en', at: new Date().toISOString()})));
  }

  /** A script may have set a property to anything. */
  #normalise(): void {
    for (const name of Object.keys(ATTRIBUTES) as AttributeName[]) {
      const property = propertyName(name);
      Reflect.set(this, property, readOption(name, Reflect.get(this, property)));
    }
  }

  #emit(event: VoiceEvent): void {
    this.dispatchEvent(event);
    const record = analyticsOf(event, this.analyticsLevel);
    if (record) this.dispatchEvent(new AnalyticsEvent(record));
  }

  #changed(): void {
    this.#reflectState();
    this.requestUpdate();
    const running = !isResting(this.state) && this.state !== 'consent';
    if (running) return this.#running ? undefined : this.#run();
    this.#running?.abort();
    this.#running = null;
  }

  /** `:state(speaking)` for those who style, `data-state` for tools that cannot read custom states. */
  #reflectState(): void {
    const {state, muted, blocked} = this.#session.snapshot;
    const {states} = this.#internals;
    states.clear();
    for (const name of [state, isLive(state) && 'live', muted && 'muted', blocked && 'blocked']) if (name) states.add(name);
    this.dataset['state'] = state;
  }

  #run(): void {
    this.#running = new AbortController();
    const {signal} = this.#running;
    addEventListener('pagehide', () => this.stop('page'), {signal});
    eachFrame(signal, () => {
      showLevels(this.style, this.#session.levels());
      const second = Math.floor(this.elapsed);
      if (second !== this.#second) this.requestUpdate();
      this.#second = second;
    });
    signal.addEventListener('abort', () => showLevels(this.style, {input: 0, output: 0}));
  }
}

const declined = (): Promise<void> => Promise.reject(new VoiceError('consent.declined', {detail: 'the visitor did not agree'}));
