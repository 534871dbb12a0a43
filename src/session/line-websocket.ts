import type {Tap} from '../audio/capture.js';
import {openPlayer, type Heard} from '../audio/player.js';
import {VoiceError} from '../errors.js';
import type {Command, Fact} from '../protocol/vocabulary.js';
import type {Pipe} from '../transport/pipe.js';
import type {Counters} from '../transport/stats.js';
import {openWebsocket, type WebsocketRoute} from '../transport/websocket.js';
import {createBargeIn} from './barge-in.js';
import type {Line, LineEvents} from './line.js';
import type {Media} from './media.js';
import type {Scope} from './scope.js';
import type {SessionSettings} from './settings.js';

export interface WebsocketLine extends Line {
  readonly opened: Promise<void>;
}

/**
 * Audio as data: frames of the tap go out, pieces of the assistant's voice go to the player, which also tells what on WebRTC the
 * provider does. `say` sends a command on the finished connection.
 * @throws VoiceError `policy.worklet_blocked`: without the worklet nobody hears or is heard here.
 */
export async function openWebsocketLine(
  route: WebsocketRoute,
  media: Media,
  {workletUrl, volume, noMicrophone, mode}: SessionSettings,
  scope: Scope,
  on: LineEvents,
  say: (command: Command) => void,
): Promise<WebsocketLine> {
  /** The newest item of the assistant's, until it has been heard or cut off. */
  let coming = '';
  /** What still comes of an answer that was cut off is dropped: all of it where we stopped it, else of the item. */
  let cut = false;
  let cutItem = '';
  let gapAt = -Infinity;

  const {context} = media;
  const tap = await media.tap;
  if (!context || !(tap ?? noMicrophone)) throw new VoiceError('policy.worklet_blocked', {detail: 'a WebSocket needs the worklet'});
  const player = await openPlayer(
    {context, workletUrl, volume},
    {
      started: () => on.fact({type: 'playback-started'}),
      drained({item}) {
        if (coming === item) coming = '';
        on.fact({type: 'playback-stopped'});
      },
      // An interpreter pauses with whom it interprets.
      underrun: () => (gapAt = mode === 'translation' ? gapAt : performance.now()),
      refused: () => on.warning('protocol.oversize', 'more than ten minutes of speech were waiting: the rest was dropped'),
      blocked: on.blocked,
      failed: () => on.warning('audio.processor', 'the audio worklet has failed twice: the assistant is not heard any more'),
    },
  );
  scope.add(player.close);
  const bargeIn = createBargeIn({...player, silence: () => void clear()}, scope);
  tap?.hear(player.node);
  scope.signal.throwIfAborted();
  const {pipe, opened, ask, arrived} = openSocket(route, scope, on);

  async function clear(): Promise<void> {
    const item = coming;
    coming = '';
    if (item === '') return;
    cutItem = item;
    const {item: heard, playedMs}: Heard = await player.clear();
    if (heard) say({type: 'truncate', itemId: heard, audioEndMs: playedMs});
    // What was to follow has not been heard at all.
    if (item !== heard) say({type: 'truncate', itemId: item, audioEndMs: 0});
    on.fact({type: 'playback-cleared'});
  }

  return {
    transport: 'websocket',
    pipe,
    opened,
    output: player,
    level: player.level,
    stats: () => Promise.resolve({told: {}, arrived: arrived(), trouble: troubleOf(pipe, gapAt)}),
    async setMicrophone(track) {
      const frame = framesInto(pipe, say);
      media.onFrame = frame;
      // An interpreter speaks while others do.
      media.onSpeech = mode === 'translation' ? null : bargeIn.onset;
      scope.add(() => stopFrames(media, tap, frame));
      if (track?.enabled === false) media.preroll.drop();
      await tap?.frames(track !== null);
    },
    async flushed() {
      await tap?.frames(false);
      await tap?.frames(true);
    },
    perform({type}) {
      if (type === 'request-response') ask();
      if (type !== 'clear-playback') return false;
      cut = true;
      void clear();
      return true;
    },
    hears(fact: Fact) {
      if (fact.type === 'response-created') cut = false;
      bargeIn.hears(fact);
      if (fact.type === 'output-audio-done') player.end(fact.itemId);
      if (fact.type !== 'output-audio' || cut || fact.itemId === cutItem) return;
      coming = fact.itemId;
      player.enqueue(fact.itemId, fact.audio);
    },
  };
}

/** What was kept comes all at once, and may take as long to be sent as it took to be said. */
const KEPT_MS = 20_000;

function framesInto(pipe: Pipe, say: (command: Command) => void): NonNullable<Media['onFrame']> {
  const until = performance.now() + KEPT_MS;
  return (audio) => {
    if (!pipe.congested || performance.now() < until) say({type: 'append-audio', audio});
  };
}

/**
 * A provider to whom nobody speaks says nothing, and a socket whose network is gone stays open for minutes. What tells it is that the browser is offline,
 * that what we say does not leave (in a cut it waits after 3 s in Chromium (156), 2 s in Firefox (153): then the system's buffers are full), or that no
 * answer begins. Else all is well.
 */
function openSocket(route: WebsocketRoute, {signal, add}: Scope, on: LineEvents) {
  /** Messages so far, and how many there were when an answer was asked for. */
  let [came, askedAt] = [0, -1];
  const message = (event: unknown) => {
    came++;
    on.message(event);
  };
  const {pipe, opened, close} = openWebsocket(route, {...on, message});
  add(close);
  addEventListener('offline', () => on.network('disconnected'), {signal});
  addEventListener('online', () => on.network('connected'), {signal});
  return {
    pipe,
    opened,
    ask: () => (askedAt = came),
    /** As of `Counters`. */
    arrived: () => (pipe.left === null && askedAt < came ? performance.now() : came + (pipe.left ?? 0)),
  };
}

/** How long a gap in the voice is remembered: two looks (quality.ts). */
const GAP_MS = 2500;

const troubleOf = ({congested}: Pick<Pipe, 'congested'>, gapAt: number): Counters['trouble'] =>
  congested ? 2 : performance.now() - gapAt < GAP_MS ? 1 : 0;

/** Another connection may have taken over by now: it needs them still. */
function stopFrames(media: Media, tap: Tap | null, frame: Media['onFrame']): void {
  if (media.onFrame !== frame) return;
  media.onFrame = null;
  void tap?.frames(false);
}
