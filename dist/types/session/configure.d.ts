import type { Command, FactOf, SessionConfig, ToolDescription } from '../protocol/vocabulary.js';
import type { Inbox } from './inbox.js';
import type { SessionSettings } from './settings.js';
/**
 * Only what the page asked for: the rest of the session is the endpoint's. `null` when there is nothing to ask.
 * @param created What the provider said of the session; `null` where it says nothing.
 * @param translates The session is no translation by itself, and is to become one.
 */
export declare function configFor(settings: SessionSettings, created: FactOf<'session-created'> | null, tools: readonly ToolDescription[], translates: boolean): SessionConfig | null;
/** The session is to be what its endpoint made it. */
export declare const asksNothing: (settings: SessionSettings, translates: boolean) => boolean;
/** What a live session is asked for when the visitor's words are to become another language. */
export declare function retargeting({ mode }: SessionSettings, live: SessionSettings['mode'], targetLanguage: string | null): readonly SessionConfig[];
/** Asks for it and waits for the provider's yes. @throws VoiceError `config.rejected`. */
export declare function configure(config: SessionConfig, send: (command: Command) => string, inbox: Inbox): Promise<void>;
