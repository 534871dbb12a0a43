import type { ResponseParams } from '../schema/event.js';
import type { RealtimeConfig } from './config.js';
import type { Prompt } from './reply.js';

/** A function the answer wants called. `arguments` is JSON text, well formed or not: the visitor wrote it. */
export type ToolCall = Readonly<{ name: string; arguments: string }>;

/**
 * The call that an answer consists of, if any: `call NAME {json}`, or
 * `call NAME with VALUE`, typed by the visitor names a configured function;
 * a `tool_choice` of `required`, or of one function, makes even other turns a call, as it does in the service.
 */
export function toolCallFor(prompt: Prompt, config: RealtimeConfig, params: ResponseParams): ToolCall | undefined {
  const choice = params.tool_choice ?? config.tool_choice;
  const functions = (params.tools ?? config.tools).filter((tool) => tool.type === 'function');
  if (choice === 'none' || functions.length === 0) return undefined;

  const hint = prompt.kind === 'text' ? /^\s*call\s+([\w-]+)\s*(.*)$/is.exec(prompt.text) : null;
  const named = functions.find(({ name }) => name === hint?.[1]);
  if (named !== undefined) return { name: named.name, arguments: argumentsOf(hint?.[2]?.trim() ?? '', named.parameters) };

  if (choice === 'auto') return undefined;
  const forced = choice === 'required' ? functions[0] : functions.find(({ name }) => choice.type === 'function' && name === choice.name);
  return forced === undefined ? undefined : { name: forced.name, arguments: '{}' };
}

/** What follows the name of a tool: JSON as it stands there, or one value, which goes to the first parameter. */
export function argumentsOf(text: string, parameters: Readonly<Record<string, unknown>> | undefined): string {
  const value = /^with\s+(.+)$/is.exec(text)?.[1];
  if (value === undefined) return text || '{}';
  const properties = parameters?.['properties'];
  const [first = 'value'] = Object.keys(typeof properties === 'object' && properties !== null ? properties : {});
  return JSON.stringify({ [first]: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value });
}
