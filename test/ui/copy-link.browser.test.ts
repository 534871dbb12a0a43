import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {SCENES, listen, stage} from './support.js';

describe('view: where a call cannot work', () => {
  for (const variant of ['inline', 'button'] as const) {
    it(`lets the page be taken to another browser, by the keyboard too, and says that it can be: ${variant}`, async () => {
      const host = await stage({...SCENES.unsupported, variant}, {width: 320});
      await expect(host).to.be.accessible();
      host.at('copy-button').focus();
      await sendKeys({press: 'Enter'});
      expect(host.sent).to.deep.equal([{type: 'copy'}]);
      const region = host.root.querySelector('.kept [role=status]');
      if (!region) throw new Error('no region');
      const said = listen(region);
      host.draw({told: 'copied'});
      expect(said()).to.deep.equal(['Copied']);
    });
  }

  it("leaves that to the page's own way out, and to a browser that copies", async () => {
    const host = await stage({...SCENES.unsupported, canCopy: false});
    expect(host.buttons).to.deep.equal([]);
    host.draw({canCopy: true});
    expect(host.buttons).to.deep.equal(['Copy link']);
    host.innerHTML = '<a slot="fallback" href="/contact">Write to us</a>';
    expect(host.buttons).to.deep.equal([]);
  });
});
