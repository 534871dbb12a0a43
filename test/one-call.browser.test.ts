import {expect} from '@open-wc/testing';
import {claimPage} from '../src/one-call.js';

const page = (): Document => document.implementation.createHTMLDocument();

describe('one call a page', () => {
  it('gives the page to one, until it is given back', () => {
    const here = page();
    const release = claimPage(here);
    expect(release).to.be.a('function');
    expect([claimPage(here), claimPage(here)]).to.deep.equal([null, null]);
    release?.();
    const next = claimPage(here);
    expect(next).to.be.a('function');
    // Given back twice, it is not taken from the next.
    release?.();
    expect(claimPage(here)).to.equal(null);
    next?.();
  });

  it('knows pages apart', () => {
    const claims = [claimPage(page()), claimPage(page())];
    expect(claims.every((claim) => claim !== null)).to.equal(true);
  });
});
