/**
 * Runs what the model asks the page to do, beside the stream of events and never in its way. Each call has exactly one answer,
 * whatever happens: a result, or a code that lets the model speak about it (reliability.md §2.3).
 */
import type {Call, ResponseStatus} from '../protocol/vocabulary.js';
import type {Approval} from '../shapes.js';
import type {VoiceTool} from '../voice-tool.js';
import {withDeadline} from '../waiting.js';
import {createMemory} from './memory.js';
import type {Validate} from './validate.js';
import {ToolFailure, closedSchema, failureOf, failureText, parseArguments, resultText, type ToolError} from './tool-values.js';

/** One call that has been answered, and how. `durationMs` does not count the wait for approval. */
export interface ToolResult {
  readonly callId: string;
  readonly name: string;
  readonly ok: boolean;
  readonly durationMs: number;
  readonly error?: ToolError;
}

export interface ToolsHost {
  tools(): readonly VoiceTool[];
  readonly validate: Validate;
  /** Asks the visitor: `Approvals.ask`. */
  approve(approval: Approval, signal: AbortSignal): Promise<boolean>;
  /** Tells the page of a call that is about to run: it may answer in the tool's place, or refuse. The DOM event fits as it is. */
  offer(call: {readonly callId: string; readonly name: string; readonly arguments: Readonly<Record<string, unknown>>}): {
    readonly defaultPrevented: boolean;
    readonly answer: Promise<unknown> | null;
  };
  send(callId: string, output: string): void;
  /** All outputs of one response have been sent: the model may go on. */
  respond(): void;
  /** These calls are new and whole: each will have its answer. */
  taken(calls: readonly Call[]): void;
  told(result: ToolResult): void;
  /** `inFlight` changed. */
  changed(): void;
}

export interface Tools {
  /** The calls of a response that is done. */
  take(response: {readonly status: ResponseStatus; readonly calls: readonly Call[]}): void;
  /** The visitor spoke or typed: what they ask for now may take calls again. */
  newTurn(): void;
  /** The visitor cut in: what is still running or waiting is aborted and answered so; they speak next, not the model. */
  interrupt(): void;
  /** The connection is gone: what it asked for is aborted, and has nobody to be answered to. */
  abandon(): void;
  /** Calls that have no answer yet. */
  readonly inFlight: number;
}

const TIMEOUT_MS = 15_000;
const PARALLEL = 4;
const CALLS_A_TURN = 8;

/** A timer knows no longer wait than 24 days, and takes a longer one for none. */
const timeoutOf = (tool?: VoiceTool): number => Math.min(tool?.timeoutMs ?? TIMEOUT_MS, 2 ** 31 - 1);

export function createTools(host: ToolsHost, now: () => number = () => performance.now()): Tools {
  const isNew = createMemory();
  const batches = new Set<AbortController>();
  const atATime = createSlots(PARALLEL);
  let callsInTurn = 0;
  let inFlight = 0;

  const late = () => new ToolFailure('tool.timeout');

  function count(change: number): void {
    inFlight += change;
    host.changed();
  }

  async function perform(call: Call, tool: VoiceTool | undefined, signal: AbortSignal, begun: () => void): Promise<string> {
    const args = parseArguments(call.arguments);
    const {callId, name} = call;
    const schema = tool?.parameters;
    const problem = schema ? host.validate(closedSchema(schema), args) : null;
    if (problem !== null) throw new ToolFailure('tool.bad_args', problem);
    if (tool?.confirm && !(await host.approve({id: callId, name, arguments: call.arguments}, signal))) throw new ToolFailure('tool.declined');
    return atATime(async () => {
      signal.throwIfAborted();
      begun();
      const {answer, defaultPrevented} = host.offer({callId, name, arguments: args});
      if (!answer && defaultPrevented) throw new ToolFailure('tool.declined');
      if (!answer && !tool) throw new ToolFailure('tool.unknown');
      return resultText(await withDeadline(timeoutOf(tool), late, signal, async (signal) => answer ?? tool?.execute(args, {signal, callId})));
    });
  }

  async function runBatch(calls: readonly Call[]): Promise<void> {
    const registry = new Map(host.tools().map((tool) => [tool.name, tool]));
    const batch = new AbortController();
    // Refused once already, and asks again: the model had its chance to say so.
    const exhausted = callsInTurn > CALLS_A_TURN;
    batches.add(batch);
    host.taken(calls);
    count(calls.length);
    const one = async (call: Call) => {
      const {callId, name} = call;
      let begunAt: number | null = null;
      let failure: ToolFailure | null = null;
      let output: string;
      try {
        if (++callsInTurn > CALLS_A_TURN) throw new ToolFailure('tool.limit');
        output = await perform(call, registry.get(name), batch.signal, () => (begunAt = now()));
      } catch (thrown) {
        failure = failureOf(thrown);
        output = failureText(failure);
      }
      if (!batches.has(batch)) return;
      host.send(callId, output);
      // Told last: the page may end the call over it.
      count(-1);
      host.told({callId, name, ok: !failure, durationMs: begunAt === null ? 0 : now() - begunAt, ...(failure && {error: failure.code})});
    };
    await Promise.all(calls.map(one));
    if (!batches.delete(batch) || batch.signal.aborted || exhausted) return;
    if (calls.some(({name}) => registry.get(name)?.respond !== false)) host.respond();
  }

  const abort = () => {
    for (const batch of batches) batch.abort(new ToolFailure('tool.interrupted'));
  };

  return {
    take({status, calls}) {
      const fresh = status === 'completed' ? calls.filter(({callId, complete}) => complete && isNew(callId)) : [];
      if (fresh.length > 0) void runBatch(fresh);
    },
    newTurn: () => void (callsInTurn = 0),
    interrupt: abort,
    abandon() {
      abort();
      batches.clear();
      count(-inFlight);
    },
    get inFlight() {
      return inFlight;
    },
  };
}

/** So many at a time; the rest wait in line. */
function createSlots(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let taken = 0;
  return async (work) => {
    if (taken < limit) taken++;
    else await new Promise<void>((next) => line.push(next));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else taken--;
    }
  };
}
