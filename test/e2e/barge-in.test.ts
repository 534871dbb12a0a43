import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {assertInOrder} from '../support/page.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

describe('barge-in', () => {
  const lab = useLab(startDemo, {speaker: 'visitor-barge-in.wav'});

  it('speaking over the answer silences it, and is answered itself', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.hearsVoice();
    const call = await visitor.call();
    await until('the visitor speaks again', () => call.heard.segments.length === 2);
    // Still speaking: the assistant is silent because it was cut off, not because it has come to its end.
    await visitor.hearsSilence();
    assert.equal(await visitor.state(), 'hearing');
    assert.ok(call.events.some(({type}) => type === 'output_audio_buffer.cleared'));

    const {source, heardMs} = await visitor.event('rv-interrupt');
    assert.equal(source, 'visitor');
    assert.ok(heardMs === null || (heardMs > 500 && heardMs < 8000), `heard ${heardMs ?? 'null'} ms`);
    const cut = await visitor.event('rv-transcript', ({role, interrupted}) => role === 'assistant' && interrupted);
    assert.equal(cut.final, true);

    await until('the second question is answered', async () => (await visitor.events('rv-latency')).length === 2);
    await visitor.hearsVoice();
    assertInOrder(await visitor.states(), ['listening', 'hearing', 'thinking', 'speaking', 'hearing', 'thinking', 'speaking']);
    await until('all is written down', async () => {
      const turns = await visitor.element(({transcript}) => transcript.map(({role, interrupted}) => `${role}${interrupted ? ' (cut)' : ''}`));
      return turns.join() === 'user,assistant (cut),user,assistant';
    });
  });
});
