import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {idle} from '../../demo/site/scenes.js';
import type {ViewModel} from '../../src/ui/model.js';
import {unable} from '../../src/ui/unable.js';

const CANNOT: ViewModel = {...idle, supported: false};
/** A page as the browser tells of it. */
const page = (isSecureContext: boolean, navigator: object): Parameters<typeof unable>[1] => ({isSecureContext, navigator: navigator as Navigator});
const why = (...told: Parameters<typeof page>): string => unable(CANNOT, page(...told)).strings.unsupported;

describe('unable: why a call cannot work here', () => {
  it('the page is not secure: nothing else is to be mended', () => {
    assert.equal(why(false, {}), 'Voice needs a secure (https) page.');
    assert.equal(why(false, {mediaDevices: {}}), 'Voice needs a secure (https) page.');
  });

  it('an app shows the page, and keeps its microphone', () => assert.equal(why(true, {}), 'This app gives no access to the microphone. Open the page in your browser.'));

  it('the browser has no way to carry a voice', () => assert.equal(why(true, {mediaDevices: {}}), 'This browser cannot make voice calls.'));

  it('is not asked where one can', () => assert.equal(unable(idle, page(true, {})), idle));
});
