import {expect, fixture, html} from '@open-wc/testing';
import {SceneElement} from '../../demo/site/scene-element.js';
import {SCENES} from '../../demo/site/scenes.js';
import type {ViewModel} from '../../src/ui/model.js';

customElements.define('realtime-voice', SceneElement);

const THEMES = ['aurora', 'contrast', 'paper', 'poster', 'terminal'];
const LOOKS: Readonly<Record<string, Partial<ViewModel>>> = {
  inline: {},
  'floating, closed': {variant: 'floating'},
  'one button': {variant: 'button', showTextInput: false},
};
/** Of the other variants, what looks different in them. */
const FEW = ['idle', 'speaking', 'asking', 'failed', 'muted'];

/** The pieces of a list, parted by the commas that stand in no parentheses. */
function pieces(list: string): string[] {
  let depth = 0;
  const found = [''];
  for (const char of list) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (char === ',' && depth === 0) found.push('');
    else found.push(`${found.pop() ?? ''}${char}`);
  }
  return found.map((each) => each.trim());
}

/** The sheet with one of its colours in the place of each gradient: what axe can measure. `null` where no gradient has as many. */
function flat(css: string, nth: number): string | null {
  let rest = css;
  let text = '';
  let most = 0;
  for (;;) {
    const start = /(?:repeating-)?(?:linear|radial)-gradient\(/.exec(rest);
    if (!start) break;
    let end = start.index + start[0].length;
    for (let depth = 1; depth > 0; end += 1) depth += rest[end] === '(' ? 1 : rest[end] === ')' ? -1 : 0;
    const stops = pieces(rest.slice(start.index + start[0].length, end - 1)).filter((stop) => !/^[\d.]+deg$/.test(stop));
    most = Math.max(most, stops.length);
    text += rest.slice(0, start.index) + (stops[nth % stops.length] ?? '').replace(/(?: [\d.]+(?:px|%)?)+$/, '');
    rest = rest.slice(end);
  }
  return nth < Math.max(1, most) ? text + rest : null;
}

async function draw(look: Partial<ViewModel>, names: readonly string[], theme: string): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<main></main>`);
  // As the gallery does: what floats is kept in its place, and each region has a name of its own.
  for (const name of names) {
    const element = new SceneElement();
    element.setAttribute('theme', theme);
    element.id = name;
    const frame = document.createElement('div');
    Object.assign(frame.style, {contain: 'layout', minHeight: '300px', backgroundColor: theme === 'dark' ? '#111' : '#fff', color: theme === 'dark' ? '#eee' : '#111'});
    frame.append(element);
    place.append(frame);
    element.draw({...SCENES[name as keyof typeof SCENES], ...look, label: name});
    for (const animation of element.root.getAnimations()) animation.cancel();
  }
  return place;
}

describe('the themes of the demo: accessible', function () {
  this.timeout(60_000);
  const sheet = new CSSStyleSheet();
  before(() => void document.adoptedStyleSheets.push(sheet));
  after(() => void document.adoptedStyleSheets.pop());

  for (const name of THEMES) {
    for (const theme of ['light', 'dark']) {
      for (const [look, over] of Object.entries(LOOKS)) {
        it(`${name}, ${theme}, ${look}`, async () => {
          const css = await (await fetch(`/demo/themes/${name}.css`)).text();
          for (let nth = 0; ; nth += 1) {
            const measured = flat(css, nth);
            if (measured === null) break;
            sheet.replaceSync(measured);
            const place = await draw(over, look === 'inline' ? Object.keys(SCENES) : FEW, theme);
            // Two of the scenes ask how the call was, in the same words; a page has one element.
            await expect(place).to.be.accessible({ignoredRules: ['landmark-unique']});
            place.remove();
          }
        });
      }
    }
  }

  it('are measured at each colour of a gradient', () => {
    const css = 'a { background: linear-gradient(160deg, light-dark(#fff, #000), #eee 45%, #ddd); }';
    expect([0, 1, 2, 3].map((nth) => flat(css, nth))).to.deep.equal(['a { background: light-dark(#fff, #000); }', 'a { background: #eee; }', 'a { background: #ddd; }', null]);
    expect(flat('b { background: repeating-linear-gradient(#060b08 0 2px, #09120d 2px 4px); }', 1)).to.equal('b { background: #09120d; }');
    expect(flat('c {}', 0)).to.equal('c {}');
  });
});
