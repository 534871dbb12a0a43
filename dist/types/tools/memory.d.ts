/** Whether an id comes for the first time, within living memory. */
export declare function createMemory(): (id: string) => boolean;
