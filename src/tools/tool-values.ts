/** What goes into a tool and what comes out of it: both are somebody else's values, so both are bounded here. Pure. */

/** Why a call had no result. The model is told the code and nothing else: a thrown message may hold what is not its business. */
export type ToolError =
  | 'tool.unknown'
  | 'tool.bad_args'
  | 'tool.declined'
  | 'tool.timeout'
  | 'tool.failed'
  | 'tool.bad_result'
  | 'tool.limit'
  | 'tool.interrupted';

export class ToolFailure extends Error {
  constructor(
    readonly code: ToolError,
    /** What is wrong with the model's own arguments, so that it can mend them; never anything else. */
    readonly hint = '',
  ) {
    super(code);
  }
}

const ARGUMENT_BYTES = 16 * 1024;
const ARGUMENT_DEPTH = 8;
const RESULT_BYTES = 32 * 1024;
const HINT_LENGTH = 200;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Both lead to a prototype when an object is copied or merged key by key. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor'];

const isTame = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.entries(value).every(([key, inner]) => !FORBIDDEN_KEYS.includes(key) && isTame(inner, depth - 1)));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The arguments of a call. Some models write nothing at all for a tool that takes none. @throws ToolFailure `tool.bad_args`. */
export function parseArguments(text: string): Record<string, unknown> {
  const value = byteLength(text) > ARGUMENT_BYTES ? undefined : parseJson(text.trim() || '{}');
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isTame(value, ARGUMENT_DEPTH)) throw new ToolFailure('tool.bad_args');
  return value as Record<string, unknown>;
}

/**
 * The schema to check by: names that it does not list are refused unless it says otherwise. `unevaluatedProperties` also sees
 * what `allOf` and `$ref` list, where `additionalProperties` would not.
 */
export const closedSchema = (schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.hasOwn(schema, 'properties') ? {unevaluatedProperties: false, ...schema} : schema;

/** A result as the model reads it: a text as it is, all else as JSON. @throws ToolFailure `tool.bad_result`. */
export function resultText(value: unknown): string {
  try {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
    if (text !== undefined && byteLength(text) <= RESULT_BYTES) return text;
  } catch {
    // A circle, or a BigInt.
  }
  throw new ToolFailure('tool.bad_result');
}

export const failureOf = (thrown: unknown): ToolFailure => (thrown instanceof ToolFailure ? thrown : new ToolFailure('tool.failed'));

/** What the model is told instead of a result. */
export const failureText = ({code, hint}: ToolFailure): string => JSON.stringify({error: code, ...(hint && {message: hint.slice(0, HINT_LENGTH)})});
