import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

describe('a call is ready', () => {
  const lab = useLab(startBreakableSite);

  /** On its way, to a provider that keeps to itself what the session is. */
  async function begun(attributes: Readonly<Record<string, string>> = {}): Promise<VisitorPage> {
    lab.site.provider.faults.session = {neverCreated: true};
    const visitor = await lab.open({attributes: {muted: '', ...attributes}});
    await visitor.element((element) => {
      window.e2e.follow(element);
      void element.start().catch(() => undefined);
    });
    return visitor;
  }
  const isHeard = async (visitor: VisitorPage): Promise<void> => {
    const call = await visitor.call();
    await until('the microphone arrives', () => call.inspection.audio.ms > 0);
  };

  it('when the visitor is heard, where nothing is asked of the session; it is told of when it has told of itself', async () => {
    const visitor = await begun();
    await visitor.reaches('listening');
    await isHeard(visitor);
    assert.deepEqual(await visitor.events('rv-session-start'), []);
    assert.equal((await visitor.call()).inspection.updates, 0);
    await visitor.element((element) => element.stop());
    await visitor.isClean();
    assert.deepEqual(await visitor.states(), ['connecting', 'listening', 'idle']);
    assert.deepEqual([await visitor.events('rv-session-end'), await visitor.events('rv-error')], [[], []]);
  });

  it('not before the session is configured, where something is asked of it', async () => {
    const visitor = await begun({instructions: 'Be brief.'});
    await until('the channel is open', () => visitor.page.evaluate(() => window.e2e.channels[0]?.readyState === 'open'));
    await sleep(200);
    assert.equal(await visitor.state(), 'connecting');
    assert.equal((await visitor.call()).inspection.audio.ms, 0);
  });

  it('once: what is said until the session has told of itself is kept', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    await visitor.element((element) => element.sendText('hello'));
    await visitor.event('rv-transcript', ({role, source, final}) => role === 'user' && source === 'text' && final);
    const states = await visitor.states();
    assert.equal(states.filter((state) => state === 'connecting').length, 1);
    assert.equal((await visitor.events('rv-session-start')).length, 1);
  });
});
