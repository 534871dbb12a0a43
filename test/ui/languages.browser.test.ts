import {expect} from '@open-wc/testing';
import {ERROR_CODES, VoiceError, type ErrorCode} from '../../src/errors.js';
import {en} from '../../src/i18n/en.js';
import {importLanguage} from '../../src/i18n/import-language.js';
import {LANGUAGES, resolve} from '../../src/i18n/resolve.js';
import {explain, merge, type Strings} from '../../src/i18n/strings.js';
import type {ViewModel} from '../../src/ui/model.js';
import {unblocked} from '../../src/ui/unblocked.js';
import {SCENES, approval, conversation, idle, stage, type ViewStage} from './support.js';

const BROWSERS = ['desktop', 'android', 'safari', 'ios'] as const;
const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

/** What the view is given in a language. */
const inLanguage = async (language: string): Promise<Partial<ViewModel> & Pick<ViewModel, 'strings'>> => {
  const strings = merge(en, (await importLanguage(language)).default);
  return {...resolve([language], LANGUAGES), strings, label: strings.label, agentName: strings.agent};
};

const longestWord = (text: string): number => Math.max(...text.split(/\s/).map(({length}) => length));

/** The error that is hardest to break into lines. */
const wordiest = (strings: Strings): ErrorCode => {
  const said = (code: ErrorCode) => longestWord(`${explain(strings, code)} ${strings.nextSteps[code] ?? ''}`);
  return CODES.reduce((worst, code) => (said(code) > said(worst) ? code : worst));
};

/** The words that do not fit into what they stand in. */
const cramped = (base: HTMLElement): string[] =>
  [...base.querySelectorAll<HTMLElement>('button, [part=status], [part=error], [part=notice], [part~=message], .answers, .trio')]
    .filter(({scrollWidth, clientWidth, scrollHeight, clientHeight}) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
    .filter((element) => element.checkVisibility())
    .map(({innerText}) => innerText);

const left = (host: ViewStage, part: string): number => host.at(part).getBoundingClientRect().left;

describe('view: languages', () => {
  for (const language of LANGUAGES) {
    it(`${language} is accessible`, async () => {
      const host = await stage({...(await inLanguage(language)), ...SCENES.hearing}, {width: 320});
      for (const animation of host.root.getAnimations()) animation.cancel();
      await expect(host).to.be.accessible();
    });

    for (const variant of ['inline', 'button'] as const) {
      it(`${language}, ${variant}: fits 260 and 320 px in every state, and with the error of the longest word`, async () => {
        const words = await inLanguage(language);
        const host = await stage();
        const wordy: Partial<ViewModel> = {state: 'failed', error: new VoiceError(wordiest(words.strings))};
        const blocked = BROWSERS.map((browser) => [`blocked, ${browser}`, unblocked({...idle, ...words, ...SCENES.failed}, browser, 'denied')] as const);
        for (const [scene, over] of [...Object.entries({...SCENES, wordy}), ...blocked]) {
          const base = host.draw({...idle, ...words, ...over, variant}).at('base');
          for (const width of [260, 320]) {
            host.style.inlineSize = `${width}px`;
            // Laid out anew: WebKit keeps a line as high as it was when a container query changes what is in it (seen in 2.50).
            host.style.display = 'none';
            host.getBoundingClientRect();
            host.style.display = '';
            expect(base.scrollWidth, `${scene} at ${width} px`).to.be.at.most(width);
            expect(cramped(base), `${scene} at ${width} px`).to.deep.equal([]);
          }
        }
      });
    }

    it(`${language}: the call button stands where it stood, whatever it says, at 320 px`, async () => {
      const words = await inLanguage(language);
      const tops = new Set<number>();
      for (const state of ['idle', 'connecting', 'listening', 'ended'] as const) {
        const host = await stage({...words, state, turns: []}, {width: 320});
        const [button] = host.root.querySelectorAll('.trio .call');
        const {top, height} = button?.getBoundingClientRect() ?? {top: 0, height: 0};
        tops.add(Math.round(top + height / 2 - host.at('base').getBoundingClientRect().top));
      }
      expect([...tops]).to.have.lengthOf(1);
    });
  }

  it('reads from right to left where the language does, on a page that does not', async () => {
    const host = await stage({...(await inLanguage('ar')), state: 'listening', turns: conversation});
    expect([host.at('base').dir, getComputedStyle(host.at('base')).direction]).to.deep.equal(['rtl', 'rtl']);
    expect(left(host, 'interrupt-button')).to.be.below(left(host, 'mute-button'));
    expect(left(host, 'message-user')).to.be.below(left(host, 'message-agent'));
    expect(left(host, 'send-button')).to.be.below(left(host, 'text-input'));
    expect(left(host, 'timer')).to.be.below(left(host, 'title'));
  });

  it('reads from left to right where the language does, on a page that does not', async () => {
    const host = await stage({state: 'listening', turns: conversation});
    host.parentElement?.setAttribute('dir', 'rtl');
    expect(getComputedStyle(host.at('base')).direction).to.equal('ltr');
    expect(left(host, 'mute-button')).to.be.below(left(host, 'interrupt-button'));
  });

  it('lets what is typed run its own way, and shows a hint in the way of the language', async () => {
    const host = await stage({...(await inLanguage('ar')), state: 'listening'});
    const {direction, unicodeBidi} = getComputedStyle(host.field);
    expect([direction, unicodeBidi]).to.deep.equal(['rtl', 'plaintext']);
  });

  it('turns the loudspeaker to the words beside it', async () => {
    const turned = (host: ViewStage) => getComputedStyle(host.at('hear-button').querySelector('svg') ?? host).scale;
    expect(turned(await stage({...(await inLanguage('ar')), ...SCENES.blocked}))).to.equal('-1 1');
    expect(turned(await stage(SCENES.blocked))).to.equal('none');
  });

  it('keeps the arguments of a tool, and its name, apart from the direction around them', async () => {
    const host = await stage({...(await inLanguage('ar')), state: 'thinking', approvals: [approval({name: 'cancel_order'})]});
    expect(getComputedStyle(host.at('tool-arguments')).direction).to.equal('ltr');
    expect(host.at('tool-approval').ariaLabel).to.equal('هل تسمح للمساعد باستخدام «\u2068cancel_order\u2069»؟');
  });

  it('is in the letters of its language, and breaks its lines between phrases', async () => {
    const words = await inLanguage('ja');
    const host = await stage({...words, state: 'consent'}, {width: 320});
    expect(host.at('base').matches(':lang(ja)')).to.equal(true);
    expect(getComputedStyle(host.at('consent')).wordBreak).to.equal(CSS.supports('word-break', 'auto-phrase') ? 'auto-phrase' : 'normal');
  });

  it('stays out of sight, in its place, while the words of the language are awaited', async () => {
    const host = await stage({awaited: true});
    const {height} = host.at('base').getBoundingClientRect();
    expect(host.shows('base')).to.equal(false);
    expect(height).to.be.above(200);
    expect(host.draw({awaited: false}).shows('base')).to.equal(true);
    expect(host.at('base').getBoundingClientRect().height).to.equal(height);
    for (const state of ['consent', 'connecting', 'failed'] as const) expect(host.draw({awaited: true, state}).shows('base'), 'never while something happens').to.equal(true);
  });

  it('says how long the call was as the language says it', async () => {
    const host = await stage({...(await inLanguage('pl')), state: 'ended', duration: 125});
    expect(host.at('status').innerText).to.equal('Rozmowa zakończona. Czas trwania: 2 minuty i 5 sekund.');
  });

  it('counts in the digits of the visitor’s region', async () => {
    const words = await inLanguage('ar');
    expect((await stage({...words, state: 'listening', locale: 'ar-EG'})).at('timer').innerText).to.equal('١:٢٣');
    expect((await stage({...words, state: 'listening', locale: 'ar-MA'})).at('timer').innerText).to.equal('1:23');
  });
});
