import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {VoiceError} from '../../src/errors.js';
import {SCENES, stage} from './support.js';

describe('view: what is shown', () => {
  it('has the parts that sites style', async () => {
    const host = await stage(SCENES.speaking);
    const names = [...host.root.querySelectorAll('[part]')].flatMap((element) => [...element.part]);
    expect([...new Set(names)].sort()).to.deep.equal(
      (
        'attachment base caption composer consent consent-accept consent-decline controls earlier-button end-button error footer header hint interrupt-button interrupted later-button ' +
        'message message-agent message-text message-user mute-button notice panel quality send-button settings settings-button status text-input timer title transcript visualizer'
      ).split(' '),
    );
  });

  it('has the slots that sites fill, in every state', async () => {
    for (const scene of Object.values(SCENES)) {
      const host = await stage({...scene, supported: true});
      const names = [...host.root.querySelectorAll('slot')].map(({name}) => name).filter((name) => !name.startsWith('icon') && name !== '-');
      expect(names).to.deep.equal(['header', 'fallback', 'visualizer', 'controls-start', 'controls-end', 'consent', 'empty', 'notice', 'footer']);
    }
  });

  it('lets a site bring its own icons', async () => {
    const host = await stage();
    host.innerHTML = '<svg slot="icon-mic"></svg><svg slot="icon-mic-off"></svg><svg slot="icon-end"></svg><svg slot="icon-send"></svg>';
    const homes = () => [...host.children].map((icon) => icon.assignedSlot?.closest('button')?.getAttribute('part'));
    expect(homes()).to.deep.equal(['start-button', undefined, undefined, 'send-button']);
    host.draw({state: 'listening'});
    expect(homes()).to.deep.equal(['mute-button', undefined, 'end-button', 'send-button']);
    host.draw({muted: true});
    expect(homes()).to.deep.equal([undefined, 'mute-button', 'end-button', 'send-button']);
  });

  it('is a region with the name and language of the site', async () => {
    const host = await stage({label: 'Ask the library', locale: 'de-AT'});
    expect([host.at('base').ariaLabel, host.at('base').lang, host.at('title').innerText]).to.deep.equal(['Ask the library', 'de-AT', 'Ask the library']);
  });

  it('says from the beginning that this is an AI', async () => {
    for (const scene of Object.values(SCENES)) {
      const host = await stage({...scene, supported: true});
      expect(host.at('notice').innerText).to.contain('You are talking with an AI.');
    }
  });

  it('says what went wrong and the next step, aloud', async () => {
    const host = await stage(SCENES.failed);
    expect(host.at('error').role).to.equal('alert');
    expect(host.at('error').innerText.trim()).to.equal("The microphone is blocked for this page. Allow it in your browser's address bar, then try again.");
    expect(host.at('status').innerText).to.equal('');
    host.draw({error: new VoiceError('config.model')});
    expect(host.at('error').innerText.trim()).to.equal('Voice is not set up correctly on this page.');
    expect(host.buttons).to.deep.equal([]);
  });

  it('gives the page another way where a call cannot work', async () => {
    const host = await stage(SCENES.unsupported);
    expect(host.at('base').innerText).to.contain('This browser cannot make voice calls.');
    expect(host.shows('controls')).to.equal(false);
  });

  it('leaves out what the site has switched off', async () => {
    const host = await stage({
      ...SCENES.speaking,
      showTranscript: false,
      showTextInput: false,
      showNotice: false,
      showTimer: false,
      visualizer: 'none',
    });
    for (const part of ['transcript', 'composer', 'notice', 'timer', 'visualizer']) expect(host.shows(part), part).to.equal(false);
  });

  it('shows the time as a clock that nothing reads aloud', async () => {
    const host = await stage(SCENES.listening);
    expect([host.at('timer').role, host.at('timer').innerText]).to.deep.equal(['timer', '1:23']);
  });
});

describe('view: meter', () => {
  const bar = (host: Awaited<ReturnType<typeof stage>>) => {
    const element = host.at('visualizer').children[6];
    if (!element) throw new Error('no bar');
    return getComputedStyle(element).clipPath;
  };

  it('moves by the levels on the host: the microphone while listening, the answer while speaking', async () => {
    const host = await stage({state: 'listening'});
    const still = bar(host);
    host.style.setProperty('--rv-output-level', '0.8');
    expect(bar(host)).to.equal(still);
    host.style.setProperty('--rv-input-level', '0.5');
    const half = bar(host);
    expect(half).not.to.equal(still);
    expect(bar(host.draw({state: 'speaking'}))).not.to.equal(half);
    expect(bar(host.draw({state: 'listening', muted: true}))).to.equal(still);
  });

  it('is still for those who asked for stillness', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    try {
      const host = await stage({state: 'listening'});
      const still = bar(host);
      host.style.setProperty('--rv-input-level', '1');
      expect(bar(host)).to.equal(still);
      for (const scene of Object.values(SCENES)) expect(host.draw(scene).root.getAnimations()).to.deep.equal([]);
    } finally {
      await emulateMedia({reducedMotion: 'no-preference'});
    }
  });
});

describe('view: on a hostile page', () => {
  const sheet = (text: string) => {
    const style = new CSSStyleSheet();
    style.replaceSync(text);
    document.adoptedStyleSheets.push(style);
    return () => void document.adoptedStyleSheets.pop();
  };

  it('looks the same', async () => {
    const look = async () => {
      const host = await stage(SCENES.speaking);
      return ['panel', 'status', 'end-button', 'message', 'notice'].map((part) => {
        const {font, color, letterSpacing, textTransform, backgroundColor, padding} = getComputedStyle(host.at(part));
        return [part, font, color, letterSpacing, textTransform, backgroundColor, padding, Math.round(host.at(part).getBoundingClientRect().height)];
      });
    };
    const before = await look();
    const restore = sheet(
      '*{all:unset!important;font:italic 40px serif!important;color:red!important;text-transform:uppercase!important;letter-spacing:9px!important}' +
        'html{font-size:62.5%}button{display:none!important}',
    );
    try {
      expect(await look()).to.deep.equal(before);
    } finally {
      restore();
    }
  });

  for (const [name, css] of [
    ['as it is', ''],
    ['with wide text spacing', '.base{line-height:1.5;letter-spacing:.12em;word-spacing:.16em}'],
    ['with text twice as large', '.base{--rv-font-size:32px}'],
  ] as const) {
    it(`fits 260 px ${name}`, async () => {
      for (const [scene, over] of Object.entries(SCENES)) {
        const host = await stage(over, {width: 260});
        const style = new CSSStyleSheet();
        style.replaceSync(css);
        host.root.adoptedStyleSheets.push(style);
        const base = host.at('base');
        expect(base.scrollWidth, scene).to.be.at.most(260);
        for (const element of base.querySelectorAll<HTMLElement>('button, [part=status], [part=error], [part=notice], [part~=message], .answers, .trio')) {
          if (!element.checkVisibility()) continue;
          expect(element.scrollWidth, `${scene}: ${element.className}`).to.be.at.most(Math.ceil(element.clientWidth) + 1);
          expect(element.scrollHeight, `${scene}: ${element.className}`).to.be.at.most(Math.ceil(element.clientHeight) + 1);
        }
      }
    });
  }

  it('takes room from the call button in a narrow card only where others stand beside it', async () => {
    const padding = async (scene: keyof typeof SCENES, part: string) => parseFloat(getComputedStyle((await stage(SCENES[scene], {width: 280})).at(part)).paddingInlineStart);
    expect([await padding('idle', 'start-button'), await padding('failed', 'retry-button')]).to.deep.equal([16, 16]);
    expect(await padding('listening', 'end-button')).to.be.below(10);
  });
});
