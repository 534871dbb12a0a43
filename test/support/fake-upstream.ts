import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';

/** One request as the fake provider received it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the fake provider does with a request; it may also never answer. */
export type Behaviour = (response: ServerResponse, request: Received) => void;

export interface FakeUpstream {
  /** `http://127.0.0.1:PORT/v1` */
  readonly baseUrl: string;
  readonly received: Received[];
  /** Requests that the other side gave up. */
  readonly aborted: () => number;
  /** Replaces the behaviour, and forgets what was received. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** Answers with a status, a body (JSON unless it is text) and headers. */
export const reply =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, {'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers}).end(text);
  };

/** A fake of the provider's HTTP side on a real socket, whose answers the test decides. */
export async function startFakeUpstream(): Promise<FakeUpstream> {
  let behaviour: Behaviour = reply(500, {});
  let aborted = 0;
  const received: Received[] = [];

  const server = createServer((request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) aborted += 1;
    });
    void readBody(request).then((body) => {
      const record = {method: request.method ?? '', path: request.url ?? '', headers: request.headers, body};
      received.push(record);
      behaviour(response, record);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    received,
    aborted: () => aborted,
    behave(next) {
      behaviour = next;
      received.length = 0;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
