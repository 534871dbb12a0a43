import {isMoving} from '../given-focus.js';

const SIGNS = ['pointerover', 'focusin', 'touchstart', 'pointerdown'] as const;

/** Tells that a visitor is about to use something, as the button that starts a call: hovers over it, focuses or touches it; or presses it already. */
export function watchApproach(root: ShadowRoot, what: string, tell: (pressed: boolean, found: EventTarget) => unknown): void {
  for (const type of SIGNS) {
    const look = (event: Event) => {
      const found = event.composedPath().find((node) => node instanceof Element && node.matches(what));
      if (found && !isMoving(found) && !document.hidden) tell(type === 'pointerdown', found);
    };
    root.addEventListener(type, look, {passive: true});
  }
}
