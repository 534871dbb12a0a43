import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readTrustProxy, type TrustProxy} from '../../src/token-server/client-ip.js';

const SPOOFS = {
  forwarded: 'for=192.0.2.1',
  'x-forwarded-for': '192.0.2.1',
  'x-real-ip': '192.0.2.2',
  'cf-connecting-ip': '192.0.2.3',
  'true-client-ip': '192.0.2.4',
};

const read = (trustProxy: TrustProxy | undefined, headers: Readonly<Record<string, string>>): string | null =>
  readTrustProxy(trustProxy)(new Request('https://site.example/', {headers}));

describe("the visitor's address", () => {
  it('is nobody\'s, whatever a request says, where no source is trusted', () => assert.equal(read(undefined, SPOOFS), null));

  it('comes from the named header alone', () => {
    assert.equal(read('cf-connecting-ip', SPOOFS), '192.0.2.3');
    assert.equal(read('CF-Connecting-IP', SPOOFS), '192.0.2.3');
    assert.equal(read('x-vercel-forwarded-for', SPOOFS), null);
  });

  it('is not one of several in a header that should hold one', () => assert.equal(read('x-real-ip', {'x-real-ip': '192.0.2.1, 192.0.2.2'}), null));

  const forwarded: readonly (readonly [proxies: number, header: string, network: string | null])[] = [
    [1, '192.0.2.9', '192.0.2.9'],
    [1, '203.0.113.1, 192.0.2.9', '192.0.2.9'],
    [1, '203.0.113.1,   192.0.2.9  ', '192.0.2.9'],
    [2, '203.0.113.1, 192.0.2.9, 198.51.100.1', '192.0.2.9'],
    [2, 'unknown, ::1, 2001:db8:1:2::9, 198.51.100.1', '2001:db8:1:2::/64'],
    // Whoever goes round one of the proxies chooses no address by it.
    [2, '203.0.113.1', null],
    [1, '192.0.2.9, unknown', null],
    [1, '192.0.2.9,', null],
  ];
  for (const [proxies, header, network] of forwarded) {
    it(`behind ${proxies} of the site's proxies is ${String(network)} of "${header}"`, () => assert.equal(read(proxies, {'x-forwarded-for': header}), network));
  }

  it('comes from a function of the site', () => {
    assert.equal(read(() => '2001:db8::1', SPOOFS), '2001:db8:0:0::/64');
    assert.equal(read((request) => request.headers.get('true-client-ip'), SPOOFS), '192.0.2.4');
  });

  for (const failing of [() => null, () => undefined, () => 'nonsense', () => 7 as unknown as string, (): string => { throw new Error('no socket'); }]) {
    it(`is nobody's where that says ${failing.toString().slice(0, 40)}`, () => assert.equal(read(failing, SPOOFS), null));
  }
});
