import {expect} from '@open-wc/testing';
import {createDesk} from '../../src/ui/desk.js';
import {until} from '../support/far-side.js';
import {createStubs} from '../support/stubs.js';

const stubs = createStubs();
afterEach(stubs.restore);

const rig = () => {
  const told: unknown[] = [];
  let changes = 0;
  const desk = createDesk({
    root: document.createElement('div'),
    changed: () => changes++,
    text: () => 'You: hello',
    feedback: (rating, comment) => told.push([rating, comment]),
  });
  return {desk, told, changes: () => changes};
};

describe('desk', () => {
  it('copies the conversation, and says whether it could', async () => {
    const {desk} = rig();
    const written: string[] = [];
    let allowed = true;
    stubs.set(navigator.clipboard, 'writeText', (text: string) => (allowed ? Promise.resolve(void written.push(text)) : Promise.reject(new DOMException('stub', 'NotAllowedError'))));
    desk.do({type: 'copy'});
    await until(() => desk.model.told === 'copied');
    allowed = false;
    desk.do({type: 'copy'});
    await until(() => desk.model.told === 'notCopied');
    expect([written, desk.model.canCopy]).to.deep.equal([['You: hello'], true]);
  });

  it('sends what the visitor thinks of a call once, and nothing without a thumb', () => {
    const {desk, told} = rig();
    desk.do({type: 'feedback', comment: 'Nice'});
    expect(told).to.deep.equal([]);
    desk.do({type: 'rate', rating: 'down'});
    desk.do({type: 'rate', rating: 'up'});
    desk.do({type: 'feedback', comment: '  '});
    desk.do({type: 'feedback', comment: 'Nice'});
    expect(told).to.deep.equal([['up', null]]);
    expect([desk.model.rated, desk.model.told]).to.deep.equal([true, 'thanks']);
  });

  it('asks again after the next call, and forgets the last', () => {
    const {desk, told, changes} = rig();
    desk.do({type: 'rate', rating: 'down'});
    desk.rate('down', null);
    const before = changes();
    desk.clear();
    expect([desk.model.rated, desk.model.rating, desk.model.told, changes() > before]).to.deep.equal([false, null, null, true]);
    expect([desk.rate('up', 'Better'), told.length]).to.deep.equal([true, 2]);
  });
});
