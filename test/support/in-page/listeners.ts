import {natives, replace} from './natives.js';

const sharedTargets = (): [string, unknown][] => [
  ['window', window],
  ['document', document],
  ['html', document.documentElement],
  ['body', document.body],
  ['mediaDevices', navigator.mediaDevices],
  ['screen', screen],
  ['visualViewport', window.visualViewport],
];

/** Which of the page's shared objects this is; what an element hangs on its own parts goes with them. */
function nameOf(target: unknown): string | null {
  if (target instanceof PermissionStatus) return 'permission';
  return sharedTargets().find(([, object]) => object !== null && object === target)?.[0] ?? null;
}

interface Entry {
  readonly target: unknown;
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
  readonly label: string;
}

const isCapture = (options: AddEventListenerOptions | boolean | undefined): boolean => (typeof options === 'boolean' ? options : options?.capture === true);

/** The listeners on what the page shares, each in words: `window pagehide`. Those for our events are the page's own. */
export function watchListeners(): () => string[] {
  const {removeEventListener} = EventTarget.prototype;
  const entries = new Set<Entry>();
  const same = (a: Entry, b: Omit<Entry, 'label'>): boolean =>
    a.target === b.target && a.type === b.type && a.listener === b.listener && a.capture === b.capture;

  replace(EventTarget.prototype, 'addEventListener', function (this: EventTarget | undefined, type: string, listener: EventListener | null, options?: AddEventListenerOptions | boolean) {
    // Called without an owner, as `addEventListener(…)`, it is the window's.
    const target = this ?? window;
    const owner = nameOf(target);
    const entry = {target, type, listener, capture: isCapture(options)};
    if (owner !== null && listener !== null && !type.startsWith('rv-') && ![...entries].some((known) => same(known, entry))) {
      const added = {...entry, label: `${owner} ${type}`};
      const {signal, once} = typeof options === 'object' ? options : {};
      if (signal?.aborted !== true) entries.add(added);
      if (signal) natives.addEventListener.call(signal, 'abort', () => entries.delete(added));
      if (once === true) natives.addEventListener.call(target, type, () => entries.delete(added), {once, capture: entry.capture});
    }
    natives.addEventListener.call(target, type, listener, options);
  });
  replace(EventTarget.prototype, 'removeEventListener', function (this: EventTarget | undefined, type: string, listener: EventListener | null, options?: EventListenerOptions | boolean) {
    const target = this ?? window;
    for (const known of entries) if (same(known, {target, type, listener, capture: isCapture(options)})) entries.delete(known);
    removeEventListener.call(target, type, listener, options);
  });
  return () => [...entries].map(({label}) => label);
}
