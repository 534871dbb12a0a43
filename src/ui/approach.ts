import {isMoving} from '../focus.js';

const SIGNS = ['pointerover', 'focusin', 'touchstart', 'pointerdown'] as const;

/** Tells that a visitor is about to start a call: hovers over the button that does, focuses or touches it; or presses it already. */
export function watchApproach(root: ShadowRoot, tell: (pressed: boolean) => unknown): void {
  for (const type of SIGNS) {
    const look = (event: Event) => {
      const button = event.composedPath().find((node) => node instanceof Element && node.matches('[part~=start-button]'));
      if (button && !isMoving(button) && !document.hidden) tell(type === 'pointerdown');
    };
    root.addEventListener(type, look, {passive: true});
  }
}
