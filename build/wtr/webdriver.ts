/** As much of W3C WebDriver as the tests ask for, in the form in which Web Test Runner's commands ask Puppeteer for it. */

import {setTimeout as sleep} from 'node:timers/promises';

/** §17.4.2 of the specification: keys that are no characters. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017',
};
/** So often a window is asked for another size, and so long it has for it. */
const TRIES = 5;
const SETTLE_MS = 100;

const BUTTONS = ['left', 'middle', 'right'];

interface Button {
  readonly button?: string;
}

export interface DrivenPage {
  readonly keyboard: Readonly<Record<'type' | 'press' | 'down' | 'up', (keys: string) => Promise<void>>>;
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number, options?: Button): Promise<void>;
    down(options?: Button): Promise<void>;
    up(options?: Button): Promise<void>;
    reset(): Promise<void>;
  };
  setViewport(size: {readonly width: number; readonly height: number}): Promise<void>;
  emulateMediaFeatures(): Promise<void>;
}

export type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** @param ask Sends a command of the session. */
export function drivenPage(ask: Ask): DrivenPage {
  async function act(...actions: readonly object[]): Promise<void> {
    await ask('POST', '/actions', {actions});
  }
  const keys = (...actions: readonly object[]) => act({type: 'key', id: 'keyboard', actions});
  const pointer = (...actions: readonly object[]) => act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  const down = (key: string) => ({type: 'keyDown', value: KEYS[key] ?? key});
  const up = (key: string) => ({type: 'keyUp', value: KEYS[key] ?? key});
  const move = (x: number, y: number) => ({type: 'pointerMove', duration: 0, x, y});
  const turn = (type: 'pointerDown' | 'pointerUp', {button = 'left'}: Button = {}) => ({type, button: BUTTONS.indexOf(button)});
  return {
    keyboard: {
      type: (text) => keys(...Array.from(text).flatMap((key) => [down(key), up(key)])),
      press: (key) => keys(down(key), up(key)),
      down: (key) => keys(down(key)),
      up: (key) => keys(up(key)),
    },
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      click: (x, y, options) => pointer(move(x, y), turn('pointerDown', options), turn('pointerUp', options)),
      down: (options) => pointer(turn('pointerDown', options)),
      up: (options) => pointer(turn('pointerUp', options)),
      async reset() {
        await ask('DELETE', '/actions');
      },
    },
    async setViewport({width, height}) {
      // The window is larger than what the page has of it, and grows later than it says.
      for (let [outer, tries] = [{width, height}, 0]; tries < TRIES; tries++) {
        await ask('POST', '/window/rect', outer);
        await sleep(SETTLE_MS);
        const [innerWidth = width, innerHeight = height] = (await ask('POST', '/execute/sync', {script: 'return [innerWidth, innerHeight]', args: []})) as number[];
        if (innerWidth === width && innerHeight === height) return;
        outer = {width: outer.width + width - innerWidth, height: outer.height + height - innerHeight};
      }
      throw new Error(`the page cannot be made ${width} x ${height}`);
    },
    emulateMediaFeatures: () => Promise.reject(new Error('WebDriver has no command for media features')),
  };
}
