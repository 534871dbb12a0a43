import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {startRedis} from '../support/redis-server.js';
import {createRedisStore, type RedisStore} from '../support/redis-store.js';
import {sleep} from '../support/until.js';
import {assertRefused, handlerFor, jsonRequest, KEY, minted} from './rig.js';
import {describeStore} from './store-cases.js';

// Not in a hook: where there is no Redis, the file fails with the reason, rather than each of its tests without one.
let redis = await startRedis();
let upstream: FakeUpstream;
let stores: RedisStore[] = [];
before(async () => {
  upstream = await startFakeUpstream();
  stores = Array.from({length: 4}, () => createRedisStore(redis.port));
});
after(async () => {
  for (const store of stores) store.close();
  await upstream?.close();
  await redis.close();
});

const anyStore = (): RedisStore => stores[0] ?? assert.fail('there is no store');

describeStore('a store on a real Redis', () => ({store: anyStore(), pass: (ms) => sleep(ms + 5)}), () => stores);

describe('a store on a real Redis', () => {
  it('leaves no key without an end', async () => {
    const store = anyStore();
    await store.send('FLUSHALL');
    await store.take('taken', 1, 2, 60_000);
    await store.take('taken', 1, 2, 60_000);
    await store.lease('leased', 'a', 1, 60_000);
    await store.lease('leased', 'b', 2, 1);
    for (const key of ['taken', 'leased']) assert.ok(Number(await store.send('PTTL', key)) > 1, key);
  });

  it('does not count by a key that has none', async () => {
    const store = anyStore();
    await store.send('SET', 'orphan', '99');
    assert.equal((await store.take('orphan', 1, 1, 60_000)).ok, true);
    assert.ok(Number(await store.send('PTTL', 'orphan')) > 0);
  });

  it('sees no address, no user and no secret', async () => {
    const store = anyStore();
    await store.send('FLUSHALL');
    upstream.behave(reply(200, minted()));
    const handler = handlerFor(upstream, {store, limits: {}, trustProxy: 'x-real-ip', authorize: () => ({userId: 'ada@example.com'})});
    assert.equal((await handler(jsonRequest({'x-real-ip': '192.0.2.7'}))).status, 200);
    const keys = (await store.send('KEYS', '*')) as string[];
    assert.deepEqual(keys.map((key) => key.replace(/[0-9a-f]{64}$/, 'HASH')).sort(), [
      'realtime-voice:ip:3600000:HASH',
      'realtime-voice:ip:60000:HASH',
      'realtime-voice:site:60000:HASH',
      'realtime-voice:user:3600000:HASH',
      'realtime-voice:user:60000:HASH',
    ]);
    assert.doesNotMatch(keys.join(), new RegExp(`192\\.0\\.2\\.7|ada|${KEY}`));
  });

  it('limits the processes of a site together', async () => {
    await anyStore().send('FLUSHALL');
    upstream.behave(reply(200, minted()));
    const handlers = stores.map((store) => handlerFor(upstream, {store, limits: {ip: {perMinute: 7}}}));
    const answers = await Promise.all(handlers.flatMap((handler) => Array.from({length: 10}, () => handler(jsonRequest()))));
    assert.deepEqual([answers.filter(({status}) => status === 200).length, answers.filter(({status}) => status === 429).length], [7, 33]);
    assert.equal(upstream.received.length, 7);
  });

  it('mints nothing while Redis does not answer, or is gone, and again when it is back', async () => {
    const store = anyStore();
    const handler = handlerFor(upstream, {store, limits: {ip: {perDay: 1000}}});
    upstream.behave(reply(200, minted()));
    const refused = async () => {
      const {headers} = await assertRefused(await handler(jsonRequest()), 503, 'limiter_unavailable');
      assert.equal(headers.get('retry-after'), '5');
    };
    await stores[1]?.send('CLIENT', 'PAUSE', 60_000, 'ALL');
    await refused();
    await redis.close();
    await refused();
    assert.equal(upstream.received.length, 0);
    redis = await startRedis(redis.port);
    assert.equal((await handler(jsonRequest())).status, 200);
  });
});
