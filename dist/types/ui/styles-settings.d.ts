/** What a visitor can set for themselves. */
export declare const settings: string;
