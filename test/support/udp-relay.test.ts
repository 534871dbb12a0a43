import assert from 'node:assert/strict';
import dgram, {type Socket} from 'node:dgram';
import {once} from 'node:events';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createRandom} from './random.js';
import {openRelay, type UdpRelay} from './udp-relay.js';
import {until} from './until.js';

const answerOf = (port: number): string =>
  [
    'v=0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=candidate:1 1 udp 2130706431 fd00::2 4000 typ host',
    `a=candidate:2 1 UDP 2130706431 127.0.0.1 ${port} typ host`,
    'a=candidate:3 1 tcp 2130706431 127.0.0.1 9 typ host tcptype active',
    'a=end-of-candidates',
    '',
  ].join('\r\n');

async function bound(): Promise<Socket> {
  const socket = dgram.createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

describe('the relay of UDP', () => {
  let page: Socket;
  let service: Socket;
  let relay: UdpRelay;
  let port: number;
  let arrived: string[];

  beforeEach(async () => {
    [page, service] = await Promise.all([bound(), bound()]);
    const {below} = createRandom(7);
    relay = openRelay(() => below(1e6) / 1e6);
    const answer = await relay.route(answerOf(service.address().port));
    port = Number(/a=candidate:.* 127\.0\.0\.1 (\d+) typ host/.exec(answer)?.[1]);
    arrived = [];
    // An echo.
    service.on('message', (packet, {port: from, address}) => service.send(packet, from, address));
    page.on('message', (packet) => arrived.push(packet.toString()));
  });
  afterEach(() => {
    relay.close();
    page.close();
    service.close();
  });

  const send = (...packets: string[]): void => packets.forEach((packet) => page.send(packet, port, '127.0.0.1'));
  const all = (count: number): Promise<unknown> => until(`${count} have arrived`, () => arrived.length === count);

  it('is the one candidate of an answer, and carries both ways', async () => {
    const answer = await relay.route(answerOf(service.address().port));
    assert.deepEqual(answer.match(/a=candidate:/g)?.length, 1);
    assert.match(answer, /^v=0\r\nm=audio [^\r]+\r\na=candidate:1 1 udp \d+ 127\.0\.0\.1 \d+ typ host\r\na=end-of-candidates\r\n$/);
    await assert.rejects(relay.route('v=0\r\n'));
    send('a', 'b');
    await all(2);
    assert.deepEqual(arrived, ['a', 'b']);
    assert.deepEqual(relay.traffic, {up: {passed: 2, dropped: 0}, down: {passed: 2, dropped: 0}});
  });

  it('delays each direction', async () => {
    relay.set({delayMs: 40});
    const start = performance.now();
    send('a', 'b', 'c');
    await all(3);
    assert.ok(performance.now() - start >= 79, 'there and back');
    assert.deepEqual(arrived, ['a', 'b', 'c']);
  });

  it('lets packets overtake one another by their jitter', async () => {
    relay.set({jitterMs: 60}, 'down');
    const sent = Array.from({length: 20}, (_, at) => String(at));
    send(...sent);
    await all(20);
    assert.notDeepEqual(arrived, sent);
    assert.deepEqual([...arrived].sort(), [...sent].sort());
  });

  it('loses a share', async () => {
    relay.set({loss: 0.5}, 'up');
    send(...Array.from({length: 100}, () => 'x'));
    await until('all are counted', () => relay.traffic.up.passed + relay.traffic.up.dropped === 100);
    assert.ok(relay.traffic.up.dropped > 30 && relay.traffic.up.dropped < 70, JSON.stringify(relay.traffic));
    assert.equal(relay.traffic.down.dropped, 0);
  });

  it('is cut in one direction, and heals', async () => {
    relay.set({cut: true}, 'down');
    send('lost');
    await until('it is dropped', () => relay.traffic.down.dropped === 1);
    relay.set({});
    send('found');
    await all(1);
    assert.deepEqual(arrived, ['found']);
  });

  it('holds all back for a while, and lets them go in their order', async () => {
    relay.stall(60, 'up');
    const start = performance.now();
    send('a', 'b');
    await all(2);
    assert.ok(performance.now() - start >= 59);
    assert.deepEqual(arrived, ['a', 'b']);
  });
});
