import {chromeLauncher} from '@web/test-runner-chrome';
import type {BrowserLauncher} from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import {programPath} from '../../test/support/browser.js';

const FILES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Without the mock there is no output device on a test machine, and every AudioContext stays suspended. */
const PREFS = {
  'media.cubeb.force_mock_context': true,
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'media.peerconnection.ice.loopback': true,
  'dom.w3c_touch_events.enabled': 1, // else only where there is a touch screen
};

/** Headless Firefox, by WebDriver BiDi. */
export async function firefoxLauncher(): Promise<BrowserLauncher> {
  const executablePath = await programPath(FILES, 'firefox-esr');
  const launcher = chromeLauncher({puppeteer, concurrency: 1, launchOptions: {browser: 'firefox', executablePath, extraPrefsFirefox: PREFS}});
  return Object.assign(launcher, {name: 'Firefox'});
}
