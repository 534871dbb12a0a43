import type { Carrier, LoggedEvent, SideListener } from './call.js';
import { createDialect, type Dialect } from './dialect/dialect.js';
import type { Plan } from './plan.js';
import { RealtimeError } from './wire/errors.js';
import type { ServerEvent } from './wire/events.js';
import { newId } from './wire/ids.js';

/** The line between a session and its client: their dialect, what reaches the client, the log, and who else listens. */
export interface Line {
  readonly dialect: Dialect['name'];
  readonly events: readonly LoggedEvent[];
  readonly carrier: Carrier | undefined;
  bind(carrier: Carrier): void;
  /** Sends an event of the session. */
  emit(event: ServerEvent): void;
  /** Sends an event as it is. */
  send(event: Readonly<Record<string, unknown>>): void;
  /** A client's message as the session takes it; undefined, if its dialect refuses it: then the client has been told. */
  read(text: string): string | undefined;
  attach(listener: SideListener): () => void;
  /** Tells those who listen that it is over. */
  end(): void;
}

/** A line that is not bound yet: what is sent then is logged, and lost. */
export function createLine(plan: Plan, filter: ((type: string) => boolean) | undefined, log: (line: string) => void): Line {
  const dialect = createDialect(plan);
  const { events, note } = createEventLog(log);
  const listeners = new Set<SideListener>();
  let carrier: Carrier | undefined;

  const send = (event: Readonly<Record<string, unknown>>, reaches = true): void => {
    const text = JSON.stringify(event);
    if (reaches) {
      note('server', String(event['type']), event);
      carrier?.send(text);
    }
    for (const { onEvent } of listeners) onEvent(text);
  };
  return {
    dialect: dialect.name,
    events,
    get carrier() {
      return carrier;
    },
    bind: (given) => {
      carrier = given;
    },
    emit: (event) => {
      for (const each of dialect.encode(event)) send(each, filter?.(each.type) ?? true);
    },
    send: (event) => send(event),
    read: (text) => {
      const event = parsed(text);
      note('client', textAt(event, 'type') ?? 'invalid', event);
      if (dialect.name === 'ga' || typeof event === 'string') return text;
      try {
        return JSON.stringify(dialect.decode(event));
      } catch (error) {
        if (!(error instanceof RealtimeError)) throw error;
        send({ type: 'error', event_id: newId('event'), error: { ...error.body, event_id: textAt(event, 'event_id') } });
        return undefined;
      }
    },
    attach: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      for (const { onEnd } of listeners) onEnd();
    },
  };
}

/** Remembers every event, and prints its type. */
function createEventLog(log: (line: string) => void): {
  events: readonly LoggedEvent[];
  note: (direction: LoggedEvent['direction'], type: string, event: unknown) => void;
} {
  const began = performance.now();
  const events: LoggedEvent[] = [];
  return {
    events,
    note: (direction, type, event) => {
      events.push({ direction, type, at: Math.round(performance.now() - began), event });
      log(`${direction === 'client' ? '>' : '<'} ${type}`);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function textAt(event: unknown, key: string): string | null {
  const value: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, key) : undefined;
  return typeof value === 'string' ? value : null;
}
