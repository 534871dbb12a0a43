import type { ResponseParams } from '../schema/event.js';
import type { RealtimeConfig } from './config.js';
import type { Prompt } from './reply.js';

/** A function the answer wants called. `arguments` is JSON text, well formed or not: the visitor wrote it. */
export type ToolCall = Readonly<{ name: string; arguments: string }>;

/**
 * The call that an answer consists of, if any: `call NAME {json}`, or
 * `call NAME with VALUE`, typed by the visitor names a configured function;
 * so does a sentence with the words of its name in their order, where it has several: “Please look up order 7” for `look_up_order`;
 * a `tool_choice` of `required`, or of one function, makes even other turns a call, as it does in the service.
 */
export function toolCallFor(prompt: Prompt, config: RealtimeConfig, params: ResponseParams): ToolCall | undefined {
  const choice = params.tool_choice ?? config.tool_choice;
  const functions = (params.tools ?? config.tools).filter((tool) => tool.type === 'function');
  if (choice === 'none' || functions.length === 0) return undefined;

  const hint = prompt.kind === 'text' ? /^\s*call\s+([\w-]+)\s*(.*)$/is.exec(prompt.text) : null;
  const named = functions.find(({ name }) => name === hint?.[1]);
  if (named !== undefined) return { name: named.name, arguments: argumentsOf(hint?.[2]?.trim() ?? '', named.parameters) };

  const text = prompt.kind === 'text' ? prompt.text : '';
  const asked = functions.find(({ name }) => isAskedFor(name, text));
  if (asked !== undefined) return { name: asked.name, arguments: wordsFor(text, asked.parameters) };

  if (choice === 'auto') return undefined;
  const forced = choice === 'required' ? functions[0] : functions.find(({ name }) => choice.type === 'function' && name === choice.name);
  return forced === undefined ? undefined : { name: forced.name, arguments: '{}' };
}

/** Whether the words of a function's name stand in the text, in their order. One word alone means too little. */
function isAskedFor(name: string, text: string): boolean {
  const words = name.toLowerCase().split(/[_-]+/);
  return words.length > 1 && new RegExp(words.map((word) => `\\b${word}\\b`).join('.*'), 'is').test(text);
}

interface Parameter {
  readonly type?: unknown;
  readonly enum?: unknown;
}

/** The values that the text has for a function's parameters: the first number, and the first of the allowed words. */
function wordsFor(text: string, parameters: Readonly<Record<string, unknown>> | undefined): string {
  const said = text.toLowerCase().split(/\W+/);
  const properties = Object.entries((parameters?.['properties'] ?? {}) as Readonly<Record<string, Parameter>>);
  const values = properties.flatMap(([name, { type, enum: allowed }]): [string, unknown][] => {
    const number = type === 'integer' || type === 'number' ? /-?\d+(?:\.\d+)?/.exec(text)?.[0] : undefined;
    const word = Array.isArray(allowed) ? allowed.map(String).find((each) => said.includes(each.toLowerCase())) : undefined;
    return number !== undefined ? [[name, Number(number)]] : word !== undefined ? [[name, word]] : [];
  });
  return JSON.stringify(Object.fromEntries(values));
}

/** What follows the name of a tool: JSON as it stands there, or one value, which goes to the first parameter. */
export function argumentsOf(text: string, parameters: Readonly<Record<string, unknown>> | undefined): string {
  const value = /^with\s+(.+)$/is.exec(text)?.[1];
  if (value === undefined) return text || '{}';
  const properties = parameters?.['properties'];
  const [first = 'value'] = Object.keys(typeof properties === 'object' && properties !== null ? properties : {});
  return JSON.stringify({ [first]: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value });
}
