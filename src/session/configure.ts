import {VoiceError} from '../errors.js';
import type {Command, FactOf, SessionConfig, ToolDescription} from '../protocol/vocabulary.js';
import type {Inbox} from './inbox.js';
import type {SessionSettings} from './settings.js';

/** A tag that is none is said as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** An ordinary conversation that only translates. */
const interpreter = (target: string): string =>
  `You are an interpreter. Say everything you hear again in ${languageName(target)}, in the first person and in the speaker's tone. Never answer it, add nothing, leave nothing out.`;

/**
 * Only what the page asked for: the rest of the session is the endpoint's. `null` when there is nothing to ask.
 * @param created What the provider said of the session; `null` where it says nothing.
 * @param translates The session is no translation by itself, and is to become one.
 */
export function configFor(settings: SessionSettings, created: FactOf<'session-created'> | null, tools: readonly ToolDescription[], translates: boolean): SessionConfig | null {
  const {voice, instructions, language, targetLanguage, turnDetection, noiseReduction, output, sessionConfig} = settings;
  const own = translates && targetLanguage !== null ? interpreter(targetLanguage) : instructions;
  const transcribes = created?.transcription?.model;
  const config: SessionConfig = {
    ...(sessionConfig && {partial: sessionConfig}),
    ...(voice !== null && {voice}),
    ...(own !== null && {instructions: own}),
    // Sent whole, with the model that the session already has: a language alone would switch transcription off.
    ...(language !== null && transcribes && {transcription: {model: transcribes, language}}),
    ...(turnDetection !== 'auto' && {turnDetection: turnDetection === 'push-to-talk' ? null : turnDetection}),
    ...(noiseReduction !== 'auto' && {noiseReduction: noiseReduction === 'off' ? null : noiseReduction}),
    ...(output === 'text' && {output}),
    ...(tools.length > 0 && {tools}),
    ...(settings.mode === 'translation' && targetLanguage !== null && {targetLanguage}),
  };
  return Object.keys(config).length > 0 ? config : null;
}

/** The session is to be what its endpoint made it. */
export const asksNothing = (settings: SessionSettings, translates: boolean): boolean =>
  settings.tools.length === 0 && !settings.requestHuman && settings.language === null && configFor(settings, null, [], translates) === null;

/** What a live session is asked for when the visitor's words are to become another language. */
export function retargeting({mode}: SessionSettings, live: SessionSettings['mode'], targetLanguage: string | null): readonly SessionConfig[] {
  if (targetLanguage === null || mode !== 'translation') return [];
  return [live === mode ? {targetLanguage} : {instructions: interpreter(targetLanguage)}];
}

/** Asks for it and waits for the provider's yes. @throws VoiceError `config.rejected`. */
export async function configure(config: SessionConfig, send: (command: Command) => string, inbox: Inbox): Promise<void> {
  const eventId = send({type: 'configure', config});
  const fact = await inbox.next('session-updated', eventId);
  if (fact.type === 'session-updated') return;
  const {code, param} = fact.error;
  throw new VoiceError('config.rejected', {detail: `session.update: ${code}, ${param}`, cause: {code, param}});
}
