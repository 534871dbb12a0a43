/** `83` becomes `1:23`, `3605` becomes `1:00:05`, in the digits of the language. */
export declare const clock: (seconds: number, locale: string) => string;
/** `125` becomes `2 minutes, 5 seconds`, as the language says it; `Intl.DurationFormat` says no other, where a browser has it. Less than a second is one. */
export declare const spoken: (seconds: number, locale: string) => string;
