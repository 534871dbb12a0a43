/** The peer's page: OpenAI's agents SDK as it is on npm, given a key as its documentation says. */
import {RealtimeAgent, RealtimeSession} from '@openai/agents-realtime';

const session = new RealtimeSession(new RealtimeAgent({name: 'Guide', instructions: 'Be kind.'}), {transport: 'webrtc', model: 'gpt-realtime-2.1'});

async function fetchKey(): Promise<string> {
  const response = await fetch('/api/realtime/token', {method: 'POST', headers: {'content-type': 'application/json'}, body: '{}'});
  return ((await response.json()) as {value: string}).value;
}

async function start(): Promise<void> {
  await session.connect({url: new URL('/v1/realtime/calls', location.href).href, apiKey: fetchKey});
  window.times.ready = performance.now();
  if (!window.stays) session.close();
}

document.querySelector('button')?.addEventListener('click', () => void start());
