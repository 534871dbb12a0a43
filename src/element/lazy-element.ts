import type {TemplateResult} from 'lit-html';
import {AnalyticsEvent} from '../analytics-event.js';
import type {ConfiguredElement} from '../configured-element.js';
import type {RealtimeVoiceElement} from '../element.js';
import {toVoiceError, VoiceError} from '../errors.js';
import {ErrorEvent, WarningEvent} from '../failure-events.js';
import {explain, type StringOverrides} from '../i18n/strings.js';
import {wantedLanguages} from '../i18n/wanted.js';
import {createWords} from '../i18n/words.js';
import {notOn} from '../not-on.js';
import type {PreflightReport} from '../preflight-report.js';
import type {PreflightOptions} from '../preflight/preflight.js';
import {reflectState} from '../reflect-state.js';
import {RESTING} from '../resting.js';
import type {Devices, Snapshot, Turn, VoiceState} from '../shapes.js';
import {StateChangeEvent} from '../state-change-event.js';
import {supported} from '../supported.js';
import {watchApproach} from '../ui/approach.js';
import {RESTED} from '../ui/desk-model.js';
import {frame} from '../ui/frame.js';
import type {Intent} from '../ui/intents.js';
import {modelOf} from '../ui/model.js';
import {restingStyles} from '../ui/styles-resting.js';
import {adopt} from './adopting-element.js';
import {importElement} from './import-element.js';
import {RestingElement} from './resting-element.js';

/** What makes a call, once it is there; the page's, not an element's. */
const rest: {Class: typeof RealtimeVoiceElement | null; request: Promise<void> | null} = {Class: null, request: null};

/** Those on the page that have it still to come. */
const resting = new Set<LazyElement>();

/** What goes wrong is shown; whoever has asked for nothing hears of nothing. */
const ignore = (): void => undefined;

/** What a page can ask of an element at any moment. */
type Surface = Omit<{[Name in keyof RealtimeVoiceElement]: RealtimeVoiceElement[Name]}, keyof ConfiguredElement>;

/**
 * `<realtime-voice>` until a visitor comes near: it looks the same, and has nothing of what makes a call. A hover, a focus or a touch fetches that, and the element
 * becomes a `RealtimeVoiceElement`: the same object, the same nodes, so the focus stays and a word that is being typed. What was asked for meanwhile is done then.
 */
export class LazyElement extends RestingElement implements Surface {
  declare strings: StringOverrides | null;

  #snapshot: Snapshot = RESTING;
  #arrived = false;
  /** What a visitor came near to. */
  #near: EventTarget | null = null;
  /** Somebody waits. */
  #loading = false;
  /** What the visitor has asked for, less the call itself: for that a promise waits. */
  #owed: Intent[] = [];
  /** The call that is waited for. */
  #starting: Promise<void> | null = null;
  /** What is missing is told by the whole one, that will miss it too. */
  readonly #words = createWords({changed: () => this.requestUpdate(), missing: ignore});

  /** What was taken, and could not be said. */
  readonly #warn = (thrown: unknown): void => {
    const {code, message} = toVoiceError(thrown);
    this.dispatchEvent(new WarningEvent({code, message}));
  };

  constructor() {
    super();
    if (rest.Class) {
      this.#arrive(rest.Class);
      return;
    }
    this.renderRoot.adoptedStyleSheets = [restingStyles()];
    watchApproach(this.renderRoot, 'button,textarea', (_pressed, near) => {
      this.#near = near;
      LazyElement.load().catch(ignore);
    });
  }

  /**
   * Fetches what a call needs, once; all elements of the page have it then. A page that calls this when it has nothing else to do has its visitors wait for nothing.
   * @throws TypeError as `import()` does; it may be called again.
   */
  static load(): Promise<void> {
    return (rest.request ??= importElement()
      .then((Class) => {
        rest.Class = Class;
        for (const element of resting) element.#arrive(Class);
      })
      .finally(() => {
        if (!rest.Class) rest.request = null;
      }));
  }

  get state(): VoiceState {
    return this.#snapshot.state;
  }

  get error(): VoiceError | null {
    return this.#snapshot.error;
  }

  get transcript(): readonly Turn[] {
    return this.#snapshot.turns;
  }

  get devices(): Devices {
    return this.#snapshot.devices;
  }

  /** As that of `RealtimeVoiceElement`, later. @throws VoiceError `net.script`, `net.offline` where the rest cannot be fetched, and what that throws. */
  start(): Promise<void> {
    return (this.#starting ??= this.#begin());
  }

  stop(): void {
    this.#starting = null;
    this.#owed = [];
    this.#loading = false;
    if (this.state === 'connecting') this.#show(RESTING);
  }

  show(): void {
    if (this.variant === 'floating') this.#do({type: 'show'});
  }

  hide(): void {
    this.open = false;
    this.#owed = [];
  }

  toggle(): void {
    if (this.open || this.#owed.length > 0) this.hide();
    else this.show();
  }

  /** As that of `RealtimeVoiceElement`; one line where the rest cannot be fetched. Never throws. */
  preflight(options?: PreflightOptions): Promise<PreflightReport> {
    return this.#later((whole) => whole.preflight(options)).catch((thrown: unknown) => {
      const {code, message, detail} = toVoiceError(thrown);
      return {ok: false, lines: [{check: 'endpoint', status: 'failed', code, message, detail}]};
    });
  }

  setMicrophone(deviceId: string): Promise<void> {
    return this.#later((whole) => whole.setMicrophone(deviceId));
  }

  setSpeaker(deviceId: string): Promise<void> {
    return this.#later((whole) => whole.setSpeaker(deviceId));
  }

  sendText(...given: Parameters<RealtimeVoiceElement['sendText']>): void {
    this.#within((whole) => whole.sendText(...given)).catch(this.#warn);
  }

  sendContext(text: string): void {
    this.#within((whole) => whole.sendContext(text)).catch(this.#warn);
  }

  async sendImage(...given: Parameters<RealtimeVoiceElement['sendImage']>): Promise<void> {
    await this.#within((whole) => whole.sendImage(...given));
  }

  async updateSession(partial: Record<string, unknown>): Promise<void> {
    await this.#within((whole) => whole.updateSession(partial));
  }

  // The browser calls these two for good: it took them from here when the tag was defined.

  override connectedCallback(): void {
    if (rest.Class) {
      this.#arrive(rest.Class);
      return rest.Class.prototype.connectedCallback.call(this.#whole);
    }
    resting.add(this);
    super.connectedCallback();
    this.#show();
  }

  disconnectedCallback(): void {
    resting.delete(this);
    if (this.#arrived) return this.#whole.disconnectedCallback();
    // A move in the document is a removal and an insertion.
    setTimeout(() => {
      if (!this.isConnected) this.stop();
    });
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    this.normalise();
    this.#words.follow(wantedLanguages(this, this.locale), this.strings);
    this.#show();
    // There is nothing to show in it yet.
    if ((changed.has('open') || changed.has('variant')) && this.open && this.variant === 'floating') this.#hurry();
  }

  protected override render(): TemplateResult {
    const {error} = this.#snapshot;
    const missed = this.variant === 'floating' ? error : null;
    const parts = {...this.#snapshot, ...this.#words, ...RESTED, captionsOnly: false, elapsed: 0, open: false, supported: supported(), missed};
    return frame(modelOf(this, parts), (intent) => this.#do(intent), null);
  }

  /** This element, once it is one. */
  get #whole(): RealtimeVoiceElement {
    return this as unknown as RealtimeVoiceElement;
  }

  #do(intent: Intent): void {
    if (intent.type === 'stop') return this.stop();
    if (intent.type === 'start') return void this.start();
    this.#owed = [...this.#owed.filter(({type}) => type !== intent.type), intent];
    if (intent.type === 'text') this.#show({...RESTING, state: 'connecting', microphone: false});
    this.#hurry();
  }

  #begin(): Promise<void> {
    const starting = this.#later((whole) => {
      if (starting !== this.#starting) throw notOn();
      return whole.start();
    });
    // A page that does not look at the promise has `rv-error`.
    starting.catch(ignore);
    this.#show({...RESTING, state: 'connecting'});
    return starting;
  }

  /** What is said before a call is ready waits for it. */
  #within<T>(act: (whole: RealtimeVoiceElement) => T | Promise<T>): Promise<T> {
    if (!this.#starting) throw notOn();
    return this.#later(act);
  }

  /** Does it when all is there. */
  async #later<T>(act: (whole: RealtimeVoiceElement) => T | Promise<T>): Promise<T> {
    this.#loading = true;
    this.#show();
    await LazyElement.load().catch((cause: unknown) => this.#fail(cause));
    if (rest.Class) this.#arrive(rest.Class);
    return act(this.#whole);
  }

  #hurry(): void {
    this.#later(ignore).catch(ignore);
  }

  /** Told to whoever still waits for it: a call that was cancelled cannot fail. */
  #fail(cause: unknown): never {
    const error = new VoiceError(navigator.onLine ? 'net.script' : 'net.offline', {cause, detail: 'lazy-call.js'});
    error.message = explain(this.#words.strings, error.code);
    const awaited = this.#starting ?? this.#owed.length > 0;
    this.#starting = null;
    this.#owed = [];
    this.#loading = false;
    this.#show(awaited ? {...RESTING, state: 'failed', error} : undefined);
    if (awaited) {
      this.dispatchEvent(new StateChangeEvent({state: 'failed', previous: 'idle'}));
      this.dispatchEvent(new ErrorEvent({error}));
      if (this.analyticsLevel !== 'off') this.dispatchEvent(new AnalyticsEvent({name: 'error', props: {code: error.code, retry: error.retry}}));
    }
    throw error;
  }

  #arrive(Class: typeof RealtimeVoiceElement): void {
    if (this.#arrived) return;
    this.#arrived = true;
    adopt(this, Class, this.#owed);
    if (!this.isConnected) return;
    this.#whole.connectedCallback();
    // They will not come again: it is told of them now.
    this.#near?.dispatchEvent(new Event('pointerover', {bubbles: true}));
  }

  #show(snapshot = this.#snapshot): void {
    this.#snapshot = {...snapshot, muted: this.muted};
    reflectState(this, this.internals, this.#snapshot, false);
    if (this.#loading) this.internals.states.add('loading');
    this.requestUpdate();
  }
}
