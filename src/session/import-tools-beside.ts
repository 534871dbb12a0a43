/** Stands in for import-tools.ts in the script: one file can hold no other, so this one lies beside it. */
import {scriptUrl} from '../script-url.js';

// A classic script of another origin has no address of its own to import from: the whole one is needed.
export const importTools = (): Promise<typeof import('../tools/runner.js')> =>
  import(/* @vite-ignore */ new URL('tools.js', scriptUrl() ?? undefined).href) as Promise<typeof import('../tools/runner.js')>;
