/**
 * The preview dialect (protocol.md §3, §4): other names for the same. OpenAI has switched it off; compatible servers and what is left
 * of it on Azure have not. Its session is GA's, flat.
 */
import {encodeBy, gaSession, type Wording} from './encode.js';
import {createRealtimeDecoder} from './rules.js';
import type {Codec} from './vocabulary.js';

/** Fields of a session by GA's name. One that is neither here nor there does not exist, and the update would be refused for it. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['transcription', 'input_audio_transcription'],
  ['noise_reduction', 'input_audio_noise_reduction'],
  ['max_output_tokens', 'max_response_output_tokens'],
]);
const SAME = /^(instructions|voice|speed|turn_detection|tools|tool_choice|temperature|tracing)$/;

const wording: Wording = {
  said: 'text',
  session(config) {
    const {audio, output_modalities: kinds, ...rest} = gaSession(config);
    const fields = Object.entries({...rest, ...audio?.input, ...audio?.output}).flatMap(([key, value]) => {
      const name = RENAMED.get(key) ?? (SAME.test(key) && key);
      return name ? [[name, value] as const] : [];
    });
    // Speech alone is refused: the text comes with it, as it does in GA unasked.
    return {...Object.fromEntries(fields), ...(Array.isArray(kinds) && {modalities: kinds.includes('audio') ? ['text', 'audio'] : ['text']})};
  },
};

export const createPreview = (): Codec => ({
  dialect: 'preview',
  decode: createRealtimeDecoder(),
  encode: (command, eventId) => encodeBy(wording, command, eventId),
});
