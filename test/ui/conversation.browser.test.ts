import {expect} from '@open-wc/testing';
import {SCENES, conversation, listen, stage, turn} from './support.js';

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

  it('shows no words that nobody seems to have said', async () => {
    const host = await stage({state: 'listening', turns: [turn({role: 'user', text: 'Thank you for watching.', suspect: true})]});
    expect(host.at('message').textContent).to.equal('You: (not understood)');
    expect(host.at('message-text').className).to.equal('words unclear');
  });

  it('greys what was not heard of an answer, behind the mark, and has a word for it', async () => {
    const host = await stage(SCENES['broken-off']);
    const [partly, not] = [...host.root.querySelectorAll<HTMLElement>('[part~=message]')];
    expect(partly?.textContent).to.equal('Ada: At nine on weekdays,interruptednot heard:and at ten on Saturdays.');
    expect([...(partly?.children ?? [])].map((child) => child.part.value.trim())).to.deep.equal(['', 'message-text', 'interrupted', '', 'message-text unheard']);
    const colours = [...(partly?.querySelectorAll('.words') ?? [])].map((words) => getComputedStyle(words).color);
    expect(new Set(colours).size).to.equal(2);
    // Nothing of it: no empty line before the mark.
    expect(not?.innerText.startsWith('interrupted')).to.equal(false);
    expect(not?.querySelector('.words')?.checkVisibility()).to.equal(false);
    expect(not?.textContent).to.equal('Ada: interruptednot heard:Well.');
  });

  it('marks alone where nobody knows what was heard, and where all was', async () => {
    const host = await stage({state: 'listening', turns: [turn({interrupted: true}), turn({interrupted: true, heard: 13})]});
    expect([host.root.querySelectorAll('[part=interrupted]').length, host.root.querySelectorAll('[part~=unheard]').length]).to.deep.equal([2, 0]);
    expect(host.at('transcript').textContent).not.to.contain('not heard');
  });

  it('keeps a translation with its sentence, each in its own language and direction', async () => {
    const host = await stage(SCENES.translating);
    const words = [...host.root.querySelectorAll<HTMLElement>('[part~=message-text]')];
    expect(words.map((one) => [one.lang, getComputedStyle(one).direction])).to.deep.equal([['en', 'ltr'], ['ar', 'rtl'], ['en', 'ltr'], ['ar', 'rtl']]);
    const [one, other, next] = [...host.root.querySelectorAll('.message')].map((message) => message.getBoundingClientRect());
    if (!one || !other || !next) throw new Error('no messages');
    expect(other.top - one.bottom).to.be.below((next.top - other.bottom) / 2);
    // The interpreter turns to another language: what was said is still in the one before.
    host.draw({targetLanguage: 'es', turns: [...(SCENES.translating.turns ?? []), turn({text: 'Sí.'})]});
    expect([...host.root.querySelectorAll<HTMLElement>('.message:not(.user) .words')].map(({lang}) => lang)).to.deep.equal(['ar', 'ar', 'es']);
  });

  it('says no language where nobody knows it', async () => {
    const host = await stage({state: 'listening', turns: [turn()]});
    expect(host.at('message-text').hasAttribute('lang')).to.equal(false);
  });

  it('stands tools where they were at work', async () => {
    const turns = [turn({id: 'u1', role: 'user', text: 'Where is it?'}), turn({id: 'a1', text: 'On its way.'})];
    const tools = [{id: 'x', name: 'warm_up', status: 'done', after: null}, {id: 'y', name: 'lookup', status: 'done', after: 'u1'}, {id: 'z', name: 'track', status: 'running', after: 'a1'}] as const;
    const host = await stage({state: 'thinking', turns, tools});
    const lines = [...host.at('transcript').children].filter((child) => child.checkVisibility() && child.tagName === 'DIV').map((child) => child.textContent);
    expect(lines.map((line) => (line ?? '').replace(/[\u2068\u2069]/g, ''))).to.deep.equal(['Done: warm_up', 'You: Where is it?', 'Done: lookup', 'Ada: On its way.', 'Working: track']);
  });

  it('is clean text where it is selected and copied', async () => {
    const host = await stage({state: 'ended', turns: [turn({role: 'user', text: 'When do\nyou open?'}), ...SCENES.long.turns ?? []]});
    const selection = getSelection();
    selection?.selectAllChildren(host.at('transcript'));
    const copied = selection?.toString().trim() ?? '';
    selection?.removeAllRanges();
    expect(copied).not.to.contain('messages');
    expect(copied).to.match(/^You:\s79: see https:\/\/example.com\/79\nAda:\s80: see [^]*99$/);
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
    expect(host.at('transcript').textContent).to.contain('\u2068lookup_order\u2069');
    expect(host.reads('transcript')).to.equal('Working: lookup_order');
    host.draw({tools: tools.map((tool) => ({...tool, status: 'done'}))});
    expect(host.reads('tool')).to.equal('Done: lookup_order');
    host.draw({tools: tools.map((tool) => ({...tool, status: 'failed'}))});
    expect(host.reads('tool')).to.equal('Failed: lookup_order');
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
    expect(host.reads('transcript')).to.equal('What is said will appear here.');
    host.draw({state: 'listening', turns: [turn()]});
    expect(host.at('transcript').innerText).not.to.contain('will appear');
    host.draw({state: 'ended'});
    expect(host.shows('transcript')).to.equal(true);
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

  it('says that the assistant is at work while a tool of the page is', async () => {
    const host = await stage({state: 'listening'});
    const said = listen(host.at('status'));
    const tool = {id: 'a', name: 'lookup_order'} as const;
    host.draw({tools: [{...tool, status: 'running'}]});
    said();
    host.draw({tools: [{...tool, status: 'done'}]});
    expect(said()).to.deep.equal(['Thinking', 'Listening']);
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

  it('has one live region for the connection, one for the state, one for what a tool asks, one for unheard answers, one for errors, one for the echo, one for a picture', async () => {
    const host = await stage({state: 'speaking', turns: conversation});
    const live = [...host.root.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')];
    expect(live.map((region) => `${region.role ?? ''} ${region.ariaLive ?? ''}`.trim())).to.deep.equal(['status', 'alert', 'status', 'polite', 'status', 'log off', 'polite', 'status']);
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
    ['only read', {}],
    ['turned down to nothing', {}],
  ] as const) {
    it(`says an answer that is ${name} once, when it is finished`, async () => {
      const host = await stage({state: 'speaking', blocked: name === 'held back', captionsOnly: name === 'only read', volume: name === 'turned down to nothing' ? 0 : 1});
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
