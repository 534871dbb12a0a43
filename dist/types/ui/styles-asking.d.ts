/** What a call says and asks beside its state: the consent gate, a tool's question, “Tap to hear”, a weak connection. */
export declare const asking: string;
