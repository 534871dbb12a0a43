/** One call through all its connections: the first, those that replace a lost one, and the one that follows an expiry. */
import {VoiceError, toVoiceError} from '../errors.js';
import {claimTabs} from '../one-call.js';
import {SESSION_EXPIRED} from '../protocol/codes.js';
import {quiet} from '../transport/pipe.js';
import {connect, type Connection, type ConnectionEvents, type ConnectOptions} from './connect.js';
import {createHold, type HoldEvents} from './hold.js';
import type {Line} from './line.js';
import {openMedia, type Media, type MediaEvents} from './media.js';
import {rebuild} from './rebuild.js';
import {countRebuild, isWorthRetrying} from './reconnect.js';
import {checked} from './route.js';
import {createScope, type Scope} from './scope.js';
import {pushesToTalk, type SessionSettings} from './settings.js';
import {createWatch, type Watch, type WatchEvents} from './watch.js';

export interface CallEvents extends Omit<MediaEvents, 'contextReplaced'>, Pick<ConnectionEvents, 'step' | 'fact' | 'wire'>, Pick<WatchEvents, 'quality'> {
  /** The network is gone for the moment, or back. */
  held(held: boolean): void;
  /** The connection is gone; another is tried. */
  cut(): void;
  trying(attempt: number, delayMs: number): void;
  /** Another connection has taken over. @param gapMs How long there was none. */
  resumed(connection: Connection, gapMs: number): void;
  /** The provider said goodbye. */
  goodbye(): void;
  /** For good. */
  lost(error: VoiceError): void;
}

export interface Call {
  readonly media: Media;
  /** The first connection. @throws VoiceError, or what closed the scope. */
  open(): Promise<Connection>;
  /** Replaces the connection by a new one; where that fails, the old one stays. */
  rollOver(): void;
  /** `null` while there is none. */
  readonly connection: Connection | null;
  readonly watch: Pick<Watch, 'stats'>;
}

interface Current {
  readonly connection: Connection;
  readonly scope: Scope;
  readonly since: number;
}

/** Firefox does not always come back from a drop of its peer connections. At Azure there is nothing else. */
const DROPS = 2;

/**
 * Opens, in the visitor's gesture, what only a gesture can. Everything goes into `scope`.
 * @throws VoiceError for what can be known to be wrong before anything is asked of the visitor; `session.busy`.
 */
export function createCall(given: Pick<ConnectOptions, 'settings' | 'tools' | 'ahead'>, scope: Scope, on: CallEvents): Call {
  const {settings, ahead} = given;
  // What was made ready goes with a call that is refused, too.
  scope.add(ahead.drop);
  checked(settings);
  const alone = claim(settings, scope);
  const contextReplaced = () => current && (current.connection.line.move?.() ?? gone(current.scope, new VoiceError('net.lost', {detail: 'the audio context stood still'})));
  const media = openMedia(settings, ahead.begin(settings), scope, {...on, contextReplaced});
  let current: Current | null = null;
  let [rebuilds, drops] = [0, 0];
  let lastErrorCode: string | null = null;

  async function dial(step: ConnectionEvents['step'] = () => undefined): Promise<Current> {
    const own = createScope();
    scope.add(() => own.close(scope.signal.reason));
    try {
      const connection = await connect({...given, media, alone, avoidWebrtc: drops >= DROPS && navigator.userAgent.includes('Firefox')}, own, {
        ...on,
        step,
        fact(fact) {
          if (fact.type === 'error') lastErrorCode = fact.error.code;
          if (!own.signal.aborted) on.fact(fact);
        },
        network: (state) => !own.signal.aborted && network(own, state),
        closed: (error) => !own.signal.aborted && closed(own, error),
      });
      watch.begin(connection.line, own.signal);
      return {connection, scope: own, since: performance.now()};
    } catch (error) {
      own.close(error);
      throw own.signal.reason;
    }
  }

  const hold = createHold(scope, {held: keeping(media, settings, () => current?.connection.line, on), over: () => current && gone(current.scope, new VoiceError('net.lost'))});
  const watch = createWatch({quality: on.quality, silent: (silent) => hold.set('silence', silent)});

  function network(own: Scope, state: 'connected' | 'disconnected' | 'failed'): void {
    // A prompt may be open for longer than the network lasts.
    if (state === 'failed') gone(own, new VoiceError('net.lost'));
    else if (current?.scope === own) hold.set('browser', state === 'disconnected');
  }

  function closed(own: Scope, error?: VoiceError | null): void {
    if (error === null && current?.scope === own) return on.goodbye();
    gone(own, error ?? whyClosed(lastErrorCode));
  }

  function gone(own: Scope, error: VoiceError): void {
    const was = current;
    // One that is still being set up fails by the reason of its scope.
    own.close(error);
    if (was?.scope !== own) return;
    current = null;
    hold.release();
    if (was.connection.line.transport === 'webrtc' && was.connection.provider === 'openai') drops++;
    const again = settings.noReconnect || !isWorthRetrying(error.code, 0) ? null : countRebuild(rebuilds, performance.now() - was.since);
    if (again === null) return on.lost(error);
    rebuilds = again;
    media.preroll.keep(true);
    on.cut();
    const lostAt = performance.now();
    rebuild(error, {signal: scope.signal, dial, trying: on.trying}).then((next) => take(next, performance.now() - lostAt), (failed: unknown) => on.lost(toVoiceError(failed)));
  }

  function take(next: Current, gapMs: number): void {
    current?.scope.close();
    hold.release();
    current = next;
    lastErrorCode = null;
    on.resumed(next.connection, Math.round(gapMs));
  }

  return {
    media,
    watch,
    open: async () => (current = await dial(on.step)).connection,
    rollOver() {
      if (!current) return;
      const before = current;
      const kept = () => on.warning('session.expired', 'no new session could be opened before this one ends');
      dial().then((next) => (current === before ? take(next, 0) : next.scope.close()), kept);
    },
    get connection() {
      return current?.connection ?? null;
    },
  };
}

/** Of two calls, on this page or in two tabs, each would hear the other. @throws VoiceError `session.busy`, for another tab a moment later. */
function claim({claim: claimPage, concurrent}: SessionSettings, scope: Scope): Promise<void> {
  const release = claimPage();
  if (!release) throw new VoiceError('session.busy');
  scope.add(release);
  return quiet(concurrent ? Promise.resolve() : claimTabs(scope.signal));
}

/** While nothing arrives, what is said is kept, and sent when something does again, or by the next connection. */
const keeping =
  (media: Media, settings: SessionSettings, line: () => Line | undefined, {held}: Pick<HoldEvents, 'held'>): HoldEvents['held'] =>
  (is) => {
    if (!pushesToTalk(settings)) {
      if (is) media.preroll.keep();
      void line()?.setMicrophone(is ? null : media.track).catch(() => undefined);
    }
    held(is);
  };

/** A channel closes without a word: what the provider said last tells why. */
const whyClosed = (lastErrorCode: string | null): VoiceError =>
  new VoiceError(lastErrorCode === SESSION_EXPIRED ? 'session.expired' : 'net.channel_closed', {detail: 'the connection ended'});
