import {meterLevel} from '../audio/meter.js';
import {VoiceError, toVoiceError} from '../errors.js';
import {ErrorEvent, SessionEndEvent, SessionStartEvent, StateChangeEvent, type VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import {isResting, type EndReason, type Snapshot, type Usage} from '../shapes.js';
import {connect, type Connection} from './connect.js';
import {openLimits} from './limit-warning.js';
import type {Limits} from './limits.js';
import {createReport} from './report.js';
import {OPEN_GATE, interruptResponse, reduceGate, requestResponse, type Step} from './response-gate.js';
import {createScope, type Scope} from './scope.js';
import type {SessionSettings} from './settings.js';
import {snapshotOf, type SnapshotParts} from './snapshot.js';
import {IDLE, reducePhase, type Phase, type Signal} from './state.js';
import {EMPTY_TRANSCRIPT, reduceTranscript} from './transcript.js';

export interface SessionHost {
  /** A fact, as the DOM event that tells it. The session has already changed when it is called. */
  emit(event: VoiceEvent): void;
  /** There is a new snapshot. */
  changed(): void;
  /** The visitor's sentence for an error, in their language. */
  describe(error: VoiceError): string;
}

/** One live call: what is open, and what belongs to it alone. */
interface Live {
  readonly connection: Connection;
  /** `performance.now()` when it began. */
  readonly since: number;
  readonly limits: Limits;
  /** The page knows: a listener that stops the call in the same breath gets no end without a start. */
  announced: boolean;
}
const SHOWN = {muted: false, blocked: false, limit: null, microphone: true, pushToTalk: null, approvals: [], tools: []} as const;

const secondsSince = ({since}: Live): number => (performance.now() - since) / 1000;

/** Intents in, facts in, snapshot out; for each call of one element. */
export class VoiceSession {
  readonly #host: SessionHost;
  #phase: Phase = IDLE;
  #transcript = EMPTY_TRANSCRIPT;
  #gate = OPEN_GATE;
  #report;
  #shown: Omit<SnapshotParts, 'turns'> = SHOWN;
  #snapshot = snapshotOf(IDLE, {...this.#shown, turns: []});
  #scope: Scope | null = null;
  #starting: Promise<void> | null = null;
  #live: Live | null = null;
  #volume = 1;
  #inputLevel = 0;
  #texts = 0;
  #waitingTexts: string[] = [];

  constructor(host: SessionHost) {
    this.#host = host;
    this.#report = createReport(host.emit);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get usage(): Usage {
    return this.#report.usage;
  }

  get sessionId(): string | null {
    return this.#live?.connection.created.sessionId ?? null;
  }

  /** Seconds since the call began, or that it lasted. */
  get elapsed(): number {
    return this.#live ? secondsSince(this.#live) : (this.#snapshot.duration ?? 0);
  }

  /** What the meters show, 0..1: the microphone and the assistant's voice. */
  levels(): {input: number; output: number} {
    if (!this.#live) return {input: meterLevel(this.#inputLevel), output: 0};
    return {input: meterLevel(this.#shown.muted ? 0 : this.#inputLevel), output: meterLevel(this.#live.connection.outputLevel())};
  }

  /** Shows the consent gate; `start()` goes on from it. */
  askConsent(): void {
    if (isResting(this.#snapshot.state)) this.#signal({type: 'ask-consent'});
  }

  /** Must be called inside the visitor's gesture. While a call is being set up or live, it answers with the same promise. */
  start(settings: SessionSettings): Promise<void> {
    if (this.#starting) return this.#starting;
    const scope = createScope();
    this.#begin(settings, scope);
    const starting = this.#connect(settings, scope);
    // A page that does not look at the promise has `rv-error`.
    starting.catch(() => undefined);
    this.#starting = this.#scope === scope ? starting : null;
    return starting;
  }

  /** Ends the call, whatever it is doing. Safe at any moment. */
  stop(reason: EndReason = 'user'): void {
    if (this.#snapshot.state === 'consent') return this.#signal({type: 'reset'});
    if (!this.#scope) return;
    const live = this.#live;
    this.#close(new VoiceError('session.stopped', {detail: `stopped (${reason})`}));
    if (!live) return this.#signal({type: 'reset'});
    const duration = secondsSince(live);
    this.#signal({type: 'end', duration});
    this.#announceEnd(live, reason, duration);
  }

  /** Stops the answer: what is being made, and what is being heard. */
  interrupt(source: 'visitor' | 'page'): void {
    if (!this.#live) return;
    const {state} = this.#snapshot;
    if (state !== 'speaking' && state !== 'thinking') return;
    this.#report.interrupting(source);
    this.#live.connection.playback.silence();
    this.#step(interruptResponse(this.#gate));
  }

  /**
   * A typed turn. Before the call is ready it waits; while the assistant speaks it cuts in, as a spoken one would.
   * @throws VoiceError `session.stopped` when no call is on, `protocol.oversize` when it cannot be sent.
   */
  sendText(text: string, respond = true): void {
    if (!this.#scope) throw new VoiceError('session.stopped', {detail: 'sendText() needs a call: start() first'});
    if (text.trim() === '') return;
    if (!this.#live) return void this.#waitingTexts.push(text);
    this.#live.limits.touch();
    this.interrupt('visitor');
    // An item id of our own, at most 32 characters (protocol.md §4.3).
    this.#live.connection.send({type: 'add-user-text', itemId: `rv_text_${++this.#texts}_${Date.now().toString(36)}`, text});
    if (respond) this.#step(requestResponse(this.#gate, {instructions: null}));
  }

  /** Sends a client event of the provider's own as it is. @returns whether there was an open call to send it on. */
  sendEvent(event: Record<string, unknown>): boolean {
    return this.#live?.connection.call.pipe.send(event) ?? false;
  }

  setMuted(muted: boolean): void {
    const microphone = this.#live?.connection.microphone;
    if (microphone) microphone.enabled = !muted;
    this.#set({muted});
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#live?.connection.playback.setVolume(volume);
  }

  /** "Keep talking": as much again of what is about to run out. */
  extend(): void {
    const {limit} = this.#shown;
    if (!this.#live || !limit) return;
    if (limit.kind !== 'idle') this.#live.limits.extend(limit.kind);
    this.#live.limits.touch();
  }

  /** "Tap to hear": plays again after the browser refused. */
  hear(): void {
    this.#live?.connection.playback.hear();
  }

  #begin(settings: SessionSettings, scope: Scope): void {
    this.#scope = scope;
    this.#transcript = EMPTY_TRANSCRIPT;
    this.#gate = OPEN_GATE;
    this.#report = createReport(this.#host.emit);
    this.#waitingTexts = [];
    this.#shown = {...SHOWN, muted: settings.muted};
    this.#volume = settings.volume;
  }

  async #connect(settings: SessionSettings, scope: Scope): Promise<void> {
    const current = () => this.#scope === scope;
    try {
      const connection = await connect(settings, scope, {
        step: (step) => current() && this.#signal({type: 'connect', step}),
        fact: (fact) => current() && this.#fact(fact),
        warning: (code, message) => current() && this.#report.warn(code, message),
        blocked: (blocked) => current() && this.#set({blocked}),
        network: (state) => current() && this.#network(state),
        closed: () => current() && this.#lost('net.channel_closed'),
        inputLevel: (rms) => {
          this.#inputLevel = rms;
          this.#report.heard(rms);
        },
        microphoneLost: () => current() && this.#report.warn('mic.lost', 'the microphone was unplugged or taken away'),
      });
      this.#goLive(connection, settings);
    } catch (thrown) {
      const error = toVoiceError(scope.signal.aborted ? scope.signal.reason : thrown);
      if (current()) this.#fail(error);
      throw error;
    }
  }

  #goLive(connection: Connection, settings: SessionSettings): void {
    const limits = openLimits(settings.limits, {
      emit: this.#host.emit,
      show: (limit) => this.#set({limit}),
      stop: (reason) => this.stop(reason),
    });
    const live: Live = {connection, limits, since: performance.now(), announced: false};
    this.#live = live;
    this.#scope?.add(limits.close);
    limits.begin(connection.created.expiresAt);
    // The visitor may have muted, or the page turned the volume, while the call was being set up.
    connection.microphone.enabled = !this.#shown.muted;
    connection.playback.setVolume(this.#volume);
    this.#signal({type: 'live'});
    if (this.#live !== live) return;
    live.announced = true;
    const {created, provider, codec, timings} = connection;
    this.#host.emit(
      new SessionStartEvent({sessionId: created.sessionId, provider, model: created.model, dialect: codec.dialect, transport: 'webrtc', timings}),
    );
    const waiting = this.#waitingTexts.splice(0);
    for (const text of waiting) this.sendText(text);
    if (settings.greeting !== null && waiting.length === 0) this.#step(requestResponse(this.#gate, {instructions: settings.greeting}));
  }

  #fact(fact: Fact): void {
    const before = this.#transcript.turns;
    this.#transcript = reduceTranscript(this.#transcript, fact);
    this.#step(reduceGate(this.#gate, fact));
    this.#signal(fact);
    this.#publish();
    if (fact.type === 'playback-started') this.#live?.connection.playback.restore();
    this.#report.fact(fact, this.#gate);
    this.#live?.limits.fact(fact);
    if (fact.type === 'response-done') this.#live?.limits.setCost(this.#report.cost);
    if (this.#transcript.turns !== before) this.#report.turns(before, this.#transcript.turns);
  }

  #network(state: 'connected' | 'disconnected' | 'failed'): void {
    // While connecting, the straight line itself waits for the network.
    if (!this.#live) return;
    if (state === 'failed') return this.#lost('net.lost');
    this.#signal({type: 'network', held: state === 'disconnected'});
  }

  #lost(code: 'net.lost' | 'net.channel_closed'): void {
    const expired = this.#report.lastErrorCode === 'session_expired';
    this.#fail(new VoiceError(expired ? 'session.expired' : code, {detail: 'the connection ended'}));
  }

  #fail(error: VoiceError): void {
    const live = this.#live;
    error.message = this.#host.describe(error);
    this.#close(error);
    this.#signal({type: 'fail', error});
    this.#host.emit(new ErrorEvent({error}));
    if (live) this.#announceEnd(live, 'error', secondsSince(live));
  }

  #announceEnd(live: Live, reason: EndReason, duration: number): void {
    if (!live.announced) return;
    const {usage, cost} = this.#report;
    const turns = this.#transcript.turns.filter((turn) => turn.role === 'user').length;
    this.#host.emit(new SessionEndEvent({reason, duration, turns, usage, cost}));
  }

  #close(reason: VoiceError): void {
    const scope = this.#scope;
    this.#scope = this.#starting = this.#live = null;
    this.#inputLevel = 0;
    this.#shown = {...this.#shown, blocked: false, limit: null};
    scope?.close(reason);
  }

  #step({gate, send}: Step): void {
    this.#gate = gate;
    for (const command of send) this.#live?.connection.send(command);
  }

  #set(part: Partial<SnapshotParts>): void {
    this.#shown = {...this.#shown, ...part};
    this.#publish();
  }

  #signal(input: Signal | Fact): void {
    const phase = reducePhase(this.#phase, input);
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#publish();
  }

  #publish(): void {
    const before = this.#snapshot;
    const next = snapshotOf(this.#phase, {...this.#shown, turns: this.#transcript.turns}, before);
    if (next === before) return;
    this.#snapshot = next;
    this.#host.changed();
    if (next.state !== before.state) this.#host.emit(new StateChangeEvent({state: next.state, previous: before.state}));
  }
}
