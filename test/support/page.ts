import assert from 'node:assert/strict';
import path from 'node:path';
import {launch, type Browser, type ElementHandle, type KeyInput, type Page} from 'puppeteer-core';
import {fromRoot} from '../../build/bundle/root.js';
import type {Call, LocalProvider} from '../../demo/local-provider/index.js';
import type {} from '../../src/define.js';
import type {RealtimeVoiceElement} from '../../src/element.js';
import type {VoiceEventMap} from '../../src/events.js';
import type {VoiceState} from '../../src/shapes.js';
import {autopsy} from './autopsy.js';
import {chromiumArgs, chromiumPath} from './browser.js';
import {recorderScript} from './recorder-script.js';
import type {Site} from './site.js';
import {until} from './until.js';

export interface BrowserOptions {
  /** A WAV, spoken into every microphone of the browser; a name is one of the recorded visitors. */
  readonly speaker?: string;
  /** Permissions are real then: refused without a prompt, unless the test has granted them. */
  readonly askPermission?: boolean;
  /** A machine without any microphone. */
  readonly noDevice?: boolean;
  /** More flags of Chromium's. */
  readonly flags?: readonly string[];
}

/** A headless Chromium with a microphone that always says the same. */
export async function openBrowser({speaker = 'visitor-hello.wav', askPermission = false, noDevice = false, flags: more = []}: BrowserOptions = {}): Promise<Browser> {
  const flags = chromiumArgs({microphone: path.isAbsolute(speaker) ? speaker : fromRoot('demo/local-provider/fixtures', speaker)});
  const dropped = [...(askPermission ? ['--use-fake-ui'] : []), ...(noDevice ? ['--use-fake-device', '--use-file-for-fake'] : [])];
  return launch({protocolTimeout: 30_000, executablePath: await chromiumPath(), args: [...flags.filter((flag) => !dropped.some((start) => flag.startsWith(start))), ...more]});
}

/** The fields that an event class adds to `Event`, as they arrive here. */
export type Fields<Type extends keyof VoiceEventMap> = Omit<VoiceEventMap[Type], keyof Event>;

export interface PageOptions {
  readonly route?: `/${string}`;
  /** Attributes of the first element, before anybody clicks. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Runs in the page before its own script does. */
  readonly first?: () => void;
}

/** A visitor's page, and what can be done and seen there. */
export interface VisitorPage {
  readonly page: Page;
  /** Every request the page has made: `POST /api/realtime/token`. */
  readonly requests: readonly string[];
  /** What its console has shown. */
  readonly said: readonly string[];
  /** Clicks a part of an element with the mouse, once or, as a double click does, several times. */
  click(part: string, element?: number, times?: number): Promise<void>;
  press(...keys: KeyInput[]): Promise<void>;
  /** The text of a part that is to be seen, or null. */
  text(part: string): Promise<string | null>;
  state(element?: number): Promise<VoiceState>;
  /** Waits for one of these states. */
  reaches(...states: VoiceState[]): Promise<VoiceState>;
  /** The states that were passed through, in order. */
  states(): Promise<VoiceState[]>;
  events<Type extends keyof VoiceEventMap>(type: Type): Promise<Fields<Type>[]>;
  /** Waits for an event, the first that `fits`. */
  event<Type extends keyof VoiceEventMap>(type: Type, fits?: (fields: Fields<Type>) => boolean): Promise<Fields<Type>>;
  /** Calls something of the first element's. */
  element<T, Given extends unknown[]>(act: (element: RealtimeVoiceElement, ...given: Given) => T | Promise<T>, ...given: Given): Promise<T>;
  /** Mean level of what the page hears, over the last `lastMs`. */
  hears(lastMs?: number): Promise<number>;
  /** Waits until the page hears somebody speak. */
  hearsVoice(): Promise<true>;
  /** Waits until it hears nobody. */
  hearsSilence(): Promise<true>;
  /** The provider's side of the newest call, once there is one. */
  call(): Promise<Call>;
  /** Nothing is left: see `autopsy`. For a call that is over by itself. */
  isClean(): Promise<void>;
  /** Ends what is going on, asserts that nothing is left, and closes the page. */
  leave(): Promise<void>;
}

/** Louder than this is a voice; no sound at all is -100. */
export const VOICE_DB = -45;
export const SILENCE_DB = -65;

export async function visit(browser: Browser, site: Site, {route = '/bare', attributes = {}, first}: PageOptions = {}): Promise<VisitorPage> {
  // A window of its own: pages side by side would hide each other, and a hidden page draws no frame.
  const page = await browser.newPage({type: 'window'});
  const requests: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url().replace(site.url, '')}`));
  page.on('console', (message) => said.push(message.text()));
  // tsx wraps functions within functions in a helper that no page has.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(await recorderScript());
  if (first) await page.evaluateOnNewDocument(first);
  await page.goto(`${site.url}${route}`);
  await page.evaluate(async (given) => {
    await customElements.whenDefined('realtime-voice');
    const element = document.querySelector('realtime-voice');
    for (const [name, value] of Object.entries(given)) element?.setAttribute(name, value);
    await element?.updateComplete;
  }, attributes);
  return {page, requests, said, ...handsOf(page), ...eyesOf(page), ...earsOf(page), ...endOf(page, site.provider, said)};
}

function handsOf(page: Page): Pick<VisitorPage, 'click' | 'press' | 'element'> {
  return {
    async click(part, index = 0, times = 1) {
      const found = await until(`there is a ${part} to click`, async () => {
        const handle = await page.evaluateHandle(
          (name, at) => {
            const target = window.e2e.elements()[at]?.shadowRoot?.querySelector(`[part~="${name}"]`);
            return target instanceof HTMLElement && target.checkVisibility() ? target : null;
          },
          part,
          index,
        );
        return handle.asElement() as ElementHandle<HTMLElement> | null;
      });
      await found.click({count: times});
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async element(act, ...given) {
      const element = await page.evaluateHandle(() => window.e2e.elements()[0] as RealtimeVoiceElement);
      return element.evaluate(act as never, ...given);
    },
  };
}

function eyesOf(page: Page): Pick<VisitorPage, 'text' | 'state' | 'reaches' | 'states' | 'events' | 'event'> {
  const state: VisitorPage['state'] = (index = 0) =>
    page.evaluate((at) => (window.e2e.elements()[at] as RealtimeVoiceElement | undefined)?.state ?? 'idle', index);
  const events = async <Type extends keyof VoiceEventMap>(type: Type): Promise<Fields<Type>[]> =>
    page.evaluate((wanted) => window.e2e.events.filter((event) => event.type === wanted).map(({fields}) => fields), type) as Promise<Fields<Type>[]>;
  return {
    state,
    events,
    text: (part) =>
      page.evaluate((name) => {
        const found = window.e2e.elements()[0]?.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
        return found?.checkVisibility() === true ? found.innerText.trim() : null;
      }, part),
    async reaches(...wanted) {
      const reached = async (): Promise<VoiceState | false> => {
        const now = await state();
        return wanted.includes(now) && now;
      };
      return until(`the state is ${wanted.join(' or ')}`, reached).catch(async (error: unknown) => {
        throw new Error(`${String(error)}; it went ${(await events('rv-state-change')).map((change) => change.state).join(', ')}`, {cause: error});
      });
    },
    states: async () => (await events('rv-state-change')).map((change) => change.state),
    event: (type, fits = () => true) => until(`there is a fitting ${type}`, async () => (await events(type)).find(fits)),
  };
}

function earsOf(page: Page): Pick<VisitorPage, 'hears' | 'hearsVoice' | 'hearsSilence'> {
  const hears = (lastMs = 200): Promise<number> => page.evaluate((ms) => window.e2e.ear.db(ms), lastMs);
  return {
    hears,
    hearsVoice: () => until('the page hears a voice', async () => (await hears()) > VOICE_DB),
    hearsSilence: () => until('the page hears silence', async () => (await hears(300)) < SILENCE_DB),
  };
}

function endOf(page: Page, provider: LocalProvider, said: readonly string[]): Pick<VisitorPage, 'call' | 'isClean' | 'leave'> {
  const before = provider.calls.length;
  return {
    call: () => until('the provider has a call', () => provider.calls.slice(before).at(-1)),
    isClean: () => autopsy(page, said),
    async leave() {
      // What the visitor left before it was set up, the provider only knows by their silence.
      const opened = provider.calls.slice(before).filter(({events}) => events.length > 0);
      await page.evaluate(() => {
        window.e2e.microphone.release();
        for (const element of document.querySelectorAll('realtime-voice')) element.stop();
      });
      // While the page is still there: it is `stop()` that says goodbye, not the closing of the page.
      await until('the provider has seen the calls end', () => opened.every(({ended}) => ended));
      await autopsy(page, said);
      await page.close();
    },
  };
}

/** Whether a request was one for a key, or the exchange of the SDP. */
export const isSignalling = (request: string): boolean => request.includes('/api/realtime/') || request.includes('/v1/realtime/');

/** Asserts that each of these comes after the one before it, in a longer list. */
export function assertInOrder(actual: readonly string[], wanted: readonly string[]): void {
  let from = 0;
  for (const each of wanted) {
    const at = actual.indexOf(each, from);
    assert.ok(at >= 0, `${each} comes after ${wanted.slice(0, wanted.indexOf(each)).join(', ')} in ${actual.join(', ')}`);
    from = at + 1;
  }
}
