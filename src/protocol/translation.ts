/**
 * GA's translation surface (protocol.md §11): sound in, sound and two running texts out. It knows no items and no responses, so the
 * texts are cut into turns here, at the end of each sentence.
 */
import * as z from '../schema.js';
import type {Role} from '../shapes.js';
import {createDecoder, rule, type Rules} from './codec.js';
import {onlySet} from './encode.js';
import {happened, sessionRules} from './rules.js';
import type {Codec, Command, Fact, WireEvent} from './vocabulary.js';

const SENTENCE_END = /[.!?…。！？؟।]["'”’»)]*\s*$/;
/** Somebody who never ends a sentence has turns all the same. */
const LONGEST_TURN = 600;

export function createTranslation(): Codec<WireEvent | null> {
  return {
    dialect: 'ga',
    farewell: {type: 'session.close'},
    decode: createDecoder(translationRules, /^rate_limits\./),
    encode(command, eventId) {
      const body = encode(command);
      return body && {event_id: eventId, ...body};
    },
  };
}

function translationRules(): Rules {
  const piece = z.object({delta: z.string()});
  const {user, assistant, current} = createPairs();
  return {
    ...sessionRules(),
    'session.closed': happened('session-closed'),
    'session.input_transcript.delta': rule(piece, ({delta}) => user(delta)),
    'session.output_transcript.delta': rule(piece, ({delta}) => assistant(delta)),
    'session.output_audio.delta': rule(piece, ({delta}) => ({type: 'output-audio', itemId: current(), audio: delta})),
  };
}

/**
 * A sentence and its translation are a pair, by their number: nothing says which belongs to which. The interpreter lags one sentence
 * behind, at most; who says in two what was one opens no pair, and the next sentence begins after both.
 */
function createPairs() {
  // Of this connection alone: what the one before it has told stays in the transcript.
  const origin = Date.now().toString(36);
  let source = 0;
  let target = 0;
  const id = (role: Role, pair: number) => `${role}_${origin}_${pair}`;
  return {
    current: () => id('assistant', target),
    user: createSentences('user', () => {
      source = Math.max(source, target) + 1;
      return {itemId: id('user', source), previousItemId: id('assistant', source - 1)};
    }),
    assistant: createSentences('assistant', () => {
      target = Math.max(target + 1, source - 1);
      return {itemId: id('assistant', target), previousItemId: id('user', target)};
    }),
  };
}

interface Place {
  readonly itemId: string;
  readonly previousItemId: string;
}

/** One side's running text, in turns: the last piece of a sentence tells the whole of it. */
function createSentences(role: Role, begin: () => Place): (delta: string) => Fact {
  let place: Place | null = null;
  let sentence = '';
  return (delta: string): Fact => {
    const text = sentence === '' ? delta.trimStart() : delta;
    const about = {role, source: 'voice', ...(place ??= begin()), part: 0} as const;
    sentence += text;
    if (sentence.length < LONGEST_TURN && !SENTENCE_END.test(sentence)) return {type: 'text-delta', ...about, text};
    const whole = sentence;
    place = null;
    sentence = '';
    return {type: 'text-done', ...about, text: whole, last: true};
  };
}

/** `null`: there is no such thing here. */
function encode(command: Command): WireEvent | null {
  if (command.type === 'append-audio') return {type: 'session.input_audio_buffer.append', audio: command.audio};
  if (command.type !== 'configure') return null;
  // No voice, no instructions, no tools; and of the transcription only its model.
  const {targetLanguage, transcription, noiseReduction} = command.config;
  const input = onlySet({
    transcription: transcription && {model: transcription.model},
    noise_reduction: noiseReduction && {type: `${noiseReduction}_field`},
  });
  return {type: 'session.update', session: {...onlySet({audio: onlySet({input, output: targetLanguage && {language: targetLanguage}})})}};
}
