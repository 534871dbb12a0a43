import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {until} from '../support/far-side.js';
import {approval, listen, SCENES, stage} from './support.js';

type Stage = Awaited<ReturnType<typeof stage>>;

const cards = (host: Stage) => [...host.root.querySelectorAll<HTMLElement>('[part=tool-approval]')];

const announcer = (host: Stage) => {
  const region = host.root.querySelector('.stage > [aria-live=polite]');
  if (!region) throw new Error('no announcer');
  return region;
};

/** A click by the mouse itself, which a script cannot make. */
const clickOn = async (element: HTMLElement) => {
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
};

describe('view: asking before a tool runs', () => {
  it('says which tool, and with what', async () => {
    const host = await stage({state: 'thinking', approvals: [approval({arguments: '{"orderId":"A-1042"}'})]});
    expect(host.at('tool-approval').textContent).to.contain('“\u2068cancel_order\u2069”?');
    expect(host.reads('tool-approval')).to.match(/^Let the assistant use “cancel_order”\?\s/);
    expect(host.at('tool-arguments').textContent).to.equal('{\n  "orderId": "A-1042"\n}');
    expect([host.at('tool-approval').role, host.at('tool-approval').ariaLabel]).to.deep.equal(['group', 'Let the assistant use “\u2068cancel_order\u2069”?']);
  });

  it('leaves out arguments where there are none', async () => {
    const host = await stage({state: 'thinking', approvals: [approval({arguments: '{}'})]});
    expect(host.shows('tool-arguments')).to.equal(false);
  });

  it('shows what a model wrote as text that turns nothing around', async () => {
    const text = '<img src=x onerror="window.pwned = true">\u202E';
    const host = await stage({state: 'thinking', approvals: [approval({name: text, arguments: JSON.stringify({text})})]});
    host.parentElement?.setAttribute('dir', 'rtl');
    expect(host.root.querySelector('img')).to.equal(null);
    expect(host.at('tool-approval').textContent).not.to.contain('\u202E');
    expect(getComputedStyle(host.at('tool-arguments')).direction).to.equal('ltr');
  });

  it('keeps long arguments in bounds, within reach of the keyboard', async () => {
    const host = await stage({state: 'thinking', approvals: [approval({arguments: JSON.stringify({a: Array.from({length: 500}, (_, i) => i), b: 'x'.repeat(9000)})})]}, {width: 260});
    const box = host.at('tool-arguments');
    expect(box.clientHeight).to.be.below(160);
    expect(box.scrollWidth).to.equal(box.clientWidth);
    box.focus();
    await sendKeys({press: 'End'});
    await until(() => box.scrollTop > 0);
  });

  it('takes a yes or a no for one call', async () => {
    const [first, second] = [approval(), approval()];
    const host = await stage({state: 'thinking', approvals: [first, second]});
    await clickOn(host.at('tool-decline'));
    host.draw({approvals: [second]});
    await clickOn(host.at('tool-approve'));
    expect(host.sent).to.deep.equal([
      {type: 'approve', id: first.id, approve: false},
      {type: 'approve', id: second.id, approve: true},
    ]);
  });

  it('takes an answer from the keyboard, and none from Escape', async () => {
    const waiting = approval();
    const host = await stage({state: 'listening', approvals: [waiting]});
    host.at('tool-approve').focus();
    await sendKeys({press: 'Escape'});
    expect(host.sent).to.deep.equal([]);
    await sendKeys({press: 'Enter'});
    expect(host.sent).to.deep.equal([{type: 'approve', id: waiting.id, approve: true}]);
  });

  it('takes no answer from a script', async () => {
    const host = await stage(SCENES.asking);
    host.at('tool-approve').click();
    host.at('tool-decline').click();
    host.at('tool-approve').dispatchEvent(new MouseEvent('click', {detail: 1}));
    expect(host.sent).to.deep.equal([]);
  });

  it('keeps a card’s buttons its own when the one above goes', async () => {
    const [first, second, third] = [approval(), approval(), approval()];
    const host = await stage({state: 'thinking', approvals: [first, second]});
    const [, below] = cards(host);
    below?.querySelector('pre')?.focus();
    host.draw({approvals: [second]}).draw({approvals: [second, third]});
    expect(cards(host)[0]).to.equal(below);
    expect(host.root.activeElement).to.equal(below?.querySelector('pre'));
    expect(cards(host)).to.have.length(2);
  });

  it('asks each question aloud once', async () => {
    const [first, second] = [approval(), approval()];
    const host = await stage({state: 'thinking'});
    const said = listen(announcer(host));
    host.draw({approvals: [first]}).draw({elapsed: 1}).draw({approvals: [first, second]}).draw({approvals: [second]}).draw({approvals: []});
    const question = 'Let the assistant use “\u2068cancel_order\u2069”?';
    expect(said()).to.deep.equal([question, question]);
  });

  it('leaves the focus with whoever types, and comes next after the buttons', async () => {
    const host = await stage({state: 'thinking'});
    host.field.focus();
    host.draw(SCENES.asking);
    expect(host.root.activeElement).to.equal(host.field);
    host.at('interrupt-button').focus();
    await sendKeys({press: 'Tab'});
    expect(host.root.activeElement).to.equal(host.at('tool-arguments'));
    await sendKeys({press: 'Tab'});
    expect(host.root.activeElement).to.equal(host.at('tool-approve'));
  });

  it('goes from the card that was answered to the next, not to its buttons, and then home', async () => {
    const [first, second] = [approval(), approval()];
    const host = await stage({state: 'thinking', approvals: [first, second]});
    host.at('tool-approve').focus();
    host.draw({approvals: [second]});
    expect(host.root.activeElement).to.equal(host.at('tool-approval'));
    host.draw({approvals: []});
    expect(host.root.activeElement).to.equal(host.at('end-button'));
  });
});
