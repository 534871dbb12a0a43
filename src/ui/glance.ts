import {explain} from '../i18n/strings.js';
import {questionOf} from './approval.js';
import {isUnheard} from './controls.js';
import type {ViewModel} from './model.js';
import {statusText} from './status.js';

/** What a visitor has to know now, in one line: said and shown where the panel does not. Nothing, before the first call. */
export const glance = (model: ViewModel): string => {
  const {missed, approvals, state, strings} = model;
  const [asking] = approvals;
  if (missed) return explain(strings, missed.code);
  if (asking) return questionOf(asking, model);
  if (state === 'idle') return '';
  return isUnheard(model) ? strings.hear : statusText(model);
};
