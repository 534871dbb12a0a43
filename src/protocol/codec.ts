import * as z from 'zod/mini';
import type {Decoded, Fact} from './vocabulary.js';

/** One server event of a dialect: its shape, and the fact that it tells. `null`: known, and of no interest here. */
export interface Rule {
  readonly schema: z.ZodMiniType;
  readonly fact: (event: never) => Fact | null;
}

/** Ties a schema to a function of its output, so that the table stays typed. */
export const rule = <Schema extends z.ZodMiniType>(schema: Schema, fact: (event: z.output<Schema>) => Fact | null): Rule => ({
  schema,
  fact,
});

const envelope = z.object({type: z.string()});

/** Decodes one event by a dialect's table; loose about extra keys, strict about what we read. */
export function decodeBy(rules: ReadonlyMap<string, Rule>, event: unknown): Decoded {
  const head = envelope.safeParse(event);
  if (!head.success) return {kind: 'malformed', type: 'event without a type'};
  const {type} = head.data;
  const found = rules.get(type);
  if (!found) return {kind: 'unknown', type};
  const parsed = found.schema.safeParse(event);
  if (!parsed.success) return {kind: 'malformed', type};
  const fact = found.fact(parsed.data as never);
  return fact ? {kind: 'fact', fact} : {kind: 'unknown', type};
}
