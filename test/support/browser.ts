import {execFile} from 'node:child_process';
import {access, constants} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** The facts about this machine that decide which browser is taken; a test gives its own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
}

const thisMachine = (): Machine => ({platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0});

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where Chrome, Chromium and Edge usually are, in the order in which they are tried. `CHROME_PATH` wins over all of them. */
export function candidates({platform, env}: Machine): string[] {
  if (env['CHROME_PATH']) return [env['CHROME_PATH']];
  if (platform === 'darwin') return MAC.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS.map((file) => path.win32.join(root, file)));
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => LINUX.map((name) => `${folder}/${name}`));
}

const isExecutable = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

async function firstExecutable(files: string[]): Promise<string | undefined> {
  for (const file of files) if (await isExecutable(file)) return file;
  return undefined;
}

/** Debian and its kin: a fresh CI machine is root and has no browser yet. */
async function install(machine: Machine, ...packages: readonly string[]): Promise<void> {
  if (machine.platform !== 'linux' || !machine.isRoot || !(await isExecutable('/usr/bin/apt-get'))) return;
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  await run('apt-get', ['update', '-q'], {env});
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {env, maxBuffer: 64 * 1024 * 1024});
}

/** The Chromium that the browser tests drive. Installs Debian's package where that is possible, else says what to install. */
export async function chromiumPath(machine: Machine = thisMachine()): Promise<string> {
  const files = candidates(machine);
  const found = await firstExecutable(files);
  if (found !== undefined) return found;
  if (machine.env['CHROME_PATH']) throw new Error(`CHROME_PATH names ${machine.env['CHROME_PATH']}, which cannot be run.`);
  await install(machine, 'chromium');
  const installed = await firstExecutable(files);
  if (installed !== undefined) return installed;
  throw new Error('No Chromium found: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or set CHROME_PATH to one.');
}

/** A program that the tests need besides: Debian's package is installed where that is possible. @throws Error that says what to install. */
export async function programPath(files: string[], debianPackage: string, machine: Machine = thisMachine()): Promise<string> {
  const found = await firstExecutable(files);
  if (found !== undefined) return found;
  await install(machine, debianPackage);
  const installed = await firstExecutable(files);
  if (installed !== undefined) return installed;
  throw new Error(`${files.join(' or ')} is missing: on Debian, apt-get install ${debianPackage}.`);
}

export interface ChromiumOptions {
  /** A WAV file that plays once, from its beginning, at every `getUserMedia`. Without it Chromium's own beeps are heard. */
  microphone?: string;
}

/** Flags for a headless Chromium with a fake microphone that is always granted, no outside traffic, and WebRTC on 127.0.0.1. */
export function chromiumArgs({microphone}: ChromiumOptions = {}, machine: Machine = thisMachine()): string[] {
  return [
    ...(machine.isRoot ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--autoplay-policy=no-user-gesture-required',
    '--allow-loopback-in-peer-connection', // a machine without any other network still has 127.0.0.1
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    ...(microphone === undefined ? [] : [`--use-file-for-fake-audio-capture=${microphone}%noloop`]),
  ];
}
