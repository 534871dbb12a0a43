import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the repository, absolute. */
export const fromRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
