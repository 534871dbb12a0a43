import * as z from '../schema.js';
import type {Decoded, Fact} from './vocabulary.js';

/** One server event of a dialect: its shape, and the fact that it tells. `null`: known, and of no interest here. */
export interface Rule {
  readonly schema: z.Schema;
  readonly fact: (event: never) => Fact | null;
}

export type Rules = Readonly<Record<string, Rule>>;

/** Ties a schema to a function of its output, so that the table stays typed. */
export const rule = <Schema extends z.Schema>(schema: Schema, fact: (event: z.output<Schema>) => Fact | null): Rule => ({
  schema,
  fact,
});

const NO_TYPE = {kind: 'malformed', type: 'event without a type'} as const;

/**
 * A decoder by a dialect's table; loose about extra keys, strict about what we read. The table is built on first use: at load the
 * schemas would cost more than all else. `ignored` are the names that are known and of no interest.
 */
export function createDecoder(build: () => Rules, ignored: RegExp, rename: (type: string) => string = (type) => type): (event: unknown) => Decoded {
  let rules: ReadonlyMap<string, Rule> | undefined;
  return (event) => {
    if (typeof event !== 'object' || event === null || !('type' in event)) return NO_TYPE;
    const {type} = event;
    if (typeof type !== 'string') return NO_TYPE;
    rules ??= new Map(Object.entries(build()));
    const found = rules.get(type) ?? rules.get(rename(type));
    if (!found) return {kind: ignored.test(type) ? 'ignored' : 'unknown', type};
    const data = z.read(found.schema, event);
    if (data === undefined) return {kind: 'malformed', type};
    const fact = found.fact(data as never);
    return fact ? {kind: 'fact', fact} : {kind: 'ignored', type};
  };
}
