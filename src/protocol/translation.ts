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
  const user = createSentences('user');
  const assistant = createSentences('assistant');
  return {
    ...sessionRules(),
    'session.closed': happened('session-closed'),
    'session.input_transcript.delta': rule(piece, ({delta}) => user.add(delta)),
    'session.output_transcript.delta': rule(piece, ({delta}) => assistant.add(delta)),
    'session.output_audio.delta': rule(piece, ({delta}) => ({type: 'output-audio', itemId: assistant.current(), audio: delta})),
  };
}

/** One side's running text, in turns: the last piece of a sentence tells the whole of it. */
function createSentences(role: Role) {
  let count = 1;
  let sentence = '';
  const current = () => `${role}_${count}`;
  return {
    current,
    add(delta: string): Fact {
      const text = sentence === '' ? delta.trimStart() : delta;
      const about = {role, source: 'voice', itemId: current(), part: 0} as const;
      sentence += text;
      if (sentence.length < LONGEST_TURN && !SENTENCE_END.test(sentence)) return {type: 'text-delta', ...about, text};
      const whole = sentence;
      count++;
      sentence = '';
      return {type: 'text-done', ...about, text: whole, last: true};
    },
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
