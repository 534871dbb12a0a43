import {allowOrigins} from '../allowed-origins.js';
import {analyticsOf} from '../analytics.js';
import {warnOnce} from '../console.js';
import type {VoiceError} from '../errors.js';
import {AnalyticsEvent, ErrorEvent, WireEventEvent, type VoiceEvent} from '../events.js';
import {withoutSecrets} from '../secrets.js';
import {VoiceSession} from '../session/session.js';
import type {ConnectionStats, Devices, Turn, Usage, VoiceState} from '../shapes.js';
import {FloatingElement} from './floating-element.js';

/** What a script sees of a call, and does in it. How one begins and what is shown of it are the element's. */
export abstract class CallElement extends FloatingElement {
  protected readonly session = new VoiceSession({
    emit: (event) => this.emit(event),
    wire: (direction, event) => this.#tellWire(direction, event),
    changed: () => this.changed(),
    describe: (error) => this.describe(error),
  });

  /** Lets elements of this page use more origins than its own and the provider's. @throws TypeError for what is no URL. */
  static allowOrigins(origins: readonly string[]): void {
    allowOrigins(origins);
  }

  /** One of the ten states. */
  get state(): VoiceState {
    return this.session.snapshot.state;
  }

  /** The conversation so far, in order. */
  get transcript(): readonly Turn[] {
    return this.session.snapshot.turns;
  }

  /** Tokens of all responses so far. */
  get usage(): Usage {
    return this.session.usage;
  }

  /** Why the last call failed, or `null`. */
  get error(): VoiceError | null {
    return this.state === 'failed' ? this.session.snapshot.error : null;
  }

  /** The provider's name for the live session. */
  get sessionId(): string | null {
    return this.session.sessionId;
  }

  /** How the connection did in the last second; `null` without a call. */
  get stats(): ConnectionStats | null {
    return this.session.stats;
  }

  /** The microphones and speakers that a visitor can choose from; known once they have allowed a microphone. */
  get devices(): Devices {
    return this.session.snapshot.devices;
  }

  /** How loud the visitor is, 0..1, as the meter shows it; 0 without a call and while muted. */
  get inputLevel(): number {
    return this.session.levels().input;
  }

  /** How loud the assistant is, 0..1. */
  get outputLevel(): number {
    return this.session.levels().output;
  }

  /** Seconds of the call. */
  get elapsed(): number {
    return this.session.elapsed;
  }

  /** Stops the answer that is being given. */
  interrupt(): void {
    this.session.interrupt('page');
  }

  /**
   * Sends a typed turn; before the call is ready it waits. `respond: false` adds it without asking for an answer.
   * @throws VoiceError `session.stopped` without a call, `session.unsupported`, `protocol.oversize`.
   */
  sendText(text: string, {respond = true}: {respond?: boolean} = {}): void {
    this.session.conversation.text(text, respond);
  }

  /** Tells the assistant something, silently: it answers nothing, and knows it from now on. @throws VoiceError as `sendText` does. */
  sendContext(text: string): void {
    this.session.conversation.context(text);
  }

  /**
   * Shows the assistant a picture, made small enough first; the next words may be about it, or `respond: true` asks for some.
   * @throws VoiceError `media.image`, `session.unsupported` for a model that sees nothing, and as `sendText` does.
   */
  async sendImage(picture: Blob, {respond = false}: {respond?: boolean} = {}): Promise<void> {
    await this.session.conversation.image(picture, respond);
  }

  /** Changes the live session, by a partial GA session object. @throws VoiceError `session.stopped`, `config.rejected`, `provider.no_session`. */
  async updateSession(partial: Record<string, unknown>): Promise<void> {
    await this.session.conversation.change({partial});
  }

  /**
   * Takes a microphone of `devices`, at once or for the next call; `''` is the system's, and followed as that changes. One that is gone is another.
   * @throws VoiceError `mic.*` where it cannot be opened; then the one before stays.
   */
  async setMicrophone(deviceId: string): Promise<void> {
    await this.session.devices.setMicrophone(deviceId);
  }

  /** Sends the voice to a speaker of `devices`, likewise. @throws VoiceError `audio.sink_failed`; then the system's sounds. */
  async setSpeaker(deviceId: string): Promise<void> {
    await this.session.devices.setSpeaker(deviceId);
  }

  /** Push-to-talk: the visitor is heard from here on. Elsewhere it does nothing. */
  startTalking(): void {
    this.session.talk(true);
  }

  /** Push-to-talk: the turn ends here, and is answered. */
  stopTalking(): void {
    this.session.talk(false);
  }

  /** Sends a client event of the Realtime API as it is. @returns false where no call is open. @throws VoiceError `protocol.oversize`. */
  sendEvent(event: Record<string, unknown>): boolean {
    return this.session.sendEvent(event);
  }

  /** Something of the call is to be seen. */
  protected abstract changed(): void;
  /** What went wrong, for the visitor. */
  protected abstract describe(error: VoiceError): string;

  protected emit(event: VoiceEvent): void {
    this.dispatchEvent(event);
    // A page without a listener of its own would not learn what its headers or attributes lack.
    if (event instanceof ErrorEvent && !event.error.recoverable) warnOnce(`${event.error.code}: ${event.error.detail}`);
    const record = analyticsOf(event, this.analyticsLevel);
    if (record) this.dispatchEvent(new AnalyticsEvent(record));
  }

  #tellWire(direction: 'in' | 'out', event: unknown): void {
    if (!this.spied || typeof event !== 'object' || event === null) return;
    this.emit(new WireEventEvent({direction, event: withoutSecrets(event)}));
  }
}
