/** Tells that a visitor is about to use something, as the button that starts a call: hovers over it, focuses or touches it; or presses it already. */
export declare function watchApproach(root: ShadowRoot, what: string, tell: (pressed: boolean, found: EventTarget) => unknown): void;
