/** `83` becomes `1:23`, `3605` becomes `1:00:05`. */
export declare const duration: (seconds: number) => string;
