/** The conversation: transcript, composer, footer. */
export declare const talk: import("lit").CSSResult;
