import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {browserKind, type BrowserKind} from '../src/browser-kind.js';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const CHROMIUM = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0';
const PIXEL = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';

const BROWSERS: readonly (readonly [name: string, kind: BrowserKind | null, userAgent: string, maxTouchPoints?: number])[] = [
  ['Chrome on Windows', 'desktop', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM} Safari/537.36`],
  ['Chrome on a laptop with a touch screen', 'desktop', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM} Safari/537.36`, 10],
  ['Edge on macOS', 'desktop', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROMIUM} Safari/537.36 Edg/143.0.0.0`],
  ['Firefox on Linux', 'desktop', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
  ['Chrome on Android', 'android', `${PIXEL} Chrome/143.0.0.0 Mobile Safari/537.36`, 5],
  ['Firefox on Android', 'android', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 5],
  ['Samsung Internet', 'android', `${PIXEL} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`, 5],
  ['Safari on macOS', 'safari', `${MAC} Version/18.5 Safari/605.1.15`],
  ['Safari on an iPhone', 'ios', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5],
  ['Safari on an iPad, which calls itself a Mac', 'ios', `${MAC} Version/18.5 Safari/605.1.15`, 5],
  ['Chrome on an iPhone', null, `${IPHONE} CriOS/143.0.7499.38 Mobile/15E148 Safari/604.1`, 5],
  ['Edge on an iPhone', null, `${IPHONE} Version/18.0 EdgiOS/143.0.3650.17 Mobile/15E148 Safari/604.1`, 5],
  ['a window of an app on an iPhone', null, `${IPHONE} Mobile/22F76 Instagram 390.0.0.28.85`, 5],
  ['a window of an app on Android', null, 'Mozilla/5.0 (Linux; Android 15; Pixel 9 Build/BP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/143.0.7499.35 Mobile Safari/537.36', 5],
];

describe('browserKind', () => {
  for (const [name, kind, userAgent, maxTouchPoints = 0] of BROWSERS) {
    it(`${name}: ${kind ?? 'nothing is known of its buttons'}`, () => assert.equal(browserKind({userAgent, maxTouchPoints}), kind));
  }
});
