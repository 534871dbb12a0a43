import { newId, obfuscation } from '../wire/ids.js';
import type { Send } from '../wire/events.js';
import type { SessionConfig } from './config.js';
import type { SessionContext } from './context.js';
import { insert, previousItemId, replace, silentEntry, type ApprovalRequestItem, type McpCallItem, type McpListItem } from './conversation.js';
import type { Output } from './output.js';
import type { Prompt } from './reply.js';
import { argumentsOf, type ToolCall } from './tool-call.js';

type Tool = Extract<SessionConfig, { type: 'realtime' }>['tools'][number];
/** A server of tools, as a session names it. It is never contacted. */
export type McpTool = Extract<Tool, { type: 'mcp' }>;

/** A call of a server's tool. */
export type McpCall = ToolCall & Readonly<{ serverLabel: string; needsApproval: boolean; approvalRequestId: string | null }>;

/** The servers among a list of tools. */
export const mcpTools = (tools: readonly Tool[]): readonly McpTool[] => tools.filter((tool) => tool.type === 'mcp');

/** The names of a server's tools: those that are allowed, or one called `echo`. */
function toolNames({ allowed_tools: allowed }: McpTool): readonly string[] {
  if (Array.isArray(allowed)) return allowed;
  const names: unknown = allowed?.['tool_names'];
  return Array.isArray(names) ? names.map(String) : ['echo'];
}

/** `require_approval`: `always` (also by default), `never`, or by name. */
function needsApproval({ require_approval: rule }: McpTool, name: string): boolean {
  if (typeof rule === 'string' || rule == null) return rule !== 'never';
  const listed = (list: unknown): boolean => {
    const names: unknown = typeof list === 'object' && list !== null ? Reflect.get(list, 'tool_names') : undefined;
    return Array.isArray(names) && names.includes(name);
  };
  return !listed(rule['never']);
}

/** The call that an answer consists of, if its prompt is an approval or names a server's tool: `call NAME {json}` or `call NAME with VALUE`. */
export function mcpCallFor(prompt: Prompt, tools: readonly Tool[]): McpCall | undefined {
  if (prompt.kind === 'approved') {
    const { server_label, name, arguments: given, id } = prompt.request;
    return { name, arguments: given, serverLabel: server_label, needsApproval: false, approvalRequestId: id };
  }
  const [, name = '', given = ''] = (prompt.kind === 'text' ? /^\s*call\s+([\w-]+)\s*(.*)$/is.exec(prompt.text) : null) ?? [];
  const server = mcpTools(tools).find((tool) => toolNames(tool).includes(name));
  if (server === undefined) return undefined;
  return {
    name,
    arguments: argumentsOf(given.trim(), undefined),
    serverLabel: server.server_label,
    needsApproval: needsApproval(server, name),
    approvalRequestId: null,
  };
}

/** Lists the tools of the servers that are new in `tools` (protocol §5). A server labelled `broken` cannot be reached. */
export function listTools(ctx: SessionContext, tools: readonly Tool[], before: readonly Tool[]): void {
  const known = new Set(mcpTools(before).map(({ server_label }) => server_label));
  for (const server of mcpTools(tools).filter(({ server_label }) => !known.has(server_label))) list(ctx, server);
}

function list(ctx: SessionContext, server: McpTool): void {
  const item: McpListItem = { id: newId('mcpl'), type: 'mcp_list_tools', server_label: server.server_label, tools: [] };
  const previous = previousItemId(ctx.conversation);
  ctx.conversation = insert(ctx.conversation, silentEntry(item));
  ctx.send('conversation.item.added', { previous_item_id: previous, item });
  ctx.send('mcp_list_tools.in_progress', { item_id: item.id });
  ctx.timers.after(ctx.tempo.turnDelayMs, () => {
    const works = server.server_label !== 'broken';
    const tools = works ? toolNames(server).map((name) => ({ name, description: `The tool ${name}.`, input_schema: { type: 'object' }, annotations: null })) : [];
    const listed = { ...item, tools };
    ctx.conversation = replace(ctx.conversation, silentEntry(listed));
    ctx.send('conversation.item.done', { previous_item_id: previous, item: listed });
    ctx.send(`mcp_list_tools.${works ? 'completed' : 'failed'}`, { item_id: item.id });
  });
}

/** An `mcp_approval_request`: the call, not made yet. */
export function approvalOutput(call: McpCall): Output {
  const item: ApprovalRequestItem = {
    id: newId('mcpr'),
    type: 'mcp_approval_request',
    server_label: call.serverLabel,
    name: call.name,
    arguments: call.arguments,
  };
  return { totalMs: 0, text: call.name + call.arguments, entry: () => silentEntry(item), open: () => {}, advance: () => {}, close: () => {} };
}

/** An `mcp_call`, with what it came to: nothing was called, and the result says so. The tool `fail` fails. */
export function mcpOutput(send: Send, responseId: string, call: McpCall): Output {
  const id = newId('mcp');
  const place = { item_id: id, output_index: 0 };
  const fails = call.name === 'fail';
  const result = `This stand-in reaches no server. ${call.serverLabel} was asked for ${call.name} with ${call.arguments}`;
  let written = '';
  const item = (done: boolean): McpCallItem => ({
    id,
    type: 'mcp_call',
    server_label: call.serverLabel,
    name: call.name,
    arguments: written,
    approval_request_id: call.approvalRequestId,
    output: done && !fails ? result : null,
    error: done && fails ? { type: 'tool_execution_error', message: 'The tool fails whenever it is called.' } : null,
  });
  return {
    totalMs: 1,
    text: call.name + call.arguments,
    entry: (status) => silentEntry(item(status === 'completed')),
    open: () => {},
    advance: () => {
      if (written !== '') return;
      written = call.arguments;
      send('response.mcp_call_arguments.delta', { response_id: responseId, ...place, delta: written, obfuscation: obfuscation(written) });
    },
    close: () => {
      send('response.mcp_call_arguments.done', { response_id: responseId, ...place, arguments: written });
      send('response.mcp_call.in_progress', place);
      send(`response.mcp_call.${fails ? 'failed' : 'completed'}`, place);
    },
  };
}
