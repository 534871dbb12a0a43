/** What a text, or its bytes, says as JSON; `undefined` for what is none. */
export declare function parseJson(data: unknown): unknown;
