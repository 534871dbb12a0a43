import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConfig, type RealtimeConfig } from '../../../demo/local-provider/session/config.js';
import { replyTo, type Circumstances, type Prompt } from '../../../demo/local-provider/session/reply.js';
import { toolCallFor } from '../../../demo/local-provider/session/tool-call.js';
import { describeSpeech } from '../../../demo/local-provider/session/transcription.js';

const around: Circumstances = { answeredTurns: 0, vocabulary: 'any', now: new Date('2026-11-20T14:05:00Z') };
const text = (words: string): Prompt => ({ kind: 'text', text: words });

describe('the answer to speech', () => {
  it('says at first what it is and what it cannot do', () => {
    assert.equal(
      replyTo({ kind: 'speech', seconds: 1.9 }, around),
      'Hello. I am the local stand-in for the Realtime service. I heard you speak for 1.9 seconds. ' +
        'I can hear that you speak and for how long, but not what you say. Type to me and I will answer your words.',
    );
  });

  it('is short later, and varies the same way every time', () => {
    const later = [1, 2, 3, 4].map((answeredTurns) => replyTo({ kind: 'speech', seconds: 2.4 }, { ...around, answeredTurns }));
    assert.equal(later[0], 'I heard you speak for 2.4 seconds.');
    assert.equal(new Set(later.slice(0, 3)).size, 3);
    assert.equal(later[3], later[0]);
  });

  it('does not invent speech that was not there', () => {
    assert.equal(replyTo({ kind: 'speech', seconds: 0 }, around), 'I heard no speech.');
    assert.equal(describeSpeech(0), '[no speech]');
    assert.equal(describeSpeech(1880), '[speech, 1.9 seconds]');
  });
});

describe('the answer to text', () => {
  it('quotes and counts the words', () => {
    assert.equal(replyTo(text('where is my parcel'), around), 'You typed 4 words: where is my parcel');
    assert.equal(replyTo(text('parcel'), around), 'You typed 1 word: parcel');
  });

  it('tells the size of a picture, and answers what is written beside it', () => {
    const pictures = (...kilobytes: number[]): Prompt => ({ kind: 'images', kilobytes, text: '' });
    assert.equal(replyTo(pictures(48), around), 'I see an image of 48 kB.');
    assert.equal(replyTo(pictures(48, 2), { ...around, vocabulary: 'recorded' }), 'I see an image of 48 kilobytes. I see an image of 2 kilobytes.');
    assert.equal(replyTo({ ...pictures(48), text: 'where is it' } as Prompt, around), 'I see an image of 48 kB. You typed 3 words: where is it');
  });

  it('knows a greeting, the time, help and a story', () => {
    assert.match(replyTo(text('Hello there!'), around), /^Hello to you too\..*You typed: Hello there!$/);
    assert.equal(replyTo(text('what time is it?'), around), 'It is 14:05 in universal time.');
    assert.match(replyTo(text('help me'), around), /^Type hello, time, help or story/);
    assert.ok(replyTo(text('tell me a story'), around).length > 300);
  });

  it('is made of recorded phrases only where nothing else can be said', () => {
    const recorded = { ...around, vocabulary: 'recorded' } as const;
    assert.equal(replyTo(text('tell me a story'), recorded), 'I read what you typed. It has 4 words.');
  });
});

describe('an asked-for greeting', () => {
  const greet = (instructions: string): string => replyTo({ kind: 'nothing' }, { ...around, instructions });

  it('says what it is told to say', () => {
    assert.equal(greet('Say "Welcome to the shop."'), 'Welcome to the shop.');
    assert.equal(greet('Say: “Welcome, dear visitor!”'), 'Welcome, dear visitor!');
    assert.equal(greet('Say hello and ask for the order number'), 'hello and ask for the order number');
    assert.equal(greet('Greet the visitor with exactly this sentence: "Good day."'), 'Good day.');
  });

  it('introduces itself where it is told nothing it understands', () => {
    assert.match(greet('Be brief.'), /^Hello\. I am the local stand-in/);
  });
});

describe('a summary', () => {
  const material = 'The page.\n\nFirst things first. Then others.\n\n  Second\nthings come? Yes.\n\nNo end\n\nThird. And more.';

  it('is the first sentences of what the page has told of itself', () => {
    const asked = { ...around, material, instructions: 'Give a summary of this page.' };
    assert.equal(replyTo({ kind: 'nothing' }, asked), 'The page. First things first. Second things come?');
    assert.equal(replyTo(text('Summarise the page, please'), { ...around, material }), 'The page. First things first. Second things come?');
  });

  it('is not invented where there is nothing to sum up', () => {
    assert.match(replyTo(text('Summarise the page'), around), /^You typed 3 words/);
    assert.match(replyTo(text('What is on it?'), { ...around, material }), /^You typed 4 words/);
  });
});

describe('a function call', () => {
  const lookup = { type: 'function', name: 'lookup', parameters: {} } as const;
  const config = (choice: 'auto' | 'none' | 'required' = 'auto'): RealtimeConfig => {
    const made = createConfig({ type: 'realtime', tools: [lookup], tool_choice: choice });
    assert.equal(made.type, 'realtime');
    return made;
  };

  it('is what a visitor types, for a function that is there', () => {
    assert.deepEqual(toolCallFor(text('call lookup {"id": 7}'), config(), {}), { name: 'lookup', arguments: '{"id": 7}' });
    assert.deepEqual(toolCallFor(text('call lookup with 17'), config(), {}), { name: 'lookup', arguments: '{"value":17}' });
    assert.deepEqual(toolCallFor(text('call lookup with a parcel'), config(), {}), { name: 'lookup', arguments: '{"value":"a parcel"}' });
    assert.deepEqual(toolCallFor(text('call lookup'), config(), {}), { name: 'lookup', arguments: '{}' });
    assert.equal(toolCallFor(text('call other {}'), config(), {}), undefined);
    assert.equal(toolCallFor(text('call lookup {}'), config('none'), {}), undefined);
  });

  it('is what a visitor asks for in a sentence with the words of its name', () => {
    const properties = { number: { type: 'integer' }, genre: { enum: ['poetry', 'crime'] } };
    const made = createConfig({ type: 'realtime', tools: [{ type: 'function', name: 'look_up_order', parameters: { properties } }] });
    assert.equal(made.type, 'realtime');
    const call = (words: string) => toolCallFor(text(words), made, {})?.arguments;
    assert.equal(call('Please look up my order 1042'), '{"number":1042}');
    assert.equal(call('LOOK up an order of crime'), '{"genre":"crime"}');
    assert.equal(call('look up order'), '{}');
    assert.equal(call('order 1042'), undefined);
    assert.equal(toolCallFor(text('a lookup of 7'), config(), {}), undefined);
  });

  it('is made without being asked for when tool_choice requires one', () => {
    assert.deepEqual(toolCallFor(text('hello'), config('required'), {}), { name: 'lookup', arguments: '{}' });
    assert.equal(toolCallFor(text('hello'), config('required'), { tool_choice: 'auto' }), undefined);
  });
});
