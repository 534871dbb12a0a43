import {expect} from '@open-wc/testing';
import {SCENES, listen, stage} from './support.js';

describe('view: the quality of the connection', () => {
  it('is shown in words and by a shape, while it is weak', async () => {
    const host = await stage(SCENES.weak);
    await expect(host).to.be.accessible();
    expect(host.at('quality').innerText.trim()).to.equal('Weak connection');
    expect(host.at('quality').querySelector('svg')?.getBoundingClientRect().width).to.be.above(10);
    host.draw({quality: 'good'});
    expect([host.at('quality').innerText.trim(), host.at('quality').querySelector('svg')]).to.deep.equal(['', null]);
  });

  it('is announced politely, once until it is good again', async () => {
    const host = await stage({state: 'listening'});
    expect(host.at('quality').role).to.equal('status');
    const said = listen(host.at('quality'));
    host.draw({quality: 'weak'});
    host.draw({quality: 'bad', state: 'reconnecting'});
    host.draw({quality: 'weak', state: 'speaking', elapsed: 90});
    expect(said()).to.deep.equal(['Weak connection']);
    host.draw({quality: 'good'});
    host.draw({quality: 'bad'});
    expect(said()).to.deep.equal(['Weak connection', 'Weak connection']);
  });

  it('moves nothing when it comes', async () => {
    for (const width of [480, 320, 260]) {
      const host = await stage({state: 'listening'}, {width});
      const places = () => ['title', 'timer', 'visualizer', 'status', 'end-button'].map((name) => host.at(name).getBoundingClientRect().toJSON() as unknown);
      const before = places();
      host.draw({quality: 'weak'});
      expect(places(), `${width} px`).to.deep.equal(before);
    }
  });

});
