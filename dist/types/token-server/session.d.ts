/**
 * A partial GA session object, as in `session.update`: `model`, `instructions`, `audio`, `tools`, …
 * The visitor's browser can read and change it once connected: keep secrets and business rules out of it (protocol.md §1.1).
 */
export interface SessionConfig {
    /** Default `realtime`. A `translation` (`mode="translation"` in the page) takes `model`, `audio.input` and `audio.output.language`. */
    readonly type?: 'realtime' | 'transcription' | 'translation';
    readonly model?: string;
    readonly [field: string]: unknown;
}
/** The session for one request, as the JSON text that is sent, with the model's name beside it. */
export interface BuiltSession {
    readonly json: string;
    readonly model: string | null;
    /** Where the provider takes such sessions, after the base. */
    readonly path: '/realtime' | '/realtime/translations';
}
export type BuildSession = (request: Request) => Promise<BuiltSession>;
type SessionOption = SessionConfig | ((request: Request) => SessionConfig | Promise<SessionConfig>);
/**
 * A fixed session is written out now, so that nothing can change it later; a function is called for each visitor.
 * @throws TypeError when the fixed session is no object.
 */
export declare function readSession(session: SessionOption): BuildSession;
export {};
