import {expect} from '@open-wc/testing';
import {encodePcm} from '../../src/audio/pcm.js';
import {openPlayer, type Heard, type Player} from '../../src/audio/player.js';
import {VoiceError} from '../../src/errors.js';
import {rejection} from '../support/answers.js';
import {dyingWorklet} from './dying-worklet.js';
import {pcm, stepOf, tone} from './sound.js';

const SECOND = encodePcm(pcm(tone(440, 24_000, 1)).buffer);
type Told = [string, ...unknown[]];
const opened: {context: AudioContext; player: Player}[] = [];
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(5);
}

const named = (name: string, told: readonly Told[]): Told[] => told.filter((each) => each[0] === name);

/** A player, what it told, and (once `record` is called) what left it for the speaker. */
async function open(volume = 1, workletUrl: string | null = null) {
  const context = new AudioContext();
  const told: Told[] = [];
  const tell = (name: string) => (heard: Heard) => void told.push([name, heard.item, heard.playedMs]);
  const player = await openPlayer(
    {context, workletUrl, volume},
    {
      started: (item) => void told.push(['started', item]),
      drained: tell('drained'),
      underrun: tell('underrun'),
      refused: tell('refused'),
      blocked: (blocked) => void told.push(['blocked', blocked]),
      failed: () => void told.push(['failed']),
    },
  );
  opened.push({context, player});
  await until(() => context.state === 'running');
  if (workletUrl === null) told.length = 0;
  else URL.revokeObjectURL(workletUrl);
  return {context, player, told};
}

describe('the player', () => {
  afterEach(async () => {
    for (const {context, player} of opened.splice(0)) {
      player.close();
      await context.close();
    }
  });

  it('plays an item to its end, and tells', async () => {
    const {player, told} = await open();
    expect(player.heard).to.deep.equal({item: '', playedMs: 0});
    player.enqueue('a', SECOND);
    player.end('a');
    await until(() => player.heard.playedMs > 300);
    expect(player.level()).to.be.within(0.3, 0.4);
    await until(() => told.length === 2);
    expect(told).to.deep.equal([
      ['started', 'a'],
      ['drained', 'a', 1000],
    ]);
    expect(player.level()).to.equal(0);
  });

  it('clears, exactly', async () => {
    const {player, told} = await open();
    player.enqueue('a', SECOND);
    await until(() => player.heard.playedMs > 200);
    const known = player.heard.playedMs;
    const {item, playedMs} = await player.clear();
    expect(item).to.equal('a');
    expect(playedMs).to.be.at.least(known);
    expect(playedMs).to.be.below(known + 150);
    expect(Number.isInteger(playedMs)).to.equal(true);
    player.enqueue('a', SECOND);
    await wait(150);
    expect(player.heard).to.deep.equal({item: 'a', playedMs});
    expect(told).to.deep.equal([['started', 'a']]);
  });

  it('clears silence at once', async () => {
    const {player} = await open();
    const [first, second] = await Promise.all([player.clear(), player.clear()]);
    expect([first.item, second.item]).to.deep.equal(['', '']);
  });

  it('does not wait for a context that stands still', async () => {
    const {context, player} = await open();
    player.enqueue('a', SECOND);
    await until(() => player.heard.playedMs > 100);
    await context.suspend();
    const before = performance.now();
    expect((await player.clear()).item).to.equal('a');
    expect(performance.now() - before).to.be.below(400);
  });

  it('says that it is blocked, and sounds again when it may', async () => {
    const {context, player, told} = await open();
    await context.suspend();
    player.enqueue('a', SECOND);
    await until(() => told.length > 0);
    expect(told[0]).to.deep.equal(['blocked', true]);
    player.hear();
    await until(() => player.heard.playedMs > 0);
    expect(told.filter(([name]) => name === 'blocked').at(-1)).to.deep.equal(['blocked', false]);
  });

  it('underruns in the middle of an item, and goes on with it', async () => {
    const {player, told} = await open();
    player.enqueue('a', encodePcm(pcm(tone(440, 24_000, 0.15)).buffer));
    await until(() => told.length === 2);
    player.enqueue('a', encodePcm(pcm(tone(440, 24_000, 0.15)).buffer));
    player.end('a');
    await until(() => told.length === 3);
    expect(told).to.deep.equal([
      ['started', 'a'],
      ['underrun', 'a', 150],
      ['drained', 'a', 300],
    ]);
  });

  it('refuses more than ten minutes, and tells', async () => {
    const {player, told} = await open();
    const minute = encodePcm(new ArrayBuffer(60 * 48_000));
    for (let count = 0; count < 12; count++) player.enqueue('a', minute);
    await until(() => told.some(([name]) => name === 'refused'));
    expect(told.find(([name]) => name === 'refused')).to.deep.equal(['refused', 'a', 60_000]);
    await player.clear();
  });

  it('survives broken audio', async () => {
    const {player, told} = await open();
    for (const junk of ['', '!', 'A', 'AAA', '=', `${SECOND.slice(0, 1001)}€`]) player.enqueue('a', junk);
    player.end('a');
    await until(() => told.length === 2);
    expect(told[1]?.[0]).to.equal('drained');
  });

  it('leaves nobody waiting when it is closed', async () => {
    const {player} = await open();
    player.enqueue('a', SECOND);
    const cleared = player.clear();
    player.close();
    await cleared;
  });

  it('whose processor dies says that the item has ended, and plays the next with another', async () => {
    const {player, told} = await open(1, dyingWorklet(1, 200));
    player.enqueue('a', SECOND);
    await until(() => named('drained', told).length > 0);
    const [, , heard] = named('drained', told)[0] ?? [];
    expect(heard).to.be.within(1, 999);
    told.length = 0;
    player.enqueue('b', SECOND);
    player.end('b');
    await until(() => told.length === 2);
    expect(told).to.deep.equal([
      ['started', 'b'],
      ['drained', 'b', 1000],
    ]);
  });

  it('whose processors both die says so, once, and leaves nobody waiting', async () => {
    const {player, told} = await open(1, dyingWorklet(2));
    await until(() => named('failed', told).length > 0);
    player.enqueue('a', SECOND);
    expect(await player.clear()).to.deep.equal({item: '', playedMs: 0});
    await wait(200);
    expect(told.filter(([name]) => name !== 'blocked')).to.deep.equal([['failed']]);
  });

  it('without its worklet is no player: policy.worklet_blocked', async () => {
    const context = new AudioContext();
    const error = await rejection(openPlayer({context, workletUrl: '/nowhere.js', volume: 1}, {started: () => {}, drained: () => {}, blocked: () => {}}));
    expect(error).to.be.instanceOf(VoiceError).with.property('code', 'policy.worklet_blocked');
    await context.close();
  });
});

describe('the volume', () => {
  /** What reaches the speaker in one offline second of a loud tone, while `act` turns the knobs at half of it. */
  async function render(act: (player: Player) => void, volume = 1): Promise<Float32Array> {
    const context = new OfflineAudioContext(1, 48_000, 48_000);
    const player = await openPlayer({context: context as unknown as AudioContext, workletUrl: null, volume}, {started: () => {}, drained: () => {}, blocked: () => {}});
    player.enqueue('a', encodePcm(pcm(tone(100, 24_000, 2, 0.9)).buffer));
    await wait(50);
    void context.suspend(0.5).then(() => {
      act(player);
      return context.resume();
    });
    const sound = (await context.startRendering()).getChannelData(0);
    player.close();
    return sound;
  }

  const loudest = (samples: Float32Array): number => Math.max(...samples);

  it('is what it was opened with', async () => expect(loudest(await render(() => {}, 0.5))).to.be.closeTo(0.45, 0.01));

  it('changes without a click', async () => {
    for (const act of [(player: Player) => player.setVolume(0.2), (player: Player) => player.duck(true), (player: Player) => player.silence()]) {
      const sound = await render(act);
      expect(stepOf(sound)).to.be.below(0.03); // of which the tone itself has 0.012
      expect(loudest(sound.subarray(0, 24_000))).to.be.closeTo(0.9, 0.01);
    }
    expect(loudest((await render((player) => player.setVolume(0.2))).subarray(30_000))).to.be.closeTo(0.18, 0.01);
    expect(loudest((await render((player) => player.duck(true))).subarray(30_000))).to.be.closeTo(0.225, 0.01);
    expect(loudest((await render((player) => player.silence())).subarray(30_000))).to.be.below(0.001);
  });

  it('is restored to what was wanted meanwhile', async () => {
    const sound = await render((player) => {
      player.silence();
      player.setVolume(0.5);
      player.silence();
      player.restore();
    });
    expect(loudest(sound.subarray(30_000))).to.be.closeTo(0.45, 0.01);
  });
});
