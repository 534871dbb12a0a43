import type { Plan } from '../plan.js';
import type { ServerEvent } from '../wire/events.js';
import { createPreviewDialect } from './preview.js';

/** The edge of a session: the engine speaks GA, the client perhaps something else. */
export interface Dialect {
  readonly name: 'ga' | 'preview';
  /** A server event as the client's dialect has it; none, where it has no such event. */
  encode(event: ServerEvent): readonly ServerEvent[];
  /** A client event as GA has it. @throws RealtimeError for what the client's dialect refuses */
  decode(event: unknown): unknown;
}

const GA: Dialect = { name: 'ga', encode: (event) => [event], decode: (event) => event };

/** The dialect that a session was planned in. */
export const createDialect = ({ preview }: Plan): Dialect => (preview === undefined ? GA : createPreviewDialect(preview));
