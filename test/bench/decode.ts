/** What an event costs from its text to the state it changes, beside parsing its text alone. */
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {fromRoot} from '../../build/bundle/root.js';
import {conversation, type Shape} from './conversation.js';
import {alternate, beside, timed, type Figure} from './report.js';

const ROUNDS = 31;
/** Of each round, so that a round is long enough to be measured. */
const EVENTS = 20_000;
const LIMIT = 3;

type Loop = typeof import('./decode-loop.js');

async function bundled(): Promise<Loop> {
  const outfile = fromRoot('.cache/bench/decode-loop.mjs');
  await build({entryPoints: [fromRoot('test/bench/decode-loop.ts')], bundle: true, format: 'esm', target: 'es2022', outfile});
  return (await import(pathToFileURL(outfile).href)) as Loop;
}

async function figuresOf({parseAll, guardAll, decodeAll, reduceAll}: Loop, name: string, shape: Shape): Promise<Figure[]> {
  const texts = [...conversation(shape)];
  const times = Math.max(1, Math.round(EVENTS / texts.length));
  const repeated = (run: (texts: readonly string[]) => void) => () => timed(() => {
    for (let time = 0; time < times; time++) run(texts);
  });
  const ms = await alternate(ROUNDS, {parse: repeated(parseAll), guard: repeated(guardAll), decode: repeated((all) => decodeAll(all)), whole: repeated(reduceAll)});
  const perSecond = (all: readonly number[]) => all.map((time) => (texts.length * times * 1000) / time);
  const floor: Figure = {what: `${name}: JSON.parse`, samples: perSecond(ms.parse), unit: 'events/s', better: 'higher'};
  return [
    floor,
    {what: `${name}: parse, decode, reduce`, samples: perSecond(ms.whole), unit: 'events/s', better: 'higher'},
    {what: `${name}: parse and guard beside JSON.parse`, samples: beside(ms.guard, ms.parse), unit: 'x'},
    {what: `${name}: parse and decode beside JSON.parse`, samples: beside(ms.decode, ms.parse), unit: 'x'},
    {what: `${name}: parse, decode, reduce beside JSON.parse`, samples: beside(ms.whole, ms.parse), unit: 'x', limit: LIMIT, beside: floor},
  ];
}

export async function benchDecode(): Promise<Figure[]> {
  const loop = await bundled();
  const [created = ''] = conversation({turns: 0, deltas: 0});
  // Before anything is warm: a page decodes its first event once.
  const cold: Figure = {what: 'the first event of all, which makes the schemas', samples: [timed(() => loop.firstEvent(JSON.parse(created)))], unit: 'ms', limit: 6};
  return [cold, ...(await figuresOf(loop, '10 turns', {turns: 10, deltas: 40})), ...(await figuresOf(loop, '300 turns', {turns: 300, deltas: 40}))];
}
