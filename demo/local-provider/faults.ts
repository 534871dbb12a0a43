import { setTimeout as sleep } from 'node:timers/promises';

/** What goes wrong with one HTTP route. Without `status`, `body` and `contentType` the request is answered as usual, only later. */
export interface HttpFault {
  /** The status to answer with; 200 or, for calls, 201 when only a body is given. */
  status?: number;
  /** The body: text as it is, anything else as JSON. */
  body?: unknown;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
  /** Waits so long before it answers, in milliseconds. */
  delayMs?: number;
  /** For so many requests only; counts down to 0. Without it, for all. */
  times?: number;
}

/** What goes wrong within sessions. */
export interface SessionFaults {
  /** `session.created` never arrives. */
  neverCreated?: boolean;
  /** `session.update` is obeyed, but `session.updated` never arrives. */
  neverUpdated?: boolean;
  /** So many of the next responses end as `failed`; counts down to 0. */
  failResponses?: number;
  /** `status_details.error` of those; a `server_error` if it is not set. */
  failWith?: Readonly<{ type: string; code: string; message: string }>;
  /** So many of the next responses are not even begun, without a word; counts down to 0. */
  stallResponses?: number;
  /** So many of the next transcriptions end as `failed`; counts down to 0. */
  failTranscriptions?: number;
  /** Sessions that start from now on last so long, in seconds. */
  maxSeconds?: number;
  /** Keys minted from now on last so many seconds, whatever was asked for. */
  keySeconds?: number;
  /** Sessions that start from now on lose their call, or its data channel alone; a socket is terminated in both cases. */
  drop?: { what: 'call' | 'channel'; /** Counted from the opening. */ afterMs: number; /** For so many sessions only; counts down to 0. */ times?: number };
  /** `output_audio_buffer.started` comes so many milliseconds before the sound; if negative, after it. */
  startedLeadMs?: number;
  /** Replaces the buckets of each `rate_limits.updated`. */
  rateLimits?: readonly Readonly<{ name: string; limit: number; remaining: number; reset_seconds: number }>[];
  /** No answer follows by itself when an MCP call has ended: the client has to ask for it. */
  mcpWaits?: boolean;
}

/** What goes wrong with the opening of a socket: a refusal before the upgrade, or a socket that opens only to be closed. */
export interface SocketFault extends HttpFault {
  /** Opens, says this `error`, and closes. */
  error?: Readonly<{ type: string; code: string | null; message: string }>;
  /** How it closes; 4000 and `type.code` for an `error`. Alone, it opens and closes without a word. */
  close?: Readonly<{ code: number; reason?: string }>;
}

/** The switches by which a test makes the provider misbehave. They may be set and cleared at any time. */
export interface Faults {
  mint?: HttpFault | undefined;
  calls?: (HttpFault & { /** Answers properly, with candidates that nobody listens on, until it is cleared. */ unreachable?: boolean }) | undefined;
  hangup?: HttpFault | undefined;
  socket?: SocketFault | undefined;
  session?: SessionFaults | undefined;
}

/** Whether a fault that is limited to some times is due once more; counts it. */
export function takeOne<K extends string>(faults: Partial<Record<K, number>> | undefined, key: K): boolean {
  const left = faults?.[key];
  if (faults === undefined || left === undefined || left <= 0) return false;
  faults[key] = left - 1;
  return true;
}

/** Waits as long as a fault says. @returns false if one of `over` came first: then nobody is there to be answered any more */
export const pause = (delayMs: number | undefined, over: readonly AbortSignal[]): Promise<boolean> =>
  sleep(delayMs ?? 0, true, { signal: AbortSignal.any([...over]) }).catch(() => false);
