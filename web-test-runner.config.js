import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {tsImport} from 'tsx/esm/api';

// Node 20 cannot import TypeScript by itself.
const load = (file) => tsImport(file, import.meta.url);
const {wtrWorklets} = await load('./build/bundle/worklet-plugin.ts');
const {summaryReporter} = await load('./build/wtr/summary-reporter.ts');
const {requestedHeaders} = await load('./build/wtr/headers-middleware.ts');
const {answers} = await load('./build/wtr/answer-middleware.ts');
const {chromiumArgs, chromiumPath} = await load('./test/support/browser.ts');
const {testWebsocket} = await load('./test/support/websocket-server.ts');

// A rejection that nobody handles fails the test that is running, as an exception does.
const STRICT = "addEventListener('unhandledrejection', ({reason}) => setTimeout(() => { throw reason; }));";

export default {
  files: ['test/**/*.browser.test.ts', '!test/e2e/**'],
  nodeResolve: true,
  hostname: '127.0.0.1',
  concurrency: 1, // audio on two cores
  concurrentBrowsers: 1,
  browserLogs: true,
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'), // wanted: it finds shadowed properties
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 10_000}},
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><head><title>tests</title><script>${STRICT}</script></head><body><script type="module" src="${framework}"></script></body></html>`,
  middleware: [requestedHeaders(), answers()],
  plugins: [a11ySnapshotPlugin(), wtrWorklets(), testWebsocket(), esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))})],
  browsers: [chromeLauncher({concurrency: 1, launchOptions: {executablePath: await chromiumPath(), args: chromiumArgs()}})],
  coverageConfig: {include: ['src/**/*.ts'], exclude: ['src/**/*.worklet.ts'], reporters: ['text', 'lcov']},
  reporters: [defaultReporter(), summaryReporter()],
};
