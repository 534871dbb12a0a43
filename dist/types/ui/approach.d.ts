/** Tells that a visitor is about to start a call: hovers over the button that does, focuses or touches it; or presses it already. */
export declare function watchApproach(root: ShadowRoot, tell: (pressed: boolean) => unknown): void;
