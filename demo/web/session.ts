import type {SessionConfig} from '../../src/token-server/index.js';

export interface DemoSession {
  /** The model's name; with Azure, the deployment's. */
  readonly model: string;
  /** What writes down the visitor's words; `null` leaves them unwritten. */
  readonly transcription: string | null;
}

/** A visitor may read these (protocol.md §1.1): nothing in them is secret. */
const INSTRUCTIONS =
  'You are a friendly assistant on a demonstration page. Answer in one or two short spoken sentences, in the language you are ' +
  'spoken to. If you did not understand, say so and ask.';

/** The session of every demo call: GA, spoken answers, turns found by the server. */
export const createDemoSession = ({model, transcription}: DemoSession): SessionConfig => ({
  type: 'realtime',
  model,
  output_modalities: ['audio'],
  instructions: INSTRUCTIONS,
  // About 50 s of speech: a demo should not be able to talk an account empty.
  max_output_tokens: 1024,
  audio: {
    input: {
      ...(transcription !== null && {transcription: {model: transcription}}),
      noise_reduction: {type: 'near_field'},
      turn_detection: {
        type: 'server_vad',
        threshold: 0.5,
        prefix_padding_ms: 300,
        silence_duration_ms: 500,
        create_response: true,
        interrupt_response: true,
      },
    },
    output: {voice: 'marin'},
  },
});

/** The session of the page that interprets. */
export const TRANSLATION: SessionConfig = {
  type: 'translation',
  model: 'gpt-realtime-translate',
  audio: {input: {transcription: {model: 'gpt-realtime-whisper'}}},
};
