import {isObject} from './body.js';

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
export function readSession(session: SessionOption): BuildSession {
  if (typeof session === 'function') return async (request) => serialize(await session(request));
  const built = serialize(session);
  return () => Promise.resolve(built);
}

function serialize(session: SessionConfig): BuiltSession {
  if (!isObject(session)) throw new TypeError('createTokenHandler: session must be an object, such as {model: "gpt-realtime"}, or a function that returns one');
  const {type = 'realtime', ...rest} = session;
  const translates = type === 'translation';
  return {
    // A translation is named by its address alone (protocol.md §11).
    json: JSON.stringify(translates ? rest : {...rest, type}),
    model: typeof rest.model === 'string' ? rest.model : null,
    path: translates ? '/realtime/translations' : '/realtime',
  };
}
