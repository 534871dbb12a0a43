/** What goes into a tool and what comes out of it: both are somebody else's values, so both are bounded here. Pure. */
/** Why a call had no result. The model is told the code and nothing else: a thrown message may hold what is not its business. */
export type ToolError = 'tool.unknown' | 'tool.bad_args' | 'tool.declined' | 'tool.timeout' | 'tool.failed' | 'tool.bad_result' | 'tool.limit' | 'tool.interrupted';
export declare class ToolFailure extends Error {
    readonly code: ToolError;
    /** What is wrong with the model's own arguments, so that it can mend them; never anything else. */
    readonly hint: string;
    constructor(code: ToolError, 
    /** What is wrong with the model's own arguments, so that it can mend them; never anything else. */
    hint?: string);
}
export declare const byteLength: (text: string) => number;
/** The arguments of a call. Some models write nothing at all for a tool that takes none. @throws ToolFailure `tool.bad_args`. */
export declare function parseArguments(text: string): Record<string, unknown>;
/**
 * The schema to check by: names that it does not list are refused unless it says otherwise. `unevaluatedProperties` also sees
 * what `allOf` and `$ref` list, where `additionalProperties` would not.
 */
export declare const closedSchema: (schema: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
/** A result as the model reads it: a text as it is, all else as JSON. @throws ToolFailure `tool.bad_result`. */
export declare function resultText(value: unknown): string;
export declare const failureOf: (thrown: unknown) => ToolFailure;
/** What the model is told instead of a result. */
export declare const failureText: ({ code, hint }: ToolFailure) => string;
