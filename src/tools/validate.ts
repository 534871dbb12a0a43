import {dereference, validate as check, type Schema} from '@cfworker/json-schema';

/** What is wrong with a value, in words for the model; `null` when nothing is. May throw for a schema that is none. */
export type Validate = (schema: Readonly<Record<string, unknown>>, value: unknown) => string | null;

/** JSON Schema, as its latest draft has it. A `$ref` reaches no further than the schema itself: nothing is fetched. */
export const validate: Validate = (schema, value) => {
  // The validator writes addresses into what it reads, and the schema is the page's.
  const own = JSON.parse(JSON.stringify(schema)) as Schema;
  const {valid, errors} = check(value, own, '2020-12', dereference(own));
  if (valid) return null;
  // From the outside in: the last says most, but for the bare "false" that a name nobody listed ends in.
  const problem = errors.findLast(({keyword}) => keyword !== 'false');
  return problem ? `${problem.instanceLocation} ${problem.error}` : '';
};
