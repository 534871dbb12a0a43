/** A link that a visitor may follow, or `null`: http and https only, whatever the markup says. */
export declare function webUrl(value: string | null): string | null;
