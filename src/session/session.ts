import {VoiceError, toVoiceError} from '../errors.js';
import {ErrorEvent, ReconnectedEvent, ReconnectingEvent, type VoiceEvent} from '../events.js';
import {COMMIT_EMPTY} from '../protocol/codes.js';
import type {Fact} from '../protocol/vocabulary.js';
import {notOn} from '../not-on.js';
import {BARE, NO_USAGE} from '../resting.js';
import {isLive, isResting, type ConnectionStats, type EndReason, type Snapshot, type Span, type Usage} from '../shapes.js';
import {createCall, type CallEvents} from './call.js';
import type {Connection, ConnectOptions} from './connect.js';
import type {Conversation} from './conversation.js';
import {createDevices} from './devices.js';
import {abandon, accompany, announceEnd, announceStart, beginLive, block, createOngoing, keepTalking, levelsOf, listen, toldBy, type Ongoing, type Told} from './ongoing.js';
import {pushesToTalk, type SessionSettings} from './settings.js';
import {createStage, type Stage} from './stage.js';
import {seenAs} from './state.js';

export interface SessionHost {
  /** A fact, as the DOM event that tells it. The session has already changed when it is called. */
  emit(event: VoiceEvent): void;
  /** Each wire event, as it goes or comes. */
  wire(direction: 'in' | 'out', event: unknown): void;
  /** There is a new snapshot. */
  changed(): void;
  /** The visitor's sentence for an error, in their language. */
  describe(error: VoiceError): string;
}

/** Intents in, facts in, snapshot out. Used again for each call of one element. */
export class VoiceSession {
  readonly #host: SessionHost;
  readonly #stage: Stage;
  readonly devices = createDevices({emit: (event) => this.#host.emit(event), show: (part) => this.#stage.show(part)});
  #ongoing: Ongoing | null = null;
  /** What is still told of the call before; nothing of the call itself, which would keep its audio context from the garbage. */
  #last: Told = {usage: NO_USAGE, spans: new Map()};
  #starting: Promise<void> | null = null;
  #volume = 1;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#stage = createStage(host);
  }

  get snapshot(): Snapshot {
    return this.#stage.snapshot;
  }

  get usage(): Usage {
    return (this.#ongoing ? toldBy(this.#ongoing) : this.#last).usage;
  }

  /** When each turn of this call or the last one was said, by its id. */
  get spans(): ReadonlyMap<string, Span> {
    return (this.#ongoing ? toldBy(this.#ongoing) : this.#last).spans;
  }

  get sessionId(): string | null {
    return this.#connection?.sessionId ?? null;
  }

  /** `null` without a call, and in its first second. */
  get stats(): ConnectionStats | null {
    return this.#ongoing?.call?.watch.stats ?? null;
  }

  /** Seconds since the call began, or that it lasted. */
  get elapsed(): number {
    const live = this.#ongoing?.live;
    return live ? (performance.now() - live.since) / 1000 : (this.snapshot.duration ?? 0);
  }

  get #connection(): Connection | null {
    return this.#ongoing?.live ? (this.#ongoing.call?.connection ?? null) : null;
  }

  /** What the meters show, 0..1: the microphone and the assistant's voice. Asked once a frame, which is also how the first sound of an answer is heard. */
  levels(): {input: number; output: number} {
    return levelsOf(this.#ongoing, this.#connection);
  }

  /** Shows the consent gate; `start()` goes on from it. */
  askConsent(): void {
    if (isResting(this.snapshot.state)) this.#stage.signal({type: 'ask-consent'});
  }

  /** Must be called inside the visitor's gesture. While a call is being set up or live, it answers with the same promise. */
  start(settings: SessionSettings, ahead: ConnectOptions['ahead']): Promise<void> {
    if (this.#starting) return this.#starting;
    const ongoing = this.#begin(settings);
    const starting = this.#open(ongoing, ahead);
    // A page that does not look at the promise has `rv-error`.
    starting.catch(() => undefined);
    this.#starting = this.#ongoing === ongoing ? starting : null;
    return starting;
  }

  /** Ends the call, whatever it is doing. Safe at any moment. */
  stop(reason: EndReason = 'user'): void {
    if (this.snapshot.state === 'consent') return this.#stage.signal({type: 'reset'});
    const ongoing = this.#ongoing;
    if (!ongoing) return;
    if (ongoing.leaving.begin(reason, this.snapshot.state)) return;
    const duration = this.elapsed;
    this.#close(new VoiceError('session.stopped', {detail: `stopped (${reason})`}));
    if (!ongoing.live) return this.#stage.signal({type: 'reset'});
    this.#stage.signal({type: 'end', duration});
    announceEnd(ongoing, reason, duration, this.#host.emit);
  }

  /** Stops the answer: what is being made, what is being heard, and the tools that it waits for. */
  interrupt(source: 'visitor' | 'page'): void {
    this.#ongoing?.tooling.runner?.interrupt();
    this.#ongoing?.conversation.interrupt(source);
  }

  /** What the page and the visitor say. @throws VoiceError `session.stopped` when no call is on. */
  get conversation(): Conversation {
    return this.#require().conversation;
  }

  /** Sends a client event of the provider's own as it is. @returns whether there was an open call to send it on. */
  sendEvent(event: Record<string, unknown>): boolean {
    return this.#connection?.sendEvent(event) ?? false;
  }

  setMuted(muted: boolean): void {
    this.#stage.show({muted});
    this.#applyMicrophone();
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#connection?.line.output.setVolume(volume);
  }

  /** Push-to-talk: from here on, or until here, the visitor is heard. */
  talk(on: boolean): void {
    const talk = this.#connection && this.#ongoing?.talk;
    if (!talk || (on && this.snapshot.muted)) return;
    if (on && this.#answering) this.interrupt('visitor');
    talk[on ? 'start' : 'stop']();
    this.#stage.show({pushToTalk: talk.talking ? 'talking' : 'ready'});
  }

  /** The visitor is there. */
  readonly touch = (): void => this.#ongoing?.live?.limits.touch();

  /** The visitor's answer to a tool that asked. */
  approve(id: string, approve: boolean): void {
    this.touch();
    this.#ongoing?.tooling.runner?.answer(id, approve);
  }

  /** "Keep talking": as much again of what is about to run out. */
  extend(): void {
    if (this.#ongoing) keepTalking(this.#ongoing, this.snapshot.limit);
  }

  /** "Tap to hear": plays again after the browser refused. */
  hear(): void {
    this.#connection?.line.output.hear();
  }

  get #answering(): boolean {
    return ['speaking', 'thinking'].includes(this.snapshot.state);
  }

  #require(): Ongoing {
    if (!this.#ongoing) throw notOn();
    return this.#ongoing;
  }

  #begin(settings: SessionSettings): Ongoing {
    this.#volume = settings.volume;
    this.#stage.show({...BARE, muted: settings.muted, microphone: !settings.noMicrophone, pushToTalk: pushesToTalk(settings) ? 'ready' : null});
    return (this.#ongoing = createOngoing(settings, {
      emit: this.#host.emit,
      connection: () => this.#connection,
      answering: () => this.#answering,
      blocked: () => this.snapshot.blocked,
      fact: (fact) => this.#fact(fact),
      show: (part) => this.#stage.show(part),
      hearing: () => this.#applyMicrophone(),
    }));
  }

  async #open(ongoing: Ongoing, ahead: ConnectOptions['ahead']): Promise<void> {
    const {settings, scope, tooling} = ongoing;
    try {
      ongoing.call = createCall({settings, tools: tooling.descriptions, ahead}, scope, this.#events(ongoing));
      this.devices.begin({media: ongoing.call.media, scope, given: settings.mediaStream !== null, connection: () => this.#connection, opened: () => this.#applyMicrophone(), warn: ongoing.conversation.report.warn});
      this.#goLive(ongoing, await ongoing.call.open());
    } catch (thrown) {
      const error = toVoiceError(scope.signal.aborted ? scope.signal.reason : thrown);
      if (this.#ongoing === ongoing) this.#fail(error);
      throw error;
    }
  }

  /** What one call tells; nothing once it is over. */
  #events(ongoing: Ongoing): CallEvents {
    const {report} = ongoing.conversation;
    const current = () => this.#ongoing === ongoing;
    return {
      step: (step) => current() && this.#stage.signal({type: 'connect', step}),
      fact: (fact) => current() && this.#fact(fact),
      wire: (direction, event) => current() && this.#host.wire(direction, event),
      warning: (code, message) => current() && report.warn(code, message),
      microphoneOpened: () => current() && this.#applyMicrophone(),
      blocked: (blocked) => current() && block(ongoing, this.snapshot, blocked, (part) => this.#stage.show(part)),
      microphoneSilent: this.devices.silent,
      inputLevel: report.heard,
      quality: (stats) => current() && this.#stage.tell(stats),
      held: (held) => current() && this.#stage.signal({type: 'network', held}),
      cut: () => current() && (ongoing.leaving.reason ? this.stop(ongoing.leaving.reason) : this.#cut(ongoing)),
      trying: (attempt, delayMs) => current() && this.#host.emit(new ReconnectingEvent({attempt, delayMs})),
      resumed: (connection, gapMs) => current() && this.#resume(ongoing, connection, gapMs),
      goodbye: () => current() && this.stop(ongoing.leaving.reason ?? 'agent'),
      lost: (error) => current() && (ongoing.leaving.reason ? this.stop(ongoing.leaving.reason) : this.#fail(error)),
    };
  }

  #goLive(ongoing: Ongoing, connection: Connection): void {
    beginLive(ongoing, connection, {emit: this.#host.emit, show: (limit) => this.#stage.show({limit}), stop: (reason) => this.stop(reason)});
    // The page may have turned the volume while the call was being set up.
    connection.line.output.setVolume(this.#volume);
    if (!isLive(this.snapshot.state)) this.#stage.signal({type: 'live'});
    if (this.#ongoing !== ongoing) return;
    this.devices.joined(connection);
    announceStart(ongoing, connection, this.#host.emit);
    if (this.#ongoing === ongoing) ongoing.conversation.begin(connection);
  }

  /** The connection is gone, and with it what it was about to tell. */
  #cut(ongoing: Ongoing): void {
    this.#stage.show(abandon(ongoing));
    this.#stage.signal({type: 'cut'});
  }

  #resume(ongoing: Ongoing, connection: Connection, gapMs: number): void {
    // One that took over without a gap may have cut something off, too.
    this.#stage.show(abandon(ongoing));
    ongoing.live?.limits.begin(connection.created?.expiresAt ?? null);
    connection.line.output.setVolume(this.#volume);
    connection.line.output.restore();
    this.devices.joined(connection);
    ongoing.conversation.begin(connection);
    this.#stage.signal({type: 'live'});
    if (gapMs > 0) this.#host.emit(new ReconnectedEvent({gapMs}));
  }

  #fact(fact: Fact): void {
    const ongoing = this.#require();
    const {conversation, talk, leaving} = ongoing;
    const mode = this.#connection?.mode;
    conversation.fact(fact);
    this.#stage.signal(seenAs(fact, mode, conversation.asked));
    this.#stage.show({turns: conversation.turns});
    conversation.tell(fact);
    // A listener may have stopped the call: nothing of it runs any more.
    if (this.#ongoing !== ongoing) return;
    accompany(ongoing, fact, mode);
    // What was too short is no turn.
    if (talk && fact.type === 'error' && fact.error.code === COMMIT_EMPTY) this.#fact({type: 'input-discarded'});
    if (leaving.reason && fact.type === 'session-closed') this.stop(leaving.reason);
  }

  #fail(error: VoiceError): void {
    const ongoing = this.#ongoing;
    const duration = this.elapsed;
    error.message = this.#host.describe(error);
    this.#close(error);
    this.#stage.signal({type: 'fail', error});
    this.#host.emit(new ErrorEvent({error}));
    if (ongoing?.live) announceEnd(ongoing, 'error', duration, this.#host.emit);
  }

  #close(reason: VoiceError): void {
    const ongoing = this.#ongoing;
    if (ongoing) this.#last = toldBy(ongoing);
    this.#ongoing = this.#starting = null;
    ongoing?.scope.close(reason);
    // What was being said is over, too: nothing of it stays as if it might go on.
    ongoing?.conversation.cut();
    const tools = this.snapshot.tools.filter(({status}) => status !== 'running');
    this.#stage.show({blocked: false, limit: null, quality: 'good', echo: false, approvals: [], tools, pictures: false, pushToTalk: null, ...(ongoing && {turns: ongoing.conversation.turns})});
  }

  #applyMicrophone(): void {
    if (this.#ongoing) listen(this.#ongoing, this.snapshot.muted);
  }
}
