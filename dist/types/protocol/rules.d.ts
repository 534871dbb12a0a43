import { type Rule, type Rules } from './codec.js';
import type { BareFact, Decoded } from './vocabulary.js';
/** The decoder of both dialects. */
export declare const createRealtimeDecoder: () => ((event: unknown) => Decoded);
/** That it happened is all there is to tell. */
export declare const happened: (type: BareFact) => Rule;
/** What all surfaces have: a session, and errors. */
export declare function sessionRules({ text, number, odd }?: {
    text: import("zod/v4/core").$ZodOptional<import("zod/v4/core").$ZodNullable<import("zod/v4/core").$ZodString<unknown>>>;
    number: import("zod/v4/core").$ZodOptional<import("zod/v4/core").$ZodNullable<import("zod/v4/core").$ZodNumber<unknown>>>;
    odd: import("zod/v4/core").$ZodOptional<import("zod/v4/core").$ZodNullable<import("zod/v4/core").$ZodUnknown>>;
}): Rules;
