/** What the pages of `connect.ts` tell. */
declare global {
  interface Window {
    times: Times;
  }
}

/** When it happened, in milliseconds of the page. */
export interface Times {
  clicked: number;
  /** The microphone was there. */
  allowed: number;
  /** The visitor is told that they are listened to; elsewhere, what is waited for has settled. */
  ready: number;
  /** The session has told of itself: `rv-session-start`. */
  started: number;
}

/** Runs before the page's own scripts: notes the click, and gives it a microphone, or a visitor at the prompt, that takes so long. */
export function prepare(ms: number): void {
  window.times = {clicked: NaN, allowed: NaN, ready: NaN, started: NaN};
  addEventListener('click', ({timeStamp}) => (window.times.clicked = timeStamp), {capture: true});
  const {mediaDevices} = navigator;
  const real = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const [stream] = await Promise.all([real(constraints), new Promise((resolve) => setTimeout(resolve, ms))]);
    window.times.allowed = performance.now();
    return stream;
  };
}

/** What the element is to be, and when it is ready. */
export async function watchElement(attributes: Readonly<Record<string, string>>): Promise<void> {
  const element = document.querySelector('realtime-voice');
  if (!element) throw new Error('there is no element');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.addEventListener('rv-state-change', ({state}) => {
    if (state === 'listening' && Number.isNaN(window.times.ready)) window.times.ready = performance.now();
  });
  element.addEventListener('rv-session-start', () => (window.times.started = performance.now()));
  await element.updateComplete;
}
