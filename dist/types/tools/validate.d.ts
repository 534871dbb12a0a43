/** What is wrong with a value, in words for the model; `null` when nothing is. May throw for a schema that is none. */
export type Validate = (schema: Readonly<Record<string, unknown>>, value: unknown) => string | null;
/** JSON Schema, as its latest draft has it. A `$ref` reaches no further than the schema itself: nothing is fetched. */
export declare const validate: Validate;
