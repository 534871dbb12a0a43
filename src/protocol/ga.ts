/** The GA dialect (protocol.md §3-§7). */
import {encodeBy, gaSession, onlySet, type Wording} from './encode.js';
import {createRealtimeDecoder} from './rules.js';
import type {Codec} from './vocabulary.js';

/** @param type A `transcription` only writes down: it takes nothing but what concerns its input. */
export function createGa(type: 'realtime' | 'transcription' = 'realtime'): Codec {
  const wording: Wording = {
    said: 'output_text',
    session(config) {
      const {audio, ...rest} = gaSession(config);
      // The type is wanted in each update: without it the session stays as if it had never been configured.
      return {...(type === 'realtime' ? {...rest, ...(audio && {audio})} : onlySet({include: rest['include'], audio: audio && onlySet({input: audio.input})})), type};
    },
  };
  return {dialect: 'ga', decode: createRealtimeDecoder(), encode: (command, eventId) => encodeBy(wording, command, eventId)};
}
