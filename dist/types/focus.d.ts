/** To the one thing marked `data-home` that can be seen. */
export declare const goHome: (root: ShadowRoot) => void;
/**
 * Call before a render, and what it returns after it. When the render takes away what had the focus, the focus goes to the
 * transcript, if it was in there, else to the one thing marked `data-home`: the call button, the consent question, or the error that
 * leaves no button. It is never taken from the page.
 */
export declare const keepFocus: (root: ShadowRoot) => (() => void);
