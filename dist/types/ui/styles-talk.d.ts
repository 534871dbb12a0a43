/** The button to talk, what a tool would do, and the conversation: transcript, composer, footer. */
export declare const talk: string;
