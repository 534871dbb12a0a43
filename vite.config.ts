import {scriptConfig} from './build/bundle/script-config.js';

/** `npm run dev` rebuilds the script bundle with this; `npm run build` writes all of `dist/` by `build/build.ts`. */
export default scriptConfig({outDir: 'dist'});
