import {explain} from '../i18n/strings.js';
import {isUnheard} from './controls.js';
import type {Late} from './late.js';
import type {ViewModel} from './model.js';
import {statusText} from './status.js';

/** What a visitor has to know now, in one line: said and shown where the panel does not. Nothing, before the first call. */
export const glance = (model: ViewModel, late: Late | null): string => {
  const {missed, approvals, state, strings} = model;
  const [asking] = approvals;
  if (missed) return explain(strings, missed.code);
  if (asking && late) return late.questionOf(asking, model);
  if (state === 'idle') return '';
  return isUnheard(model) ? strings.hear : statusText(model);
};
