import * as z from 'zod/mini';
import { noiseReduction, transcription } from '../schema/session.js';
import { modelNotFound } from '../wire/errors.js';

/** The one model of the translation surface (protocol §11). */
export const TRANSLATION_MODEL = 'gpt-realtime-translate';

const parts = {
  audio: z.optional(
    z.strictObject({
      input: z.optional(
        z.strictObject({
          transcription: z.optional(z.nullable(transcription)),
          noise_reduction: z.optional(z.nullable(noiseReduction)),
        }),
      ),
      output: z.optional(z.strictObject({ language: z.optional(z.string().check(z.minLength(2), z.maxLength(12))) })),
    }),
  ),
};

/** `session` of a translation's `session.update`. */
export const translationUpdate = z.strictObject(parts);

/** The body of `POST /v1/realtime/translations/client_secrets`; `type` is tolerated, as the answer has one. */
export const translationSession = z.strictObject({ type: z.optional(z.literal('translation')), model: z.optional(z.string()), ...parts });

type Update = z.infer<typeof translationUpdate>;
type Input = NonNullable<NonNullable<Update['audio']>['input']>;

/** The effective configuration of a translation session. */
export interface TranslationConfig {
  readonly type: 'translation';
  readonly model: string;
  readonly input: { readonly transcription: Input['transcription']; readonly noise_reduction: Input['noise_reduction'] };
  readonly language: string;
}

/** @throws RealtimeError 404 for any other model */
export function createTranslationConfig(request: z.infer<typeof translationSession>): TranslationConfig {
  const model = request.model ?? TRANSLATION_MODEL;
  if (model !== TRANSLATION_MODEL) throw modelNotFound(model);
  return updateTranslation({ type: 'translation', model, input: { transcription: null, noise_reduction: null }, language: 'en' }, request);
}

/** The configuration after one `session.update`: what is not sent stays. */
export function updateTranslation(config: TranslationConfig, { audio }: Update): TranslationConfig {
  const { transcription: heard, noise_reduction } = audio?.input ?? {};
  return {
    ...config,
    input: {
      transcription: heard === undefined ? config.input.transcription : heard,
      noise_reduction: noise_reduction === undefined ? config.input.noise_reduction : noise_reduction,
    },
    language: audio?.output?.language ?? config.language,
  };
}

/** As it is echoed; `expires_at` is 0 even in `session.created`, as in the one capture there is. */
export const echoTranslation = ({ type, model, input, language }: TranslationConfig, id: string): Record<string, unknown> => ({
  id,
  type,
  expires_at: 0,
  model,
  audio: { input: { noise_reduction: input.noise_reduction ?? null, transcription: input.transcription ?? null }, output: { language } },
  include: null,
});
