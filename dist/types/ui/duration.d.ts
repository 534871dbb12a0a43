/** Hours, minutes, seconds: whole, and never below zero. */
export declare const split: (seconds: number) => readonly [number, number, number];
/** `125` becomes `2 minutes, 5 seconds`, as the language says it; `Intl.DurationFormat` says no other, where a browser has it. Less than a second is one. */
export declare const spoken: (seconds: number, locale: string) => string;
