// npm run dev: the demo site, with its scripts rebuilt whenever a source changes.
import {build} from 'vite';
import {fromRoot} from './bundle/root.js';
import {languagesConfig, scriptConfig, toolsConfig} from './bundle/script-config.js';
import {runNode, tsx} from './run.js';

const outDir = fromRoot('dist');
for (const config of [scriptConfig({outDir}), toolsConfig({outDir}), languagesConfig({outDir})]) {
  await build({...config, logLevel: 'info', build: {...config.build, watch: {}}});
}

const {code} = await runNode(tsx('demo/server.ts'), {onOutput: (text) => process.stdout.write(text), timeoutMs: 0});
process.exit(code);
