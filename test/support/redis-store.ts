import {connect, type Socket} from 'node:net';
import type {LimitStore} from '../../src/token-server/index.js';

/** Each script is one atomic step on the server, by the server's clock. */
const TAKE = `
local cost, limit, window = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ttl = redis.call('PTTL', KEYS[1])
local used = ttl > 0 and tonumber(redis.call('GET', KEYS[1])) or 0
local ends = ttl > 0 and ttl or window
if used + cost > limit then return {0, math.max(0, limit - used), ends} end
if ttl > 0 then redis.call('INCRBY', KEYS[1], cost) else redis.call('SET', KEYS[1], cost, 'PX', window) end
return {1, limit - used - cost, ends}`;

const LEASE = `
local id, max, ttl = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local held = redis.call('ZSCORE', KEYS[1], id)
if not held and redis.call('ZCARD', KEYS[1]) >= max then return {0, redis.call('ZCARD', KEYS[1])} end
redis.call('ZADD', KEYS[1], now + ttl, id)
redis.call('PEXPIRE', KEYS[1], math.max(ttl, redis.call('PTTL', KEYS[1])))
return {1, redis.call('ZCARD', KEYS[1])}`;

export interface RedisStore extends LimitStore {
  /** Any command; answers a number, a text, a list of these, or `null`. */
  send(...words: (string | number)[]): Promise<unknown>;
  close(): void;
}

/** A store on a Redis, over one connection that is made when it is needed. Shows that the interface is enough for one; not made for a site. */
export function createRedisStore(port: number): RedisStore {
  let socket: Socket | null = null;
  const waiting: {resolve: (value: unknown) => void; reject: (error: Error) => void}[] = [];

  function open(): Socket {
    const opened = connect(port, '127.0.0.1');
    let unread = '';
    opened.setEncoding('latin1').on('data', (chunk) => {
      unread += String(chunk);
      for (let reply = parse(unread); reply !== null; reply = parse(unread)) {
        unread = unread.slice(reply.end);
        const {value} = reply;
        const asked = waiting.shift();
        if (value instanceof Error) asked?.reject(value);
        else asked?.resolve(value);
      }
    });
    opened.on('error', () => undefined).once('close', () => {
      socket = null;
      for (const {reject} of waiting.splice(0)) reject(new Error('redis is gone'));
    });
    return opened;
  }

  function send(...words: (string | number)[]): Promise<unknown> {
    socket ??= open();
    const bulk = words.map((word) => `$${Buffer.byteLength(String(word))}\r\n${word}\r\n`);
    socket.write(`*${words.length}\r\n${bulk.join('')}`);
    return new Promise((resolve, reject) => void waiting.push({resolve, reject}));
  }

  const numbers = async (...words: (string | number)[]): Promise<number[]> => (await send('EVAL', ...words)) as number[];
  return {
    send,
    async take(key, cost, limit, windowMs) {
      const [ok, remaining = 0, resetMs = windowMs] = await numbers(TAKE, 1, key, cost, limit, windowMs);
      return {ok: ok === 1, remaining, resetMs};
    },
    async lease(key, id, max, ttlMs) {
      const [ok, active = 0] = await numbers(LEASE, 1, key, id, max, ttlMs);
      return {ok: ok === 1, active};
    },
    async release(key, id) {
      await send('ZREM', key, id);
    },
    close: () => socket?.destroy(),
  };
}

/** The first whole reply of a text (RESP 2), and where it ends; `null` while there is none. */
function parse(text: string, at = 0): {readonly value: unknown; readonly end: number} | null {
  const lineEnd = text.indexOf('\r\n', at);
  if (lineEnd === -1) return null;
  const [line, end] = [text.slice(at + 1, lineEnd), lineEnd + 2];
  const count = Number(line);
  if (text[at] === '+') return {value: line, end};
  if (text[at] === '-') return {value: new Error(line), end};
  if (text[at] === ':') return {value: count, end};
  if (count < 0) return {value: null, end};
  if (text[at] === '$') return text.length < end + count + 2 ? null : {value: text.slice(end, end + count), end: end + count + 2};
  const values: unknown[] = [];
  let next = end;
  while (values.length < count) {
    const item = parse(text, next);
    if (item === null) return null;
    values.push(item.value);
    next = item.end;
  }
  return {value: values, end: next};
}
