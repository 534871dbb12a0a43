/** What is said in one call, on whichever connection: the turns, one response at a time, and what the page adds to them. */
import {VoiceError} from '../errors.js';
import type {VoiceEvent} from '../events.js';
import {downscale} from '../image.js';
import {modelOf} from '../protocol/models.js';
import type {Command, Fact, SessionConfig} from '../protocol/vocabulary.js';
import type {Turn} from '../shapes.js';
import type {Connection} from './connect.js';
import {newest, replay, type HistoryItem} from './history.js';
import {createReport, type Report} from './report.js';
import {OPEN_GATE, interruptResponse, reduceGate, requestResponse, type Step} from './response-gate.js';
import type {SessionSettings} from './settings.js';
import {EMPTY_TRANSCRIPT, cutOff, reduceTranscript} from './transcript.js';

export interface ConversationHost {
  readonly settings: SessionSettings;
  readonly signal: AbortSignal;
  emit(event: VoiceEvent): void;
  /** `null` while there is none: what is to be said waits. */
  connection(): Connection | null;
  /** The visitor or the page did something that shows that somebody is there. */
  touched(): void;
}

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly report: Report;
  /** Takes a fact in; what it means for the page is told by `tell`, once the session has changed too. */
  fact(fact: Fact): void;
  tell(fact: Fact): void;
  /**
   * A typed turn. Before the call is ready it waits; while the assistant speaks it cuts in, as a spoken one would.
   * @throws VoiceError `session.unsupported`, `protocol.oversize`.
   */
  text(text: string, respond: boolean): void;
  /** What the assistant should know, without a word about it. @throws as `text`. */
  context(text: string): void;
  /** A picture of the visitor's. @throws VoiceError `media.image`, and as `text`. */
  image(picture: Blob, respond: boolean): Promise<void>;
  /** Changes the live session. @throws VoiceError `session.stopped`, `config.rejected`, `provider.no_session`. */
  change(config: SessionConfig): Promise<void>;
  respond(instructions: string | null): void;
  interrupt(source: 'visitor' | 'page'): void;
  /** The connection is gone, with what it was about to tell. */
  cut(): void;
  /** A connection is there: the first, or one that has to be told what was said. */
  begin(connection: Connection): void;
}

/** What waits for a connection, at most. */
const WAITING = 100;
/** A picture's share of what a channel takes in one message. */
const IMAGE_BYTES = 190_000;
/** Items that only repeat what the transcript shows already. */
const PAST = 'rv_past_';

export function createConversation({settings, signal, emit, connection, touched}: ConversationHost): Conversation {
  const report = createReport(emit, settings.prices ?? {});
  const origin = Date.now().toString(36);
  let transcript = EMPTY_TRANSCRIPT;
  let before = transcript.turns;
  let gate = OPEN_GATE;
  let waiting: ((live: Connection) => void)[] = [];
  let silent: readonly HistoryItem[] = settings.context === null ? [] : newest([{role: 'system', text: settings.context}]);
  let count = 0;
  let begun = false;

  // At most 32 characters (protocol.md §4.3).
  const id = (kind: string) => `rv_${kind}_${++count}_${origin}`;
  const send = (command: Command) => void connection()?.send(command);

  function step({gate: next, send: commands}: Step): void {
    gate = next;
    commands.forEach(send);
  }

  function whenLive(act: (live: Connection) => void): void {
    const live = connection();
    if (live) return act(live);
    waiting = [...waiting, act].slice(-WAITING);
  }

  /** A dictation and an interpreter are told nothing. */
  function requireTalk(live: Connection): void {
    if (live.mode !== 'conversation') throw new VoiceError('session.unsupported', {detail: `mode="${live.mode}" takes sound alone`});
  }

  function interrupt(source: 'visitor' | 'page'): void {
    report.interrupting(source);
    connection()?.line.output.silence();
    step(interruptResponse(gate));
  }

  const remember = (live: Connection, items: readonly HistoryItem[]) => {
    for (const {role, text} of items) live.send({type: 'add-item', itemId: `${PAST}${++count}_${origin}`, role, text});
  };

  return {
    report,
    respond: (instructions) => step(requestResponse(gate, {instructions})),
    interrupt,
    get turns() {
      return transcript.turns;
    },
    fact(fact) {
      before = transcript.turns;
      if (fact.type !== 'item' || !fact.item.id.startsWith(PAST)) transcript = reduceTranscript(transcript, fact);
      step(reduceGate(gate, fact));
    },
    tell(fact) {
      if (fact.type === 'playback-started') connection()?.line.output.restore();
      report.fact(fact, gate);
      if (transcript.turns !== before) report.turns(before, transcript.turns);
    },
    text(text, respond) {
      if (text.trim() === '') return;
      whenLive((live) => {
        requireTalk(live);
        touched();
        // A typed turn cuts in, as a spoken one would.
        if (gate.playing || gate.response !== 'none') interrupt('visitor');
        live.send({type: 'add-user-text', itemId: id('text'), text});
        if (respond) step(requestResponse(gate, {instructions: null}));
      });
    },
    context(text) {
      const [item] = newest([{role: 'system', text}]);
      if (!item || text.trim() === '') return;
      const live = connection();
      if (live) requireTalk(live);
      silent = newest([...silent, item]);
      if (live) remember(live, [item]);
    },
    async image(picture, respond) {
      const dataUrl = await downscale(picture, IMAGE_BYTES, signal);
      whenLive((live) => {
        requireTalk(live);
        const model = live.created?.model;
        const blind = model && modelOf(model)?.inputs.includes('image') === false;
        if (blind || live.dialect === 'preview') throw new VoiceError('session.unsupported', {detail: `${model ?? 'the preview dialect'} takes no pictures`});
        touched();
        live.send({type: 'add-image', itemId: id('image'), dataUrl});
        if (respond) step(requestResponse(gate, {instructions: null}));
      });
    },
    async change(config) {
      const live = connection();
      if (!live) throw new VoiceError('session.stopped', {detail: 'not live yet, or no more'});
      await live.configure(config);
    },
    cut() {
      before = transcript.turns;
      transcript = cutOff(transcript);
      gate = OPEN_GATE;
      report.turns(before, transcript.turns);
    },
    begin(live) {
      if (live.mode === 'conversation') remember(live, newest([...silent, ...(begun ? replay(transcript.turns) : [])]));
      const later = waiting;
      waiting = [];
      for (const act of later) {
        try {
          act(live);
        } catch (error) {
          report.warn(error instanceof VoiceError ? error.code : 'internal', 'something that waited for the call could not be sent');
        }
      }
      // Never a second greeting; and whoever has already said something is answered, not greeted.
      if (!begun && settings.greeting !== null && later.length === 0 && live.mode === 'conversation') step(requestResponse(gate, {instructions: settings.greeting}));
      begun = true;
    },
  };
}
