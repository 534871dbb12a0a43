import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ERROR_CODES, VoiceError, type ErrorCode} from '../../src/errors.js';
import {SCENES, conversation, stage} from './support.js';

const LIVE = ['Mute microphone', 'End', 'Stop the answer', 'Send'];

const BUTTONS: Record<keyof typeof SCENES, string[]> = {
  idle: ['Start talking', 'Send'],
  consent: ['Agree and start', 'Not now'],
  connecting: ['Mute microphone', 'Cancel', 'Stop the answer', 'Send'],
  listening: LIVE,
  hearing: LIVE,
  thinking: LIVE,
  speaking: LIVE,
  reconnecting: LIVE,
  ended: ['Talk again', 'Copy text', 'Save text', 'Good', 'Bad', 'Send'],
  failed: ['Try again', 'Continue by typing', 'Send'],
  weak: LIVE,
  echo: LIVE,
  muted: LIVE,
  blocked: ['Tap to hear', ...LIVE],
  ending: ['Keep talking', ...LIVE],
  fatal: [],
  troubled: LIVE,
  unsupported: ['Copy link'],
  voiceless: ['Continue by typing', 'Send'],
  written: ['End', 'Stop the answer', 'Send'],
  ready: ['Mute microphone', 'End', 'Stop the answer', 'Hold or tap to talk', 'Send'],
  talking: ['Mute microphone', 'End', 'Stop the answer', 'Release or tap to send', 'Send'],
  asking: ['Mute microphone', 'End', 'Stop the answer', 'Allow', 'Decline', 'Allow', 'Decline', 'Send'],
  working: LIVE,
  'broken-off': LIVE,
  translating: LIVE,
  long: ['Mute microphone', 'End', 'Stop the answer', 'Earlier messages', 'Send'],
  picturing: ['Mute microphone', 'End', 'Stop the answer', 'Remove the picture', 'Add a picture', 'Send'],
  refusing: ['Mute microphone', 'End', 'Stop the answer', 'Remove the picture', 'Add a picture', 'Send'],
  rating: ['Talk again', 'Copy text', 'Save text', 'Good', 'Bad', 'Send feedback', 'Send'],
  thanking: ['Talk again', 'Save text', 'Send'],
  setting: LIVE,
  lost: ['End', 'Stop the answer', 'Send'],
  silent: LIVE,
};

describe('view: controls', () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    it(`offers what makes sense: ${name}`, async () => {
      const host = await stage(scene);
      // What a visitor can set is wherever a call may follow.
      expect(host.buttons).to.deep.equal([...(['unsupported', 'fatal', 'voiceless'].includes(name) ? [] : ['Settings']), ...BUTTONS[name as keyof typeof SCENES]]);
    });
  }

  it('asks for more time before a limit ends the call, and says why', async () => {
    const host = await stage(SCENES.ending);
    expect(host.at('status').textContent).to.equal('Are you still there?');
    host.at('extend-button').click();
    expect(host.sent).to.deep.equal([{type: 'extend'}]);
    host.draw({limit: {kind: 'duration', extendable: false}});
    expect(host.at('status').textContent).to.equal('This call ends soon.');
    expect(host.buttons).not.to.include('Keep talking');
  });

  it('starts, ends, cancels, retries', async () => {
    const host = await stage();
    host.at('start-button').click();
    host.draw({state: 'connecting'}).at('end-button').click();
    host.draw({state: 'listening'}).at('end-button').click();
    host.draw({state: 'ended'}).at('start-button').click();
    host.draw(SCENES.failed).at('retry-button').click();
    expect(host.sent.map(({type}) => type)).to.deep.equal(['start', 'stop', 'stop', 'start', 'start']);
  });

  it('takes a double click for one', async () => {
    const host = await stage();
    host.at('start-button').dispatchEvent(new MouseEvent('click', {detail: 1}));
    host.draw({state: 'connecting'}).at('end-button').dispatchEvent(new MouseEvent('click', {detail: 2}));
    expect(host.sent).to.deep.equal([{type: 'start'}]);
  });

  it('takes a held Enter for one', async () => {
    const host = await stage();
    const held = new KeyboardEvent('keydown', {key: 'Enter', repeat: true, bubbles: true, cancelable: true});
    expect(host.at('start-button').dispatchEvent(held)).to.equal(false);
  });

  it('mutes and says so', async () => {
    const host = await stage({state: 'listening'});
    host.at('mute-button').click();
    expect(host.at('mute-button').ariaPressed).to.equal('false');
    host.draw({muted: true}).at('mute-button').click();
    expect(host.at('mute-button').ariaPressed).to.equal('true');
    expect(host.sent).to.deep.equal([
      {type: 'mute', muted: true},
      {type: 'mute', muted: false},
    ]);
    expect(host.at('status').innerText.trim()).to.equal('Your microphone is muted');
  });

  it('stops an answer only where there is one', async () => {
    const host = await stage({state: 'listening'});
    host.at('interrupt-button').click();
    expect(host.at('interrupt-button').ariaDisabled).to.equal('true');
    for (const state of ['thinking', 'speaking'] as const) host.draw({state}).at('interrupt-button').click();
    expect(host.at('interrupt-button').ariaDisabled).to.equal('false');
    expect(host.sent).to.deep.equal([{type: 'interrupt'}, {type: 'interrupt'}]);
  });

  it('lets the sound through', async () => {
    const host = await stage(SCENES.blocked);
    host.at('hear-button').click();
    expect(host.sent).to.deep.equal([{type: 'hear'}]);
    expect(host.shows('visualizer')).to.equal(false);
  });

  it('asks for consent and takes either answer', async () => {
    const host = await stage(SCENES.consent);
    host.at('consent-accept').click();
    host.at('consent-decline').click();
    expect(host.sent).to.deep.equal([
      {type: 'consent', granted: true},
      {type: 'consent', granted: false},
    ]);
    const links = [...host.at('consent').querySelectorAll('a')];
    expect(links.map(({href}) => href)).to.deep.equal(['https://example.com/terms', 'https://example.com/privacy']);
    for (const {rel, target} of links) expect([rel, target]).to.deep.equal(['noopener noreferrer', '_blank']);
  });

  it('keeps the call button in its place from state to state', async () => {
    for (const width of [480, 320]) {
      const host = await stage({}, {width});
      const place = () => {
        const {top, height, left, width} = host.at('controls').querySelector('.call')?.getBoundingClientRect() ?? new DOMRect();
        return [top - host.getBoundingClientRect().top, height, Math.round(left + width / 2)];
      };
      const home = place();
      for (const [name, scene] of Object.entries(SCENES)) {
        if (['consent', 'fatal', 'unsupported', 'voiceless'].includes(name)) continue;
        host.draw({error: null, limit: null, turns: [], muted: false, blocked: false, duration: null, microphone: true, pushToTalk: null, approvals: [], tools: [], ...scene});
        expect(place(), `${name} at ${width}px`).to.deep.equal(home);
      }
      const codes = Object.keys(ERROR_CODES) as ErrorCode[];
      for (const error of codes.map((code) => new VoiceError(code)).filter(({recoverable}) => recoverable)) {
        expect(host.draw({state: 'failed', blocked: false, error}) && place(), `${error.code} at ${width}px`).to.deep.equal(home);
      }
    }
  });
});

describe('view: keyboard and focus', () => {
  it('goes through a whole call on the keyboard', async () => {
    const host = await stage();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    host.draw({state: 'connecting'}).draw({state: 'listening'});
    await sendKeys({press: ' '});
    host.draw({state: 'ended'});
    await sendKeys({press: 'Enter'});
    expect(host.sent.map(({type}) => type)).to.deep.equal(['start', 'stop', 'start']);
  });

  it('walks in reading order', async () => {
    const host = await stage({state: 'speaking', turns: conversation, termsUrl: null, privacyUrl: null});
    const walk: (string | null | undefined)[] = [];
    for (let step = 0; step < 7; step++) {
      await sendKeys({press: 'Tab'});
      walk.push(host.root.activeElement?.getAttribute('part'));
    }
    expect(walk).to.deep.equal(['settings-button', 'mute-button', 'end-button', 'interrupt-button', 'transcript', 'text-input', 'send-button']);
  });

  it('shows where the focus is', async () => {
    const host = await stage({state: 'speaking', turns: conversation});
    for (const part of ['settings-button', 'mute-button', 'end-button', 'interrupt-button', 'transcript', 'text-input', 'send-button']) {
      await sendKeys({press: 'Tab'});
      expect(getComputedStyle(host.at(part)).outlineStyle, part).to.equal('solid');
    }
  });

  it('stops the answer on Escape, and only then', async () => {
    const host = await stage({state: 'speaking'});
    host.at('end-button').focus();
    await sendKeys({press: 'Escape'});
    host.draw({state: 'listening'});
    await sendKeys({press: 'Escape'});
    expect(host.sent).to.deep.equal([{type: 'interrupt'}]);
  });

  it('declines the consent on Escape', async () => {
    const host = await stage(SCENES.consent);
    host.at('consent').focus();
    await sendKeys({press: 'Escape'});
    expect(host.sent).to.deep.equal([{type: 'consent', granted: false}]);
  });

  it('moves into the consent and back to the call button', async () => {
    const host = await stage();
    host.at('start-button').focus();
    host.draw({state: 'consent'});
    expect(host.root.activeElement).to.equal(host.at('consent'));
    host.at('consent-accept').focus();
    host.draw({state: 'connecting'});
    expect(host.root.activeElement).to.equal(host.at('end-button'));
  });

  it('finds a place for the focus when its control goes', async () => {
    const host = await stage({state: 'listening'});
    host.at('mute-button').focus();
    host.draw({state: 'ended'});
    expect(host.root.activeElement).to.equal(host.at('start-button'));
    host.draw(SCENES.fatal);
    expect(host.root.activeElement).to.equal(host.at('error'));
    host.draw(SCENES.blocked).at('hear-button').focus();
    host.draw({blocked: false});
    expect(host.root.activeElement).to.equal(host.at('end-button'));
  });

  it('never takes the focus from the page', async () => {
    const host = await stage();
    for (const scene of Object.values(SCENES)) host.draw(scene);
    expect(host.root.activeElement).to.equal(null);
  });

  it('keeps the focus on the button that has just stopped the answer', async () => {
    const host = await stage({state: 'speaking'});
    host.at('interrupt-button').focus();
    host.draw({state: 'listening'});
    await new Promise(requestAnimationFrame);
    expect(host.root.activeElement).to.equal(host.at('interrupt-button'));
  });
});
