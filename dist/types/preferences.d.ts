export interface Preferences {
    /** Ids; `''` is what the system uses. */
    readonly microphone?: string | null | undefined;
    readonly speaker?: string | null | undefined;
    /** 0..1. */
    readonly volume?: number | null | undefined;
    /** BCP-47, of the interface. */
    readonly locale?: string | null | undefined;
    /** The assistant is read and not heard. */
    readonly captionsOnly?: boolean;
}
/** What is kept; nothing where there is nothing, it is not ours, or the browser keeps nothing. */
export declare function recall(): Preferences;
/** Keeps it beside what is kept already. */
export declare function remember(preferences: Preferences): void;
