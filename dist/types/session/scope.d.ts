/**
 * Everything one attempt opens, closed once, in reverse. A resource that arrives after the end is undone at once,
 * so no late promise can leave a microphone or a peer behind.
 */
export interface Scope {
    /** Aborts when the scope closes; its reason is what closed it. */
    readonly signal: AbortSignal;
    /** Registers how to undo something; runs it immediately when the scope is already closed. */
    add(undo: () => void): void;
    /** Undoes everything; later calls do nothing. */
    close(reason?: unknown): void;
}
export declare function createScope(): Scope;
