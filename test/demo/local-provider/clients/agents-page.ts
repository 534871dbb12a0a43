import { RealtimeAgent, RealtimeSession, tool } from '@openai/agents-realtime';

/** What a test does with OpenAI's agents SDK in a page, and what it sees there. Bundled by `test/e2e/clients.test.ts`. */
export interface AgentsPage {
  connect(url: string, key: string): Promise<void>;
  sendMessage(text: string): void;
  interrupt(): void;
  /** What the SDK's own history has, as `role: words`. */
  said(): string[];
  /** The types of the events that arrived. */
  events(): string[];
  /** The arguments with which the tool was called. */
  asked(): string[];
  errors(): string[];
  /** The energy of the sound that arrived. */
  energy(): Promise<number>;
  close(): void;
}

declare global {
  interface Window {
    agents: AgentsPage;
  }
}

const asked: string[] = [];
const errors: string[] = [];
const events: string[] = [];
const lookup = tool({
  name: 'lookup_order',
  description: 'Finds an order.',
  parameters: { type: 'object', properties: { order: { type: 'number' } }, required: ['order'], additionalProperties: false },
  strict: true,
  execute: (input) => {
    asked.push(JSON.stringify(input));
    return 'On its way.';
  },
});
const session = new RealtimeSession(new RealtimeAgent({ name: 'Guide', instructions: 'Be kind.', tools: [lookup] }), { transport: 'webrtc', model: 'gpt-realtime-2.1' });
session.on('error', ({ error }) => errors.push(JSON.stringify(error)));
session.on('transport_event', ({ type }) => events.push(type));

function connection(): RTCPeerConnection | undefined {
  const state: unknown = Reflect.get(session.transport, 'connectionState');
  return typeof state === 'object' && state !== null && 'peerConnection' in state ? (state.peerConnection as RTCPeerConnection) : undefined;
}

window.agents = {
  connect: (url, apiKey) => session.connect({ url, apiKey }),
  sendMessage: (text) => session.sendMessage(text),
  interrupt: () => session.interrupt(),
  said: () =>
    session.history.flatMap((item) =>
      item.type === 'message' ? [`${item.role}: ${item.content.map((part) => ('text' in part ? part.text : 'transcript' in part ? (part.transcript ?? '') : '')).join(' ')}`] : [],
    ),
  events: () => events,
  asked: () => asked,
  errors: () => errors,
  energy: async () => {
    let energy = 0;
    const report = await connection()?.getStats();
    report?.forEach((stats: { type: string; totalAudioEnergy?: number }) => {
      if (stats.type === 'inbound-rtp') energy += stats.totalAudioEnergy ?? 0;
    });
    return energy;
  },
  close: () => session.close(),
};
