export declare function warnOnce(sentence: string): void;
