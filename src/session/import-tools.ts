/** A module of its own, for a bundler to follow. In the script it is import-tools-beside.ts. */
export const importTools = () => import('../tools/runner.js');
