import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {en} from '../../src/i18n/en.js';
import {SCENES, conversation, listen, stage} from './support.js';

describe('view: after a call', () => {
  it('offers to take the conversation away, and asks how it was: only then, and only where there was one', async () => {
    const host = await stage();
    const offers = () => ['copy-button', 'save-button', 'feedback'].map((part) => host.shows(part));
    expect(offers()).to.deep.equal([false, false, false]);
    for (const state of ['connecting', 'listening', 'reconnecting'] as const) expect(host.draw({state, turns: conversation}) && offers(), state).to.deep.equal([false, false, false]);
    host.draw({state: 'ended', turns: []});
    expect(offers()).to.deep.equal([false, false, false]);
    host.draw({turns: conversation});
    expect(offers()).to.deep.equal([true, true, true]);
    // The error asks for something else.
    host.draw({...SCENES.failed, turns: conversation});
    expect(offers()).to.deep.equal([true, true, false]);
  });

  it('has no more than the site wants, and the browser can', async () => {
    const host = await stage({...SCENES.ended, showTranscript: false});
    expect([host.shows('copy-button'), host.shows('save-button'), host.shows('feedback')]).to.deep.equal([false, false, true]);
    host.draw({showTranscript: true, showFeedback: false, canCopy: false});
    expect([host.shows('copy-button'), host.shows('save-button'), host.shows('feedback')]).to.deep.equal([false, true, false]);
  });

  it('asks for a copy, and for a file', async () => {
    const host = await stage(SCENES.ended);
    host.at('copy-button').click();
    host.at('save-button').click();
    expect(host.sent).to.deep.equal([{type: 'copy'}, {type: 'save'}]);
  });

  it('takes a thumb, then words if there are any', async () => {
    const host = await stage(SCENES.ended);
    const thumbs = [...host.root.querySelectorAll<HTMLButtonElement>('[part=rate-button]')];
    expect(thumbs.map(({ariaLabel, ariaPressed}) => [ariaLabel, ariaPressed])).to.deep.equal([['Good', 'false'], ['Bad', 'false']]);
    expect([host.shows('feedback-comment'), host.shows('feedback-button')]).to.deep.equal([false, false]);
    thumbs[1]?.focus();
    await sendKeys({press: ' '});
    host.draw({rating: 'down'});
    expect([thumbs.map(({ariaPressed}) => ariaPressed), host.root.activeElement]).to.deep.equal([['false', 'true'], thumbs[1]]);
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'Too slow'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    expect(host.sent).to.deep.equal([{type: 'rate', rating: 'down'}, {type: 'feedback', comment: 'Too slow'}]);
  });

  it('keeps the thumbs side by side, however long the question is in a language', async () => {
    const host = await stage({...SCENES.ended, strings: {...en, feedback: 'Wie war dieses Gespräch?'}});
    for (let width = 240; width <= 480; width += 20) {
      host.style.inlineSize = `${width}px`;
      const tops = [...host.root.querySelectorAll('[part=rate-button]')].map((thumb) => thumb.getBoundingClientRect().top);
      expect(tops[1], `${width} px`).to.equal(tops[0]);
    }
  });

  it('is thankful once, aloud too, and gives the focus back', async () => {
    const host = await stage({...SCENES.ended, rating: 'up'});
    const region = host.root.querySelector('.kept [role=status]');
    if (!region) throw new Error('no region');
    const said = listen(region);
    host.at('feedback-button').focus();
    host.draw({rated: true, told: 'thanks'}).draw({elapsed: 1});
    expect(said()).to.deep.equal(['Thank you for your feedback.']);
    expect([host.shows('feedback'), host.root.activeElement]).to.deep.equal([false, host.at('start-button')]);
  });

  it('says that it was copied, or that it could not be', async () => {
    const host = await stage(SCENES.ended);
    const region = host.root.querySelector('.kept [role=status]');
    if (!region) throw new Error('no region');
    const said = listen(region);
    host.draw({told: 'copied'}).draw({elapsed: 1});
    said();
    host.draw({told: 'notCopied'});
    expect(said()).to.deep.equal(['Copied', 'Your browser did not allow it.']);
  });
});
