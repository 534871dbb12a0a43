import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {VoiceError} from '../../src/errors.js';
import {SCENES, listen, stage, turn, type ViewStage} from './support.js';

// As the element draws it: where there is no line to type in, nobody is told to type.
const ALONE = {variant: 'button', showTextInput: false} as const;

const WORDS: Record<keyof typeof SCENES, string[]> = {
  idle: ['Start talking'],
  consent: ['Agree and start', 'Not now'],
  connecting: ['Cancel\nAllow the microphone'],
  listening: ['End\nListening'],
  hearing: ['End\nHearing you'],
  thinking: ['End\nThinking'],
  speaking: ['End\nSpeaking'],
  reconnecting: ['End\nConnection lost, reconnecting'],
  ended: ['Talk again'],
  failed: ['Try again'],
  weak: ['End\nListening'],
  echo: ['End\nSpeaking'],
  muted: ['End\nYour microphone is muted'],
  blocked: ['End\nSpeaking', 'Tap to hear'],
  ending: ['End\nAre you still there?', 'Keep talking'],
  fatal: [],
  troubled: ['End\nListening'],
  unsupported: ['Copy link'],
  voiceless: [],
  written: ['End\nReady when you are'],
  ready: ['End\nReady when you are', 'Hold or tap to talk'],
  talking: ['End\nHearing you', 'Release or tap to send'],
  asking: ['End\nThinking', 'Allow', 'Decline', 'Allow', 'Decline'],
  working: ['End\nThinking'],
  'broken-off': ['End\nHearing you'],
  translating: ['End\nSpeaking'],
  long: ['End\nListening'],
  picturing: ['End\nListening'],
  refusing: ['End\nListening'],
  rating: ['Talk again'],
  thanking: ['Talk again'],
  setting: ['End\nListening'],
  lost: ['End\nThe microphone was disconnected.'],
  silent: ['End\nThe microphone is silent: is it muted?'],
};

const ASKED = ['consent', 'blocked', 'ending', 'asking'] as const;

const callButton = (host: ViewStage) => host.root.querySelector('button.call') ?? host;
const focused = (host: ViewStage) => host.root.activeElement?.getAttribute('part');

describe('one button', () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    it(`carries the state, and offers what must be answered: ${name}`, async () => {
      const host = await stage({...scene, ...ALONE});
      expect(host.buttons).to.deep.equal(WORDS[name as keyof typeof SCENES]);
    });
  }

  it('is named by what a press does, while it shows what goes on', async () => {
    const host = await stage({...SCENES.listening, ...ALONE});
    expect(host.at('end-button').querySelector('[aria-hidden=true] + span')?.textContent).to.equal('End');
    expect(host.at('end-button').querySelector('.glance')?.ariaHidden).to.equal('true');
  });

  it('starts, cancels, ends, tries again', async () => {
    const host = await stage(ALONE);
    for (const scene of ['idle', 'connecting', 'speaking', 'failed'] as const) {
      host.draw(SCENES[scene]).root.querySelector<HTMLElement>('button.call')?.click();
    }
    expect(host.sent.map(({type}) => type)).to.deep.equal(['start', 'stop', 'stop', 'start']);
  });

  it('has one width and one place in every state', async () => {
    const host = await stage(ALONE);
    const place = () => {
      const {left, top, width, height} = callButton(host).getBoundingClientRect();
      return [left, top, width, height];
    };
    const home = place();
    for (const scene of ['connecting', 'listening', 'hearing', 'thinking', 'speaking', 'muted', 'reconnecting', 'ended', 'failed', 'asking', 'ending'] as const) {
      host.draw({error: null, limit: null, approvals: [], muted: false, ...SCENES[scene]});
      expect(place(), scene).to.deep.equal(home);
    }
  });

  it('takes no more of the page than it needs, and no less than its text', async () => {
    const host = await stage(ALONE);
    const {width} = host.getBoundingClientRect();
    expect(width).to.be.within(200, 320);
    for (const scene of Object.values(SCENES)) {
      const narrow = await stage({...scene, ...ALONE}, {width: 240});
      expect(narrow.getBoundingClientRect().width).to.equal(240);
      for (const button of narrow.root.querySelectorAll('.button > .call')) expect(button.scrollWidth).to.be.at.most(240);
    }
  });

  it('shows neither transcript nor line to type in, and keeps the notice', async () => {
    const host = await stage({...SCENES.speaking, ...ALONE});
    expect(host.root.querySelector('[part~=transcript], [part~=composer], [part~=mute-button], [part~=visualizer]')).to.equal(null);
    expect(host.at('notice').innerText).to.contain('You are talking with an AI.');
  });

  it('says below what went wrong, and keeps a place where there is nothing to press', async () => {
    const host = await stage({...SCENES.failed, ...ALONE});
    expect([host.at('error').role, host.reads('error')]).to.deep.equal(['alert', "The microphone is blocked for this page. Allow it in your browser's address bar, then try again."]);
    expect(host.shows('panel'), 'nothing of the page is covered by it').to.equal(false);
    host.draw({error: new VoiceError('config.model')});
    expect(host.at('error').previousElementSibling?.textContent).to.equal('Voice assistant');
  });

  it("shows the page's own way out where a call cannot work", async () => {
    const host = await stage({...SCENES.unsupported, ...ALONE});
    expect([host.reads('base'), host.buttons]).to.deep.equal(['This browser cannot make voice calls.\nCopy link', ['Copy link']]);
  });

  it('says each state once, and each question', async () => {
    const host = await stage(ALONE);
    const region = host.root.querySelector('[role=status]');
    if (!region) throw new Error('no region');
    const said = listen(region);
    const note = () => said().at(-1);
    expect(region.textContent, 'nothing before the first call').to.equal('');
    expect([...(['connecting', 'listening', 'hearing', 'ending', 'consent'] as const).map((scene) => host.draw({limit: null, ...SCENES[scene]}) && note())]).to.deep.equal([
      'Allow the microphone',
      'Listening',
      'Hearing you',
      'Are you still there?',
      'Waiting for your consent',
    ]);
    host.draw({limit: null, ...SCENES.asking});
    expect(note()).to.contain('Let the assistant use');
    const before = said().length;
    host.draw({elapsed: 99, turns: [turn()]});
    expect(said().length).to.equal(before);
  });

  it('moves the focus into the gate, and back', async () => {
    const host = await stage(ALONE);
    host.at('start-button').focus();
    host.draw(SCENES.consent);
    expect(focused(host)).to.equal('consent');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    expect(focused(host)).to.equal('consent-accept');
    await sendKeys({press: 'Escape'});
    expect(host.sent).to.deep.equal([{type: 'consent', granted: false}]);
    host.draw({state: 'idle'});
    expect(focused(host)).to.equal('start-button');
  });

  it('keeps the focus where it is when something is asked, and finds the question next', async () => {
    const host = await stage({...SCENES.speaking, ...ALONE, showNotice: false});
    host.at('end-button').focus();
    host.draw(SCENES.asking);
    expect(focused(host)).to.equal('end-button');
    await sendKeys({press: 'Tab'});
    expect(focused(host)).to.equal('tool-arguments');
  });

  it('has targets of 44 px or more', async () => {
    for (const scene of Object.values(SCENES)) {
      const host = await stage({...scene, ...ALONE});
      for (const button of host.root.querySelectorAll('button')) {
        if (!button.checkVisibility()) continue;
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height), button.part.value).to.be.at.least(44);
      }
    }
  });
});

describe('one button: what it asks', () => {
  after(() => setViewport({width: 800, height: 600}));

  for (const [where, css] of [
    ['at the top', 'inset:8px auto auto 8px'],
    ['at the right', 'inset:8px 8px auto auto'],
    ['at the bottom', 'inset:auto auto 8px 40px'],
    ['in the corner', 'inset:auto 8px 8px auto'],
    ['in the flow', 'margin-inline-start:auto;inline-size:fit-content'],
    ['in a box that cuts off', 'inset:40px auto auto 40px;inline-size:120px;block-size:80px;overflow:hidden'],
  ] as const) {
    for (const size of [{width: 800, height: 600}, {width: 320, height: 568}]) {
      it(`is all within the page, ${where} of ${size.width} x ${size.height}`, async () => {
        await setViewport(size);
        for (const scene of ASKED) {
          const host = await stage({...SCENES[scene], ...ALONE});
          if (host.parentElement) host.parentElement.style.cssText = css.startsWith('inset') ? `position:fixed;${css}` : css;
          host.scrollIntoView({block: 'end'});
          const {left, right, top, bottom} = host.at('panel').getBoundingClientRect();
          expect([left >= 0, top >= 0, right <= size.width, bottom <= size.height], `${scene} ${[left, top, right, bottom].join()}`).to.deep.equal([true, true, true, true]);
          for (const button of host.at('panel').querySelectorAll('button')) {
            if (!button.checkVisibility()) continue;
            button.scrollIntoView({block: 'nearest'});
            const rect = button.getBoundingClientRect();
            expect(document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2) === host, `${scene}: ${button.innerText}`).to.equal(true);
          }
        }
      });
    }
  }

  it('moves nothing of the page', async () => {
    const host = await stage(ALONE);
    const next = document.createElement('p');
    host.parentElement?.after(next);
    const {top} = next.getBoundingClientRect();
    for (const scene of ASKED) expect(host.draw(SCENES[scene]) && next.getBoundingClientRect().top, scene).to.equal(top);
    next.remove();
  });
});
