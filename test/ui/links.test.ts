import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {linked} from '../../src/ui/links.js';

const HOSTS = ['example.com', 'docs.example.com'];

/** The text with its links in brackets. */
const shown = (text: string, hosts: readonly string[] = HOSTS): string => {
  const pieces = linked(text, hosts);
  return typeof pieces === 'string' ? pieces : pieces.map((piece) => (typeof piece === 'string' ? piece : `[${String(piece.values[1])}]`)).join('');
};

describe('links', () => {
  it('are whole addresses on the hosts that the site has listed, as they are written', () => {
    for (const address of ['https://example.com', 'https://Example.COM/A', 'https://docs.example.com/a/b.html?c=d&e=%20#f', 'HTTPS://example.com/@user:1']) {
      assert.equal(shown(`See ${address} now`), `See [${address}] now`);
      assert.equal(shown(address), `[${address}]`);
    }
  });

  it('end before what ends the sentence', () => {
    assert.equal(shown('(https://example.com/a), https://example.com/b. “https://example.com/c”… <https://example.com/d> **https://example.com/e**'), '([https://example.com/a]), [https://example.com/b]. “[https://example.com/c]”… <[https://example.com/d]> **[https://example.com/e]**');
    assert.equal(shown('Yes:\nhttps://example.com/a\nhttps://example.com/b?'), 'Yes:\n[https://example.com/a]\n[https://example.com/b]?');
  });

  it('lead where they say they lead', () => {
    const [, template] = linked('https://example.com/a?b#c', HOSTS);
    assert.ok(typeof template === 'object');
    assert.equal(template.values[0], template.values[1]);
  });

  for (const text of [
    'https://evil.example/', 'https://sub.example.com/', 'https://example.com.evil.example/', 'https://notexample.com/', 'https://example.com./',
    'http://example.com/', 'ftp://example.com/', '//example.com/', 'example.com', 'www.example.com', 'javascript:alert(1)//https', 'data:text/html,x', 'blob:https://example.com/x',
    'https://example.com@evil.example/', 'https://user@example.com/', 'https://user:pass@example.com/', 'https://example.com:8443/', 'https://example.com\\@evil.example/', 'https://example.com\\evil',
    '[click](https://example.com/a)', '[click]( javascript:alert(1))', '![x](https://example.com/pixel.png)', '[x][1]\n[1]: //example.com', '<a href="//example.com">',
    'https://ex\u0430mple.com/', 'https://example.com\u0430/', 'https://example.com/\u0430', 'https://example\u3002com/', 'https://xn--exmple-4nf.com/', 'https://example.com/\u202egpj.exe', 'https://exam\u200bple.com/', 'https://example.com/\u{e0041}',
    'xhttps://example.com/', 'view-source:https://example.com/', 'https://https://example.com/', 'https:/example.com', 'https:///example.com', 'https://', 'https://./',
  ]) {
    it(`are not made of ${text}`, () => assert.equal(shown(text), text));
  }

  it('are none, where the site has listed no host', () => assert.equal(shown('https://example.com/', []), 'https://example.com/'));

  it('are ten in one text, at most', () => assert.equal(shown('https://example.com/ '.repeat(500)).split('[').length - 1, 10));

  it('take no time to be found in what is meant to take some', () => {
    const size = 2 ** 16;
    for (const evil of ['https://', 'https://example.com/', 'https://example.com/a ', 'h', '.', 'https://example.com/!', '](https://', '@', 'https://a.']) {
      const text = evil.repeat(Math.ceil(size / evil.length));
      assert.equal(shown(text).replace(/[[\]]/g, ''), text.replace(/[[\]]/g, ''));
    }
    const dots = `https://example.com/${'.'.repeat(size)}`;
    assert.equal(shown(`${dots} ${dots}x`).startsWith('[https://example.com/].'), true);
  });
});
