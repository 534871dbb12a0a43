import type {BrowserKind} from '../browser-kind.js';
import type {ViewModel} from './model.js';

/**
 * A microphone that the visitor has blocked: where this browser lets them allow it. Once they have, nothing is wrong any more, and the call waits for its button as
 * it did before.
 * @param browser `null` where the general words do. @param permission What the browser says by now.
 */
export const unblocked = (model: ViewModel, browser: BrowserKind | null, permission: PermissionState): ViewModel => {
  const {error, strings} = model;
  if (error?.code !== 'mic.denied') return model;
  const {nextSteps, unblock, preflight} = strings;
  if (permission !== 'denied') return {...model, state: 'idle', error: null, missed: null, hint: permission === 'granted' ? preflight.permission : preflight.prompt};
  return browser ? {...model, strings: {...strings, nextSteps: {...nextSteps, 'mic.denied': unblock[browser]}}} : model;
};
