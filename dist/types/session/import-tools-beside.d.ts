export declare const importTools: () => Promise<typeof import("../tools/runner.js")>;
