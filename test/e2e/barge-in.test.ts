import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {enterRoom} from '../support/in-page/room.js';
import {useLab} from '../support/lab.js';
import {assertInOrder, type VisitorPage} from '../support/page.js';
import {startDemo, startDistantSite} from '../support/site.js';
import {sleep, until} from '../support/until.js';

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

/** The provider says nothing of who speaks when. */
const UNTOLD = {audio: {input: {turn_detection: null}}};

describe('speaking over the answer in a room (stub of a microphone)', () => {
  const rooms: VisitorPage[] = [];
  // Before the lab looks at what is left.
  afterEach(async () => {
    for (const {page} of rooms.splice(0)) await page.evaluate(() => window.room.close());
  });
  const lab = useLab(startDistantSite);

  const volumes = ({page}: VisitorPage): Promise<(number | 'muted')[]> => page.evaluate(() => window.room.volumes);
  const sound = ({page}: VisitorPage, ms: number): Promise<void> => page.evaluate((length) => window.room.sound(length), ms);
  const echo = ({page}: VisitorPage, gain: number): Promise<void> => page.evaluate((wanted) => window.room.echo(wanted), gain);

  /** A call in which a long answer is heard. */
  async function answered(sessionConfig?: Record<string, unknown>): Promise<VisitorPage> {
    const visitor = await lab.open({first: enterRoom});
    rooms.push(visitor);
    if (sessionConfig) await visitor.element((element, config) => (element.sessionConfig = config), sessionConfig);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('story'));
    await visitor.hearsVoice();
    return visitor;
  }

  it('makes it softer at once; silent when the provider hears it, too; and the next answer is as loud as before', async () => {
    const visitor = await answered();
    // As far away as a provider may be: its word comes after our own.
    lab.site.network.set({delayMs: 80});
    await sound(visitor, 1500);
    await until('it is softer', async () => (await volumes(visitor)).includes(0.25));
    await visitor.hearsSilence();
    await visitor.event('rv-interrupt');
    await until('the visitor is answered', async () => (await visitor.events('rv-speech-start')).filter(({role}) => role === 'assistant').length === 2);
    await visitor.hearsVoice();
    const [first, ...rest] = await volumes(visitor);
    assert.deepEqual([first, rest.at(0), rest.at(-1)], [1, 0.25, 1]);
    assert.ok(rest.includes('muted'), rest.join());
  });

  it('only coughing: it is softer, and then as before, and goes on', async () => {
    const visitor = await answered(UNTOLD);
    await sound(visitor, 150);
    await until('it is as before', async () => (await volumes(visitor)).length === 3);
    assert.deepEqual(await volumes(visitor), [1, 0.25, 1]);
    await visitor.hearsVoice();
    assert.deepEqual(await visitor.events('rv-interrupt'), []);
  });

  it('is not what comes back of its own voice', async () => {
    const visitor = await answered(UNTOLD);
    await echo(visitor, 0.1);
    const {heard} = await visitor.call();
    await until('the provider hears it, too', () => heard.speechMs > 2000);
    assert.deepEqual(await volumes(visitor), [1]);
    await sound(visitor, 400);
    await until('a visitor is told from it', async () => (await volumes(visitor)).length > 1);
  });

  it('where it has twice been cut off by its own words (scripted): said so, and from then on the visitor is not heard while it speaks', async () => {
    const visitor = await answered(UNTOLD);
    const call = await visitor.call();
    const script = ['one', 'two'].map((name) => ({item_id: `item_echo_${name}`}));
    const {text} = await visitor.event('rv-transcript', ({role, text}) => role === 'assistant' && text.length > 40);
    for (const item of script) {
      call.send({type: 'input_audio_buffer.speech_started', event_id: `${item.item_id}_1`, audio_start_ms: 0, ...item});
      call.send({type: 'input_audio_buffer.speech_stopped', event_id: `${item.item_id}_2`, audio_end_ms: 900, ...item});
      call.send({type: 'input_audio_buffer.committed', event_id: `${item.item_id}_3`, previous_item_id: null, ...item});
      call.send({type: 'conversation.item.input_audio_transcription.completed', event_id: `${item.item_id}_4`, content_index: 0, transcript: text.slice(5, 35), ...item});
    }
    await visitor.event('rv-warning', ({code}) => code === 'audio.echo');
    assert.equal(await visitor.text('hint'), 'The assistant hears itself. Headphones help.');

    const softened = (await volumes(visitor)).length;
    await sound(visitor, 1000);
    await sleep(1000);
    assert.equal(call.heard.speechMs, 0, 'nothing is heard while it speaks');
    assert.equal((await volumes(visitor)).length, softened);
    await visitor.click('interrupt-button');
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await sleep(500);
    await sound(visitor, 1000);
    await until('it is heard afterwards', () => call.heard.speechMs > 500);
    assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['audio.echo']);
    await visitor.click('end-button');
    await until('it is no longer said', async () => !(await visitor.text('hint')));
  });
});
