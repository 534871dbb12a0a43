/**
 * Lets elements of this page use more origins, such as `https://api.example.com`.
 * @throws TypeError when an entry is no absolute URL.
 */
export declare function allowOrigins(more: readonly string[]): void;
export declare const isAllowed: (origin: string) => boolean;
