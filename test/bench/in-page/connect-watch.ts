/** What the pages of `connect.ts` tell. */
declare global {
  interface Window {
    /** When it happened, in milliseconds of the page. */
    times: {clicked?: number; allowed?: number; ready?: number};
  }
}

/** Runs before the page's own scripts: notes the click, and gives it a microphone, or a visitor at the prompt, that takes so long. */
export function prepare(ms: number): void {
  window.times = {};
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
    if (state === 'listening') window.times.ready ??= performance.now();
  });
  element.addEventListener('rv-session-start', ({timings}) => console.log(JSON.stringify(timings)));
  await element.updateComplete;
}
