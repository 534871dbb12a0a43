/** To the one thing marked `data-home` that can be seen. */
export const goHome = (root: ShadowRoot): void => {
  const homes = [...root.querySelectorAll<HTMLElement>('[data-home]')];
  homes.find((home) => home.checkVisibility())?.focus();
};

/**
 * Call before a render, and what it returns after it. When the render takes away what had the focus, the focus goes to the
 * one thing marked `data-home`: the call button, the consent question, or the error that leaves no button. It is never taken
 * from the page.
 */
export const keepFocus = (root: ShadowRoot): (() => void) => {
  const before = root.activeElement;
  return () => {
    if (before && !before.checkVisibility()) goHome(root);
  };
};
