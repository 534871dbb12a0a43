import {expect} from '@open-wc/testing';
import {SCENES, listen, stage} from './support.js';

const HINT = 'The assistant hears itself. Headphones help.';

describe('view: an assistant that hears itself', () => {
  it('is told of, and what helps', async () => {
    const host = await stage(SCENES.echo);
    await expect(host).to.be.accessible();
    expect(host.at('hint').innerText.trim()).to.equal(HINT);
    host.draw({echo: false});
    expect(host.at('hint').innerText.trim()).to.equal('');
  });

  it('is told of where there is only a button, too', async () => {
    const host = await stage({...SCENES.echo, variant: 'button'});
    await expect(host).to.be.accessible();
    expect(host.at('hint').innerText.trim()).to.equal(HINT);
  });

  it('moves no button when it comes', async () => {
    for (const width of [480, 320, 260]) {
      const host = await stage({state: 'speaking'}, {width});
      const places = () => ['title', 'visualizer', 'status', 'end-button'].map((name) => host.at(name).getBoundingClientRect().toJSON() as unknown);
      const before = places();
      host.draw({echo: true});
      expect(places(), `${width} px`).to.deep.equal(before);
    }
  });

  it('is announced politely, once', async () => {
    const host = await stage({state: 'speaking'});
    expect(host.at('hint').role).to.equal('status');
    const said = listen(host.at('hint'));
    host.draw({echo: true});
    host.draw({echo: true, state: 'listening', elapsed: 90});
    host.draw({echo: true, state: 'speaking'});
    expect(said()).to.deep.equal([HINT]);
  });
});
