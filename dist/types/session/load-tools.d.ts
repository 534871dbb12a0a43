import { importTools } from './import-tools.js';
/**
 * The tools and their validator: fetched once, when a call has tools; the browser keeps the module.
 * @throws VoiceError `tool.unavailable`. It may be tried again.
 */
export declare function loadToolRunner(load?: () => Promise<typeof import("../tools/runner.js")>): ReturnType<typeof importTools>;
