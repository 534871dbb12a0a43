import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import type {TestRunnerPlugin} from '@web/test-runner';
import {WebSocketServer, type WebSocket} from 'ws';

/** Where a page's tests find a real WebSocket server: `/test-websocket?…` on the test server's own origin. */
const PATH = '/test-websocket';

/**
 * Echoes. `?refuse=STATUS`: no handshake. `&send=TEXT` (with `&binary` as bytes): said at once, as often as it stands there. `&pad=N`: said too, N bytes of JSON.
 * `&close=CODE&reason=TEXT`: then closes; `&drop`: then vanishes; `&deaf`: never reads.
 */
export function testWebsocket(): TestRunnerPlugin {
  const sockets = new WebSocketServer({noServer: true});
  return {
    name: 'realtime-voice:test-websocket',
    serverStart({server}) {
      server?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        const {pathname, searchParams} = new URL(request.url ?? '/', 'http://test');
        if (pathname !== PATH) return;
        const refuse = searchParams.get('refuse');
        if (refuse !== null) socket.end(`HTTP/1.1 ${refuse} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
        else sockets.handleUpgrade(request, socket, head, (opened) => behave(opened, searchParams, () => void socket.pause()));
      });
    },
    serverStop() {
      sockets.close();
    },
  };
}

function behave(socket: WebSocket, query: URLSearchParams, stopReading: () => void): void {
  socket.on('message', (data, binary) => socket.send(data, {binary}));
  for (const text of query.getAll('send')) socket.send(query.has('binary') ? Buffer.from(text, 'latin1') : text);
  const pad = query.get('pad');
  if (pad !== null) socket.send(JSON.stringify({pad: ''}).replace('""', `"${'x'.repeat(Number(pad) - '{"pad":""}'.length)}"`));
  if (query.has('deaf')) stopReading();
  if (query.has('drop')) socket.terminate();
  const code = query.get('close');
  if (code === '1005') socket.close();
  else if (code !== null) socket.close(Number(code), query.get('reason') ?? '');
}
