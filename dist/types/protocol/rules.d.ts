/**
 * What the server events mean (protocol.md §4-§7), for both dialects: they differ in names, not in shapes, and compatible servers mix
 * the two. The point of an event must be there and right, or it is malformed; what is beside the point may be missing, null or odd.
 */
import * as z from 'zod/mini';
import { type Rule, type Rules } from './codec.js';
import { type BareFact, type Decoded } from './vocabulary.js';
/** The decoder of both dialects. */
export declare const createRealtimeDecoder: () => ((event: unknown) => Decoded);
/** That it happened is all there is to tell. */
export declare const happened: (type: BareFact) => Rule;
/** What all surfaces have: a session, and errors. */
export declare function sessionRules({ text, number, odd }?: {
    text: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    number: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    odd: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniUnknown>>;
}): Rules;
