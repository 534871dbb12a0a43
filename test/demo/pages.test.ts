import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {tagsOf} from '../../build/docs/source.js';
import {metaPolicy} from '../../demo/web/security-headers.js';

const FOLDER = 'demo/pages';
const pages = readdirSync(fromRoot(FOLDER)).filter((file) => file.endsWith('.html')).map((file) => [file, readFileSync(fromRoot(FOLDER, file), 'utf8')] as const);
const README = readFileSync(fromRoot('README.md'), 'utf8');
const [, table = ''] = /<!-- reference: attributes -->([^]*?)<!-- \/reference -->/.exec(README) ?? [];
const ATTRIBUTES = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
const PARTS = tagsOf('src/ui/styles.ts', 'csspart').map(({name}) => name);

/** The names of the attributes of each element on a page, and of each in its snippets. */
const attributesOf = (html: string): string[] =>
  [...html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').matchAll(/<realtime-voice\s([^>]*)>/g)].flatMap(([, list = '']) => list.replace(/"[^"]*"/g, '').split(/[\s=]+/).filter(Boolean));

describe("the demo's pages", () => {
  for (const [file, html] of pages) {
    it(`${file} writes the element as the README does, and asks no other host`, () => {
      for (const name of attributesOf(html)) assert.ok(ATTRIBUTES.includes(name), name);
      for (const [, part = ''] of html.matchAll(/::part\(([^)]+)\)/g)) assert.ok(PARTS.includes(part), part);
      assert.doesNotMatch(html, /(?:src|href|action)="(?:https?:)?\/\/|\sstyle="|\son[a-z]+="|<style/);
    });
  }

  it('would not pass with an attribute that there is not', () => {
    assert.deepEqual(attributesOf('&lt;realtime-voice label="a b=c" mode="x"\n  no-such-thing&gt;'), ['label', 'mode', 'no-such-thing']);
  });

  it('have in a <meta> the policy that they are served with, but for what no <meta> can say', () => {
    assert.match(metaPolicy(), /^default-src 'none'; script-src 'self'; /);
    assert.doesNotMatch(metaPolicy(), /frame-ancestors|unsafe|blob:/);
  });
});
