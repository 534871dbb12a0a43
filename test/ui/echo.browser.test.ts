import {expect} from '@open-wc/testing';
import {SCENES, listen, stage} from './support.js';

const HINT = 'The assistant hears itself. Headphones help.';

describe('view: an assistant that hears itself', () => {
  it('is told of, and what helps', async () => {
    const host = await stage(SCENES.echo);
    await expect(host).to.be.accessible();
    expect(host.at('echo').innerText.trim()).to.equal(HINT);
    host.draw({echo: false});
    expect(host.at('echo').innerText.trim()).to.equal('');
  });

  it('is told of where there is only a button, too', async () => {
    const host = await stage({...SCENES.echo, variant: 'button'});
    await expect(host).to.be.accessible();
    expect(host.at('echo').innerText.trim()).to.equal(HINT);
  });

  it('is announced politely, once', async () => {
    const host = await stage({state: 'speaking'});
    expect(host.at('echo').role).to.equal('status');
    const said = listen(host.at('echo'));
    host.draw({echo: true});
    host.draw({echo: true, state: 'listening', elapsed: 90});
    host.draw({echo: true, state: 'speaking'});
    expect(said()).to.deep.equal([HINT]);
  });
});
