import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {VoiceError} from '../../src/errors.js';
import type {ViewModel} from '../../src/ui/model.js';
import {SCENES, approval, conversation, listen, stage, type ViewStage} from './support.js';

const CLOSED = {variant: 'floating'} as const;
const OPEN = {variant: 'floating', open: true} as const;
const LOST: Partial<ViewModel> = {state: 'failed', error: new VoiceError('net.lost'), missed: new VoiceError('net.lost')};

const DESK = {width: 1000, height: 800};
const PHONE = {width: 390, height: 760};

const focused = (host: ViewStage) => host.root.activeElement?.getAttribute('part');

/** As it is when it has opened. */
const rest = (host: ViewStage): ViewStage => {
  for (const animation of host.root.getAnimations()) animation.cancel();
  return host;
};

/** What is to be seen of it: launcher, pill or panel. */
const box = (host: ViewStage): DOMRect => {
  rest(host);
  const [shown, ...more] = ['launcher', 'pill', 'panel'].filter((part) => host.shows(part));
  if (!shown || more.length > 0) throw new Error(`there is ${shown ?? 'nothing'} ${more.join()}`);
  return host.at(shown).getBoundingClientRect();
};

/** Words that come where there were none are two changes to Lit's development build: the node, then its text. */
const once = (words: readonly string[]): string[] => words.filter((each, at) => each !== words[at - 1]);

beforeEach(() => setViewport(DESK));
after(() => setViewport({width: 800, height: 600}));

describe('floating: launcher and panel', () => {
  it('is a button with the name of the site, and a dialog of the same name', async () => {
    const host = await stage({...CLOSED, label: 'Ask the library'});
    expect([host.shows('panel'), host.buttons]).to.deep.equal([false, ['Ask the library']]);
    expect([host.at('launcher').ariaLabel, host.reads('launcher'), host.at('launcher').ariaHasPopup]).to.deep.equal(['Ask the library', 'Ask the library', 'dialog']);
    host.draw({open: true});
    expect([host.at('panel').role, host.at('panel').ariaLabel, host.at('panel').ariaModal]).to.deep.equal(['dialog', 'Ask the library', null]);
    expect(host.buttons).to.deep.equal(['Settings', 'Hide', 'Start talking', 'Send']);
  });

  it('asks to be shown and hidden, and shows nothing by itself', async () => {
    const host = await stage(CLOSED);
    host.at('launcher').click();
    expect(host.shows('panel')).to.equal(false);
    host.draw({open: true}).at('close-button').click();
    expect(host.shows('panel')).to.equal(true);
    expect(host.sent).to.deep.equal([{type: 'show'}, {type: 'hide'}]);
  });

  it('follows no link with the second half of the double click that opened it', async () => {
    const host = await stage(OPEN);
    const [link] = host.at('notice').querySelectorAll('a');
    link?.removeAttribute('target');
    link?.setAttribute('href', '#');
    expect(link?.dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true, cancelable: true}))).to.equal(false);
  });

  it('takes what the site puts on its launcher', async () => {
    const host = await stage(CLOSED);
    host.innerHTML = '<b slot="launcher">Talk to Ada</b>';
    expect(host.querySelector('b')?.checkVisibility()).to.equal(true);
    expect(host.at('launcher').querySelector('svg')?.checkVisibility()).to.equal(false);
  });

  it('is no dialog, and has nothing to hide, in the other variants', async () => {
    for (const variant of ['inline', 'button'] as const) {
      const host = await stage({...SCENES.listening, variant});
      expect([host.at('panel').role, host.root.querySelector('[part~=launcher], [part~=pill], [part~=close-button]')]).to.deep.equal([null, null]);
    }
  });

  it('gives the transcript the height that is left, and keeps the call button in its place', async () => {
    const host = await stage(OPEN);
    const place = () => host.at('controls').querySelector('.call')?.getBoundingClientRect().top;
    const home = place();
    for (const scene of ['connecting', 'listening', 'speaking', 'ended'] as const) {
      host.draw(SCENES[scene]);
      expect(place(), scene).to.equal(home);
    }
    const {bottom, height} = host.draw(SCENES.speaking).at('transcript').getBoundingClientRect();
    expect(height).to.be.above(150);
    expect(bottom).to.be.closeTo(host.at('composer').getBoundingClientRect().top, 0.01);
    expect(host.draw({showTranscript: false}).at('panel').getBoundingClientRect().height).to.be.below(500);
  });

  for (const open of [false, true]) {
    it(`has targets of 44 px or more, ${open ? 'open' : 'closed'}`, async () => {
      for (const scene of [...Object.values(SCENES), LOST]) {
        const host = await stage({...scene, ...CLOSED, open});
        for (const button of host.root.querySelectorAll('button')) {
          if (!button.checkVisibility()) continue;
          const {width, height} = button.getBoundingClientRect();
          expect(Math.min(width, height), button.part.value).to.be.at.least(44);
        }
      }
    });
  }
});

describe('floating: where it is', () => {
  for (const [placement, dir, left, top] of [
    ['bottom-end', 'ltr', false, false],
    ['bottom-start', 'ltr', true, false],
    ['top-end', 'ltr', false, true],
    ['top-start', 'ltr', true, true],
    ['bottom-end', 'rtl', true, false],
    ['top-start', 'rtl', false, true],
  ] as const) {
    it(`${placement}, ${dir}: 20 px from the ${top ? 'top' : 'bottom'} and the ${left ? 'left' : 'right'}, whatever shows`, async () => {
      for (const model of [CLOSED, {...CLOSED, ...SCENES.listening}, OPEN]) {
        const host = await stage({...model, placement});
        host.parentElement?.setAttribute('dir', dir);
        const rect = box(host);
        const page = document.documentElement;
        expect(Math.round(left ? rect.left : page.clientWidth - rect.right)).to.equal(20);
        expect(Math.round(top ? rect.top : page.clientHeight - rect.bottom)).to.equal(20);
      }
    });
  }

  it('covers nothing of the page but its own box', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>the page's</button>`);
    button.style.cssText = 'position:fixed;inset:0;inline-size:100%';
    for (const model of [CLOSED, {...CLOSED, ...SCENES.listening}, OPEN, {...OPEN, ...SCENES.speaking}]) {
      const host = await stage(model);
      const {left, right, top, bottom} = box(host);
      const covered: string[] = [];
      for (let x = 5; x < innerWidth; x += 10) {
        for (let y = 5; y < innerHeight; y += 10) {
          const outside = x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1;
          if (outside && document.elementFromPoint(x, y) !== button) covered.push(`${x}, ${y}`);
        }
      }
      expect(covered).to.deep.equal([]);
      expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)).to.equal(host);
    }
  });

  it('takes its size and place from the site', async () => {
    const host = await stage(CLOSED);
    host.style.cssText = '--rv-launcher-size:72px;--rv-panel-width:320px;--rv-panel-height:444px;--rv-offset-x:7px;--rv-offset-y:9px;--rv-z-index:3';
    const page = document.documentElement;
    expect([box(host).height, page.clientWidth - box(host).right, page.clientHeight - box(host).bottom].map(Math.round)).to.deep.equal([72, 7, 9]);
    host.draw({open: true});
    expect([box(host).width, box(host).height]).to.deep.equal([320, 444]);
    expect(getComputedStyle(host.at('base')).zIndex).to.equal('3');
    host.style.cssText = '';
    expect(getComputedStyle(host.at('base')).zIndex).to.equal('1000');
  });

  it('is no larger than the page', async () => {
    await setViewport({width: 520, height: 500});
    const host = await stage({...OPEN, ...SCENES.asking});
    host.style.cssText = '--rv-panel-width:9999px;--rv-panel-height:9999px';
    const {left, top, right, bottom} = box(host);
    expect([left, top, right, bottom].map(Math.round)).to.deep.equal([20, 20, 500, 480]);
    expect(host.at('panel').scrollHeight).to.be.above(host.at('panel').clientHeight);
    host.at('panel').scrollTop = 9999;
    expect(host.at('close-button').getBoundingClientRect().top, 'the way out stays').to.be.within(20, 40);
  });
});

describe('floating: focus', () => {
  it('goes into the panel with the one who opens it, and back to the launcher', async () => {
    const host = await stage(CLOSED);
    host.at('launcher').focus();
    host.draw({open: true});
    expect(focused(host)).to.equal('start-button');
    host.at('close-button').focus();
    host.draw({open: false});
    expect(focused(host)).to.equal('launcher');
  });

  it('goes to the pill where a call goes on, and to the launcher when that ends', async () => {
    const host = await stage({...OPEN, ...SCENES.listening});
    host.at('close-button').focus();
    host.draw({open: false});
    expect(host.root.activeElement).to.equal(host.at('pill').firstElementChild);
    host.at('end-button').focus();
    host.draw({state: 'ended', duration: 83});
    expect(focused(host)).to.equal('launcher');
  });

  it('goes to the question when a gate opens', async () => {
    const host = await stage(CLOSED);
    host.at('launcher').focus();
    host.draw({...SCENES.consent, open: true});
    expect(focused(host)).to.equal('consent');
  });

  it('is never taken from the page', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="the page's" />`);
    const host = await stage(CLOSED);
    field.focus();
    for (const scene of [...Object.values(SCENES), LOST]) for (const open of [true, false]) host.draw({...scene, open});
    expect(document.activeElement).to.equal(field);
  });

  it('walks through the panel in reading order, and on into the page', async () => {
    const host = await stage({...OPEN, ...SCENES.speaking, termsUrl: null, privacyUrl: null});
    const next = document.createElement('button');
    host.after(next);
    const walk: (string | null | undefined)[] = [];
    for (let step = 0; step < 8; step++) {
      await sendKeys({press: 'Tab'});
      walk.push(focused(host));
    }
    expect(walk).to.deep.equal(['settings-button', 'close-button', 'mute-button', 'end-button', 'interrupt-button', 'transcript', 'text-input', 'send-button']);
    await sendKeys({press: 'Tab'});
    expect(document.activeElement).to.equal(next);
    expect(host.sent, 'a panel beside the page stays').to.deep.equal([]);
  });
});

describe('floating: Escape', () => {
  const escape = async (over: Partial<ViewModel>) => {
    const host = await stage({...OPEN, ...over});
    host.at('close-button').focus();
    await sendKeys({press: 'Escape'});
    return host.sent;
  };

  it('hides the panel', async () => {
    for (const scene of ['idle', 'listening', 'failed', 'ended'] as const) expect(await escape(SCENES[scene]), scene).to.deep.equal([{type: 'hide'}]);
  });

  it('first does what it does elsewhere', async () => {
    expect(await escape(SCENES.speaking)).to.deep.equal([{type: 'interrupt'}]);
    expect(await escape(SCENES.consent)).to.deep.equal([{type: 'consent', granted: false}]);
  });

  it('is left to what the site has put into the panel, and to an input method', async () => {
    const host = await stage({...OPEN, ...SCENES.listening});
    host.innerHTML = '<input slot="footer" aria-label="the site\'s">';
    const input = host.querySelector('input');
    input?.addEventListener('keydown', (event) => event.preventDefault());
    input?.focus();
    await sendKeys({press: 'Escape'});
    host.field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, isComposing: true}));
    expect(host.sent).to.deep.equal([]);
  });

  it('does nothing to a closed one', async () => {
    const host = await stage(CLOSED);
    host.at('launcher').focus();
    await sendKeys({press: 'Escape'});
    expect(host.sent).to.deep.equal([]);
  });
});

describe('floating: the pill', () => {
  it('stands for a call that goes on, and for nothing else', async () => {
    for (const [scene, model] of Object.entries(SCENES)) {
      const host = await stage({...model, ...CLOSED});
      const resting = ['idle', 'ended', 'failed', 'fatal', 'voiceless', 'unsupported', 'rating', 'thanking'].includes(scene);
      expect([host.shows('pill'), host.shows('launcher')], scene).to.deep.equal([!resting, resting]);
    }
    expect((await stage({...OPEN, ...SCENES.listening})).shows('pill')).to.equal(false);
  });

  it('tells the state in words and by a shape, and the time', async () => {
    const host = await stage({...CLOSED, ...SCENES.listening});
    expect(host.reads('pill').split('\n')).to.deep.equal(['Listening', '1:23']);
    expect(host.at('pill').querySelector('.glyph')?.checkVisibility()).to.equal(true);
    expect(host.draw({showTimer: false}).reads('pill')).to.equal('Listening');
    expect(host.draw({...SCENES.muted}).reads('pill')).to.equal('Your microphone is muted');
    expect(host.at('mute-button').ariaPressed).to.equal('true');
  });

  it('opens, mutes and ends', async () => {
    const host = await stage({...CLOSED, ...SCENES.listening});
    expect(host.buttons.slice(1)).to.deep.equal(['Mute microphone', 'End']);
    for (const button of host.at('pill').querySelectorAll('button')) button.click();
    expect(host.sent).to.deep.equal([{type: 'show'}, {type: 'mute', muted: true}, {type: 'stop'}]);
    expect(host.draw(SCENES.connecting).buttons.slice(1)).to.deep.equal(['Mute microphone', 'Cancel']);
    expect(host.draw({...SCENES.listening, microphone: false}).buttons.slice(1)).to.deep.equal(['End']);
  });

  it('says what waits for the visitor, and leads to it', async () => {
    const host = await stage({...CLOSED, ...SCENES.consent});
    expect([host.reads('pill'), host.buttons.length]).to.deep.equal(['Waiting for your consent', 1]);
    expect(host.draw({...SCENES.listening, approvals: [approval()]}).reads('pill')).to.contain('Let the assistant use “cancel_order”?');
    expect(host.draw({...SCENES.ending, approvals: []}).at('pill').innerText).to.contain('Are you still there?');
  });

  it('lets the sound through with the click that opens it', async () => {
    const host = await stage({...CLOSED, ...SCENES.blocked});
    expect(host.at('pill').innerText).to.contain('Tap to hear');
    host.at('pill').querySelector('button')?.click();
    expect(host.sent).to.deep.equal([{type: 'hear'}, {type: 'show'}]);
  });

  it('shows what went wrong while nobody looked, and leads to it', async () => {
    const host = await stage({...CLOSED, ...LOST});
    expect([host.reads('pill'), host.shows('launcher'), host.buttons.length]).to.deep.equal(['The connection was lost.', false, 1]);
    expect(host.draw({missed: null}).shows('launcher'), 'once seen, it is a launcher again').to.equal(true);
    host.draw({...SCENES.troubled, missed: new VoiceError('provider.response_failed')});
    expect(host.at('pill').innerText).to.contain("I couldn't answer that.");
    expect(host.buttons.slice(1)).to.deep.equal(['Mute microphone', 'End']);
  });
});

describe('floating: what is said', () => {
  it('each state once, politely, while the panel is closed; and that the call goes on, when it is', async () => {
    const host = await stage({...OPEN, ...SCENES.listening});
    const region = host.root.querySelector('[role=status]');
    if (!region) throw new Error('no region');
    const said = listen(region);
    host.draw({open: false});
    said();
    for (const state of ['hearing', 'thinking', 'speaking'] as const) {
      host.draw({state, turns: conversation}).draw({elapsed: 90});
      said();
    }
    host.draw({state: 'ended', duration: 83}).draw({open: true, state: 'idle', duration: null}).draw({open: false});
    expect(once(said())).to.deep.equal(['Listening', 'Hearing you', 'Thinking', 'Speaking', 'Call ended after 1 minute, 23 seconds.']);
  });

  it('what went wrong, as an alert', async () => {
    const host = await stage({...CLOSED, ...SCENES.listening});
    const [alert, status] = ['alert', 'status'].map((role) => host.root.querySelector(`[role=${role}]`));
    if (!alert || !status) throw new Error('no region');
    const said = [alert, status].map(listen);
    host.draw(LOST);
    expect(said.map((words) => once(words()))).to.deep.equal([['The connection was lost.'], []]);
  });

  it('nothing twice: only one region for each is to be seen', async () => {
    for (const open of [true, false]) {
      const host = await stage({...CLOSED, ...SCENES.listening, open});
      const words = [...host.root.querySelectorAll<HTMLElement>('[role=status]')].filter((region) => region.checkVisibility()).map((region) => region.innerText.trim());
      expect(words.filter(Boolean)).to.deep.equal(['Listening']);
    }
  });
});

describe('floating: on a phone', () => {
  beforeEach(() => setViewport(PHONE));

  it('is a sheet as large as the page, and leaves the page alone', async () => {
    const host = await stage({...OPEN, ...SCENES.speaking});
    const {left, top, width, height} = box(host);
    expect([left, top, width, height]).to.deep.equal([0, 0, document.documentElement.clientWidth, 760]);
    expect(getComputedStyle(host.at('panel')).overscrollBehaviorY).to.equal('contain');
    for (const of of [document.documentElement, document.body]) expect(getComputedStyle(of).overflow).to.equal('visible');
  });

  it('is a launcher or a pill while it is closed', async () => {
    for (const model of [CLOSED, {...CLOSED, ...SCENES.reconnecting}, {...CLOSED, ...LOST}]) {
      await setViewport({width: 320, height: 568});
      const {left, right, height} = box(await stage(model));
      expect(left).to.be.at.least(20);
      expect(Math.round(right)).to.equal(300);
      expect(height).to.be.below(110);
    }
  });

  for (const [name, size] of [['lying on its side', {width: 760, height: 390}], ['half under a keyboard', {width: 390, height: 380}]] as const) {
    it(`shows the line to type in, ${name}`, async () => {
      await setViewport(size);
      const host = rest(await stage({...OPEN, ...SCENES.speaking}));
      for (const part of ['close-button', 'end-button', 'text-input', 'send-button']) {
        const {top, bottom} = host.at(part).getBoundingClientRect();
        expect([top >= 0, bottom <= size.height], part).to.deep.equal([true, true]);
      }
      host.draw(SCENES.asking).field.focus();
      expect(host.field.getBoundingClientRect().bottom).to.be.at.most(size.height);
    });
  }

  it('makes way when the focus goes to the page that it covers', async () => {
    const host = await stage({...OPEN, ...SCENES.listening});
    const next = document.createElement('button');
    host.after(next);
    host.at('mute-button').focus();
    host.at('send-button').focus();
    expect(host.sent, 'within itself the focus may go where it likes').to.deep.equal([]);
    next.focus();
    expect(host.sent).to.deep.equal([{type: 'hide'}]);
  });

  it('stays for what the site has put into it, and when the window loses the focus', async () => {
    const host = await stage({...OPEN, ...SCENES.listening});
    host.innerHTML = '<a slot="footer" href="#x">the site\'s</a>';
    host.at('mute-button').focus();
    host.querySelector('a')?.focus();
    host.querySelector('a')?.blur();
    expect(host.sent).to.deep.equal([]);
  });
});
