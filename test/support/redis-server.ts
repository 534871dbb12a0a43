import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import process from 'node:process';
import {programPath} from './browser.js';

const PATHS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((folder) => `${folder}/redis-server`);

export interface RedisServer {
  readonly port: number;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * A real Redis on 127.0.0.1, which keeps nothing on disk. @param port Where it has been before; otherwise a free one.
 * @throws Error, in a sentence, where it is not there and cannot be installed, or does not start.
 */
export async function startRedis(port?: number): Promise<RedisServer> {
  const at = port ?? (await freePort());
  const child = spawn(await programPath(PATHS, 'redis-server'), ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {stdio: ['ignore', 'pipe', 'inherit']});
  const kill = () => void child.kill();
  // Also where a test does not come to its end.
  process.once('exit', kill);
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({message}) => resolve(message));
    child.once('exit', (code) => resolve(`redis-server ended with ${String(code)}: ${said}`));
  });
  let said = '';
  const ready = new Promise<null>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ready to accept connections')) resolve(null);
    });
  });
  const failed = await Promise.race([ready, ended]);
  if (failed !== null) throw new Error(failed);
  return {
    port: at,
    async close() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}
