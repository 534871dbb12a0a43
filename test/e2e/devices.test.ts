import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import {SILENCE_DB, VOICE_DB, type VisitorPage} from '../support/page.js';
import {talkative} from '../support/recording.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

/** The provider hears the visitor in what has come since. */
const hearsAgain = async (call: Call): Promise<void> => {
  const {ms} = call.heard;
  await until('the provider hears the visitor', () => call.heard.ms > ms + 400 && call.heard.rmsDb(300) > VOICE_DB);
};

const pick = (visitor: VisitorPage, at: number, label: string): Promise<void> =>
  visitor.element(
    ({shadowRoot}, index, wanted) => {
      const field = shadowRoot?.querySelectorAll<HTMLSelectElement>('[part=device-select]')[index];
      const option = [...(field?.options ?? [])].find(({text}) => text === wanted);
      if (!field || !option) throw new Error(`no ${wanted}`);
      field.value = option.value;
      field.dispatchEvent(new Event('change'));
    },
    at,
    label,
  );

const shown = (visitor: VisitorPage): Promise<(string | undefined)[]> =>
  visitor.element(({shadowRoot}) => [...(shadowRoot?.querySelectorAll<HTMLSelectElement>('[part=device-select]') ?? [])].map(({selectedOptions}) => selectedOptions[0]?.text));

const asked = (visitor: VisitorPage): Promise<number> => visitor.page.evaluate(() => window.e2e.microphone.asked.length);

describe('devices', async () => {
  const recording = await talkative(30);
  after(recording.remove);
  const lab = useLab(startDemo, {speaker: recording.file});

  for (const transport of ['webrtc', 'websocket']) {
    it(`another microphone and speaker are chosen in the settings, and the same call goes on: ${transport}`, async () => {
      const visitor = await lab.open({attributes: {transport}});
      await visitor.click('start-button');
      const call = await visitor.call();
      await hearsAgain(call);
      await visitor.click('settings-button');
      await until('the devices are shown', async () => (await shown(visitor)).join() === 'System default,System default');
      await pick(visitor, 0, 'Fake Audio Input 2');
      await visitor.event('rv-device-change', ({kind, label}) => kind === 'microphone' && label === 'Fake Audio Input 2');
      await hearsAgain(call);
      await pick(visitor, 1, 'Fake Audio Output 1');
      await visitor.event('rv-device-change', ({kind, label}) => kind === 'speaker' && label === 'Fake Audio Output 1');
      await until('they are shown', async () => (await shown(visitor)).join() === 'Fake Audio Input 2,Fake Audio Output 1');
      const sinks = await visitor.page.evaluate((byContext) => (byContext ? window.e2e.contexts : window.e2e.players).map((output) => 'sinkId' in output && output.sinkId !== ''), transport === 'websocket');
      assert.deepEqual([await asked(visitor), sinks, lab.site.provider.calls.at(-1) === call, await visitor.events('rv-error')], [2, [true], true, []]);
    });

    it(`one that is unplugged (shim: its end is only told) is replaced, still muted, and heard when that ends: ${transport}`, async () => {
      const visitor = await lab.open({attributes: {transport}});
      await visitor.click('start-button');
      const call = await visitor.call();
      await hearsAgain(call);
      await visitor.click('mute-button');
      await visitor.page.evaluate(() => window.e2e.microphone.tracks[0]?.dispatchEvent(new Event('ended')));
      await until('another is open', async () => (await asked(visitor)) === 2);
      const {ms} = call.heard;
      await until('a second has passed', () => call.heard.ms > ms + 1000);
      assert.ok(call.heard.rmsDb(600) < SILENCE_DB, `${call.heard.rmsDb(600)} dB`);
      await visitor.click('mute-button');
      await hearsAgain(call);
      assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), []);
    });
  }

  it('after a reconnect, the chosen microphone is still the one that is heard', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    const first = await visitor.call();
    await hearsAgain(first);
    await visitor.click('settings-button');
    await until('the devices are shown', async () => (await shown(visitor)).length === 2);
    await pick(visitor, 0, 'Fake Audio Input 1');
    await visitor.event('rv-device-change');
    first.dropChannel();
    await visitor.reaches('reconnecting');
    await first.close();
    await until('it has reconnected', async () => (await visitor.events('rv-reconnected')).length === 1, 20_000);
    const second = await visitor.call();
    assert.notEqual(second, first);
    await hearsAgain(second);
    assert.equal(await asked(visitor), 2, 'nobody is asked again');
  });
});
