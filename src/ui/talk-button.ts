import {html, nothing, type TemplateResult} from 'lit-html';
import {isLive} from '../shapes.js';
import {MIC} from './icons.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';
import {step, type Action, type Press} from './talk-gesture.js';

/** What ends a press. It is heard at the window: the focus may have moved on, and the page may keep events to itself. */
const ENDS = ['pointerup', 'pointercancel', 'lostpointercapture', 'keyup', 'blur', 'visibilitychange'] as const;

const isPressKey = (key: string): boolean => key === ' ' || key === 'Enter';

const actionOf = (event: Event): Action | null => {
  const {type, timeStamp: at, target, pointerId, button, isPrimary, key, repeat, detail} = event as PointerEvent & KeyboardEvent;
  const by: number | string | undefined = pointerId ?? key;
  if (type === 'click') return detail === 0 ? {type: 'switch'} : null;
  if (type.endsWith('up')) return {type: 'release', by, at};
  if (type.endsWith('down')) return (key ? isPressKey(key) && !repeat : isPrimary && button === 0) ? {type: 'press', by, at} : null;
  // The focus that leaves an element is no matter; the window's is.
  return type === 'blur' && target !== window ? null : {type: 'break', by};
};

/** The press under way on a button, which knows no state of its own. */
const presses = new WeakMap<EventTarget, Press>();

/** @returns whether a press is under way afterwards. */
const take = (button: EventTarget, event: Event, talking: boolean, send: Send): boolean => {
  const action = actionOf(event);
  const before = presses.get(button) ?? null;
  if (!action) return before !== null;
  const {press, talk} = step(before, action, talking);
  if (press) presses.set(button, press);
  else presses.delete(button);
  if (talk !== undefined) send({type: 'talk', on: talk});
  return press !== null;
};

const prevent = (event: Event): void => event.preventDefault();

/** Hold to talk, or tap to begin and tap to end; the same with Space, Enter or a switch. */
const talkButton = ({pushToTalk, strings}: ViewModel, send: Send): TemplateResult => {
  const talking = pushToTalk === 'talking';
  const begin = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    // A key held down would scroll the page, and click on top of what it does here.
    if (event.type === 'keydown' && isPressKey((event as KeyboardEvent).key)) prevent(event);
    if (presses.has(button) || !take(button, event, talking, send)) return;
    const watch = new AbortController();
    const end = (event: Event) => take(button, event, talking, send) || watch.abort();
    for (const type of ENDS) addEventListener(type, end, {capture: true, signal: watch.signal});
    if (event.type === 'pointerdown') button.setPointerCapture((event as PointerEvent).pointerId);
  };
  // Firefox clicks with Space when it is let go. A long touch would open a menu.
  return html`<button type="button" part="talk-button" class="call talk" aria-pressed=${talking}
    @pointerdown=${begin} @keydown=${begin} @keyup=${prevent} @click=${begin} @contextmenu=${prevent}
    >${MIC}<span>${talking ? strings.talking : strings.talk}</span></button
  >`;
};

/** In a call that waits for it. */
export const talk = (model: ViewModel, send: Send): TemplateResult | typeof nothing =>
  isLive(model.state) && model.pushToTalk ? talkButton(model, send) : nothing;
