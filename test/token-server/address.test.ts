import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {networkOf} from '../../src/token-server/address.js';

describe('the network of an address', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['192.0.2.7', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['192.0.2.7:50123', '192.0.2.7'],
    ['255.255.255.255', '255.255.255.255'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['', null],
    ['unknown', null],
    ['192.0.2', null],
    ['192.0.2.256', null],
    ['192.0.2.07', null],
    ['192.0.2.7.', null],
    ['3221225991', null],
    ['0xc0.0.2.7', null],
    ['2001:db8', null],
    ['1:2:3:4:5:6:7:8:9', null],
    ['::1::2', null],
    ['::1]/@evil.example/[', null],
    ['site.example', null],
    ['192.0.2.7, 192.0.2.8', null],
    ['9'.repeat(10_000), null],
  ];
  for (const [text, network] of cases) it(`${text.slice(0, 40) || 'nothing'} is in ${String(network)}`, () => assert.equal(networkOf(text), network));

  it('is one for ten thousand addresses of a household', () => {
    const networks = Array.from({length: 10_000}, (_, i) => networkOf(`2001:db8:1:2:${i.toString(16)}:1:2:${(i * 5).toString(16)}`));
    assert.deepEqual([...new Set(networks)], ['2001:db8:1:2::/64']);
  });
});
