import type {TemplateResult} from 'lit-html';
import {analyticsOf} from './analytics.js';
import type {CallOptions} from './call-options.js';
import {createConsentGate} from './consent-gate.js';
import {eachFrame} from './each-frame.js';
import {VoiceError} from './errors.js';
import {AnalyticsEvent, BeforeStartEvent, MuteChangeEvent, WarningEvent, WireEventEvent, type VoiceEvent} from './events.js';
import {FloatingElement} from './floating-element.js';
import {keepFocus} from './focus.js';
import {registerStrings} from './i18n/languages.js';
import {explain, type StringOverrides, type Strings} from './i18n/strings.js';
import {wantedLanguages} from './i18n/wanted.js';
import {createWords} from './i18n/words.js';
import {allowOrigins} from './origins.js';
import type {PreflightReport} from './preflight-report.js';
import {preflight, type PreflightOptions} from './preflight/preflight.js';
import {createPace} from './pace.js';
import {createAhead} from './session/ahead.js';
import {VoiceSession} from './session/session.js';
import {settingsOf} from './session/settings.js';
import {withoutSecrets} from './secrets.js';
import {showLevels} from './show-levels.js';
import {isLive, isResting, type ConnectionStats, type EndReason, type Turn, type Usage, type VoiceState} from './shapes.js';
import {watchApproach} from './ui/approach.js';
import {follow} from './ui/follow.js';
import type {Intent} from './ui/intents.js';
import {styles} from './ui/styles.js';
import {view} from './ui/view.js';
import {webUrl} from './web-url.js';

/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export class RealtimeVoiceElement extends FloatingElement {
  /** Your own texts in the place of ours: any part of `Strings`. */
  declare strings: StringOverrides | null;

  readonly #internals = this.attachInternals();
  readonly #session = new VoiceSession({
    emit: (event) => this.#emit(event),
    wire: (direction, event) => this.#tellWire(direction, event),
    changed: () => this.#changed(),
    describe: (error) => explain(this.#words.strings, error.code),
  });
  readonly #words = createWords({
    changed: () => this.requestUpdate(),
    missing: (message) => this.#emit(new WarningEvent({code: 'config.language', message})),
  });
  readonly #ahead = createAhead();
  /** What runs only while a call is on: the frame that moves the meters, the page's own events. */
  #running: AbortController | null = null;
  readonly #consent = createConsentGate({
    needed: () => this.requireConsent && RealtimeVoiceElement.supported,
    text: () => [this.#words.strings.consentTitle, this.#words.strings.consentText, this.termsUrl, this.privacyUrl].join('\n'),
    locale: () => this.#words.locale,
    show: () => this.#session.askConsent(),
    hide: () => this.#session.stop(),
    emit: (event) => this.#emit(event),
  });
  readonly #pace = createPace(() => this.requestUpdate());

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [styles()];
    watchApproach(this.renderRoot, (pressed) => this.#consent.passed && this.#ahead.approach(settingsOf(this), pressed));
  }

  /** Whether a call can work in this browser on this page at all. */
  static get supported(): boolean {
    return (typeof RTCPeerConnection !== 'undefined' || typeof AudioWorkletNode !== 'undefined') && globalThis.isSecureContext && 'mediaDevices' in navigator;
  }

  /** Lets elements of this page use more origins than its own and the provider's. @throws TypeError for what is no URL. */
  static allowOrigins(origins: readonly string[]): void {
    allowOrigins(origins);
  }

  /** Gives the page a language that we lack, or one whose file then need not be fetched. @throws RangeError for what is no BCP-47 tag. */
  static registerStrings(locale: string, strings: Strings): void {
    registerStrings(locale, strings);
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

  /** How the connection did in the last second; `null` without a call. */
  get stats(): ConnectionStats | null {
    return this.#session.stats;
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
    return this.#start();
  }

  /** Ends the call. Safe at any moment. */
  stop(reason: EndReason = 'user'): void {
    this.#consent.dismiss();
    this.#ahead.drop();
    this.#session.stop(reason);
  }

  /** Stops the answer that is being given. */
  interrupt(): void {
    this.#session.interrupt('page');
  }

  /**
   * Sends a typed turn; before the call is ready it waits. `respond: false` adds it without asking for an answer.
   * @throws VoiceError `session.stopped` without a call, `session.unsupported`, `protocol.oversize`.
   */
  sendText(text: string, {respond = true}: {respond?: boolean} = {}): void {
    this.#session.conversation.text(text, respond);
  }

  /** Tells the assistant something, silently: it answers nothing, and knows it from now on. @throws VoiceError as `sendText` does. */
  sendContext(text: string): void {
    this.#session.conversation.context(text);
  }

  /**
   * Shows the assistant a picture, made small enough first; the next words may be about it, or `respond: true` asks for some.
   * @throws VoiceError `media.image`, `session.unsupported` for a model that sees nothing, and as `sendText` does.
   */
  async sendImage(picture: Blob, {respond = false}: {respond?: boolean} = {}): Promise<void> {
    await this.#session.conversation.image(picture, respond);
  }

  /** Changes the live session, by a partial GA session object. @throws VoiceError `session.stopped`, `config.rejected`, `provider.no_session`. */
  async updateSession(partial: Record<string, unknown>): Promise<void> {
    await this.#session.conversation.change({partial});
  }

  /** Push-to-talk: the visitor is heard from here on. Elsewhere it does nothing. */
  startTalking(): void {
    this.#session.talk(true);
  }

  /** Push-to-talk: the turn ends here, and is answered. */
  stopTalking(): void {
    this.#session.talk(false);
  }

  /** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
  sendEvent(event: Record<string, unknown>): boolean {
    return this.#session.sendEvent(event);
  }

  /** Looks at what a call needs, one line each; no session, no key. Hears a microphone that is allowed; `microphone: true`, in a gesture, asks for it. Never throws. */
  preflight(options: PreflightOptions = {}): Promise<PreflightReport> {
    this.settle();
    return preflight(settingsOf(this), this.#words.strings, options);
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
    this.normalise();
    this.#words.follow(wantedLanguages(this, this.locale), this.strings);
    if (this.settleOpen((event) => this.#emit(event))) this.#reflectState();
    if (changed.has('targetLanguage') && this.#running) this.#session.conversation.retarget(this.targetLanguage);
    if (changed.has('muted')) this.#session.setMuted(this.muted);
    if (changed.has('volume')) this.#session.setVolume(this.volume);
  }

  protected override update(): void {
    this.#pace.drawing();
    const refocus = keepFocus(this.renderRoot);
    const keepPlace = follow(this.renderRoot);
    super.update();
    keepPlace();
    refocus();
  }

  protected override render(): TemplateResult {
    const {variant, placement, visualizer, elapsed, shown: open} = this;
    return view(
      {
        ...this.#session.snapshot,
        ...this.#words,
        variant, placement, visualizer, elapsed, open,
        label: this.label ?? this.#words.strings.label,
        agentName: this.agentName ?? this.#words.strings.agent,
        showTranscript: !this.noTranscript,
        showTextInput: !this.noTextInput && this.mode === 'conversation' && variant !== 'button',
        showNotice: !this.noNotice,
        showTimer: !this.noTimer,
        missed: this.missed(this.error),
        termsUrl: webUrl(this.termsUrl),
        privacyUrl: webUrl(this.privacyUrl),
        supported: RealtimeVoiceElement.supported,
      },
      (intent) => this.#do(intent),
    );
  }

  #do(intent: Intent): void {
    switch (intent.type) {
      case 'start':
      case 'start-typing':
        return void this.#start(intent.type === 'start' ? {} : {noMicrophone: true}).catch(() => undefined);
      case 'stop':
        return this.stop();
      case 'interrupt':
        return this.#session.interrupt('visitor');
      case 'mute':
        this.muted = intent.muted;
        this.#session.setMuted(intent.muted);
        return this.#emit(new MuteChangeEvent({muted: intent.muted}));
      case 'text':
        return this.#session.conversation.text(intent.text, true);
      case 'extend':
        return this.#session.extend();
      case 'hear':
        return this.#session.hear();
      case 'talk':
        return this.#session.talk(intent.on);
      case 'approve':
        return this.#session.approve(intent.id, intent.approve);
      case 'consent':
        return this.#consent.answer(intent.granted);
      case 'show':
      case 'hide':
        return this[intent.type]();
    }
  }

  #emit(event: VoiceEvent): void {
    this.dispatchEvent(event);
    const record = analyticsOf(event, this.analyticsLevel);
    if (record) this.dispatchEvent(new AnalyticsEvent(record));
  }

  #tellWire(direction: 'in' | 'out', event: unknown): void {
    if (!this.spied || typeof event !== 'object' || event === null) return;
    this.#emit(new WireEventEvent({direction, event: withoutSecrets(event)}));
  }

  #start(over: Partial<CallOptions> = {}): Promise<void> {
    this.settle();
    // Whoever began it, the visitor sees that this is an AI, and what they are asked.
    if (isResting(this.state)) this.show();
    if (!this.#consent.passed) return this.#consent.ask(() => this.#start(over));
    const options = {...settingsOf(this), ...over};
    const event = new BeforeStartEvent({options});
    if (!this.#running) this.#emit(event);
    if (!event.defaultPrevented) return this.#session.start(options, this.#ahead);
    // Of the consent gate nothing stays.
    this.#session.stop();
    return Promise.reject(new VoiceError('session.stopped', {detail: 'rv-before-start was cancelled'}));
  }

  #changed(): void {
    this.#reflectState();
    const running = !isResting(this.state) && this.state !== 'consent';
    if (!running) {
      this.#running?.abort();
      this.#running = null;
    }
    this.#pace.ask(!this.#running || document.hidden);
    if (running && !this.#running) this.#run();
  }

  /** `:state(speaking)` for those who style, `data-state` for tools that cannot read custom states. */
  #reflectState(): void {
    const {state, muted, blocked} = this.#session.snapshot;
    const {states} = this.#internals;
    states.clear();
    for (const name of [state, isLive(state) && 'live', muted && 'muted', blocked && 'blocked', this.shown && 'open']) if (name) states.add(name);
    this.dataset['state'] = state;
  }

  #run(): void {
    this.#running = new AbortController();
    const {signal} = this.#running;
    addEventListener('pagehide', () => this.stop('page'), {signal});
    eachFrame(signal, () => {
      showLevels(this.style, this.#session.levels());
      this.#pace.frame(Math.floor(this.elapsed));
    });
    signal.addEventListener('abort', () => showLevels(this.style, {input: 0, output: 0}));
  }
}
