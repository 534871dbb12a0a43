import {scriptUrl} from './script-url.js';

/**
 * Loads a module that lies beside the script. A classic script of another origin has no address of its own to import from: the whole one is needed.
 * `import()` is no Trusted Types sink, and `script-src 'self'` allows it.
 */
export const importBeside = async (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, scriptUrl() ?? undefined).href);
