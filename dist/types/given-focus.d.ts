/** Whether the focus is given to it by us, and not by the visitor. */
export declare const isMoving: (target: EventTarget) => boolean;
export declare const giveFocus: (target: HTMLElement) => void;
