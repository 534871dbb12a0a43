/** What the page and the visitor add to a conversation without speaking, and what a new connection is told of the one before. */
import {VoiceError, toVoiceError} from '../errors.js';
import {IMAGE_BYTES, downscale} from '../image.js';
import {priceOf} from '../protocol/prices.js';
import type {SessionConfig} from '../protocol/vocabulary.js';
import type {Turn} from '../shapes.js';
import {retargeting} from './configure.js';
import type {Connection} from './connect.js';
import {PAST, newest, retell, type HistoryItem} from './history.js';
import {createOutbox, type Outbox} from './outbox.js';
import type {SessionSettings} from './settings.js';

export interface MessagesHost {
  readonly settings: SessionSettings;
  readonly signal: AbortSignal;
  connection(): Connection | null;
  touched(): void;
  turns(): readonly Turn[];
  respond(instructions: string | null): void;
  /** A typed turn interrupts, as a spoken one would. */
  cutIn(): void;
  warn(code: string, message: string): void;
}

export interface Messages extends Pick<Outbox, 'fact'> {
  /**
   * A typed turn. Before the call is ready it waits; while the assistant speaks it cuts in.
   * @throws VoiceError `session.unsupported`, `protocol.oversize`.
   */
  text(text: string, respond: boolean): void;
  /** What the assistant should know, without a word about it. @throws as `text`. */
  context(text: string): void;
  /** A picture of the visitor's. @throws VoiceError `media.image`, and as `text`. */
  image(picture: Blob, respond: boolean): Promise<void>;
  /** One that has been made small already. @throws VoiceError as `text`. */
  preparedImage(dataUrl: string, respond: boolean): void;
  /** Changes the live session. @throws VoiceError `session.stopped`, `config.rejected`, `provider.no_session`. */
  change(config: SessionConfig): Promise<void>;
  /** Translates into another language from now on. */
  retarget(targetLanguage: string | null): void;
  /** A connection is there: the first, or one that has to be told what was said. @returns whether something waited for it. */
  begin(live: Connection): boolean;
}

/** Changes of the session that are made again in another one, at most. */
const CHANGES = 20;
/** An interpreter and a dictation are told nothing. */
function requireTalk({mode}: Connection): void {
  if (mode !== 'conversation') throw new VoiceError('session.unsupported', {detail: `a ${mode} takes sound alone`});
}

/** Whoever sees has a price for it; a model that is not known may see. */
export function takesPictures({created, dialect, mode}: Connection): boolean {
  const price = priceOf(created?.model ?? '');
  return mode === 'conversation' && dialect === 'ga' && (!price || Boolean(price.image));
}

function requireSight(live: Connection): void {
  requireTalk(live);
  if (!takesPictures(live)) throw new VoiceError('session.unsupported', {detail: `${live.created?.model ?? 'the preview dialect'} takes no pictures`});
}

export function createMessages({settings, signal, connection, touched, turns, respond, cutIn, warn}: MessagesHost): Messages {
  const origin = Date.now().toString(36);
  let silent = settings.context === null ? [] : newest([{role: 'system', text: settings.context}]);
  let count = 0;
  /** The connection that has been told what waited for it: what comes before that waits too, so that nothing overtakes. */
  let begun: Connection | null = null;
  /** What the page has changed since the start: a new session is as it was set up at first. */
  let changes: readonly SessionConfig[] = [];
  let target: string | null = null;

  // At most 32 characters (protocol.md §4.3).
  const id = (kind: string) => `${kind}${++count}_${origin}`;

  const current = () => (begun === connection() ? begun : null);
  const outbox = createOutbox({current, warn});

  function remember(live: Connection, items: readonly HistoryItem[]): void {
    for (const {role, text} of items) live.send({type: 'add-item', itemId: id(PAST), role, text});
  }

  function set(live: Connection, configs: readonly SessionConfig[]): void {
    for (const config of [...configs, ...retargeting(settings, live.mode, target)]) {
      live.configure(config).catch((error: unknown) => warn(toVoiceError(error).code, 'the session could not be changed'));
    }
  }

  function preparedImage(dataUrl: string, wanted: boolean): void {
    const itemId = id('rv_image_');
    outbox.put(itemId, (live) => {
      requireSight(live);
      touched();
      live.send({type: 'add-image', itemId, dataUrl});
      if (wanted) respond(null);
    });
  }

  return {
    text(text, wanted) {
      if (text.trim() === '') return;
      const itemId = id('rv_text_');
      outbox.put(itemId, (live) => {
        requireTalk(live);
        touched();
        cutIn();
        live.send({type: 'add-user-text', itemId, text});
        if (wanted) respond(null);
      });
    },
    context(text) {
      const [item] = text.trim() === '' ? [] : newest([{role: 'system', text}]);
      if (!item) return;
      const live = current();
      if (live) requireTalk(live);
      silent = newest([...silent, item]);
      if (live) remember(live, [item]);
    },
    image: async (picture, wanted) => preparedImage(await downscale(picture, IMAGE_BYTES, signal), wanted),
    preparedImage,
    async change(config) {
      const live = connection();
      if (!live) throw new VoiceError('session.stopped', {detail: 'not live yet, or no more'});
      await live.configure(config);
      changes = [...changes, config].slice(-CHANGES);
    },
    retarget(targetLanguage) {
      target = targetLanguage;
      const live = connection();
      if (live) set(live, []);
    },
    fact: outbox.fact,
    begin(live) {
      set(live, changes);
      if (live.mode === 'conversation') remember(live, begun ? retell(silent, turns()) : silent);
      begun = live;
      return outbox.flush(live);
    },
  };
}
