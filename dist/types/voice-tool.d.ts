/** What the model may ask the page to do. */
export interface VoiceTool {
    readonly name: string;
    readonly description: string;
    /** JSON Schema of the arguments. Names that it does not list are refused unless it says otherwise. */
    readonly parameters?: Readonly<Record<string, unknown>>;
    /** Resolves to what the model is told: a text, or anything that is JSON, of 32 KB at most. */
    execute(args: Readonly<Record<string, unknown>>, context: {
        readonly signal: AbortSignal;
        readonly callId: string;
    }): unknown;
    /** The visitor must approve each call. For whatever cannot be undone. */
    readonly confirm?: boolean;
    /** 15 s unless set. */
    readonly timeoutMs?: number;
    /** `false`: the model need not say anything about the result. */
    readonly respond?: boolean;
}
