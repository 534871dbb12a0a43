import {spawn, type ChildProcess} from 'node:child_process';
import {fromRoot, ROOT} from './bundle/root.js';

/** What a finished child process leaves. */
export interface Finished {
  code: number;
  output: string;
}

export interface RunOptions {
  /** The repository's root, unless said. */
  cwd?: string;
  /** Every chunk of output as it comes. */
  onOutput?: (text: string) => void;
  /** 0 is no limit. */
  timeoutMs?: number;
}

const GRACE_MS = 5_000;
const children = new Set<ChildProcess>();

/** Signals a child and everything it started: each child leads a process group of its own. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}

/** SIGINT first: the test runners close their browsers on it. */
function end(child: ChildProcess): void {
  signal(child, 'SIGINT');
  setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS).unref();
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    for (const child of children) end(child);
    setTimeout(() => process.exit(1), children.size > 0 ? GRACE_MS + 500 : 0);
  });
}
process.once('exit', () => children.forEach((child) => signal(child, 'SIGKILL')));

/** Runs Node on the given arguments, and resolves when it has ended, however it ended. */
export function runNode(args: string[], {cwd = ROOT, onOutput, timeoutMs = 40 * 60_000}: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    let output = '';
    const keep = (text: string): void => {
      output += text;
      onOutput?.(text);
    };
    const child = spawn(process.execPath, args, {cwd, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe']});
    children.add(child);
    const tooLong = (): void => {
      keep(`\nended after ${timeoutMs / 1000} s\n`);
      end(child);
    };
    const timer = timeoutMs > 0 ? setTimeout(tooLong, timeoutMs) : undefined;
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => keep(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({code: code ?? 1, output});
    });
  });
}

/** The arguments with which Node runs a TypeScript file of ours. */
export const tsx = (file: string, ...args: string[]): string[] => ['--import', 'tsx', fromRoot(file), ...args];
