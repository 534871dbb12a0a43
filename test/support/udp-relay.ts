/** A network between a page and a service that a test can spoil: all that they send each other by UDP goes through it. No root, any system. */
import dgram, {type Socket} from 'node:dgram';
import {once} from 'node:events';

/** What happens to the packets of one direction. */
export interface Conditions {
  readonly delayMs?: number;
  /** Up to so much more, another time for each packet: they overtake one another. */
  readonly jitterMs?: number;
  /** The share that is lost, 0..1. */
  readonly loss?: number;
  /** Nothing gets through. */
  readonly cut?: boolean;
}

type Direction = 'up' | 'down';

export interface Traffic {
  readonly passed: number;
  readonly dropped: number;
}

export interface UdpRelay {
  /** From now on, in both directions or in one; what is under way arrives as it would have. */
  set(conditions: Conditions, direction?: Direction): void;
  /** Holds all packets back for so long, and then lets them go at once, in their order. */
  stall(ms: number, direction?: Direction): void;
  /** So far: `up` is from the page to the service. */
  readonly traffic: {readonly up: Traffic; readonly down: Traffic};
  /** An SDP answer whose one candidate leads through here. @throws Error where it has no IPv4 candidate of UDP. */
  route(answer: string): Promise<string>;
  close(): void;
}

const CANDIDATE = /^a=candidate:\S+ 1 udp \d+ (\d+\.\d+\.\d+\.\d+) (\d+) typ host.*$/im;

/** @param random 0..1: a seeded one makes two runs alike. */
export function openRelay(random: () => number = Math.random): UdpRelay {
  const sockets: Socket[] = [];
  const up = createQueue(random);
  const down = createQueue(random);

  const open = (): Socket => {
    const socket = dgram.createSocket('udp4');
    // The other side's port may be closed already.
    socket.on('error', () => undefined);
    sockets.push(socket);
    return socket;
  };

  const both = {up: [up], down: [down]};
  const queues = (direction?: Direction): Queue[] => (direction ? both[direction] : [up, down]);

  return {
    set: (conditions, direction) => queues(direction).forEach((queue) => queue.set(conditions)),
    stall: (ms, direction) => queues(direction).forEach((queue) => queue.stall(ms)),
    traffic: {up: up.traffic, down: down.traffic},
    async route(answer) {
      const [, address, port] = CANDIDATE.exec(answer) ?? [];
      if (address === undefined) throw new Error('the answer has no candidate to relay to');
      const front = open();
      front.bind(0, address);
      await once(front, 'listening');
      const backs = new Map<number, Socket>();
      front.on('message', (packet, page) => {
        const back = backs.get(page.port) ?? open();
        if (!backs.has(page.port)) {
          backs.set(page.port, back);
          back.on('message', (reply) => down.take(() => front.send(reply, page.port, page.address)));
        }
        up.take(() => back.send(packet, Number(port), address));
      });
      return throughOne(answer, `a=candidate:1 1 udp 2122252543 ${address} ${front.address().port} typ host`);
    },
    close() {
      up.close();
      down.close();
      for (const socket of sockets.splice(0)) socket.close();
    },
  };
}

/** The answer with this candidate in the place of all of its own. */
function throughOne(answer: string, candidate: string): string {
  const lines = answer.split(/(?<=\n)/);
  const first = lines.findIndex((line) => CANDIDATE.test(line));
  return lines.flatMap((line, at) => (at === first ? [`${candidate}\r\n`] : /^a=candidate:/i.test(line) ? [] : [line])).join('');
}

interface Queue {
  readonly traffic: Traffic;
  set(conditions: Conditions): void;
  stall(ms: number): void;
  take(send: () => void): void;
  close(): void;
}

/** One direction: a single timer, for whatever is due next. */
function createQueue(random: () => number): Queue {
  const traffic = {passed: 0, dropped: 0};
  let waiting: {readonly due: number; readonly send: () => void}[] = [];
  let conditions: Conditions = {};
  let stalledUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    const now = performance.now();
    const later = waiting.findIndex(({due}) => due > now);
    for (const {send} of waiting.splice(0, later < 0 ? waiting.length : later)) send();
    clearTimeout(timer);
    const [next] = waiting;
    timer = next && setTimeout(flush, next.due - now);
  }

  return {
    traffic,
    set: (next) => (conditions = next),
    stall: (ms) => (stalledUntil = performance.now() + ms),
    take(send) {
      const {delayMs = 0, jitterMs = 0, loss = 0, cut = false} = conditions;
      const lost = cut || random() < loss;
      traffic[lost ? 'dropped' : 'passed']++;
      if (lost) return;
      const due = Math.max(stalledUntil, performance.now() + delayMs + random() * jitterMs);
      const behind = waiting.findIndex((other) => other.due > due);
      waiting.splice(behind < 0 ? waiting.length : behind, 0, {due, send});
      flush();
    },
    close() {
      clearTimeout(timer);
      waiting = [];
    },
  };
}
