/** A conversation on the wire, as long as wanted: the published events, each with the ids and the words of its place. */
import {recorded} from '../protocol/recorded.js';

type Event = Readonly<Record<string, unknown>> & {readonly type: string};

const WORDS = 'The shop opens at nine on weekdays and at ten on Saturdays, and it closes when the last guest has left.'.split(' ');

export function published(type: string): Event {
  const found = recorded.find(({payload}) => payload.type === type);
  if (!found) throw new Error(`nobody has recorded ${type}`);
  return found.payload;
}

const MAX_TOLD = 200_000;

export interface Shape {
  readonly turns: number;
  /** Of each answer. */
  readonly deltas: number;
}

/** The events of it, in order, as text. Turn by turn: a hundred thousand of them are no hundred megabytes at once. */
export function* conversation({turns, deltas}: Shape): Generator<string> {
  let serial = 0;
  let previous: string | null = null;
  const event = (type: string, fields: object): string => JSON.stringify({...published(type), event_id: `event_${++serial}`, ...fields});

  yield event('session.created', {});
  for (let turn = 0; turn < turns; turn++) {
    const [question, answer, response] = [`item_u${turn}`, `item_a${turn}`, `resp_${turn}`];
    yield* spoken(event, question, previous);
    yield* answered(event, {question, answer, response, deltas});
    previous = answer;
  }
}

type Make = (type: string, fields: object) => string;

function* spoken(event: Make, id: string, previous: string | null): Generator<string> {
  const item = {id, object: 'realtime.item', type: 'message', status: 'completed', role: 'user', content: [{type: 'input_audio', transcript: null}]};
  yield event('input_audio_buffer.speech_started', {item_id: id});
  yield event('input_audio_buffer.speech_stopped', {item_id: id});
  yield event('input_audio_buffer.committed', {item_id: id, previous_item_id: previous});
  yield event('conversation.item.added', {item, previous_item_id: previous});
  yield event('conversation.item.done', {item, previous_item_id: previous});
  for (const delta of ['When ', 'do you ', 'open?']) yield event('conversation.item.input_audio_transcription.delta', {item_id: id, content_index: 0, delta});
  yield event('conversation.item.input_audio_transcription.completed', {item_id: id, content_index: 0, transcript: 'When do you open?'});
}

function* answered(event: Make, {question, answer, response, deltas}: {question: string; answer: string; response: string; deltas: number}): Generator<string> {
  const place = {response_id: response, item_id: answer, output_index: 0, content_index: 0};
  const words = Array.from({length: deltas}, (_, index) => `${WORDS[index % WORDS.length] ?? ''} `);
  // What is longer than a message of the channel may be cannot be told at once: some servers leave it out, and what the deltas said stands.
  const whole = words.join('');
  const transcript = whole.length < MAX_TOLD ? whole : '';
  const item = {id: answer, object: 'realtime.item', type: 'message', role: 'assistant'};
  const begun = {...item, status: 'in_progress', content: []};
  const done = {...item, status: 'completed', content: [{type: 'output_audio', transcript}]};
  yield event('response.created', {});
  yield event('response.output_item.added', {response_id: response, item: begun});
  yield event('conversation.item.added', {previous_item_id: question, item: begun});
  yield event('response.content_part.added', {...place, part: {type: 'audio', transcript: ''}});
  yield event('output_audio_buffer.started', {response_id: response});
  for (const delta of words) yield event('response.output_audio_transcript.delta', {...place, delta});
  yield event('response.output_audio.done', place);
  yield event('response.output_audio_transcript.done', {...place, transcript});
  yield event('response.content_part.done', {...place, part: {type: 'audio', transcript}});
  yield event('response.output_item.done', {response_id: response, item: done});
  yield event('conversation.item.done', {previous_item_id: question, item: done});
  yield event('response.done', {});
  yield event('rate_limits.updated', {});
  yield event('output_audio_buffer.stopped', {response_id: response});
}
