/** A provider that speaks over a WebSocket at the pace of speech, by a network that is late. It plays a script: there is no session behind it. */
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {WebSocketServer, type WebSocket} from 'ws';
import {createRandom} from '../support/random.js';
import {sleep} from '../support/until.js';
import {published} from './conversation.js';

const RATE = 24_000;

export interface Speech {
  readonly seconds: number;
  /** Milliseconds of each piece. */
  readonly pieceMs: number;
  /** Each piece is later than its time by 0 to so many milliseconds; none overtakes another. */
  readonly jitterMs: number;
}

export interface JitteryProvider {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/** A tone, so that every gap in it shows. */
function piece({pieceMs}: Speech, index: number): string {
  const count = (RATE * pieceMs) / 1000;
  const samples = Int16Array.from({length: count}, (_, at) => 12_000 * Math.sin((2 * Math.PI * 440 * (index * count + at)) / RATE));
  return Buffer.from(samples.buffer).toString('base64');
}

/** Answers at once, once, to everybody who connects. */
async function speak(socket: WebSocket, speech: Speech, seed: number): Promise<void> {
  const random = createRandom(seed);
  let serial = 0;
  const say = (type: string, fields: object): void => socket.send(JSON.stringify({...published(type), event_id: `event_${++serial}`, ...fields}));
  const place = {response_id: 'resp_1', item_id: 'item_1', output_index: 0, content_index: 0};
  const item = {id: 'item_1', object: 'realtime.item', type: 'message', role: 'assistant', status: 'in_progress', content: []};
  say('session.created', {});
  await sleep(1000);
  say('response.created', {});
  say('response.output_item.added', {response_id: 'resp_1', item});
  say('conversation.item.added', {previous_item_id: null, item});
  const began = performance.now();
  for (let index = 0; index * speech.pieceMs < speech.seconds * 1000; index++) {
    const due = began + index * speech.pieceMs + random.below(speech.jitterMs + 1);
    await sleep(Math.max(0, due - performance.now()));
    if (socket.readyState !== socket.OPEN) return;
    say('response.output_audio.delta', {...place, delta: piece(speech, index)});
  }
  say('response.output_audio.done', place);
  say('response.output_item.done', {response_id: 'resp_1', item: {...item, status: 'completed'}});
  say('response.done', {});
}

/** @param seed Of the first socket; each that follows has the next. */
export async function openJitteryProvider(speech: Speech, seed: number): Promise<JitteryProvider> {
  const server = new WebSocketServer({host: '127.0.0.1', port: 0});
  let next = seed;
  server.on('connection', (socket) => void speak(socket, speech, next++));
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}
