/** Stands in for import-tools.ts in the script: one file can hold no other, so this one lies beside it. */
import {importBeside} from '../import-beside.js';

export const importTools = (): Promise<typeof import('../tools/runner.js')> => importBeside('tools.js') as Promise<typeof import('../tools/runner.js')>;
