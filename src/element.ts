import type {TemplateResult} from 'lit-html';
import {analyticsOf} from './analytics.js';
import type {CallOptions} from './call-options.js';
import {ConfiguredElement} from './configured-element.js';
import {createConsentGate} from './consent-gate.js';
import {eachFrame} from './each-frame.js';
import {VoiceError} from './errors.js';
import {AnalyticsEvent, BeforeStartEvent, FeedbackEvent, MuteChangeEvent, WireEventEvent, type VoiceEvent} from './events.js';
import {en} from './i18n/en.js';
import {explain} from './i18n/strings.js';
import {allowOrigins} from './origins.js';
import {createPace} from './pace.js';
import {reflectState} from './reflect-state.js';
import {VoiceSession} from './session/session.js';
import {settingsOf} from './session/settings.js';
import {withoutSecrets} from './secrets.js';
import {showLevels} from './show-levels.js';
import {isLive, isResting, type EndReason, type Rating, type Turn, type Usage, type VoiceState} from './shapes.js';
import {exportTranscript, type ExportKind} from './transcript-export.js';
import {clearSent} from './ui/composer.js';
import {createDesk} from './ui/desk.js';
import {keepFocus} from './ui/focus.js';
import type {Intent} from './ui/intents.js';
import {modelOf} from './ui/model.js';
import {styles} from './ui/styles.js';
import {view} from './ui/view.js';

/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export class RealtimeVoiceElement extends ConfiguredElement {
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
  readonly #desk = createDesk({
    root: this.renderRoot,
    changed: () => this.requestUpdate(),
    text: () => this.exportTranscript(),
    feedback: (rating, comment) => this.#emit(new FeedbackEvent({rating, comment})),
  });
  readonly #pace = createPace(() => this.requestUpdate());

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

  /**
   * The conversation so far. `text`: `Name: words`, line by line. `json`: `{"turns": […]}`, each as in `transcript`, with `start` and `end` in seconds since the call
   * began (`null` where nobody knows). `vtt`: WebVTT captions, a cue for each turn; what was not heard is of the class `unheard`.
   */
  exportTranscript(kind: ExportKind = 'text'): string {
    const {you: user, agent, ...words} = this.#strings;
    return exportTranscript(kind, this.transcript, this.#session.spans, {...words, user, assistant: this.agentName ?? agent});
  }

  /** Rates the call that has ended. @returns false where none has, or it has been rated. @throws TypeError for a rating that is neither `up` nor `down`. */
  submitFeedback({rating, comment = null}: {rating: Rating; comment?: string | null}): boolean {
    return isResting(this.state) && this.transcript.length > 0 && this.#desk.rate(rating, comment);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    reflectState(this, this.#internals, this.#session.snapshot);
  }

  disconnectedCallback(): void {
    // A move in the document is a removal and an insertion in one tick, and no hang-up.
    queueMicrotask(() => {
      if (!this.isConnected) this.stop('page');
    });
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    this.normalise();
    if (changed.has('targetLanguage') && this.#running) this.#session.conversation.retarget(this.targetLanguage);
    if (changed.has('muted')) this.#session.setMuted(this.muted);
    if (changed.has('volume')) this.#session.setVolume(this.volume);
  }

  protected override update(): void {
    this.#pace.drawn();
    const refocus = keepFocus(this.renderRoot);
    const reading = this.#desk.look();
    super.update();
    reading.settle();
    refocus();
  }

  protected override render(): TemplateResult {
    const {snapshot} = this.#session;
    const {elapsed} = this;
    const {supported} = RealtimeVoiceElement;
    return view(modelOf(this, {...snapshot, ...this.#desk.model, strings: this.#strings, elapsed, supported, locale: 'en'}), (intent) => this.#do(intent));
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
        return this.#say(intent.text);
      case 'extend':
        return this.#session.extend();
      case 'hear':
        return this.#session.hear();
      case 'start-typing':
        return void this.#start({noMicrophone: true}).catch(() => undefined);
      case 'talk':
        return this.#session.talk(intent.on);
      case 'approve':
        return this.#session.approve(intent.id, intent.approve);
      case 'consent':
        return this.#consent.answer(intent.granted);
      default:
        return this.#desk.do(intent);
    }
  }

  /** What the visitor has typed, with their picture; before a call it begins one. */
  #say(text: string): void {
    const send = () => {
      const picture = this.#desk.take();
      if (picture !== null) this.#session.conversation.preparedImage(picture, text === '');
      this.sendText(text);
      clearSent(this.renderRoot, text);
    };
    this.#desk.toEnd();
    if (isLive(this.state)) send();
    else this.#start({noMicrophone: true}).then(send).catch(() => undefined);
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
    reflectState(this, this.#internals, this.#session.snapshot);
    const running = !isResting(this.state) && this.state !== 'consent';
    if (!running) {
      this.#running?.abort();
      this.#running = null;
    }
    this.#pace.ask(!this.#running || document.hidden);
    if (running && !this.#running) this.#run();
  }

  #run(): void {
    this.#running = new AbortController();
    this.#desk.clear();
    const {signal} = this.#running;
    addEventListener('pagehide', () => this.stop('page'), {signal});
    eachFrame(signal, () => {
      showLevels(this.style, this.#session.levels());
      this.#pace.frame(Math.floor(this.elapsed));
    });
    signal.addEventListener('abort', () => showLevels(this.style, {input: 0, output: 0}));
  }
}
