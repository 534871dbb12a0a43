import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MICROPHONES, SCENES, SPEAKERS, stage, type ViewStage} from './support.js';

const OPEN = SCENES.setting;

const selects = (host: ViewStage, part = 'device-select'): HTMLSelectElement[] => [...host.root.querySelectorAll<HTMLSelectElement>(`[part=${part}]`)];
const shown = (field: HTMLSelectElement | undefined): string | undefined => field?.selectedOptions[0]?.text;
const pick = (field: HTMLSelectElement | undefined, value: string): void => {
  if (!field) throw new Error('no such choice');
  field.value = value;
  field.dispatchEvent(new Event('change'));
};
const input = (host: ViewStage, part: string): HTMLInputElement => host.at(part) as HTMLInputElement;

describe('settings', () => {
  for (const [place, over] of Object.entries({inline: {}, floating: {variant: 'floating', open: true}} as const)) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const width of [480, 320]) {
        it(`are accessible and fit: ${place}, ${dir}, ${width} px`, async () => {
          const host = await stage({...OPEN, ...over, dir}, {width});
          for (const animation of host.root.getAnimations()) animation.cancel();
          await expect(host).to.be.accessible();
          const panel = host.at('settings');
          expect(panel.scrollWidth, 'nothing hangs over').to.be.at.most(panel.clientWidth);
          for (const control of panel.querySelectorAll('select, [type=range], .check')) expect(control.getBoundingClientRect().height, control.className).to.be.at.least(44);
        });
      }
    }
  }

  it('are disclosed by a button that says so, with the keyboard', async () => {
    const host = await stage(SCENES.listening);
    const button = host.at('settings-button');
    expect([button.ariaExpanded, button.getAttribute('aria-controls'), host.shows('settings')]).to.deep.equal(['false', host.at('settings').id, false]);
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(host.sent).to.deep.equal([{type: 'settings', open: true}]);
    host.draw({settingsOpen: true});
    expect([button.ariaExpanded, host.shows('settings')]).to.deep.equal(['true', true]);
  });

  it('take no room of the header, and none at all where voice cannot work', async () => {
    const host = await stage(SCENES.listening);
    const {height} = host.at('header').getBoundingClientRect();
    host.at('settings-button').hidden = true;
    expect(host.at('header').getBoundingClientRect().height).to.equal(height);
    expect((await stage(SCENES.unsupported)).root.querySelector('[part=settings-button]')).to.equal(null);
  });

  it('go away by Escape, which then stops no answer, and the focus goes back to the button', async () => {
    const host = await stage({...OPEN, state: 'speaking'});
    input(host, 'volume-slider').focus();
    await sendKeys({press: 'Escape'});
    expect([host.sent, host.root.activeElement === host.at('settings-button')]).to.deep.equal([[{type: 'settings', open: false}], true]);
    host.draw({settingsOpen: false});
    await sendKeys({press: 'Escape'});
    expect(host.sent.at(-1)).to.deep.equal({type: 'interrupt'});
  });

  it('leave the focus where it is when it is not in them', async () => {
    const host = await stage(OPEN);
    host.field.focus();
    await sendKeys({press: 'Escape'});
    expect([host.sent, host.root.activeElement === host.field]).to.deep.equal([[{type: 'settings', open: false}], true]);
  });

  it('show the devices that are in use, and what was picked only when it has become so', async () => {
    const host = await stage(OPEN);
    const [microphone, speaker] = selects(host);
    expect([shown(microphone), shown(speaker)]).to.deep.equal(['Headset (Bluetooth)', 'System default']);
    expect([...(microphone?.options ?? [])].map(({text}) => text)).to.deep.equal(['System default', 'Headset (Bluetooth)', MICROPHONES[2]?.label]);
    pick(microphone, 'b');
    pick(speaker, 'd');
    expect(host.sent).to.deep.equal([{type: 'prefer', preferences: {microphone: 'b'}}, {type: 'prefer', preferences: {speaker: 'd'}}]);
    expect([shown(microphone), shown(speaker)]).to.deep.equal(['Headset (Bluetooth)', 'System default']);
    const now = (list: typeof MICROPHONES, id: string) => list.map((device) => ({...device, current: device.deviceId === id}));
    host.draw({devices: {microphones: now(MICROPHONES, 'b'), speakers: now(SPEAKERS, 'd')}});
    expect([shown(microphone), shown(speaker)]).to.deep.equal([MICROPHONES[2]?.label, 'Built-in speakers']);
    host.draw({devices: {microphones: now(MICROPHONES, 'default'), speakers: now(SPEAKERS, '')}});
    expect([shown(microphone), shown(speaker)]).to.deep.equal(['System default', 'System default']);
  });

  it('offer no choice of devices where there is none, or the site wants none', async () => {
    const host = await stage({...OPEN, devices: {microphones: [], speakers: []}});
    expect(selects(host).length).to.equal(0);
    host.draw({devices: {microphones: MICROPHONES, speakers: [{deviceId: 'default', label: 'Default', current: true}, {deviceId: 'x', label: 'The only one', current: false}]}});
    expect(selects(host).length, 'one speaker is no choice').to.equal(1);
    host.draw({...OPEN, showDevices: false});
    expect([selects(host).length, host.shows('volume-slider')]).to.deep.equal([0, true]);
  });

  it('turn the volume, choose the language by its own name, and silence the assistant', async () => {
    const host = await stage(OPEN);
    const volume = input(host, 'volume-slider');
    expect([volume.value, volume.labels?.[0]?.innerText.trim()]).to.deep.equal(['80', 'Volume']);
    volume.focus();
    await sendKeys({press: 'ArrowDown'});
    const [language] = selects(host, 'language-select');
    expect([...(language?.options ?? [])].map(({text}) => text)).to.include.members(['English', 'Deutsch', 'العربية', '日本語', 'polski']);
    expect(shown(language)).to.equal('English');
    pick(language, 'de');
    host.at('captions-only').click();
    expect(host.sent).to.deep.equal([{volume: 0.75}, {locale: 'de'}, {captionsOnly: true}].map((preferences) => ({type: 'prefer', preferences})));
    expect((await stage({...OPEN, showTranscript: false})).root.querySelector('[part=captions-only]'), 'nothing to read').to.equal(null);
  });

  it('show how loud both sides are, by a border, which stays where colours are forced', async () => {
    const host = await stage(OPEN);
    host.style.setProperty('--rv-input-level', '0.5');
    const wide = (side: string) => Number.parseFloat(getComputedStyle(host.root.querySelector(`.level.${side}`) ?? host, '::before').width);
    const full = host.root.querySelector('.level')?.clientWidth ?? 0;
    expect([Math.round(wide('input')), wide('output')]).to.deep.equal([Math.round(full / 2), 0]);
    expect(getComputedStyle(host.root.querySelector('.level.input') ?? host, '::before').borderTopWidth).to.equal('6px');
  });
});
