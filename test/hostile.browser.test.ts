import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {RealtimeVoiceElement} from '../src/element.js';
import {part, place} from './element-rig.js';

const PAGES: Readonly<Record<string, string>> = {
  'unsets everything': '*{all:unset!important}',
  'unsets everything, and draws it in red capitals': '*{all:unset!important;color:red!important;background:red!important;font:italic 9px serif!important;text-transform:uppercase!important;letter-spacing:9px!important}',
  'has a small rem': 'html{font-size:62.5%}',
  'has a large rem': 'html{font-size:200%}',
  'hides buttons': 'button,section,header,[role]{display:none!important}',
  'is written from the right': 'html{direction:rtl}',
  'has text twice as large': 'realtime-voice{--rv-font-size:32px}',
  'moves what is its child': 'body *{margin:30px;float:left;max-width:80%;position:relative;z-index:-1}',
};

const FIRST = {inline: 'start-button', floating: 'launcher', button: 'start-button'} as const;

/** Relative luminance of `rgb(…)` (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (element: Element): number => {
  const {color, backgroundColor} = getComputedStyle(element);
  const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Can be seen, read and pressed, all of it on the page. */
function expectUsable(element: RealtimeVoiceElement, name: string): void {
  const button = part(element, name);
  button.scrollIntoView({block: 'nearest'});
  const {left, right, top, bottom, width, height} = button.getBoundingClientRect();
  const centre = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  expect([button.checkVisibility({opacityProperty: true, visibilityProperty: true}), centre === element], name).to.deep.equal([true, true]);
  expect(Math.min(width, height), name).to.be.at.least(44);
  expect([left >= 0, right <= document.documentElement.clientWidth], name).to.deep.equal([true, true]);
  expect([button.scrollWidth <= Math.ceil(width), button.scrollHeight <= Math.ceil(height)], `${name} holds its text`).to.deep.equal([true, true]);
  expect(getComputedStyle(button).textTransform).to.equal('none');
  if (button.innerText) expect(contrast(button), name).to.be.at.least(4.5);
}

describe('on a page that', () => {
  const sheet = new CSSStyleSheet();
  before(() => document.adoptedStyleSheets.push(sheet));
  afterEach(() => sheet.replaceSync(''));
  after(async () => {
    document.adoptedStyleSheets = [];
    await setViewport({width: 800, height: 600});
  });

  for (const [page, css] of Object.entries(PAGES)) {
    for (const [variant, first] of Object.entries(FIRST)) {
      for (const size of [{width: 800, height: 700}, {width: 320, height: 568}]) {
        it(`${page}: ${variant}, ${size.width} px`, async () => {
          await setViewport(size);
          const element = await place({variant});
          const quiet = getComputedStyle(part(element, first)).font;
          sheet.replaceSync(css);
          expectUsable(element, first);
          if (!css.includes('--rv-font-size')) expect(getComputedStyle(part(element, first)).font).to.equal(quiet);
          if (variant !== 'floating') return;
          element.show();
          for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.cancel();
          for (const name of ['close-button', 'start-button']) expectUsable(element, name);
          const panel = part(element, 'panel').getBoundingClientRect();
          expect([panel.left >= 0, panel.top >= 0, panel.right <= size.width, panel.bottom <= size.height]).to.deep.equal([true, true, true, true]);
        });
      }
    }
  }

  it('unsets everything: what floats still floats, in its corner', async () => {
    await setViewport({width: 800, height: 700});
    sheet.replaceSync(PAGES['unsets everything'] ?? '');
    const element = await place({variant: 'floating'});
    const {right, bottom} = part(element, 'launcher').getBoundingClientRect();
    expect([Math.round(document.documentElement.clientWidth - right), Math.round(document.documentElement.clientHeight - bottom)]).to.deep.equal([20, 20]);
  });
});
