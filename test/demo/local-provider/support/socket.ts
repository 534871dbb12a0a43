import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { WebSocket } from 'ws';
import type { Call, LocalProvider } from '../../../../demo/local-provider/index.js';
import { samplesIn } from '../../../../demo/local-provider/session/audio.js';
import { until } from '../../../support/until.js';
import type { Event } from './session.js';

/** A stand-in for a browser without WebRTC. */
export interface SocketVisitor {
  readonly socket: WebSocket;
  readonly events: readonly Event[];
  /** How the socket was closed, once it is. */
  readonly closed: Readonly<{ code: number; reason: string }> | null;
  send(event: unknown): void;
  /** Appends audio in pieces of 100 ms, as fast as they go. */
  append(pcm: Int16Array): void;
  /** The first event of that kind after `from` events. */
  waitFor(type: string, from?: number): Promise<Event>;
  /** Waits until the socket is closed. */
  closing(): Promise<Readonly<{ code: number; reason: string }>>;
}

/** How a socket is asked for. */
export interface SocketOptions {
  readonly path?: string;
  readonly key?: string;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

const address = (provider: LocalProvider, path: string): string => `${provider.url.replace('http', 'ws')}${path}`;

/** The status and the error code with which an upgrade is refused. */
export async function refusal(provider: LocalProvider, path: string, headers: Readonly<Record<string, string>> = {}, protocols: string[] = []): Promise<string> {
  const socket = new WebSocket(address(provider, path), protocols, { headers });
  const [request, response] = (await once(socket, 'unexpected-response')) as [{ destroy(): void }, AsyncIterable<Buffer> & { statusCode: number }];
  let text = '';
  for await (const chunk of response) text += chunk.toString();
  request.destroy();
  const { error } = JSON.parse(text) as { error: { code: string | null } };
  return `${response.statusCode} ${error.code ?? 'null'}`;
}

/** Opens a socket as a browser does, with the key among the sub-protocols. */
export async function connect(t: TestContext, provider: LocalProvider, options: SocketOptions = {}): Promise<SocketVisitor> {
  const { path = '/v1/realtime?model=gpt-realtime', key = provider.apiKey, headers } = options;
  const protocols = options.protocols ?? ['realtime', `openai-insecure-api-key.${key}`];
  const socket = new WebSocket(address(provider, path), [...protocols], headers === undefined ? {} : { headers });
  const events: Event[] = [];
  let closed: SocketVisitor['closed'] = null;
  socket.on('message', (data: Buffer) => events.push(JSON.parse(data.toString()) as Event));
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() };
  });
  t.after(() => socket.terminate());
  await once(socket, 'open');
  const send = (event: unknown): void => socket.send(typeof event === 'string' ? event : JSON.stringify(event));
  return {
    socket,
    events,
    get closed() {
      return closed;
    },
    send,
    append: (pcm) => {
      for (let at = 0; at < pcm.length; at += samplesIn(100)) {
        send({ type: 'input_audio_buffer.append', audio: Buffer.from(pcm.slice(at, at + samplesIn(100)).buffer).toString('base64') });
      }
    },
    waitFor: (type, from = 0) => until(`there is a ${type} among ${events.map((event) => event.type).join(' ')}`, () => events.slice(from).find((event) => event.type === type)),
    closing: () => until('the socket is closed', () => closed),
  };
}

/** The newest call of a provider. */
export function lastCall(provider: LocalProvider): Call {
  const call = provider.calls.at(-1);
  if (call === undefined) throw new Error('There is no call.');
  return call;
}

/** A typed message. */
export const say = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
});
