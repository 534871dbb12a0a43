import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  entryOf, find, insert, previousItemId, remove, silentEntry, truncate, type Conversation, type Entry,
} from '../../../demo/local-provider/session/conversation.js';
import { add, inputTokens, NO_TOKENS, transcriptionUsage, usageOf } from '../../../demo/local-provider/session/usage.js';

const typed = (id: string, text = 'hello'): Entry =>
  silentEntry({ id, type: 'message', status: 'completed', role: 'user', content: [{ type: 'input_text', text }] });
const ids = (conversation: Conversation): string[] => conversation.map(({ item }) => item.id);
const spoken: Entry = {
  item: { id: 'said', type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_audio', transcript: 'one two three' }] },
  audioMs: 3000,
  speechMs: 0,
  words: [{ offset: 0, ms: 0 }, { offset: 4, ms: 1000 }, { offset: 8, ms: 2000 }],
};

describe('a conversation', () => {
  const abc = ['a', 'b', 'c'].reduce<Conversation>((all, id) => insert(all, typed(id)), []);

  it('puts an item last, first or after another', () => {
    assert.deepEqual(ids(abc), ['a', 'b', 'c']);
    assert.deepEqual(ids(insert(abc, typed('d'), 'root')), ['d', 'a', 'b', 'c']);
    assert.deepEqual(ids(insert(abc, typed('d'), 'a')), ['a', 'd', 'b', 'c']);
  });

  it('knows what comes before an item', () => {
    assert.equal(previousItemId([]), null);
    assert.equal(previousItemId(abc), 'c');
    assert.equal(previousItemId(abc, 'a'), null);
    assert.equal(previousItemId(abc, 'c'), 'b');
  });

  it('refuses an unknown place, a known id and the id of nothing', () => {
    assert.throws(() => insert(abc, typed('d'), 'x'), /the previous item with id 'x' does not exist/);
    assert.throws(() => insert(abc, typed('a')), /an item with id 'a' already exists/);
    assert.throws(() => find(abc, 'x', 'delete'), { message: "Error deleting item: the item with id 'x' does not exist." });
    assert.deepEqual(ids(remove(abc, 'b')), ['a', 'c']);
  });

  it('forgets the words that were not heard', () => {
    const cut = truncate(spoken, 1500);
    assert.equal(cut.audioMs, 1500);
    assert.deepEqual(cut.item.type === 'message' && cut.item.content, [{ type: 'output_audio', transcript: 'one two' }]);
    const nothing = truncate(spoken, 0);
    assert.deepEqual(nothing.item.type === 'message' && nothing.item.content, [{ type: 'output_audio', transcript: '' }]);
  });

  it('truncates the model\'s audio only, and no further than there is', () => {
    assert.throws(() => truncate(typed('a'), 0), { message: 'Only model output audio messages can be truncated' });
    assert.throws(() => truncate(spoken, 3001), { message: 'Audio content of 3000ms is already shorter than 3001ms' });
  });

  it('knows how long a client\'s audio is', () => {
    const audio = Buffer.alloc(48_000).toString('base64');
    const { audioMs, item } = entryOf({ type: 'message', role: 'user', content: [{ type: 'input_audio', audio }] });
    assert.equal(audioMs, 1000);
    assert.deepEqual(item.type === 'message' && item.content, [{ type: 'input_audio', transcript: null }]);
    assert.match(item.id, /^item_\w{21}$/);
  });
});

describe('usage', () => {
  it('counts a token per 100 ms of the visitor and per 50 ms of the assistant', () => {
    const heard: Entry = { ...typed('v', ''), audioMs: 1900 };
    assert.deepEqual(inputTokens([heard, spoken], ''), { text_tokens: 4, audio_tokens: 19 + 60, image_tokens: 0 });
  });

  it('adds up, and has cached tokens as a part of the input in blocks of 64', () => {
    const input = { text_tokens: 300, audio_tokens: 100, image_tokens: 0 };
    const earlier = { text_tokens: 140, audio_tokens: 70, image_tokens: 0 };
    const usage = usageOf(input, earlier, { text: 'four', audioMs: 500 });
    assert.deepEqual(usage, {
      total_tokens: 411, input_tokens: 400, output_tokens: 11,
      input_token_details: {
        text_tokens: 300, audio_tokens: 100, image_tokens: 0, cached_tokens: 192,
        cached_tokens_details: { text_tokens: 128, audio_tokens: 64, image_tokens: 0 },
      },
      output_token_details: { text_tokens: 1, audio_tokens: 10 },
    });
    assert.equal(usageOf(input, NO_TOKENS, { text: '', audioMs: 0 }).input_token_details.cached_tokens, 0);
    assert.deepEqual(add(input, NO_TOKENS), input);
  });

  it('of a transcription is seconds for whisper-1 and tokens for the others', () => {
    assert.deepEqual(transcriptionUsage('whisper-1', 1900, 'x'), { type: 'duration', seconds: 2 });
    assert.deepEqual(transcriptionUsage('gpt-4o-mini-transcribe', 1300, 'Hey, can you hear me?'), {
      type: 'tokens', total_tokens: 19, input_tokens: 13, input_token_details: { text_tokens: 0, audio_tokens: 13 }, output_tokens: 6,
    });
  });
});
