/** What we are giving the focus to, just now. */
const moving = new WeakSet<EventTarget>();

/** Whether the focus is given to it by us, and not by the visitor. */
export const isMoving = (target: EventTarget): boolean => moving.has(target);

export const giveFocus = (target: HTMLElement): void => {
  moving.add(target);
  target.focus();
  moving.delete(target);
};
