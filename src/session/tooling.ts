/** The page's tools, and the provider's own: their runner is a file of its own, fetched when there is something to run. */
import {toVoiceError} from '../errors.js';
import {HandoffEvent, ToolCallEvent, ToolResultEvent, type VoiceEvent} from '../events.js';
import type {Command, Fact, ToolDescription} from '../protocol/vocabulary.js';
import type {ToolRunner} from '../tools/runner.js';
import type {VoiceTool} from '../voice-tool.js';
import {loadToolRunner} from './load-tools.js';

export interface ToolingHost {
  emit(event: VoiceEvent): void;
  send(command: Command): void;
  /** All outputs of a response have been sent. */
  respond(): void;
  /** What waits, and what runs, has changed. */
  changed(runner: ToolRunner): void;
  warn(code: string, message: string): void;
}

export interface Tooling {
  /** What the model is told of the page's tools. */
  readonly descriptions: Promise<readonly ToolDescription[]>;
  fact(fact: Fact): void;
  /** The runner, once something was to be run. */
  readonly runner: ToolRunner | null;
}

export function openTooling(tools: readonly VoiceTool[], human: boolean, host: ToolingHost): Tooling {
  let runner: ToolRunner | null = null;
  let loading: Promise<ToolRunner | null> | null = null;

  async function load(): Promise<ToolRunner | null> {
    try {
      const {createToolRunner, requestHuman} = await loadToolRunner();
      const all = human ? [requestHuman((reason, summary) => host.emit(new HandoffEvent({reason, summary}))), ...tools] : tools;
      const made = createToolRunner({
        tools: () => all,
        offer(call) {
          const event = new ToolCallEvent(call);
          host.emit(event);
          return event;
        },
        told: (result) => host.emit(new ToolResultEvent(result)),
        send: (callId, output) => host.send({type: 'tool-output', callId, output}),
        approveMcp: (requestId, approve) => host.send({type: 'approve-mcp', requestId, approve}),
        respond: host.respond,
        changed: () => runner && host.changed(runner),
      });
      return (runner = made);
    } catch (error) {
      // Once a call: the next one tries again.
      const {code, detail} = toVoiceError(error);
      host.warn(code, detail);
      return null;
    }
  }
  const loaded = () => (loading ??= load());

  /** A model that is never answered waits for ever. */
  function refuse(fact: Fact): void {
    if (fact.type === 'approval-request') host.send({type: 'approve-mcp', requestId: fact.requestId, approve: false});
    if (fact.type !== 'response-done') return;
    for (const {callId} of fact.calls) host.send({type: 'tool-output', callId, output: '{"error":"tool.unavailable"}'});
    host.respond();
  }

  return {
    descriptions: tools.length > 0 || human ? loaded().then((found) => found?.descriptions() ?? []) : Promise.resolve([]),
    fact(fact) {
      if (runner) return runner.fact(fact);
      const needed = fact.type === 'mcp' || fact.type === 'approval-request' || (fact.type === 'response-done' && fact.calls.length > 0);
      if (needed) void loaded().then((found) => (found ? found.fact(fact) : refuse(fact)));
    },
    get runner() {
      return runner;
    },
  };
}
