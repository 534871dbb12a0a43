import type { core } from 'zod/mini';
import { RealtimeError, invalidValue, missingParameter, unknownParameter } from '../wire/errors.js';

type Issue = core.$ZodIssue;

/**
 * The real service's refusal for the first thing that a schema found wrong (protocol §9.2): `unknown_parameter`,
 * `missing_required_parameter`, else `invalid_value`, with `param` as a dotted path (`session.tools[0].name`).
 */
export function refusalOf(issues: readonly Issue[], input: unknown): RealtimeError {
  const issue = issues[0];
  if (issue === undefined) return new RealtimeError('Invalid request.', 'invalid_value');
  return refusal(issue, issue.path, input);
}

function refusal(issue: Issue, path: readonly PropertyKey[], input: unknown): RealtimeError {
  const param = dotted(path);
  const value = valueAt(input, path);
  if (issue.code === 'unrecognized_keys') return unknownParameter(dotted([...path, issue.keys[0] ?? '']));
  if (value === undefined) return missingParameter(param);
  if (issue.code === 'invalid_value') return invalidValue(param, value, issue.values);
  if (issue.code === 'invalid_union') return unionRefusal(issue, path, input);
  if (issue.code === 'invalid_type') return new RealtimeError(`Invalid type for '${param}': expected ${expected(issue.expected)}.`, 'invalid_value', param);
  if (issue.code === 'too_big') return outOfRange(param, value, `at most ${issue.maximum}`);
  if (issue.code === 'too_small') return outOfRange(param, value, `at least ${issue.minimum}`);
  return new RealtimeError(`Invalid '${param}': ${issue.message}.`, 'invalid_value', param);
}

/** Of a union's branches, the one that got furthest into the value is the one that was meant. */
function unionRefusal(issue: core.$ZodIssueInvalidUnion, path: readonly PropertyKey[], input: unknown): RealtimeError {
  const branches = issue.errors.flatMap((branch) => branch.slice(0, 1));
  const meant = branches.filter(({ path: inner, code }) => inner.length > 0 || code === 'unrecognized_keys')[0];
  if (meant !== undefined) return refusal(meant, [...path, ...meant.path], input);
  const ranged = branches.find(({ code }) => code === 'too_big' || code === 'too_small');
  if (ranged !== undefined) return refusal(ranged, path, input);
  const supported = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const values = branches.flatMap((branch) => (branch.code === 'invalid_value' ? branch.values : []));
  return invalidValue(dotted(path), valueAt(input, path), [...supported, ...values]);
}

const outOfRange = (param: string, value: unknown, bound: string): RealtimeError =>
  new RealtimeError(`Invalid '${param}': expected ${bound}, but got ${size(value)} instead.`, 'invalid_value', param);

const size = (value: unknown): string => {
  if (typeof value === 'string') return `a string of length ${value.length}`;
  return Array.isArray(value) ? `${value.length} elements` : String(value);
};

const expected = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

function dotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? Reflect.get(value, key) : undefined), input);
}

/** Whether a JSON value is an object or an array, so that it can be asked for a key. */
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
