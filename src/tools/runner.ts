/**
 * All that a call with tools needs and others do not: a file of its own, loaded later. It copies nothing of the script's: no class that
 * a page may compare by, no lit, no zod.
 */
import type {Fact, FactOf, ToolDescription} from '../protocol/vocabulary.js';
import type {Approval, ToolActivity} from '../shapes.js';
import type {VoiceTool} from '../voice-tool.js';
import {createActivities} from './activities.js';
import {createApprovals} from './approvals.js';
import {createMemory} from './memory.js';
import {createTools, type ToolsHost} from './tools.js';
import {validate} from './validate.js';

export {requestHuman} from './request-human.js';
export type {ToolResult} from './tools.js';

/** None of these may throw. `tools`: the page's, and `requestHuman` where it is asked for; the last of a name wins. */
export interface RunnerHost extends Pick<ToolsHost, 'tools' | 'offer' | 'send' | 'respond' | 'told'> {
  /** The visitor's answer to a tool that the provider runs. */
  approveMcp(requestId: string, approve: boolean): void;
  /** `inFlight`, `approvals` or `activities` may have changed. */
  changed(): void;
}

export interface ToolRunner {
  /** Every fact may be given; what is of no interest is passed over. */
  fact(fact: Fact): void;
  /** The visitor spoke or typed: what they ask for now may take calls again. */
  newTurn(): void;
  /** The visitor cut in: the page's tools that run or wait are aborted and answered so. What the provider asks keeps waiting for its answer. */
  interrupt(): void;
  /** The connection is gone: what it asked for is aborted, and has nobody to be answered to. */
  abandon(): void;
  /** The visitor's answer to one of `approvals`. */
  answer(id: string, approve: boolean): void;
  /** Calls of the page's tools that have no answer yet. */
  readonly inFlight: number;
  /** Both are the same list until something changes. */
  readonly approvals: readonly Approval[];
  readonly activities: readonly ToolActivity[];
  /** What the model is told of the page's tools. */
  descriptions(): readonly ToolDescription[];
}

/** A script of the page wrote the list. */
const isTool = (tool: Partial<VoiceTool> | null | undefined): boolean => typeof tool?.name === 'string';

export function createToolRunner(host: RunnerHost, now?: () => number): ToolRunner {
  const isNew = createMemory();
  const approvals = createApprovals(host.changed);
  const activities = createActivities(host.changed);
  /** Calls that the model is still writing, and those that have been taken and not answered. */
  const written = new Set<string>();
  const running = new Set<string>();
  let connection = new AbortController();

  const listed = () => [...new Map(host.tools().filter(isTool).map((tool) => [tool.name, tool])).values()];

  const tools = createTools(
    {
      ...host,
      tools: listed,
      validate,
      approve: approvals.ask,
      taken(calls) {
        for (const {callId, name} of calls) {
          written.delete(callId);
          running.add(callId);
          activities.begin(callId, name);
        }
      },
      told(result) {
        running.delete(result.callId);
        activities.end(result.callId, result.ok);
        host.told(result);
      },
    },
    now,
  );

  function done(response: FactOf<'response-done'>): void {
    tools.take(response);
    // What was not taken will not run; and of a response that was cut off, neither will the provider's.
    const whole = response.status === 'completed';
    activities.drop(({id, status}) => status === 'running' && (whole ? written.has(id) : !running.has(id)));
    written.clear();
  }

  async function ask({requestId, server, name, arguments: args}: FactOf<'approval-request'>): Promise<void> {
    if (!isNew(requestId)) return;
    const {signal} = connection;
    // A name alone might be taken for a tool of the page's.
    const approve = await approvals.ask({id: requestId, name: `${server}: ${name}`, arguments: args}, signal).catch(() => null);
    if (approve !== null && !signal.aborted) host.approveMcp(requestId, approve);
  }

  return {
    fact(fact) {
      if (fact.type === 'response-created') activities.drop(({status}) => status !== 'running');
      else if (fact.type === 'response-done') done(fact);
      else if (fact.type === 'approval-request') void ask(fact);
      else if (fact.type === 'call') {
        if (!running.has(fact.call.callId)) written.add(fact.call.callId);
        activities.begin(fact.call.callId, fact.call.name);
      } else if (fact.type === 'mcp' && fact.what === 'call') {
        if (fact.status === 'in_progress') activities.begin(fact.itemId, fact.name);
        else activities.end(fact.itemId, fact.status === 'completed');
      }
    },
    newTurn: tools.newTurn,
    interrupt: tools.interrupt,
    abandon() {
      connection.abort();
      connection = new AbortController();
      tools.abandon();
      written.clear();
      running.clear();
      activities.drop(({status}) => status === 'running');
    },
    answer: (id, approve) => void approvals.answer(id, approve),
    get inFlight() {
      return tools.inFlight;
    },
    get approvals() {
      return approvals.waiting;
    },
    get activities() {
      return activities.list;
    },
    descriptions: () => listed().map(({name, description, parameters}) => ({name, description, ...(parameters && {parameters})})),
  };
}
