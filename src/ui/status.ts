import {html, type TemplateResult} from 'lit-html';
import {explain, format} from '../i18n/strings.js';
import {spoken} from './duration.js';
import type {ViewModel} from './model.js';

/** What the call is doing, in words. */
export const statusText = ({state, step, muted, limit, tools, strings, locale, duration, microphone, fault, showTextInput, pushToTalk}: ViewModel): string => {
  // The error speaks for `failed`: a second sentence would be a second announcement.
  if (state === 'failed') return '';
  if (state === 'connecting' && step) return strings.steps[step];
  if (state === 'ended' && duration !== null) return format(strings.duration, {time: spoken(duration, locale)});
  // A time limit is told ahead, and in time to ask for more (WCAG 2.2.1).
  if (limit) return limit.kind === 'idle' ? strings.stillThere : strings.endsSoon;
  // A tool is at work, and the assistant waits for it.
  if (state === 'listening' && tools.some(({status}) => status === 'running')) return strings.states.thinking;
  // "Listening" would be untrue.
  if (state === 'listening' || state === 'hearing') {
    if (fault === 'lost') return explain(strings, 'mic.lost');
    if (!microphone && showTextInput) return strings.typeReady;
    if (microphone && muted) return strings.muted;
    if (fault) return strings.preflight.silent;
    if (!microphone || pushToTalk === 'ready') return strings.states.idle;
  }
  return strings.states[state];
};

/** The state as a shape. */
export const glyph = html`<span class="glyph" aria-hidden="true"></span>`;

/** The one live region for state changes. Lit writes the text only where it differs, so a render repeats nothing. */
export const status = (model: ViewModel): TemplateResult => html`<div part="status" class="status" role="status">${glyph}${statusText(model)}</div>`;
