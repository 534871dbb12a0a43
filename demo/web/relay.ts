import type {IncomingMessage} from 'node:http';
import {connect, type Server} from 'node:net';
import type {Duplex} from 'node:stream';

/** Whether a path belongs to a Realtime service: OpenAI's or Azure's, of today or of the preview. */
export const isServicePath = (pathname: string): boolean => /^(?:\/v1\/realtime(?:rtc)?|\/openai\/(?:v1\/)?realtime(?:api)?)(?:\/|$)/.test(pathname);

/**
 * Relays WebSockets on the service's paths to `target`, byte for byte: the service itself admits, refuses and closes them.
 * @returns what breaks those that are open
 */
export function relaySockets(server: Server, target: URL): () => void {
  const open = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy());
    const {pathname} = new URL(request.url ?? '/', 'http://site');
    if (!isServicePath(pathname)) {
      client.once('finish', () => client.destroy());
      client.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const service = connect(Number(target.port), target.hostname, () => {
      service.write(headOf(request));
      service.write(head);
      client.pipe(service).pipe(client);
    });
    // Whoever goes takes the other along, or one half would stay open.
    service.on('error', () => client.destroy());
    service.once('close', () => client.end(() => client.destroy()));
    client.once('close', () => service.destroy());
    for (const each of [client, service]) {
      open.add(each);
      each.once('close', () => open.delete(each));
    }
  });
  return () => {
    for (const each of open) each.destroy();
  };
}

function headOf({method = 'GET', url = '/', rawHeaders}: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : []));
  return [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
