/** A copy of a wire event that holds none of them. */
export declare const withoutSecrets: (event: object) => Record<string, unknown>;
