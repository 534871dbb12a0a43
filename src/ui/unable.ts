import {explain} from '../i18n/strings.js';
import type {ViewModel} from './model.js';

/** Where a call cannot work: why, for the visitor. Where even a secure page has no `mediaDevices`, an app shows it and gives it none. */
export const unable = (model: ViewModel, {isSecureContext, navigator}: Pick<Window, 'isSecureContext' | 'navigator'>): ViewModel => {
  const {supported, strings} = model;
  if (supported || (isSecureContext && 'mediaDevices' in navigator)) return model;
  return {...model, strings: {...strings, unsupported: isSecureContext ? strings.inApp : explain(strings, 'policy.insecure_context')}};
};
