import {giveFocus} from './given-focus.js';

/** To the one thing marked `data-home` that can be seen. */
export const goHome = (root: ShadowRoot): void => {
  const home = [...root.querySelectorAll<HTMLElement>('[data-home]')].find((element) => element.checkVisibility());
  if (home) giveFocus(home);
};

/**
 * Call before a render, and what it returns after it. When the render takes away what had the focus, the focus goes to the
 * transcript, if it was in there, else to the one thing marked `data-home`: the call button, the consent question, or the error that
 * leaves no button. It is never taken from the page.
 */
export const keepFocus = (root: ShadowRoot): (() => void) => {
  const before = root.activeElement;
  const log = before?.closest<HTMLElement>('.log');
  return () => {
    if (!before || before.checkVisibility()) return;
    if (log?.checkVisibility()) log.focus();
    else goHome(root);
  };
};
