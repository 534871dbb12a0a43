/** A session's side of the tools, as a list of what happened. */
import type {Call} from '../../src/protocol/vocabulary.js';
import type {Tools, ToolsHost, ToolResult} from '../../src/tools/tools.js';
import type {VoiceTool} from '../../src/voice-tool.js';
import {createTools} from '../../src/tools/tools.js';
import {createApprovals, type Approvals} from '../../src/tools/approvals.js';

export interface Rig {
  readonly tools: Tools;
  readonly approvals: Approvals;
  /** `output ID TEXT` and `respond`, in order. */
  readonly sent: string[];
  readonly told: ToolResult[];
  readonly offered: string[];
  /** The output that a call was answered with. */
  output(callId: string): string | undefined;
}

export function createRig(registry: readonly VoiceTool[], over: Partial<ToolsHost> = {}, now: () => number = () => 0): Rig {
  const outputs = new Map<string, string>();
  const sent: string[] = [];
  const told: ToolResult[] = [];
  const offered: string[] = [];
  const approvals = createApprovals(() => undefined);
  const tools = createTools(
    {
      tools: () => registry,
      validate: () => null,
      approve: approvals.ask,
      offer(call) {
        offered.push(call.callId);
        return {defaultPrevented: false, answer: null};
      },
      send(callId, output) {
        outputs.set(callId, output);
        sent.push(`output ${callId} ${output}`);
      },
      respond: () => void sent.push('respond'),
      taken: () => undefined,
      told: (result) => void told.push(result),
      changed: () => undefined,
      ...over,
    },
    now,
  );
  return {tools, approvals, sent, told, offered, output: (callId) => outputs.get(callId)};
}

export const tool = (name: string, execute: VoiceTool['execute'], over: Partial<VoiceTool> = {}): VoiceTool => ({name, description: '', execute, ...over});

export const call = (callId: string, name: string, args = '{}', complete = true): Call => ({callId, name, arguments: args, complete});

export const done = (...calls: Call[]) => ({status: 'completed', calls}) as const;

export const error = (code: string, message?: string): string => JSON.stringify({error: code, ...(message !== undefined && {message})});

/** A promise and its two ends. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return {promise, resolve, reject};
}
