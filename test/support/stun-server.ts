/** STUN over UDP and TURN over TCP (RFC 8489, 8656) on 127.0.0.1, as far as a browser asks them for candidates: nothing is relayed. */
import dgram from 'node:dgram';
import {once} from 'node:events';
import net from 'node:net';
import {Message, classes, makeIntegrityKey, methods, parseMessage} from 'werift';

export interface StunServer {
  /** `stun:127.0.0.1:PORT`, by UDP. */
  readonly stun: RTCIceServer;
  /** `turn:127.0.0.1:PORT?transport=tcp`. */
  readonly turn: RTCIceServer;
  /** Whether it answers by UDP: a firewall drops it without a word. */
  udp: boolean;
  /** Whether a router stands between, so that it sees another address than the browser has. */
  router: boolean;
  /** Requests that came by UDP, answered or not. */
  readonly asked: number;
  close(): Promise<void>;
}

/** Where a router stands, as it is seen from outside (RFC 5737). */
const OUTSIDE = '203.0.113.7';
const USER = {username: 'visitor', credential: 'secret'};
const REALM = 'lab';
const KEY = makeIntegrityKey(USER.username, REALM, USER.credential);

export async function startStunServer(): Promise<StunServer> {
  const byUdp = dgram.createSocket('udp4');
  byUdp.bind(0, '127.0.0.1');
  await once(byUdp, 'listening');
  const sockets = new Set<net.Socket>();
  const byTcp = net.createServer((socket) => {
    sockets.add(socket);
    serveTurn(socket);
  });
  byTcp.listen(0, '127.0.0.1');
  await once(byTcp, 'listening');

  let asked = 0;
  const server: StunServer = {
    stun: {urls: `stun:127.0.0.1:${byUdp.address().port}`},
    turn: {urls: `turn:127.0.0.1:${(byTcp.address() as net.AddressInfo).port}?transport=tcp`, ...USER},
    udp: true,
    router: true,
    get asked() {
      return asked;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      const closed = [once(byUdp, 'close'), once(byTcp, 'close')];
      byUdp.close();
      byTcp.close();
      await Promise.all(closed);
    },
  };
  byUdp.on('message', (bytes, {address, port}) => {
    asked += 1;
    const reply = server.udp && answer(bytes, [server.router ? OUTSIDE : address, port]);
    if (reply) byUdp.send(reply, port, address);
  });
  return server;
}

function serveTurn(socket: net.Socket): void {
  let waiting = Buffer.alloc(0);
  socket.on('error', () => undefined); // a browser hangs up as it likes
  socket.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    // A header of 20 bytes says how many follow.
    while (waiting.length >= 20 && waiting.length >= 20 + waiting.readUInt16BE(2)) {
      const end = 20 + waiting.readUInt16BE(2);
      const reply = answer(waiting.subarray(0, end), [OUTSIDE, socket.remotePort ?? 0]);
      waiting = waiting.subarray(end);
      if (reply) socket.write(reply);
    }
  });
}

/** Refuses an allocation without the right key, as every TURN server does the first time. */
function answer(bytes: Buffer, seen: [address: string, port: number]): Buffer | null {
  const request = parseMessage(bytes);
  if (!request) return null;
  const {messageMethod, transactionId} = request;
  const reply = new Message(messageMethod, classes.RESPONSE, transactionId);
  if (messageMethod === methods.BINDING) return reply.setAttribute('XOR-MAPPED-ADDRESS', seen).bytes;
  if (!parseMessage(bytes, KEY)) {
    const refusal = new Message(messageMethod, classes.ERROR, transactionId);
    return refusal.setAttribute('ERROR-CODE', [401, 'Unauthorized']).setAttribute('REALM', REALM).setAttribute('NONCE', Buffer.from('once')).bytes;
  }
  reply.setAttribute('XOR-RELAYED-ADDRESS', [OUTSIDE, 50_000]).setAttribute('XOR-MAPPED-ADDRESS', seen).setAttribute('LIFETIME', 600);
  return reply.addMessageIntegrity(KEY).bytes;
}
