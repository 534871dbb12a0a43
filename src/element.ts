import type {TemplateResult} from 'lit-html';
import {browserKind} from './browser-kind.js';
import type {CallOptions} from './call-options.js';
import {createConsentGate} from './consent-gate.js';
import {eachFrame} from './each-frame.js';
import {VoiceError} from './errors.js';
import {BeforeStartEvent, FeedbackEvent, MuteChangeEvent, WarningEvent} from './events.js';
import {owed} from './element/adopting-element.js';
import {CallElement} from './element/call-element.js';
import {createPreferring} from './element/preferring.js';
import {keepFocus} from './focus.js';
import {en} from './i18n/en.js';
import {completeEnglish, registerStrings} from './i18n/languages.js';
import {explain, type StringOverrides, type Strings} from './i18n/strings.js';
import {wantedLanguages} from './i18n/wanted.js';
import {createWords} from './i18n/words.js';
import type {PreflightReport} from './preflight-report.js';
import {preflight, type PreflightOptions} from './preflight/preflight.js';
import {createPace} from './pace.js';
import {reflectState} from './reflect-state.js';
import {createAhead} from './session/ahead.js';
import {settingsOf} from './session/settings.js';
import {createUnblocking} from './session/unblocking.js';
import {showLevels} from './show-levels.js';
import {slotted} from './slotted.js';
import {isLive, isResting, type EndReason, type Rating} from './shapes.js';
import {supported} from './supported.js';
import {exportTranscript, type ExportKind} from './transcript-export.js';
import {watchApproach} from './ui/approach.js';
import {clearSent} from './ui/composer.js';
import {createDesk} from './ui/desk.js';
import type {Intent} from './ui/intents.js';
import {modelOf} from './ui/model.js';
import {styles} from './ui/styles.js';
import {unable} from './ui/unable.js';
import {unblocked} from './ui/unblocked.js';
import {view} from './ui/view.js';

completeEnglish(en);

/** `<realtime-voice>`: attributes become settings, snapshots become the view, facts become DOM events. */
export class RealtimeVoiceElement extends CallElement {
  /** Your own texts in the place of ours: any part of `Strings`. */
  declare strings: StringOverrides | null;

  #owed = owed();
  readonly #words = createWords({
    changed: () => this.requestUpdate(),
    missing: (message) => this.emit(new WarningEvent({code: 'config.language', message})),
  });
  readonly #ahead = createAhead();
  /** What runs only while a call is on: the frame that moves the meters, the page's own events. */
  #running: AbortController | null = null;
  readonly #consent = createConsentGate({
    needed: () => this.requireConsent && supported(),
    text: () => [this.#words.strings.consentTitle, slotted(this, 'consent') || this.#words.strings.consentText, this.termsUrl, this.privacyUrl].join('\n'),
    locale: () => this.#words.locale,
    show: () => this.session.askConsent(),
    hide: () => this.session.stop(),
    emit: (event) => this.emit(event),
  });
  readonly #desk = createDesk({
    root: this.renderRoot,
    changed: () => this.requestUpdate(),
    text: () => (supported() ? this.exportTranscript() : location.href),
    feedback: (rating, comment) => this.emit(new FeedbackEvent({rating, comment})),
  });
  readonly #preferring = createPreferring({element: this, devices: this.session.devices, emit: (event) => this.emit(event), changed: () => this.#applyVolume()});
  readonly #unblocking = createUnblocking(() => this.requestUpdate());
  readonly #pace = createPace(() => this.requestUpdate());

  constructor() {
    super();
    this.renderRoot.adoptedStyleSheets = [styles()];
    // Who types or moves a slider is there.
    this.renderRoot.addEventListener('input', () => this.session.touch());
    watchApproach(this.renderRoot, '[part~=start-button]', (pressed) => this.#consent.passed && this.#ahead.approach(settingsOf(this), pressed));
  }

  /** Whether a call can work in this browser on this page at all. */
  static get supported(): boolean {
    return supported();
  }

  /** Gives the page a language that we lack, or one whose file then need not be fetched. @throws RangeError for what is no BCP-47 tag. */
  static registerStrings(locale: string, strings: Strings): void {
    registerStrings(locale, strings);
  }

  /**
   * Starts a call; call it inside a gesture of the visitor. While one is being set up or live, the same promise.
   * @throws VoiceError, the one that `error` and `rv-error` show.
   */
  start(): Promise<void> {
    return this.#start();
  }

  /**
   * Ends the call. Safe at any moment. With `agent` or `handoff`, from a tool that hangs up, what the assistant is saying is heard to its
   * end first, for ten seconds at most.
   */
  stop(reason: EndReason = 'user'): void {
    this.#consent.dismiss();
    this.#ahead.drop();
    this.session.stop(reason);
  }

  /** Looks at what a call needs, one line each; no session, no key. Hears a microphone that is allowed; `microphone: true`, in a gesture, asks for it. Never throws. */
  preflight(options: PreflightOptions = {}): Promise<PreflightReport> {
    this.settle();
    return preflight(settingsOf(this), this.#words.strings, options);
  }

  /**
   * The conversation so far. `text`: `Name: words`, line by line. `json`: `{"turns": […]}`, each as in `transcript`, with `start` and `end` in seconds since the call
   * began (`null` where nobody knows). `vtt`: WebVTT captions, a cue for each turn; what was not heard is of the class `unheard`.
   */
  exportTranscript(kind: ExportKind = 'text'): string {
    const {you: user, agent, ...words} = this.#words.strings;
    return exportTranscript(kind, this.transcript, this.session.spans, {...words, user, assistant: this.agentName ?? agent});
  }

  /** Rates the call that has ended. @returns false where none has, or it has been rated. @throws TypeError for a rating that is neither `up` nor `down`. */
  submitFeedback({rating, comment = null}: {rating: Rating; comment?: string | null}): boolean {
    return isResting(this.state) && this.transcript.length > 0 && this.#desk.rate(rating, comment);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#reflect();
    const owed = this.#owed;
    this.#owed = [];
    for (const intent of owed) this.#do(intent);
  }

  disconnectedCallback(): void {
    // A move in the document is a removal and an insertion, and no hang-up: Turbo, for one, puts back what is permanent some microtasks later (its bardo.js).
    setTimeout(() => {
      if (this.isConnected) return;
      this.stop('page');
      this.#reflect();
    });
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (!this.hasUpdated) this.#preferring.recall();
    this.normalise();
    this.#words.follow(wantedLanguages(this, this.locale), this.strings);
    if (this.settleOpen((event) => this.emit(event))) this.#reflect();
    if (changed.has('targetLanguage') && this.#running) this.session.conversation.retarget(this.targetLanguage);
    if (changed.has('muted')) this.session.setMuted(this.muted);
    if (changed.has('volume')) this.#applyVolume();
  }

  protected override update(): void {
    this.#pace.drawing();
    const refocus = keepFocus(this.renderRoot);
    const reading = this.#desk.look();
    super.update();
    reading.settle();
    refocus();
  }

  protected override render(): TemplateResult {
    const {snapshot} = this.session;
    const {elapsed, shown: open} = this;
    const {captionsOnly} = this.#preferring;
    const parts = {...snapshot, ...this.#words, ...this.#desk.model, captionsOnly, elapsed, open, supported: supported(), missed: this.missed(snapshot.error)};
    // The site's own words stand.
    const browser = this.strings?.nextSteps?.['mic.denied'] ? null : browserKind(navigator);
    const model = unable(unblocked(modelOf(this, parts), browser, this.#unblocking.permission), window);
    return view(model, (intent) => this.#do(intent));
  }

  #do(intent: Intent): void {
    switch (intent.type) {
      case 'start':
      case 'start-typing':
        return void this.#start(intent.type === 'start' ? {} : {noMicrophone: true}).catch(() => undefined);
      case 'stop':
        return this.stop();
      case 'interrupt':
        return this.session.interrupt('visitor');
      case 'mute':
        this.muted = intent.muted;
        this.session.setMuted(intent.muted);
        return this.emit(new MuteChangeEvent({muted: intent.muted}));
      case 'text':
        return this.#say(intent.text);
      case 'extend':
        return this.session.extend();
      case 'hear':
        return this.session.hear();
      case 'talk':
        return this.session.talk(intent.on);
      case 'approve':
        return this.session.approve(intent.id, intent.approve);
      case 'consent':
        return this.#consent.answer(intent.granted);
      case 'prefer':
        return this.#preferring.set(intent.preferences);
      case 'settings':
        if (intent.open) void this.session.devices.look().catch(() => undefined);
        return this.#desk.do(intent);
      case 'show':
      case 'hide':
        return this[intent.type]();
      default:
        return this.#desk.do(intent);
    }
  }

  /** What the visitor has typed, with their picture; before a call it begins one. */
  #say(text: string): void {
    const send = () => {
      const picture = this.#desk.take();
      if (picture !== null) this.session.conversation.preparedImage(picture, text === '');
      this.sendText(text);
      clearSent(this.renderRoot, text);
    };
    this.#desk.toEnd();
    if (isLive(this.state)) send();
    else this.#start({noMicrophone: true}).then(send).catch(() => undefined);
  }

  #start(over: Partial<CallOptions> = {}): Promise<void> {
    this.settle();
    // Whoever began it, the visitor sees that this is an AI, and what they are asked.
    if (isResting(this.state)) this.show();
    if (!this.#consent.passed) return this.#consent.ask(() => this.#start(over));
    const options = {...settingsOf(this, this.session.devices.microphone), volume: this.#volume, ...over};
    const event = new BeforeStartEvent({options});
    if (!this.#running) this.emit(event);
    if (!event.defaultPrevented) return this.session.start(options, this.#ahead);
    // Of the consent gate nothing stays.
    this.session.stop();
    return Promise.reject(new VoiceError('session.stopped', {detail: 'rv-before-start was cancelled'}));
  }

  /** What is only read is not heard. */
  get #volume(): number {
    return this.#preferring.captionsOnly ? 0 : this.volume;
  }

  #applyVolume(): void {
    this.session.setVolume(this.#volume);
    this.requestUpdate();
  }

  protected override describe({code}: VoiceError): string {
    return explain(this.#words.strings, code);
  }

  protected override changed(): void {
    this.#reflect();
    const running = !isResting(this.state) && this.state !== 'consent';
    if (!running) {
      this.#running?.abort();
      this.#running = null;
    }
    this.#pace.ask(!this.#running || document.hidden);
    if (running && !this.#running) this.#run();
  }

  #reflect(): void {
    reflectState(this, this.internals, this.session.snapshot, this.shown);
    this.#unblocking.follow(this.isConnected && this.error?.code === 'mic.denied');
  }

  #run(): void {
    this.#running = new AbortController();
    this.#desk.clear();
    const {signal} = this.#running;
    addEventListener('pagehide', () => this.stop('page'), {signal});
    eachFrame(signal, () => {
      showLevels(this.style, this.session.levels());
      this.#pace.frame(Math.floor(this.elapsed));
    });
    signal.addEventListener('abort', () => showLevels(this.style, {input: 0, output: 0}));
  }
}
