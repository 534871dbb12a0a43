/**
 * The neutral model: what a provider tells us (Fact) and what we ask of it (Command), free of any wire name.
 * A dialect is a codec between this and its JSON. Fields a server may leave out are `null` here.
 */
import type {Role, TokenCounts, Usage} from '../shapes.js';

export type Dialect = 'ga' | 'preview';

export type ResponseStatus = 'completed' | 'cancelled' | 'incomplete' | 'failed';

export interface Item {
  readonly id: string;
  /** `null` for items that are no turn (tool calls and their outputs, the system's own). */
  readonly role: Role | null;
  /** Text known so far; `null` where none has come. */
  readonly text: string | null;
  readonly source: 'voice' | 'text';
}

export interface ProviderError {
  /** The provider's machine code, never its sentence. */
  readonly code: string | null;
  /** Dotted path of the refused field. */
  readonly param: string | null;
  /** The id of our event that it answers. */
  readonly eventId: string | null;
}

/** How the visitor's speech is written down; `null` where it is not. */
export interface Transcription {
  readonly model: string | null;
  readonly language: string | null;
}

export type Fact =
  | {
      readonly type: 'session-created';
      readonly sessionId: string | null;
      readonly model: string | null;
      /** Epoch seconds. */
      readonly expiresAt: number | null;
      readonly transcription: Transcription | null;
    }
  | {readonly type: 'session-updated'; readonly transcription: Transcription | null}
  | {readonly type: 'error'; readonly error: ProviderError}
  | {readonly type: 'input-committed'; readonly itemId: string; readonly previousItemId: string | null | undefined}
  | {readonly type: 'input-transcript-failed'; readonly itemId: string}
  /** A piece of what one side says, then the whole of that part. */
  | {
      readonly type: 'text-delta' | 'text-done';
      readonly role: Role;
      readonly source: 'voice' | 'text';
      readonly itemId: string;
      readonly part: number;
      readonly text: string;
    }
  | {
      readonly type: 'item';
      readonly item: Item;
      /** `null`: the first of the conversation. `undefined`: not told. */
      readonly previousItemId: string | null | undefined;
      readonly done: boolean;
    }
  | {readonly type: 'item-deleted'; readonly itemId: string}
  /** The listener heard only `audioEndMs` of the item. */
  | {readonly type: 'item-truncated'; readonly itemId: string; readonly audioEndMs: number | null}
  | {
      readonly type: 'response-done';
      readonly status: ResponseStatus;
      /** `turn_detected`, `client_cancelled`, `max_output_tokens`, `content_filter`, or a failure's code. */
      readonly reason: string | null;
      readonly itemIds: readonly string[];
      readonly usage: Usage | null;
    }
  | {readonly type: BareFact};

/** That it happened is all there is to tell. */
export type BareFact =
  | 'input-speech-started'
  | 'input-speech-stopped'
  | 'response-created'
  | 'playback-started'
  | 'playback-stopped'
  | 'playback-cleared';

export type FactOf<Type extends Fact['type']> = Extract<Fact, {type: Type}>;

/** What of a session the page may set. Only fields that are present are sent. */
export interface SessionConfig {
  readonly voice?: string;
  readonly instructions?: string;
  readonly transcription?: Transcription;
}

export type Command =
  | {readonly type: 'configure'; readonly config: SessionConfig}
  | {readonly type: 'add-user-text'; readonly itemId: string; readonly text: string}
  | {readonly type: 'request-response'; readonly instructions: string | null}
  | {readonly type: 'cancel-response'}
  | {readonly type: 'clear-playback'};

/** `unknown` is dropped quietly; `malformed` is reported once and the call goes on. */
export type Decoded =
  | {readonly kind: 'fact'; readonly fact: Fact}
  | {readonly kind: 'unknown'; readonly type: string}
  | {readonly kind: 'malformed'; readonly type: string};

export interface Codec {
  readonly dialect: Dialect;
  /** Takes one parsed server event. Never throws. */
  decode(event: unknown): Decoded;
  encode(command: Command, eventId: string): Record<string, unknown>;
}

export const NO_TOKENS: TokenCounts = {text: 0, audio: 0, image: 0};
