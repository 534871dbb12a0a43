// npm run build: writes dist/. Options: --out DIR, --quiet (no report), --sourcemap (maps beside the report, never in dist).
import {mkdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {visualizer} from 'rollup-plugin-visualizer';
import {build, type Plugin} from 'vite';
import {printContents} from './bundle/contents.js';
import {emitDeclarations} from './bundle/declarations.js';
import {filesUnder} from './bundle/files.js';
import {writeIntegrity} from './bundle/integrity.js';
import {writeRegistrations} from './bundle/languages.js';
import {ENTRIES, packageConfig} from './bundle/package-config.js';
import {writeNotices} from './bundle/notices.js';
import {fromRoot} from './bundle/root.js';
import {languagesConfig, lazyConfig, scriptConfig, toolsConfig} from './bundle/script-config.js';
import {printSizes} from './bundle/sizes.js';

const {values} = parseArgs({
  options: {
    out: {type: 'string', default: fromRoot('dist')},
    quiet: {type: 'boolean', default: false},
    sourcemap: {type: 'boolean', default: false},
  },
});
const outDir = path.resolve(values.out);
const reportDir = fromRoot('build/report');

/** A treemap of the script, and its map if asked for; made by a build of its own, so that nothing of it can reach dist. */
async function report(): Promise<void> {
  await mkdir(reportDir, {recursive: true});
  const treemap = visualizer({filename: path.join(reportDir, 'script.html'), title: 'realtime-voice.js', gzipSize: true, brotliSize: true}) as Plugin;
  await build(scriptConfig({outDir: path.join(reportDir, 'dist'), sourcemap: values.sourcemap, plugins: [treemap]}));
}

await rm(outDir, {recursive: true, force: true});
await build(scriptConfig({outDir, plugins: values.quiet ? [] : [printContents()]}));
await build(lazyConfig({outDir}));
await build(toolsConfig({outDir}));
await build(languagesConfig({outDir}));
for (const entries of ENTRIES) await build(packageConfig(entries, {outDir}));
await writeRegistrations(outDir);
await emitDeclarations(path.join(outDir, 'types'));
await writeNotices(outDir);
await writeIntegrity(outDir);

if (!values.quiet) {
  await report();
  const scripts = (await filesUnder(outDir)).filter((file) => file.endsWith('.js'));
  const complaints = await printSizes(outDir, scripts);
  for (const complaint of complaints) console.error(complaint);
}
