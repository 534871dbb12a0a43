/**
 * The neutral model: what a provider tells us (Fact) and what we ask of it (Command), free of any wire name.
 * A dialect is a codec between this and its JSON. Fields a server may leave out are `null` here.
 */
import type { RateLimit, Role, Usage } from '../shapes.js';
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
/** What it took to write down what the visitor said: tokens, or time. */
export interface TranscriptionUsage extends Usage {
    readonly seconds?: number;
}
/** A function that the model wants to be called. */
export interface Call {
    readonly callId: string;
    readonly name: string;
    /** JSON as the model wrote it: it may be anything. */
    readonly arguments: string;
    /** The model finished writing it; one that is not must not run. */
    readonly complete: boolean;
}
/** How the visitor's speech is written down; `null` where it is not. */
export interface Transcription {
    readonly model: string | null;
    readonly language: string | null;
}
/** What the provider does by itself when the visitor speaks, unless told: an answer stops, and one follows. */
export interface Turning {
    readonly interrupts?: false;
    readonly answers?: false;
}
export type Fact = ({
    readonly type: 'session-created';
    readonly sessionId: string | null;
    readonly model: string | null;
    /** Epoch seconds. */
    readonly expiresAt: number | null;
    readonly transcription: Transcription | null;
    /** What the session's shape says: how to speak to it; `null` where it says nothing. */
    readonly dialect: Dialect | null;
} & Turning) | ({
    readonly type: 'session-updated';
    readonly transcription: Transcription | null;
} & Turning) | {
    readonly type: 'error';
    readonly error: ProviderError;
}
/** `short`: next to nothing was said; we measure it. */
 | {
    readonly type: 'input-committed';
    readonly itemId: string;
    readonly previousItemId: string | null | undefined;
    readonly short?: true;
} | {
    readonly type: 'input-transcript-failed';
    readonly itemId: string;
}
/** A piece of what one side says, then the whole of that part. */
 | {
    readonly type: 'text-delta' | 'text-done';
    readonly role: Role;
    readonly source: 'voice' | 'text';
    readonly itemId: string;
    readonly part: number;
    readonly text: string;
    /** What it follows, where items are not told. */
    readonly previousItemId?: string;
    /** It is the whole turn, and nothing else will say that it is over. */
    readonly last?: true;
    /** With what the visitor said, where the provider tells; billed by the transcription's own model. */
    readonly usage?: TranscriptionUsage;
}
/** Diarisation: what one of several people said. */
 | {
    readonly type: 'segment';
    readonly itemId: string;
    readonly text: string;
    readonly speaker: string | null;
}
/** A piece of the assistant's voice, base64; where there is no media track. */
 | {
    readonly type: 'output-audio';
    readonly itemId: string;
    readonly audio: string;
} | {
    readonly type: 'output-audio-done';
    readonly itemId: string;
} | {
    readonly type: 'item';
    readonly item: Item;
    /** `null`: the first of the conversation. `undefined`: not told. */
    readonly previousItemId: string | null | undefined;
    readonly done: boolean;
} | {
    readonly type: 'item-deleted';
    readonly itemId: string;
}
/** The listener heard only `audioEndMs` of the item. `heard`: characters of its text; we reckon it, no provider tells. */
 | {
    readonly type: 'item-truncated';
    readonly itemId: string;
    readonly audioEndMs: number | null;
    readonly heard?: number;
} | {
    readonly type: 'response-created';
    readonly responseId: string | null;
} | {
    readonly type: 'response-done';
    readonly status: ResponseStatus;
    /** `turn_detected`, `client_cancelled`, `max_output_tokens`, `content_filter`, or a failure's code. */
    readonly reason: string | null;
    readonly itemIds: readonly string[];
    readonly calls: readonly Call[];
    readonly usage: Usage | null;
}
/** A call begins, and is complete: for what is shown. What is to be run comes with `response-done`. */
 | {
    readonly type: 'call';
    readonly call: Call;
}
/** The provider runs a tool of its own, or asks a server for its tools. `name` only where the event says it. */
 | {
    readonly type: 'mcp';
    readonly what: 'list' | 'call';
    readonly itemId: string;
    readonly name: string | null;
    readonly status: 'in_progress' | 'completed' | 'failed';
}
/** The provider's tool waits for the visitor's yes. May be told twice. */
 | {
    readonly type: 'approval-request';
    readonly requestId: string;
    readonly server: string;
    readonly name: string;
    readonly arguments: string;
} | {
    readonly type: 'rate-limits';
    readonly limits: readonly RateLimit[];
} | {
    readonly type: BareFact;
};
/** That it happened is all there is to tell. */
export type BareFact = 'input-speech-started' | 'input-speech-stopped'
/** What the visitor said was too short to be anything: it is not sent. */
 | 'input-discarded'
/** The visitor said nothing for as long as the session allows: the model speaks next. */
 | 'input-timeout' | 'playback-started' | 'playback-stopped' | 'playback-cleared' | 'session-closed';
export type FactOf<Type extends Fact['type']> = Extract<Fact, {
    type: Type;
}>;
/** What the model is told of a function of the page's. */
export interface ToolDescription {
    readonly name: string;
    readonly description: string;
    /** JSON Schema. */
    readonly parameters?: Readonly<Record<string, unknown>>;
}
/** What of a session the page may set. Only fields that are present are sent. */
export interface SessionConfig {
    readonly voice?: string;
    readonly instructions?: string;
    /** Sent whole: a language without its model would switch transcription off. */
    readonly transcription?: Transcription | null;
    /** `null`: the page says when a turn ends. */
    readonly turnDetection?: 'server' | 'semantic' | null;
    readonly noiseReduction?: 'near' | 'far' | null;
    readonly output?: 'audio' | 'text';
    readonly tools?: readonly ToolDescription[];
    /** Of a translation. */
    readonly targetLanguage?: string;
    /** A partial GA session of the page's own, in whatever dialect it is sent; the fields above win. */
    readonly partial?: Readonly<Record<string, unknown>>;
}
export type Command = {
    readonly type: 'configure';
    readonly config: SessionConfig;
} | {
    readonly type: 'add-user-text';
    readonly itemId: string;
    readonly text: string;
}
/** What was said before, or what the model should know. */
 | {
    readonly type: 'add-item';
    readonly itemId: string;
    readonly role: Role | 'system';
    readonly text: string;
} | {
    readonly type: 'add-image';
    readonly itemId: string;
    readonly dataUrl: string;
} | {
    readonly type: 'tool-output';
    readonly callId: string;
    readonly output: string;
} | {
    readonly type: 'approve-mcp';
    readonly requestId: string;
    readonly approve: boolean;
} | {
    readonly type: 'request-response';
    readonly instructions: string | null;
}
/** `null`: whichever is being made. */
 | {
    readonly type: 'cancel-response';
    readonly responseId: string | null;
}
/** 16 bit, little-endian, mono, 24 kHz, base64. */
 | {
    readonly type: 'append-audio';
    readonly audio: string;
}
/** `audioEndMs` of the item were heard: at most what has arrived, or it is refused. */
 | {
    readonly type: 'truncate';
    readonly itemId: string;
    readonly audioEndMs: number;
} | {
    readonly type: BareCommand;
};
export type BareCommand = 'commit-input' | 'clear-input' | 'clear-playback';
/** `unknown` and `ignored` are dropped quietly; `malformed` is reported once and the call goes on. */
export type Decoded = {
    readonly kind: 'fact';
    readonly fact: Fact;
}
/** Known, and of no interest. */
 | {
    readonly kind: 'ignored';
    readonly type: string;
} | {
    readonly kind: 'unknown';
    readonly type: string;
} | {
    readonly kind: 'malformed';
    readonly type: string;
};
export type WireEvent = Record<string, unknown>;
/** `Encoded` includes `null` where a dialect has no word for some commands: there is nothing to send then. */
export interface Codec<Encoded extends WireEvent | null = WireEvent> {
    readonly dialect: Dialect;
    /** Sent before leaving, where the provider then tells the rest (`session-closed` is the end of it). */
    readonly farewell?: WireEvent;
    /** Takes one parsed server event. Never throws. */
    decode(event: unknown): Decoded;
    encode(command: Command, eventId: string): Encoded;
}
