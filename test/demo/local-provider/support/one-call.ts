import { WebSocket } from 'ws';
import { startLocalProvider } from '../../../../demo/local-provider/index.js';
import { visit } from './visitor.js';

// Run by process.test.ts: a call in the middle of an answer, a dropped one, one on a socket and one that never connects are all closed.
const provider = await startLocalProvider({ speech: 'fixtures' });
const talking = await visit(provider);
talking.send({ type: 'response.create' });
await talking.waitFor('output_audio_buffer.started');
const dropped = await visit(provider);
await provider.calls[1]?.drop();
const socket = new WebSocket(`${provider.url.replace('http', 'ws')}/v1/realtime?model=gpt-realtime`, ['realtime', `openai-insecure-api-key.${provider.apiKey}`]);
await new Promise((resolve) => socket.once('message', resolve));
provider.faults.calls = { unreachable: true };
await provider.close();
await talking.close();
await dropped.close();
console.log(provider.calls.map(({ endReason }) => endReason).join(' '));
