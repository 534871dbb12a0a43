/** The provider's page: a real peer, in a process of its own, that says what it is given as fast as the channel takes it. */
import {farSide, once} from '../../support/far-side.js';

const MAX_WAITING_BYTES = 2 ** 20;

const far = farSide();

async function flood(address: string): Promise<void> {
  const channel = await far.channel;
  const lines = (await (await fetch(address)).text()).split('\n');
  channel.bufferedAmountLowThreshold = MAX_WAITING_BYTES / 2;
  for (const line of lines) {
    if (channel.bufferedAmount > MAX_WAITING_BYTES) await once(channel, 'bufferedamountlow');
    channel.send(line);
  }
}

export interface ProviderPage {
  readonly answer: (offer: string) => Promise<string>;
  /** Says the lines of a file. */
  readonly flood: (address: string) => Promise<void>;
  /** Opens the session. */
  readonly greet: (created: string) => Promise<void>;
}

const page: ProviderPage = {
  answer: far.answer,
  flood,
  async greet(created) {
    const channel = await far.channel;
    if (channel.readyState !== 'open') await once(channel, 'open');
    channel.send(created);
  },
};

declare global {
  interface Window {
    provider: ProviderPage;
  }
}
window.provider = page;
