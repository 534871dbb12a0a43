import type {TestRunnerPlugin} from '@web/test-runner';

/** A test that cannot be run in a browser on a machine of ours. */
export interface NotThere {
  readonly browser: 'Firefox' | 'WebKitGTK';
  readonly file: string;
  /** Of the test, or of the `describe` that it stands in; `null` for all of the file. */
  readonly title: string | null;
  readonly why: string;
}

const NO_MEDIA = 'WebDriver has no command for the media features of a page';
const NO_FAKES = 'the three microphones and speakers of the test are Chromium’s fakes';
const NO_SHIM = 'it delivers no event of a script’s own making to a MediaStreamTrack, and the shim is made of one';
const NO_RATES = 'it joins no context and microphone of two rates (bugzilla.mozilla.org/1674892): the meter stands still, as it must';
const NO_TREE = 'the command that tells the tree is Chromium’s (CDP)';
const NO_PASTE = 'a paste of a script’s own making has lost its files there, and the clipboard of a headless one holds no picture';
const NO_FONT = 'a machine without a font for it shows boxes, which are higher there than a line';
const NO_PHONE = 'its window cannot be made so small';
const NO_ANCHOR = 'it anchors nothing that stands in a box out of the flow (seen in 2.50): the card stands below the button there';
const NO_WEBP = 'a canvas of Debian’s writes no WebP, of which the picture is to be';
const ONE_BUTTON = 'test/ui/one-button.browser.test.ts';
const NO_WEBRTC = 'Debian builds it without RTCPeerConnection, and the test makes a call';
const SHIMS = 'test/element-interruptions.browser.test.ts';

/** All of them. Each run prints those of its browsers, and counts them as skipped. */
export const NOT_THERE: readonly NotThere[] = [
  ...(['Firefox', 'WebKitGTK'] as const).flatMap((browser) => [
    {browser, file: 'test/ui/meter.browser.test.ts', title: 'is still for those who asked for stillness, in every variant', why: NO_MEDIA},
    {browser, file: 'test/ui/view.browser.test.ts', title: 'is still for those who asked for stillness', why: NO_MEDIA},
    {browser, file: 'test/element-devices.browser.test.ts', title: null, why: NO_FAKES},
    {browser, file: 'test/ui/accessibility-tree.browser.test.ts', title: null, why: NO_TREE},
  ]),
  ...['at the top', 'at the right', 'at the bottom', 'in the corner', 'in the flow', 'in a box that cuts off'].map((where) => ({
    browser: 'WebKitGTK' as const,
    file: ONE_BUTTON,
    title: `is all within the page, ${where} of 320 x 568`,
    why: NO_PHONE,
  })),
  ...[
    'is a sheet as large as the page, and leaves the page alone',
    'is a launcher or a pill while it is closed',
    'shows the line to type in, lying on its side',
    'shows the line to type in, half under a keyboard',
    'makes way when the focus goes to the page that it covers',
    'stays for what the site has put into it, and when the window loses the focus',
  ].map((title) => ({browser: 'WebKitGTK' as const, file: 'test/ui/floating.browser.test.ts', title, why: NO_PHONE})),
  ...['at the right', 'at the bottom', 'in the corner'].map((where) => ({
    browser: 'WebKitGTK' as const,
    file: ONE_BUTTON,
    title: `is all within the page, ${where} of 800 x 600`,
    why: NO_ANCHOR,
  })),
  ...[
    'unsets everything',
    'unsets everything, and draws it in red capitals',
    'has a small rem',
    'has a large rem',
    'hides buttons',
    'is written from the right',
    'has text twice as large',
    'moves what is its child',
  ].flatMap((page) =>
    ['inline', 'floating', 'button'].map((variant) => ({browser: 'WebKitGTK' as const, file: 'test/hostile.browser.test.ts', title: `${page}: ${variant}, 320 px`, why: NO_PHONE})),
  ),
  ...['is made anew where it is of another kind', 'stands on white where it is transparent'].map((title) => ({
    browser: 'WebKitGTK' as const,
    file: 'test/image.browser.test.ts',
    title,
    why: NO_WEBP,
  })),
  ...['hi', 'ta'].map((language) => ({
    browser: 'Firefox' as const,
    file: 'test/ui/languages.browser.test.ts',
    title: `${language}: the call button stands where it stood, whatever it says, at 320 px`,
    why: NO_FONT,
  })),
  ...Object.entries({
    'test/element-call.browser.test.ts': ['element: a call', 'with ICE servers of the page’s own'],
    'test/element/floating-element.browser.test.ts': ['element: a call and its panel'],
    'test/element-settings.browser.test.ts': ['captions only: the assistant is silent in this call and the next, and heard again afterwards'],
    'test/element-consent.browser.test.ts': ['goes on in the gesture of the one who agrees, and settles the start that waited', 'is not asked again for the same text, and is for another'],
    [SHIMS]: ['element: what iOS does (shims)'],
  }).flatMap(([file, titles]) => titles.map((title) => ({browser: 'WebKitGTK' as const, file, title, why: NO_WEBRTC}))),
  {
    browser: 'Firefox',
    file: SHIMS,
    title: 'a microphone that was taken by a phone call, and is still mute when the page is back, is opened again before anything plays',
    why: NO_SHIM,
  },
  {browser: 'Firefox', file: SHIMS, title: 'one that comes back by itself is left alone, and the assistant plays again', why: NO_SHIM},
  {browser: 'Firefox', file: 'test/ui/composer.browser.test.ts', title: 'is pasted into the field, where the model takes pictures', why: NO_PASTE},
  ...['is heard and measured', 'is heard and measured also where it leaves a context that stands still'].map((how) => ({
    browser: 'Firefox' as const,
    file: SHIMS,
    title: `a headset that comes back as another microphone, of 16 kHz (shim of Bluetooth), ${how}`,
    why: NO_RATES,
  })),
];

const browserOf = (userAgent = ''): NotThere['browser'] | 'another' => (userAgent.includes('Firefox/') ? 'Firefox' : userAgent.includes('Chrome/') ? 'another' : 'WebKitGTK');

/** Skips what is not there, by a hook at the end of the test's own file. */
export function skipNotThere(table = NOT_THERE): TestRunnerPlugin {
  return {
    name: 'realtime-voice:not-there',
    serverStart() {
      for (const {browser, file, title, why} of table) console.log(`not there in ${browser}: ${file}, ${title ?? 'all of it'}: ${why}`);
    },
    transformCacheKey: ({headers}) => browserOf(headers['user-agent']),
    transform({path, headers, body}) {
      const mine = table.filter(({browser, file}) => browser === browserOf(headers['user-agent']) && path.endsWith(file));
      if (mine.length === 0) return undefined;
      const titles = JSON.stringify(mine.map(({title}) => title));
      return `${String(body)}\nbeforeEach(function () { const {title, parent} = this.currentTest; if (${titles}.some((one) => [null, title, parent.title].includes(one))) this.skip(); });`;
    },
  };
}
