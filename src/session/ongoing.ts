import {keepAwake} from '../audio/keep-awake.js';
import {meterLevel} from '../audio/meter.js';
import {SessionEndEvent, SessionStartEvent, type VoiceEvent} from '../events.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {EndReason, LimitWarning, Span, Usage} from '../shapes.js';
import type {Call} from './call.js';
import type {Connection} from './connect.js';
import {createConversation, type Conversation} from './conversation.js';
import {createEcho, type Echo} from './echo.js';
import {createLeaving, type Leaving} from './leaving.js';
import {openLimits, type LimitWarningHost} from './limit-warning.js';
import type {Limits} from './limits.js';
import {createPlacedTools} from './placed-tools.js';
import {createScope, type Scope} from './scope.js';
import {pushesToTalk, type SessionSettings} from './settings.js';
import type {SnapshotParts} from './snapshot.js';
import {createTalk, type Talk} from './talk.js';
import {openTooling, type Tooling} from './tooling.js';

/** What belongs to one call alone. */
export interface Ongoing {
  readonly settings: SessionSettings;
  readonly scope: Scope;
  readonly conversation: Conversation;
  readonly tooling: Tooling;
  /** `null` where the visitor is heard all the time. */
  readonly talk: Talk | null;
  readonly echo: Echo;
  readonly leaving: Leaving;
  call: Call | null;
  /** Since it is live. */
  live: {readonly since: number; readonly limits: Limits} | null;
  /** The page knows: a listener that stops the call in the same breath gets no end without a start. */
  announced: boolean;
}

export interface OngoingHost {
  emit(event: VoiceEvent): void;
  connection(): Connection | null;
  answering(): boolean;
  blocked(): boolean;
  fact(fact: Fact): void;
  show(part: Partial<SnapshotParts>): void;
  /** Whether the visitor is to be heard has changed. */
  hearing(): void;
}

/** A call that is about to begin: nothing of it is open yet. */
export function createOngoing(settings: SessionSettings, {emit, connection, answering, blocked, fact, show, hearing}: OngoingHost): Ongoing {
  const scope = createScope();
  const touched = () => {
    ongoing.live?.limits.touch();
    tooling.runner?.newTurn();
  };
  const conversation = createConversation({settings, signal: scope.signal, emit, connection, answering, blocked, touched, show, fact});
  const leaving = createLeaving({signal: scope.signal, connection, hearing, fact});
  const placed = createPlacedTools();
  const tooling = openTooling(settings.tools, settings.requestHuman, {
    emit,
    send: (command) => void connection()?.send(command),
    // Whoever is leaving has said the last word.
    respond: () => leaving.reason ?? conversation.respond(null),
    warn: (code, message) => scope.signal.aborted || conversation.report.warn(code, message),
    changed({approvals, activities, inFlight}) {
      if (scope.signal.aborted) return;
      ongoing.live?.limits.setToolsInFlight(inFlight);
      show({approvals, tools: placed(activities, conversation.turns)});
    },
  });
  const talk = pushesToTalk(settings)
    ? createTalk({
        send: (type) => void connection()?.send({type}),
        hear: hearing,
        flushed: async () => connection()?.line.flushed(),
        told: (type) => fact({type}),
      })
    : null;
  const echo = createEcho({
    found() {
      conversation.report.warn('audio.echo', 'the assistant hears itself: while it speaks, the microphone is shut');
      show({echo: true});
    },
    changed: hearing,
  });
  scope.add(echo.close);
  const ongoing: Ongoing = {settings, scope, conversation, tooling, talk, echo, leaving, call: null, live: null, announced: false};
  scope.add(() => tooling.runner?.abandon());
  return ongoing;
}

/** The call is live: from here on the screen stays on, and its limits count. */
export function beginLive(ongoing: Ongoing, connection: Connection, host: Omit<LimitWarningHost, 'rollOver'>): void {
  const limits = openLimits(ongoing.settings.limits, {...host, rollOver: () => ongoing.call?.rollOver()});
  ongoing.live = {limits, since: performance.now()};
  ongoing.scope.add(limits.close);
  keepAwake(ongoing.scope.signal);
  limits.begin(connection.created?.expiresAt ?? null);
}

/** What goes beside a conversation follows it: the tools, the limits, the visitor's own button. */
export function accompany({conversation, tooling, live, talk, echo, leaving, call}: Ongoing, fact: Fact, mode: Connection['mode'] | undefined): void {
  tooling.fact(fact);
  // Who holds a button interrupts by that.
  if (!talk) echo.fact(fact, conversation.turns);
  live?.limits.fact(fact);
  leaving.fact(fact);
  // An interpreter tells of nothing but words.
  const words = mode === 'translation' && fact.type === 'text-delta';
  if (words) live?.limits.touch();
  if (words || fact.type === 'input-committed') call?.media.preroll.committed();
  if (fact.type === 'response-done' || fact.type === 'text-done') live?.limits.setCost(conversation.report.cost);
  if (fact.type !== 'input-committed') return;
  tooling.runner?.newTurn();
  // Where the page says when a turn ends, it also asks for the answer.
  if (talk) conversation.respond(null);
}

/** "Keep talking": as much again of what is about to run out. */
export function keepTalking({live}: Ongoing, limit: LimitWarning | null): void {
  if (!live || !limit) return;
  if (limit.kind !== 'idle') live.limits.extend(limit.kind);
  live.limits.touch();
}

/** What a page may ask for after the call, too. */
export interface Told {
  readonly usage: Usage;
  /** When each turn was said, by its id. */
  readonly spans: ReadonlyMap<string, Span>;
}

export const toldBy = ({conversation: {report, spans}}: Ongoing): Told => ({usage: report.usage, spans});

/** 0..1: the microphone and the assistant's voice. */
export function levelsOf(ongoing: Ongoing | null, connection: Connection | null): {input: number; output: number} {
  const {line} = connection ?? {};
  // Who is told of it may end the call.
  if (line?.transport === 'webrtc') ongoing?.conversation.report.sounds(line.level());
  const {track = null, inputLevel = 0} = ongoing?.call?.media ?? {};
  return {input: meterLevel(track?.enabled ? inputLevel : 0), output: meterLevel(line?.level() ?? 0)};
}

/** The one place that decides whether the visitor is heard. */
export const listen = ({call, talk, echo, leaving}: Ongoing, muted: boolean): void =>
  call?.media.hear(!muted && talk?.talking !== false && !echo.shut && !leaving.reason);

export function announceStart(ongoing: Ongoing, {sessionId, provider, created, dialect, line, timings}: Connection, emit: OngoingHost['emit']): void {
  ongoing.announced = true;
  emit(new SessionStartEvent({sessionId, provider, model: created?.model ?? ongoing.settings.model, dialect, transport: line.transport, timings}));
}

export function announceEnd({announced, conversation}: Ongoing, reason: EndReason, duration: number, emit: OngoingHost['emit']): void {
  if (!announced) return;
  const {usage, cost} = conversation.report;
  const turns = conversation.turns.filter((turn) => turn.role === 'user').length;
  emit(new SessionEndEvent({reason, duration, turns, usage, cost}));
}

/** A connection is gone, with what it was about to tell and all that was to go over it. @returns what is to be seen of that. */
export function abandon({conversation, tooling, talk, echo}: Ongoing): Partial<SnapshotParts> {
  conversation.cut();
  tooling.runner?.abandon();
  talk?.drop();
  echo.cut();
  return {turns: conversation.turns, ...(talk && {pushToTalk: 'ready'})};
}

/** The browser plays no sound, or does again. */
export function block({conversation, call, live}: Ongoing, before: Pick<SnapshotParts, 'blocked'>, blocked: boolean, show: OngoingHost['show']): void {
  // In a call by WebSocket it is a context that stands still for the moment: that is mended, and no will of the browser's.
  const refused = !live || call?.connection?.line.transport === 'webrtc';
  show({blocked});
  if (blocked && !before.blocked && refused) conversation.report.warn('audio.blocked', 'the browser plays no sound until the visitor acts');
  if (!blocked) conversation.greet();
}
