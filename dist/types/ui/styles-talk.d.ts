/** The button to talk, what a tool would do, and the conversation. */
export declare const talk: string;
