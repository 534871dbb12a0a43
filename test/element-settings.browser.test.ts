import {expect} from '@open-wc/testing';
import type {RealtimeVoiceElement} from '../src/element.js';
import {part, place, placeFor, told} from './element-rig.js';
import {until} from './support/far-side.js';
import {openProvider} from './support/provider.js';
import {createStubs} from './support/stubs.js';

const stubs = createStubs();
const KEY = 'realtime-voice';

afterEach(() => {
  stubs.restore();
  localStorage.removeItem(KEY);
});

const open = async (element: RealtimeVoiceElement): Promise<void> => {
  part(element, 'settings-button').click();
  await element.updateComplete;
};
const turn = (element: RealtimeVoiceElement, to: number): void => {
  const slider = part(element, 'volume-slider') as HTMLInputElement;
  slider.value = String(to);
  slider.dispatchEvent(new Event('input'));
};
const choose = (element: RealtimeVoiceElement, name: string, value: string): void => {
  const field = part(element, name) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
};

describe('element: settings', () => {
  it('set the volume, and say so; a script that sets it is not told of itself', async () => {
    const element = await place();
    const changes = told(element, 'rv-volume-change');
    await open(element);
    turn(element, 40);
    element.volume = 0.9;
    await element.updateComplete;
    expect([changes.map(({volume}) => volume), (part(element, 'volume-slider') as HTMLInputElement).value]).to.deep.equal([[0.4], '90']);
  });

  it('change the language of the interface', async () => {
    const element = await place();
    await open(element);
    choose(element, 'language-select', 'de');
    await until(() => part(element, 'settings-button').ariaLabel === 'Einstellungen');
    expect(part(element, 'base').lang).to.equal('de');
  });

  it('captions only: the assistant is silent in this call and the next, and heard again afterwards', async () => {
    const players: HTMLAudioElement[] = [];
    const Real = Audio;
    stubs.set(window, 'Audio', function () {
      const audio = new Real();
      players.push(audio);
      return audio;
    });
    const provider = openProvider();
    const element = await placeFor(provider, {volume: '0.5'});
    await element.start();
    await open(element);
    part(element, 'captions-only').click();
    expect([players.at(-1)?.muted, element.volume]).to.deep.equal([true, 0.5]);
    element.stop();
    await element.start();
    expect([players.length, players.at(-1)?.muted]).to.deep.equal([2, true]);
    part(element, 'captions-only').click();
    expect([players.at(-1)?.muted, players.at(-1)?.volume]).to.deep.equal([false, 0.5]);
    element.stop();
    await provider.close();
  });

  it('are forgotten with the page, unless the site wants them kept', async () => {
    const element = await place();
    await open(element);
    turn(element, 40);
    choose(element, 'language-select', 'de');
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('are kept where the site wants it, and win over the markup next time', async () => {
    const element = await place({'remember-settings': ''});
    await open(element);
    turn(element, 40);
    part(element, 'captions-only').click();
    choose(element, 'language-select', 'de');
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).to.deep.equal({volume: 0.4, captionsOnly: true, locale: 'de'});
    const next = document.createElement('realtime-voice');
    for (const [name, value] of [['remember-settings', ''], ['volume', '1'], ['locale', 'en']] as const) next.setAttribute(name, value);
    document.body.append(next);
    await next.updateComplete;
    expect([next.volume, next.locale]).to.deep.equal([0.4, 'de']);
    await open(next);
    expect((part(next, 'captions-only') as HTMLInputElement).checked).to.equal(true);
    next.remove();
  });

  for (const kept of ['no JSON', '[]', 'null', '"text"', '{"volume":"loud","locale":7}', '{"volume":99,"locale":"<img>","captionsOnly":"yes"}']) {
    it(`what somebody else has put there harms nobody: ${kept}`, async () => {
      localStorage.setItem(KEY, kept);
      const element = document.createElement('realtime-voice');
      element.setAttribute('remember-settings', '');
      document.body.append(element);
      await element.updateComplete;
      expect([element.volume, element.state]).to.deep.equal([1, 'idle']);
      await open(element);
      expect((part(element, 'captions-only') as HTMLInputElement).checked).to.equal(false);
      element.remove();
    });
  }

  it('work where the browser keeps nothing (stub)', async () => {
    stubs.define(window, 'localStorage', {
      getItem() {
        throw new DOMException('stub', 'SecurityError');
      },
    });
    const element = await place({'remember-settings': ''});
    await open(element);
    turn(element, 40);
    expect(element.volume).to.equal(0.4);
  });
});
