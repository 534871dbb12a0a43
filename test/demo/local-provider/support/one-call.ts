import { WebSocket } from 'ws';
import { startLocalProvider } from '../../../../demo/local-provider/index.js';
import { mint, visit } from './visitor.js';

// Run by process.test.ts: a call in the middle of an answer, a dropped one, one on a socket and one that never connects
// are all closed, and nobody waits for answers that a fault holds back.
const provider = await startLocalProvider({ speech: 'fixtures' });
const talking = await visit(provider);
talking.send({ type: 'response.create' });
await talking.waitFor('output_audio_buffer.started');
const dropped = await visit(provider);
await provider.calls[1]?.drop();
const open = (): WebSocket =>
  new WebSocket(`${provider.url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime`, ['realtime', `openai-insecure-api-key.${provider.apiKey}`]);
const socket = open();
await new Promise((resolve) => socket.once('message', resolve));
provider.faults.calls = { unreachable: true };
provider.faults.mint = provider.faults.socket = { delayMs: 600_000 };
const held = mint(provider).then(String, () => 'no answer');
const waiting = open().on('error', () => {});
const left = open().on('error', () => {});
setTimeout(() => left.terminate(), 50);
await new Promise((resolve) => setTimeout(resolve, 100));
await provider.close();
await held;
waiting.terminate();
await talking.close();
await dropped.close();
console.log(provider.calls.map(({ endReason }) => endReason).join(' '));
