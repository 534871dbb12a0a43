import type { SessionConfig } from '../protocol/vocabulary.js';
import type { Turn } from '../shapes.js';
import type { Connection } from './connect.js';
import { type Outbox } from './outbox.js';
import type { SessionSettings } from './settings.js';
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
/** Whoever sees has a price for it; a model that is not known may see. */
export declare function takesPictures({ created, dialect, mode }: Connection): boolean;
export declare function createMessages({ settings, signal, connection, touched, turns, respond, cutIn, warn }: MessagesHost): Messages;
