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
    let inner = [790, 520];
    const asked: unknown[] = [];
    // A stub of a window with borders of 10 and 80 px.
    const page = drivenPage((_, path, body) => {
      if (path !== '/window/rect') return Promise.resolve(inner);
      const {width, height} = body as {width: number; height: number};
      asked.push([width, height]);
      inner = [width - 10, height - 80];
      return Promise.resolve(null);
    });
    await page.setViewport({width: 800, height: 600});
    assert.deepEqual(asked, [[800, 600], [810, 680]]);
  });

  it('says when a window will not have the size', async () => {
    await assert.rejects(recorded([447, 500]).page.setViewport({width: 320, height: 500}), /cannot be made 320 x 500/);
  });

  it('says that it cannot emulate media', async () => {
    await assert.rejects(recorded().page.emulateMediaFeatures(), /no command/);
  });
});
