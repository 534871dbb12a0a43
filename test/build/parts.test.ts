import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {toAscii} from '../../build/bundle/ascii-plugin.js';
import {ownerOf} from '../../build/bundle/contents.js';
import {fromRoot} from '../../build/bundle/root.js';
import {measure, overBudget} from '../../build/bundle/sizes.js';
import {squeezeCss, squeezeHtml} from '../../build/bundle/templates-plugin.js';
import {patchPolicy} from '../../build/bundle/trusted-types-plugin.js';
import {workletFileName} from '../../build/bundle/worklet-plugin.js';
import {chooseStages, countOf, STAGES} from '../../build/stages.js';
import {suiteOf} from '../../build/test-files.js';

describe('the parts of the build', () => {
  it('write ASCII that means the same', () => {
    const written = toAscii('"é…" + `😀` + /[ü]/.source');
    assert.match(written, /^[\0-\x7f]+$/);
    assert.equal(runInNewContext(written), 'é…😀[\\u00fc]');
  });

  it('name the Trusted Types policy after us and let its creation fail', () => {
    const patched = patchPolicy('const s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0;');
    const policyOf = (trustedTypes: unknown): unknown => runInNewContext(`${patched} e`, {t: {trustedTypes}});
    assert.equal(policyOf({createPolicy: (name: string) => name}), 'realtime-voice');
    assert.equal(
      policyOf({
        createPolicy() {
          throw new TypeError('not on the list');
        },
      }),
      undefined,
    );
    assert.equal(policyOf(undefined), undefined);
  });

  it('notice a lit-html whose policy looks different', () => {
    assert.throws(() => patchPolicy('t.trustedTypes.createPolicy("lit",{createHTML:t=>t})'), /no longer creates/);
  });

  it('squeeze templates without changing what they mean', async () => {
    assert.equal(squeezeHtml('\n  <p\n    class="a"> b <i>c</i></p>\n'), ' <p class="a"> b <i>c</i></p> ');
    const sheet = ':host { color: light-dark(#fff, black); /* why */ }\n.a { &:hover { margin-inline: 0.5em; } }';
    assert.equal(await squeezeCss(sheet), ':host{color:light-dark(#fff,black)}.a{&:hover{margin-inline:.5em}}');
  });

  it('name a worklet after its source', () => assert.equal(workletFileName('/x/player.worklet.ts'), 'player.worklet.js'));

  it('say whose bytes are whose', () => {
    assert.equal(ownerOf(fromRoot('node_modules/@lit/reactive-element/css-tag.js')), '@lit/reactive-element');
    assert.equal(ownerOf(fromRoot('src/ui/view.ts')), 'src/ui');
    assert.equal(ownerOf(fromRoot('src/element.ts')), 'src/element.ts');
    assert.equal(ownerOf(`${fromRoot('src/audio/worklet/capture.worklet.ts')}?worklet`), 'worklets (as text)');
  });

  it('hold a budget to the byte', () => {
    const sizes = measure(Buffer.from('a'.repeat(1000)));
    assert.equal(sizes.min, 1000);
    assert.ok(sizes.gzip < 100 && sizes.brotli < 100);
    assert.deepEqual(overBudget('f', sizes, {min: 1000}), []);
    assert.deepEqual(overBudget('f', sizes, {min: 999}), ['f: 1000 bytes min, 1 over the budget of 999']);
  });
});

describe('the parts of npm test', () => {
  it('tell the suites apart by name', () => {
    assert.equal(suiteOf('build/lint.test.ts'), 'unit');
    assert.equal(suiteOf('e2e/call.test.ts'), 'e2e');
    assert.equal(suiteOf('ui/view.browser.test.ts'), null);
    assert.equal(suiteOf('support/browser.ts'), null);
  });

  it('choose stages by name, in their order', () => {
    assert.deepEqual(chooseStages([]), STAGES);
    assert.deepEqual(chooseStages(['unit', 'types']).map(({name}) => name), ['types', 'unit']);
    assert.throws(() => chooseStages(['units']), /no stage is named units/);
  });

  it('read the last closing line of a stage', () => {
    const counts = true;
    assert.deepEqual(countOf({counts}, {code: 0, output: '1 passed, 1 failed\n5 passed, 0 failed, 2 skipped\nbye\n'}), {passed: 5, failed: 0, skipped: 2});
    assert.deepEqual(countOf({counts}, {code: 1, output: '5 passed, 2 failed\n'}), {passed: 5, failed: 2, skipped: 0});
  });

  it('take no tests, no closing line and an unexplained exit for a failure', () => {
    const counts = true;
    assert.equal(countOf({counts}, {code: 0, output: '0 passed, 0 failed\n'}).failed, 1);
    assert.equal(countOf({counts}, {code: 0, output: 'all well'}).failed, 1);
    assert.equal(countOf({counts}, {code: 1, output: '5 passed, 0 failed\n'}).failed, 1);
  });

  it('let the exit code decide a check', () => {
    assert.deepEqual(countOf({counts: false}, {code: 0, output: ''}), {passed: 1, failed: 0, skipped: 0});
    assert.deepEqual(countOf({counts: false}, {code: 2, output: '9 passed, 0 failed'}), {passed: 0, failed: 1, skipped: 0});
  });
});
