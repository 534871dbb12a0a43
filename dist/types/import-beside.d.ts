/**
 * Loads a module that lies beside the script. A classic script of another origin has no address of its own to import from: the whole one is needed.
 * `import()` is no Trusted Types sink, and `script-src 'self'` allows it.
 */
export declare const importBeside: (file: string) => Promise<unknown>;
