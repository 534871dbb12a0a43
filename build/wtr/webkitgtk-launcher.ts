import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import type {BrowserLauncher} from '@web/test-runner';
import {programPath} from '../../test/support/browser.js';
import {drivenPage, type Ask, type DrivenPage} from './webdriver.js';

const BROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const ARGS = ['--automation', '--autoplay-policy=allow', '--enable-media-stream=true', '--enable-mock-capture-devices=true'];
const START_MS = 15_000;

interface Running {
  readonly ask: Ask;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  return port;
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {method, headers: {'content-type': 'application/json'}, ...(body && {body: JSON.stringify(body)})});
  const {value} = (await response.json()) as {value: unknown};
  if (!response.ok) throw new Error(`WebKitWebDriver, ${method} ${new URL(url).pathname}: ${JSON.stringify(value).slice(0, 300)}`);
  return value;
}

/** The number of a display that Xvfb itself has found free. */
async function displayOf(xvfb: ChildProcess): Promise<string> {
  const told = xvfb.stdio[3];
  if (!told) throw new Error('Xvfb tells no display');
  const [number] = (await once(told, 'data', {signal: AbortSignal.timeout(START_MS)})) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function ready(url: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    const up = await fetch(`${url}/status`).then(({ok}) => ok, () => false);
    if (up) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
    await sleep(100);
  }
}

/** It has no headless mode: a display of its own, the driver, and one window. */
async function start(): Promise<Running> {
  // The driver's package brings the browser along.
  const driverPath = await programPath(['/usr/bin/WebKitWebDriver'], 'webkit2gtk-driver');
  const binary = await programPath(BROWSERS, 'webkit2gtk-driver');
  const xvfb = spawn(await programPath(['/usr/bin/Xvfb'], 'xvfb'), ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const children: ChildProcess[] = [xvfb];
  const kill = (): void => children.forEach((child) => child.kill('SIGTERM'));
  process.once('exit', kill);
  const port = await freePort();
  const env = {...process.env, DISPLAY: await displayOf(xvfb), LIBGL_ALWAYS_SOFTWARE: '1', GTK_A11Y: 'none', NO_AT_BRIDGE: '1'};
  children.push(spawn(driverPath, ['-p', String(port)], {env, stdio: 'ignore'}));
  const url = `http://127.0.0.1:${port}`;
  await ready(url);
  const capabilities = {alwaysMatch: {'webkitgtk:browserOptions': {binary, args: ARGS}}};
  const {sessionId} = (await command(`${url}/session`, 'POST', {capabilities})) as {sessionId: string};
  const ask: Ask = (method, path, body) => command(`${url}/session/${sessionId}${path}`, method, body);
  // A display without a window manager gives nobody the focus, and nothing in the page has it then.
  const xdotool = await programPath(['/usr/bin/xdotool'], 'xdotool');
  const focusing = spawn(xdotool, ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'], {env, stdio: 'ignore', timeout: START_MS});
  const [code] = (await once(focusing, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the window of WebKitGTK cannot be given the focus');
  return {
    ask,
    async close() {
      await ask('DELETE', '').catch(() => undefined);
      kill();
    },
  };
}

/** Debian's WebKitGTK, by its WebDriver. `puppeteer`, because that is whom Web Test Runner's commands know how to ask for keys and the mouse. */
export function webkitGtkLauncher(): BrowserLauncher & {getPage(): DrivenPage} {
  let running: Promise<Running> | null = null;
  const urls = new Map<string, string>();
  const ask: Ask = async (method, path, body) => (await (running ??= start())).ask(method, path, body);
  const page = drivenPage(ask);
  return {
    name: 'WebKitGTK',
    type: 'puppeteer',
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      urls.set(id, url);
      await page.setViewport({width: 800, height: 600});
      await ask('POST', '/url', {url});
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      urls.delete(id);
      await ask('DELETE', '/actions');
      await ask('POST', '/url', {url: 'about:blank'});
      return {};
    },
    async stop() {
      await (await running)?.close();
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here')),
  };
}
