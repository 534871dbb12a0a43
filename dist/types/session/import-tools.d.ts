/** A module of its own, for a bundler to follow. In the script it is import-tools-beside.ts. */
export declare const importTools: () => Promise<typeof import("../tools/runner.js")>;
