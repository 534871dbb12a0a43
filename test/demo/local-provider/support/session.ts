import type { TestContext } from 'node:test';
import type { Faults } from '../../../../demo/local-provider/faults.js';
import { FRAME_MS, concat } from '../../../../demo/local-provider/session/audio.js';
import { createConfig } from '../../../../demo/local-provider/session/config.js';
import type { Tempo } from '../../../../demo/local-provider/session/context.js';
import type { Usage } from '../../../../demo/local-provider/session/usage.js';
import { createSession } from '../../../../demo/local-provider/session/session.js';
import { parseClientEvent } from '../../../../demo/local-provider/schema/event.js';
import { loadFixtures } from '../../../../demo/local-provider/speech/fixtures.js';

/** An item as tests read it; one content part is all that the provider ever makes. */
interface Item {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly name: string;
  readonly call_id: string;
  readonly arguments: string;
  readonly content: readonly [Readonly<{ type: string; text: string; transcript: string }>];
}

/**
 * A server event as tests read it. Every field that some event has is declared: a test that reads one which its event
 * lacks fails by that.
 */
export interface Event {
  readonly type: string;
  readonly delta: string;
  readonly error: Readonly<{ type: string; code: string; message: string; param: string; event_id: string }>;
  readonly session: Readonly<{
    id: string;
    object: string;
    expires_at: number;
    instructions: string;
    audio: { output: { voice: string } };
  }>;
  readonly response: Readonly<{
    id: string;
    status: string;
    status_details: unknown;
    conversation_id: string | null;
    output: readonly [Item];
    metadata: unknown;
    usage: Usage;
  }>;
  readonly item: Item;
  readonly item_id: string;
  readonly response_id: string;
  readonly previous_item_id: string | null;
  readonly content_index: number;
  readonly audio_start_ms: number;
  readonly audio_end_ms: number;
  readonly transcript: string;
  readonly usage: Readonly<{ type: string }>;
}

const speech = await loadFixtures();

/** The types of events, in order. */
export const types = (events: readonly Event[]): string[] => events.map(({ type }) => type);

/** A session without WebRTC, fast, whose audio is played by the test. It is closed when the test ends. */
export function startSession(
  t: TestContext,
  config: Readonly<Record<string, unknown>> = {},
  options: { tempo?: Partial<Tempo>; maxSeconds?: number; output?: 'track' | 'events' } = {},
) {
  const events: Event[] = [];
  const faults: Faults = {};
  let expired = false;
  const update = parseClientEvent({ type: 'session.update', session: { type: 'realtime', ...config } });
  if (update.type !== 'session.update') throw new Error('unreachable');
  const session = createSession({
    id: 'sess_test',
    config: createConfig(update.session),
    speech,
    tempo: { turnDelayMs: 5, generationSpeed: 60, transcriptionDelayMs: 20, ...options.tempo },
    output: options.output ?? 'track',
    maxSeconds: options.maxSeconds ?? 3600,
    faults: () => faults,
    emit: (event) => events.push(JSON.parse(JSON.stringify(event)) as Event),
    onExpired: () => {
      expired = true;
    },
  });
  t.after(() => session.close());
  session.open();

  const play = (ms: number): Int16Array => concat(Array.from({ length: ms / FRAME_MS }, () => session.play()));
  const waitFor = async (type: string, from = 0, whileWaiting = (): void => {}): Promise<Event> => {
    const deadline = performance.now() + 10_000;
    for (;;) {
      const found = events.slice(from).find((event) => event.type === type);
      if (found !== undefined) return found;
      if (performance.now() > deadline) throw new Error(`No ${type}. Seen: ${types(events).join(' ')}`);
      whileWaiting();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return {
    events,
    faults,
    expired: () => expired,
    saidMs: () => session.saidMs,
    send: (event: unknown) => session.receive(JSON.stringify(event)),
    receive: (text: string) => session.receive(text),
    hear: (pcm: Int16Array) => session.hear(pcm),
    play,
    waitFor,
    /** As {@link waitFor}, while the assistant's audio is played twenty times as fast as it is spoken. */
    playUntil: (type: string, from = 0) => waitFor(type, from, () => void play(40)),
    last: (type: string): Event => {
      const found = events.findLast((event) => event.type === type);
      if (found === undefined) throw new Error(`No ${type}. Seen: ${types(events).join(' ')}`);
      return found;
    },
  };
}
