import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {conversation, listen, stage, turn} from './support.js';

const announcer = '[part=transcript] + [aria-live=polite]';

describe('view: transcript', () => {
  it('names the speakers and marks what happened to their words', async () => {
    const host = await stage({state: 'listening', turns: conversation});
    const messages = [...host.root.querySelectorAll('[part~=message]')].map((message) => message.textContent);
    expect(messages).to.deep.equal([
      'Ada: How can I help?',
      'You: When do you open?',
      'Ada: At nine on weekdays, and on Saturinterrupted',
      'You: …',
      'You: (not understood)',
    ]);
  });

  it('shows words as words, never as markup', async () => {
    const text = '<img src=x onerror="window.pwned = true"><b>bold</b>';
    const host = await stage({state: 'listening', turns: [turn({text}), turn({text, source: 'text'})], label: text, agentName: text});
    expect(host.root.querySelector('img, b')).to.equal(null);
    expect(host.at('message-text').textContent).to.equal(text);
  });

  it('gives each speaker a line with their name, and no other', async () => {
    const host = await stage({
      state: 'listening',
      turns: [turn({role: 'user', text: 'x', segments: [{speaker: 'أنا', text: '<b>Hm.</b>'}, {speaker: null, text: 'نعم'}]})],
    });
    const lines = [...host.at('message-text').children].map((line) => [line.textContent, getComputedStyle(line).direction]);
    expect(lines).to.deep.equal([
      ['أنا: <b>Hm.</b>', 'ltr'],
      ['نعم', 'rtl'],
    ]);
    expect(host.at('message').innerText).not.to.contain('You');
  });

  it('names the tools of the answer, quietly', async () => {
    const tools = [{id: 'a', name: 'lookup_order', status: 'running'}] as const;
    const host = await stage({state: 'thinking', tools});
    const said = [...host.root.querySelectorAll('[aria-live=polite], [role=status]')].map(listen);
    expect(host.at('transcript').innerText).to.equal('Working: \u2068lookup_order\u2069');
    host.draw({tools: tools.map((tool) => ({...tool, status: 'done'}))});
    expect(host.at('tool').innerText).to.equal('Done: \u2068lookup_order\u2069');
    host.draw({tools: tools.map((tool) => ({...tool, status: 'failed'}))});
    expect(host.at('tool').innerText).to.equal('Failed: \u2068lookup_order\u2069');
    expect(said.flatMap((words) => words())).to.deep.equal([]);
  });

  it('lets each message find its own direction', async () => {
    const host = await stage({state: 'listening', turns: [turn({text: 'مرحبا'}), turn()]});
    const directions = [...host.root.querySelectorAll('[part~=message-text]')].map((words) => getComputedStyle(words).direction);
    expect(directions).to.deep.equal(['rtl', 'ltr']);
  });

  it('says what will be here until there is something', async () => {
    const host = await stage();
    expect(host.shows('transcript')).to.equal(false);
    host.draw({state: 'connecting'});
    expect(host.at('transcript').innerText).to.equal('What is said will appear here.');
    host.draw({state: 'listening', turns: [turn()]});
    expect(host.at('transcript').innerText).not.to.contain('will appear');
    host.draw({state: 'ended'});
    expect(host.shows('transcript')).to.equal(true);
  });

  it('follows the end, and keeps the place of whoever scrolls up', async () => {
    const turns = Array.from({length: 30}, () => turn());
    const host = await stage({state: 'speaking', turns});
    const log = host.at('transcript');
    const toEnd = () => log.scrollHeight - log.clientHeight - log.scrollTop;
    host.draw({turns: [...turns, turn()]});
    expect(toEnd()).to.be.below(1);
    log.scrollTop = 100;
    host.draw({turns: [...turns, turn(), turn()]});
    expect(log.scrollTop).to.equal(100);
  });
});

describe('view: announcements', () => {
  it('says each state once', async () => {
    const host = await stage();
    const said = listen(host.at('status'));
    for (const state of ['connecting', 'listening', 'hearing', 'thinking', 'speaking', 'reconnecting'] as const) {
      host.draw({state}).draw({elapsed: 1}).draw({elapsed: 2, turns: [turn()]});
      said();
    }
    host.draw({state: 'ended', duration: 83}).draw({});
    expect(said()).to.deep.equal(['Connecting', 'Listening', 'Hearing you', 'Thinking', 'Speaking', 'Connection lost, reconnecting', 'Call ended after 1 minute, 23 seconds.']);
  });

  it('says what a connection waits for', async () => {
    const host = await stage();
    const said = listen(host.at('status'));
    for (const step of ['microphone', 'signalling', 'network', 'session'] as const) {
      host.draw({state: 'connecting', step});
      said();
    }
    expect(said()).to.deep.equal(['Allow the microphone', 'Connecting', 'Almost ready']);
  });

  it('has one live region for the connection, one for the state, one for what a tool asks, one for unheard answers, one for errors', async () => {
    const host = await stage({state: 'speaking', turns: conversation});
    const live = [...host.root.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')];
    expect(live.map((region) => `${region.role ?? ''} ${region.ariaLive ?? ''}`.trim())).to.deep.equal(['status', 'alert', 'status', 'polite', 'log off', 'polite']);
  });

  it('is silent while a voice is heard, delta by delta and at its end', async () => {
    const host = await stage({state: 'speaking'});
    const said = [...host.root.querySelectorAll(`${announcer}, [role=status]`)].map(listen);
    for (const text of ['Good', 'Good mor', 'Good morning.']) host.draw({turns: [turn({id: 'a', text, final: false})]});
    host.draw({turns: [turn({id: 'a'})]});
    expect(said.flatMap((words) => words())).to.deep.equal([]);
  });

  for (const [name, over] of [
    ['written', {source: 'text'}],
    ['held back', {}],
  ] as const) {
    it(`says an answer that is ${name} once, when it is finished`, async () => {
      const host = await stage({state: 'speaking', blocked: name === 'held back'});
      const region = host.root.querySelector(announcer);
      if (!region) throw new Error('no announcer');
      const said = listen(region);
      const first = turn(over);
      for (const text of ['Good', 'Good mor', 'Good morning.']) host.draw({turns: [{...first, text, final: false}]});
      host.draw({turns: [first]}).draw({elapsed: 99});
      // The same words again are a new answer.
      host.draw({turns: [first, turn(over)]});
      expect(said()).to.deep.equal(['Ada: Good morning.', 'Ada: Good morning.']);
    });
  }
});

describe('view: composer', () => {
  it('is there for a call, and keeps what was typed', async () => {
    const host = await stage();
    expect(host.shows('composer')).to.equal(false);
    const field = host.draw({state: 'connecting'}).field;
    expect([host.shows('composer'), field.disabled]).to.deep.equal([true, true]);
    host.draw({state: 'listening'});
    expect(field.disabled).to.equal(false);
    field.value = 'half a thought';
    host.draw({state: 'ended'}).draw({state: 'listening'});
    expect(host.field.value).to.equal('half a thought');
  });

  it('sends on Enter, breaks the line on Shift+Enter', async () => {
    const host = await stage({state: 'listening'});
    const field = host.field;
    field.focus();
    await sendKeys({type: 'one'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await sendKeys({type: 'two'});
    await sendKeys({press: 'Enter'});
    expect(host.sent).to.deep.equal([{type: 'text', text: 'one\ntwo'}]);
    expect(field.value).to.equal('');
  });

  it('sends by its button and gives the focus back', async () => {
    const host = await stage({state: 'listening'});
    const field = host.field;
    field.value = '  hello ';
    host.at('send-button').click();
    host.at('send-button').click();
    expect(host.sent).to.deep.equal([{type: 'text', text: 'hello'}]);
    expect(host.root.activeElement).to.equal(field);
  });

  it('leaves the Enter of an input method alone', async () => {
    const host = await stage({state: 'listening'});
    const field = host.field;
    field.value = 'にほん';
    for (const init of [{isComposing: true}, {keyCode: 229}]) {
      field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init}));
    }
    expect(host.sent).to.deep.equal([]);
  });
});
