import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const start = (file: string, args: readonly string[] = []) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += String(text);
  });
  return { child, output: () => output, exit: once(child, 'exit', { signal: AbortSignal.timeout(30_000) }) };
};

describe('the provider as a process', () => {
  it('exits by itself after close: no socket, no timer, no peer is left', async () => {
    const { output, exit } = start('support/one-call.ts');
    assert.deepEqual(await exit, [0, null]);
    assert.match(output(), /provider_closed/);
  });

  it('prints where it listens, and ends when it is told to', async () => {
    const { child, output, exit } = start('../../../demo/local-provider/main.ts', ['--port', '0', '--key', 'sk-mine', '--fixtures']);
    const deadline = performance.now() + 20_000;
    while (!output().includes('Ctrl-C') && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    const url = /Listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1] ?? '';
    const response = await fetch(`${url}/v1/realtime/client_secrets`, { method: 'POST', headers: { Authorization: 'Bearer sk-mine' } });
    assert.equal(response.status, 200);
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
  });
});
