/** Somebody waits for what has not arrived. */
export declare const loading: string;
