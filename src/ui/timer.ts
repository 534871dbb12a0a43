import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive} from '../shapes.js';
import {split} from './duration.js';
import type {ViewModel} from './model.js';

/** `83` becomes `1:23`, `3605` becomes `1:00:05`, in the digits of the language. */
export const clock = (seconds: number, locale: string): string => {
  const [hours, ...rest] = split(seconds);
  // Without options it is fast enough to be asked with every frame.
  const digits = (value: number) => value.toLocaleString(locale);
  return (hours ? [hours, ...rest] : rest).map((value, at) => digits(value).padStart(at && 2, digits(0))).join(':');
};

/** A clock that a screen reader reads on demand and never by itself. */
export const timer = ({showTimer, state, elapsed, locale}: ViewModel): TemplateResult | typeof nothing =>
  showTimer && isLive(state) ? html`<span part="timer" class="timer" role="timer">${clock(elapsed, locale)}</span>` : nothing;
