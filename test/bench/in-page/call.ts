/** The element's call, answered by a real peer in the same page. */
import {farSide, type FarSide} from '../../support/far-side.js';

const CREATED = JSON.stringify({type: 'session.created', event_id: 'event_1', session: {id: 'sess_bench', type: 'realtime', model: 'gpt-realtime-2.1'}});

export interface CallPage {
  /** What the site's signalling hands on. */
  answer(offer: string): Promise<string>;
}

declare global {
  interface Window {
    call: CallPage;
  }
}

window.call = {answer: () => Promise.reject(new Error('nobody is called'))};

/** @param voice What the far side says. @param ready Told of the far side before the call begins. */
export async function startCall(voice?: MediaStream, ready: (far: FarSide) => void = () => undefined): Promise<void> {
  const far = farSide(voice);
  ready(far);
  window.call = {answer: far.answer};
  void far.channel.then((channel) => (channel.onopen = () => channel.send(CREATED)));
  const element = document.querySelector('realtime-voice');
  if (!element) throw new Error('there is no element');
  await element.start();
}
