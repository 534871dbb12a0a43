import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {drivenPage} from '../../build/wtr/webdriver.js';

/** A page whose commands are kept instead of sent: no driver here. */
function recorded(answer: unknown = null) {
  const sent: unknown[][] = [];
  const page = drivenPage((method, path, body) => {
    sent.push([method, path, body]);
    return Promise.resolve(answer);
  });
  return {page, sent};
}

describe('a page driven by WebDriver', () => {
  it('types characters, and presses keys that are none', async () => {
    const {page, sent} = recorded();
    await page.keyboard.type('ab');
    await page.keyboard.press('Enter');
    const keys = (...actions: object[]) => ['POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]}];
    const [down, up] = ['keyDown', 'keyUp'];
    assert.deepEqual(sent, [
      keys({type: down, value: 'a'}, {type: up, value: 'a'}, {type: down, value: 'b'}, {type: up, value: 'b'}),
      keys({type: down, value: '\uE007'}, {type: up, value: '\uE007'}),
    ]);
  });

  it('clicks where and with what it is told', async () => {
    const {page, sent} = recorded();
    await page.mouse.click(3, 4, {button: 'right'});
    const actions = [{type: 'pointerMove', duration: 0, x: 3, y: 4}, {type: 'pointerDown', button: 2}, {type: 'pointerUp', button: 2}];
    assert.deepEqual(sent, [['POST', '/actions', {actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}]}]]);
  });

  it('makes the window so much larger that the page has the size', async () => {
    const {page, sent} = recorded([790, 520]);
    await page.setViewport({width: 800, height: 600});
    assert.deepEqual(sent.at(-1), ['POST', '/window/rect', {width: 810, height: 680}]);
  });

  it('says that it cannot emulate media', async () => {
    await assert.rejects(recorded().page.emulateMediaFeatures(), /no command/);
  });
});
