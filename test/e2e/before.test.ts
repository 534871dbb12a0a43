import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {startDemo} from '../support/site.js';
import {sleep} from '../support/until.js';

const NOTHING = {cookie: '', local: {}, session: {}, databases: [], caches: []};

describe('before anybody clicks', () => {
  const lab = useLab(startDemo);

  for (const [route, wanted] of [
    ['/bare', ['GET /bare', 'GET /voice/realtime-voice.js']],
    ['/strict', ['GET /strict', 'GET /voice/realtime-voice.js']],
    ['/', ['GET /', 'GET /pages/icon.svg', 'GET /pages/page.js', 'GET /pages/site.css', 'GET /voice/realtime-voice.js']],
  ] as const) {
    it(`nothing happens on ${route}: no microphone, no sound, no connection, no request, no storage`, async () => {
      const visitor = await lab.open({route});
      // Over the button, onto it by key, and a moment of waiting: none of that is a click.
      await visitor.page.mouse.move(200, 200);
      await visitor.press('Tab', 'Tab');
      await sleep(300);
      const opened = await visitor.page.evaluate(async () => {
        const {microphone, peers, contexts, sockets, players, fetches, storage} = window.e2e;
        return {counts: [microphone.asked, peers, contexts, sockets, players, fetches].map(({length}) => length), stored: await storage()};
      });
      assert.deepEqual(opened, {counts: [0, 0, 0, 0, 0, 0], stored: NOTHING});
      assert.deepEqual(visitor.requests.filter((request) => !request.endsWith('/favicon.ico')).sort(), [...wanted]);
      assert.deepEqual(await visitor.page.evaluate(() => window.e2e.leftovers()), [], 'no timer, frame or listener is waiting');
      assert.equal(lab.site.provider.calls.length, 0);
    });
  }

  it('is ready, and says that the other side is an AI', async () => {
    const visitor = await lab.open();
    assert.equal(await visitor.state(), 'idle');
    assert.equal(await visitor.text('start-button'), 'Start talking');
    assert.match((await visitor.text('notice')) ?? '', /AI/);
  });
});
