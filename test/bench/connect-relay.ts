/** A long way to the provider: every datagram between a browser and the address of an answer takes its time, in both directions. */
import {createSocket, type RemoteInfo, type Socket} from 'node:dgram';
import {once} from 'node:events';

export interface Relay {
  /** The answer, with the relay's address in the place of the provider's. */
  readonly sdp: string;
  close(): void;
}

const CANDIDATE = /^a=candidate:\S+ 1 udp \d+ (127\.0\.0\.1) (\d+) typ host.*\r?\n/im;

async function bound(): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

/** @param oneWayMs How long a datagram takes. @throws Error for an answer without an address on 127.0.0.1. */
export async function openRelay(answer: string, oneWayMs: number): Promise<Relay> {
  const [line, host, port] = CANDIDATE.exec(answer) ?? [];
  if (line === undefined) throw new Error('the answer has no candidate on 127.0.0.1');
  const front = await bound();
  /** One socket towards the provider for each of the browser's: it answers to where it was asked from. */
  const behind = new Map<string, Promise<Socket>>();
  const timers = new Set<NodeJS.Timeout>();

  function later(act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, oneWayMs);
    timers.add(timer);
  }
  async function open(browser: RemoteInfo): Promise<Socket> {
    const socket = await bound();
    socket.on('message', (datagram) => later(() => front.send(datagram, browser.port, browser.address)));
    return socket;
  }
  front.on('message', (datagram, browser) => {
    const from = `${browser.address}:${browser.port}`;
    const way = behind.get(from) ?? open(browser);
    behind.set(from, way);
    later(() => void way.then((socket) => socket.send(datagram, Number(port), host)));
  });

  const own = `a=candidate:1 1 UDP 2122252543 127.0.0.1 ${front.address().port} typ host\r\n`;
  return {
    sdp: answer.replace(line, own).replace(/^a=candidate:(?!1 1 UDP 2122252543 ).*\r?\n/gim, ''),
    close() {
      for (const timer of timers) clearTimeout(timer);
      front.close();
      for (const way of behind.values()) void way.then((socket) => socket.close());
    },
  };
}
