import {expect} from '@open-wc/testing';
import type {Turn} from '../../src/shapes.js';
import {stage, turn, type ViewStage} from './support.js';

const talk = (count: number): Turn[] => Array.from({length: count}, (_, n) => turn({id: `t${n}`, role: n % 2 ? 'assistant' : 'user', text: `This is message ${n}.`}));

const drawn = (host: ViewStage): string[] => [...host.root.querySelectorAll<HTMLElement>('.message')].map(({dataset}) => dataset['turn'] ?? '');

/** Of everything in the shadow root: elements, texts, comments. */
const nodes = (host: ViewStage): number => {
  const walker = document.createTreeWalker(host.root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
};

const placeOf = (host: ViewStage, id: string): number => {
  const message = host.root.querySelector(`[data-turn=${id}]`);
  if (!message) throw new Error(`no ${id}`);
  return Math.round(message.getBoundingClientRect().top - host.at('transcript').getBoundingClientRect().top);
};

const toEnd = (host: ViewStage): number => {
  const log = host.at('transcript');
  return log.scrollHeight - log.clientHeight - log.scrollTop;
};

describe('view: a long conversation', () => {
  it('is drawn in part: the end of it, and at most a thousand nodes of the page, however long it is', async () => {
    const host = await stage({state: 'speaking', turns: talk(10_000)});
    expect([drawn(host).length, drawn(host).at(-1)]).to.deep.equal([40, 't9999']);
    expect(toEnd(host)).to.be.below(1);
    const worst = talk(40).map((one, n) => (n % 2 ? {...one, interrupted: true, heard: 4} : one));
    const tools = worst.slice(0, 20).map(({id}) => ({id, name: 'lookup_order', status: 'done', after: id}) as const);
    for (const turns of [talk(40), worst]) expect(nodes(host.draw({turns, tools}))).to.be.at.most(1000);
  });

  it('is drawn in part where one turn has many voices', async () => {
    const segments = Array.from({length: 100}, (_, n) => ({speaker: `S${n}`, text: 'Yes.'}));
    const host = await stage({state: 'speaking', turns: talk(40).map((one) => ({...one, segments}))});
    expect(nodes(host)).to.be.at.most(1000);
    expect(host.at('message-text').textContent).to.equal('This is message 0.');
  });

  it('goes on growing at its end, and lets go of its beginning', async () => {
    const host = await stage({state: 'speaking', turns: talk(40)});
    expect(host.shows('earlier-button')).to.equal(false);
    host.draw({turns: talk(41)});
    expect([drawn(host)[0], drawn(host).at(-1), host.shows('earlier-button')]).to.deep.equal(['t20', 't40', true]);
    expect(toEnd(host)).to.be.below(1);
  });

  it('shows earlier messages when it is asked to, and keeps the reader where they are', async () => {
    const host = await stage({state: 'speaking', turns: talk(200)});
    host.at('transcript').scrollTop = 0;
    const before = placeOf(host, 't160');
    host.at('earlier-button').click();
    expect([drawn(host)[0], drawn(host).length]).to.deep.equal(['t140', 40]);
    expect(placeOf(host, 't160')).to.equal(before);
    expect(host.at('transcript').scrollTop).to.be.above(500);
    expect(host.shows('later-button')).to.equal(true);
  });

  it('goes back to its beginning and forth to its end, step by step', async () => {
    const host = await stage({state: 'speaking', turns: talk(200)});
    const log = host.at('transcript');
    const seen = new Set(drawn(host));
    for (let step = 0; step < 20 && host.shows('earlier-button'); step++) {
      log.scrollTop = 0;
      host.at('earlier-button').click();
      for (const id of drawn(host)) seen.add(id);
      expect(nodes(host)).to.be.at.most(1000);
    }
    expect([seen.size, drawn(host)[0]]).to.deep.equal([200, 't0']);
    for (let step = 0; step < 20 && host.shows('later-button'); step++) {
      log.scrollTop = log.scrollHeight;
      host.at('later-button').click();
    }
    log.scrollTop = log.scrollHeight;
    host.draw({turns: [...talk(200), turn({id: 'new'})]});
    expect([drawn(host).at(-1), toEnd(host) < 1]).to.deep.equal(['new', true]);
  });

  it('leaves the focus in the transcript when there is nothing earlier any more', async () => {
    const host = await stage({state: 'speaking', turns: talk(41)});
    host.at('earlier-button').focus();
    host.at('earlier-button').click();
    expect([drawn(host)[0], host.root.activeElement]).to.deep.equal(['t0', host.at('transcript')]);
  });
});

describe('view: somebody who reads', () => {
  it('at the end, is taken along', async () => {
    const host = await stage({state: 'speaking', turns: talk(30)});
    host.draw({turns: [...talk(30), turn({text: 'A '.repeat(500)})]});
    expect(toEnd(host)).to.be.below(1);
  });

  for (const count of [30, 39, 40, 59, 200]) {
    it(`further up, is left alone: ${count} messages, and a hundred more`, async () => {
      const host = await stage({state: 'speaking', turns: talk(count)});
      const log = host.at('transcript');
      log.scrollTop = 100;
      const read = drawn(host).find((id) => placeOf(host, id) >= 0) ?? '';
      const before = placeOf(host, read);
      for (let more = 1; more <= 100; more++) host.draw({turns: talk(count + more)});
      expect(placeOf(host, read)).to.equal(before);
      expect(drawn(host).length).to.be.at.most(40);
    });
  }

  it('is left alone when words come above: what the visitor said is written down late', async () => {
    const turns = talk(30);
    const host = await stage({state: 'speaking', turns: turns.map((one, n) => (n === 2 ? {...one, text: '', final: false} : one))});
    host.at('transcript').scrollTop = 400;
    const read = drawn(host).find((id) => placeOf(host, id) >= 0) ?? '';
    const before = placeOf(host, read);
    host.draw({turns: turns.map((one, n) => (n === 2 ? {...one, text: 'long '.repeat(200)} : one))});
    expect(placeOf(host, read)).to.be.closeTo(before, 1);
  });

  it('at the end of an earlier part, is not taken to the end of all', async () => {
    const host = await stage({state: 'speaking', turns: talk(200)});
    const log = host.at('transcript');
    for (let step = 0; step < 3; step++) {
      log.scrollTop = 0;
      host.at('earlier-button').click();
    }
    const before = drawn(host);
    log.scrollTop = log.scrollHeight;
    host.draw({turns: talk(201)});
    expect(drawn(host)).to.deep.equal(before);
  });

  it('finds another conversation at its end', async () => {
    const host = await stage({state: 'ended', turns: talk(200)});
    host.at('transcript').scrollTop = 0;
    host.draw({state: 'connecting', turns: []}).draw({state: 'listening', turns: [turn({id: 'x'})]});
    expect(drawn(host)).to.deep.equal(['x']);
  });
});

describe('view: a long text', () => {
  it('is cut for the page, and says so', async () => {
    const host = await stage({state: 'listening', turns: [turn({text: 'x'.repeat(20_000)}), turn({text: `${'y'.repeat(16_383)}z`})]});
    const [long, fits] = [...host.root.querySelectorAll('[part~=message-text]')].map(({textContent}) => textContent ?? '');
    expect([long?.length, long?.at(-1), fits?.length, fits?.at(-1)]).to.deep.equal([16_384, '…', 16_384, 'z']);
  });

  it('is cut in the right place where it was cut off, too', async () => {
    const host = await stage({state: 'listening', turns: [turn({text: 'x'.repeat(40_000), interrupted: true, heard: 30_000})]});
    expect(host.root.querySelectorAll('[part~=unheard]').length).to.equal(0);
    host.draw({turns: [turn({text: 'x'.repeat(40_000), interrupted: true, heard: 16_000})]});
    expect([...host.root.querySelectorAll('[part~=message-text]')].map(({textContent}) => textContent?.length)).to.deep.equal([16_000, 384]);
  });
});
