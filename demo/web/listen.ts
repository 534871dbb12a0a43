import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer, type ServerType} from '@hono/node-server';
import {relaySockets} from './relay.js';
import {StartupError} from './startup-error.js';

export const HOST = '127.0.0.1';
const DEFAULT_PORT = 8080;
const TRIES = 20;

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly origin: string;
  /** Ends open connections too: a browser keeps some for minutes. */
  close(): Promise<void>;
}

/**
 * Serves on the loopback interface only; with `socketsTo`, WebSockets on the service's paths are that address's. A given port is taken or refused (0 = any free one); without one, 8080 or the next free.
 * @throws StartupError when the port is taken.
 */
export async function listen(handle: (request: Request) => Response | Promise<Response>, port: number | null, socketsTo: string | null = null): Promise<Listening> {
  const server = createAdaptorServer({fetch: handle, overrideGlobalObjects: false});
  const breakSockets = socketsTo === null ? null : relaySockets(server, new URL(socketsTo));
  const bound = await bind(server, port);
  return {
    origin: `http://${HOST}:${bound}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      breakSockets?.();
      await closed;
    },
  };
}

async function bind(server: ServerType, port: number | null): Promise<number> {
  const first = port ?? DEFAULT_PORT;
  const last = port === null ? first + TRIES : first;
  for (let candidate = first; candidate <= last; candidate += 1) {
    server.listen(candidate, HOST);
    const taken = await once(server, 'listening').then(() => false, isTaken);
    if (!taken) return (server.address() as AddressInfo).port;
  }
  throw new StartupError(port === null ? `Ports ${first} to ${last} are all taken. Choose one: PORT=9000 npm start` : `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
}

function isTaken(error: unknown): true {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return true;
  throw code === 'EACCES' ? new StartupError('This port needs rights that you do not have. Choose one above 1023: PORT=8080 npm start') : error;
}
