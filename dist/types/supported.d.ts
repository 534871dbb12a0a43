/** Whether a call can work in this browser on this page at all. */
export declare const supported: () => boolean;
