import type {TemplateResult} from 'lit-html';
import {analyticsOf} from './analytics.js';
import type {CallOptions} from './call-options.js';
import {createConsentGate} from './consent-gate.js';
import {eachFrame} from './each-frame.js';
import {VoiceError} from './errors.js';
import {AnalyticsEvent, BeforeStartEvent, MuteChangeEvent, WireEventEvent, type VoiceEvent} from './events.js';
import {FloatingElement} from './floating-element.js';
import {keepFocus} from './focus.js';
import {en} from './i18n/en.js';
import {explain} from './i18n/strings.js';
import {allowOrigins} from './origins.js';
import {VoiceSession} from './session/session.js';
import {settingsOf} from './session/settings.js';
import {withoutSecrets} from './secrets.js';
import {showLevels} from './show-levels.js';
import {isLive, isResting, type EndReason, type Turn, type Usage, type VoiceState} from './shapes.js';
import {follow} from './ui/follow.js';
import type {Intent} from './ui/intents.js';
import {styles} from './ui/styles.js';
import {view} from './ui/view.js';
import {webUrl} from './web-url.js';

/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export class RealtimeVoiceElement extends FloatingElement {
  readonly #internals = this.attachInternals();
  readonly #session = new VoiceSession({
    emit: (event) => this.#emit(event),
    wire: (direction, event) => this.#tellWire(direction, event),
    changed: () => this.#changed(),
    describe: (error) => explain(this.#strings, error.code),
  });
  readonly #strings = en;
  /** What runs only while a call is on: the frame that moves the meters, the page's own events. */
  #running: AbortController | null = null;
  readonly #consent = createConsentGate({
    text: () => [this.#strings.consentTitle, this.#strings.consentText, this.termsUrl, this.privacyUrl].join('\n'),
    show: () => this.#session.askConsent(),
    hide: () => this.#session.stop(),
    emit: (event) => this.#emit(event),
  });
  /** Something is to be drawn with the next frame; and whether this one has been drawn in. */
  #stale = false;
  #drawn = false;
  #second = 0;

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [styles()];
  }

  /** Whether a call can work in this browser on this page at all. */
  static get supported(): boolean {
    return (typeof RTCPeerConnection !== 'undefined' || typeof AudioWorkletNode !== 'undefined') && globalThis.isSecureContext && 'mediaDevices' in navigator;
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
    return this.#start();
  }

  /** Ends the call. Safe at any moment. */
  stop(reason: EndReason = 'user'): void {
    this.#consent.dismiss();
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
    if (this.settleOpen((event) => this.#emit(event))) this.#reflectState();
    if (changed.has('targetLanguage') && this.#running) this.#session.conversation.retarget(this.targetLanguage);
    if (changed.has('muted')) this.#session.setMuted(this.muted);
    if (changed.has('volume')) this.#session.setVolume(this.volume);
  }

  protected override update(): void {
    this.#stale = false;
    this.#drawn = true;
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
        variant, placement, visualizer, elapsed, open,
        strings: this.#strings,
        label: this.label ?? this.#strings.label,
        agentName: this.agentName ?? this.#strings.agent,
        showTranscript: !this.noTranscript,
        showTextInput: !this.noTextInput && this.mode === 'conversation' && variant !== 'button',
        showNotice: !this.noNotice,
        showTimer: !this.noTimer,
        missed: this.missed(this.error),
        termsUrl: webUrl(this.termsUrl),
        privacyUrl: webUrl(this.privacyUrl),
        supported: RealtimeVoiceElement.supported,
        locale: 'en',
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
    // Properties that were set before the script came are taken in by the first update.
    if (!this.hasUpdated) this.performUpdate();
    // Whoever began it, the visitor sees that this is an AI, and what they are asked.
    if (isResting(this.state)) this.show();
    if (this.requireConsent && RealtimeVoiceElement.supported && !this.#consent.passed) return this.#consent.ask(() => this.#start(over));
    this.normalise();
    const options = {...settingsOf(this), ...over};
    const event = new BeforeStartEvent({options});
    if (!this.#running) this.#emit(event);
    if (!event.defaultPrevented) return this.#session.start(options);
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
    this.#stale = true;
    // Words come faster than anybody reads: a frame draws once. Where none is, there is nothing to wait for.
    if (!this.#drawn || !this.#running || document.hidden) this.requestUpdate();
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
      const second = Math.floor(this.elapsed);
      const drawn = this.#drawn;
      this.#drawn = false;
      // What has been drawn since the last frame is painted with this one; what has come after it, with the next.
      if (!drawn && (second !== this.#second || this.#stale)) this.requestUpdate();
      if (!drawn) this.#second = second;
    });
    signal.addEventListener('abort', () => showLevels(this.style, {input: 0, output: 0}));
  }
}
