/** The events of tools: what the model wants to be done, and what came of it. */
import {VoiceEvent, type Fields} from './voice-event.js';

/**
 * `rv-tool-call`: the model calls a tool. `respondWith()` answers in the place of the tool's `execute`; cancelling the event
 * without an answer declines the call.
 */
export class ToolCallEvent extends VoiceEvent {
  declare readonly callId: string;
  declare readonly name: string;
  /** Checked against the tool's schema. */
  declare readonly arguments: Readonly<Record<string, unknown>>;
  #answer: Promise<unknown> | null = null;

  constructor(fields: Omit<Fields<ToolCallEvent>, 'answer' | 'respondWith'>) {
    super('rv-tool-call', fields, true);
  }

  /** What `respondWith()` was given last; `null` where nobody answers. */
  get answer(): Promise<unknown> | null {
    return this.#answer;
  }

  /** @param answer What the model is told, or its promise: a text, or anything that is JSON. */
  respondWith(answer: unknown): void {
    this.#answer = Promise.resolve(answer);
    this.#answer.catch(() => undefined);
  }
}

/** `rv-tool-result`: a call has its answer. */
export class ToolResultEvent extends VoiceEvent {
  declare readonly callId: string;
  declare readonly name: string;
  declare readonly ok: boolean;
  /** Without the wait for the visitor's yes. */
  declare readonly durationMs: number;
  /** A code, `tool.…`, where it failed. */
  declare readonly error?: string;

  constructor(fields: Fields<ToolResultEvent>) {
    super('rv-tool-result', fields);
  }
}

/** `rv-handoff`: the model asks for a person to take over. */
export class HandoffEvent extends VoiceEvent {
  declare readonly reason: string;
  declare readonly summary: string;

  constructor(fields: Fields<HandoffEvent>) {
    super('rv-handoff', fields);
  }
}
