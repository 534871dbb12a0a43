/** Checks what we send against the documented types: an undocumented field is refused by GA together with all others. */
import assert from 'node:assert/strict';
import type {Documented, Field} from './recorded.js';

/** `'a' | Array<'b' | 'c'>` → its options; what is inside brackets stays together. */
function optionsOf(type: string): string[] {
  const options = [''];
  let depth = 0;
  for (const char of type) {
    if ('<({'.includes(char)) depth++;
    if ('>)}'.includes(char)) depth--;
    if (char === '|' && depth === 0) options.push('');
    else options.push(`${options.pop() ?? ''}${char}`);
  }
  return options.map((option) => option.trim());
}

/** @returns what is wrong, or `null`. */
export function problemWith({client, types}: Documented, event: Readonly<Record<string, unknown>>): string | null {
  const fields = client[String(event['type'])];
  return fields ? fieldsProblem(event, fields, String(event['type']), null) : `${String(event['type'])} is not documented`;

  /** Nested types are written relative to the type that uses them. */
  function find(name: string, owner: string | null): string | undefined {
    return Object.keys(types).find((key) => key === name) ?? Object.keys(types).find((key) => key.endsWith(`.${name}`) && (owner === null || key.startsWith(owner.split('.')[0] ?? '')));
  }

  function problem(value: unknown, type: string, path: string, owner: string | null): string | null {
    const problems = optionsOf(type).map((option) => optionProblem(value, option, path, owner));
    return problems.includes(null) ? null : problems.join('; or ');
  }

  function optionProblem(value: unknown, option: string, path: string, owner: string | null): string | null {
    const list = /^Array<(.+)>$/.exec(option)?.[1];
    if (list !== undefined) {
      if (!Array.isArray(value)) return `${path} is no list`;
      return value.map((entry: unknown, index) => problem(entry, list, `${path}[${index}]`, owner)).find((found) => found !== null) ?? null;
    }
    const name = find(option, owner);
    const found = name === undefined ? undefined : types[name];
    if (typeof found === 'string') return problem(value, found, path, name ?? null);
    if (found) return fieldsProblem(value, found, path, name ?? null);
    const word = /^'(.*)'$/.exec(option)?.[1];
    const fits =
      option === 'unknown' ||
      (option === 'null' && value === null) ||
      (option.startsWith('(string') && typeof value === 'string') ||
      (word === undefined ? typeof value === option : value === word) ||
      (/^\d+$/.test(option) && value === Number(option));
    return fits ? null : `${path} = ${JSON.stringify(value)} is no ${option}`;
  }

  function fieldsProblem(value: unknown, fields: readonly Field[], path: string, owner: string | null): string | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${path} is no object`;
    const missing = fields.find(({name, required}) => required && !(name in value));
    if (missing) return `${path}.${missing.name} is missing`;
    for (const [name, inner] of Object.entries(value)) {
      const field = fields.find((one) => one.name === name);
      if (!field) return `${path}.${name} is not documented`;
      const wrong = problem(inner, field.type, `${path}.${name}`, owner);
      if (wrong !== null) return wrong;
    }
    return null;
  }
}

export function assertDocumented(documented: Documented, event: Readonly<Record<string, unknown>>): void {
  assert.equal(problemWith(documented, event), null, JSON.stringify(event));
}
