import * as z from '../schema.js';
import type { Decoded, Fact } from './vocabulary.js';
/** One server event of a dialect: its shape, and the fact that it tells. `null`: known, and of no interest here. */
export interface Rule {
    readonly schema: z.Schema;
    readonly fact: (event: never) => Fact | null;
}
export type Rules = Readonly<Record<string, Rule>>;
/** Ties a schema to a function of its output, so that the table stays typed. */
export declare const rule: <Schema extends z.Schema>(schema: Schema, fact: (event: z.output<Schema>) => Fact | null) => Rule;
/**
 * A decoder by a dialect's table; loose about extra keys, strict about what we read. The table is built on first use: at load the
 * schemas would cost more than all else. `ignored` are the names that are known and of no interest.
 */
export declare function createDecoder(build: () => Rules, ignored: RegExp, rename?: (type: string) => string): (event: unknown) => Decoded;
