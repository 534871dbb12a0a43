/** What the page has put into a slot, in words; empty where it has put nothing there. */
export const slotted = (host: Element, slot: string): string =>
  [...host.children].filter((child) => child.slot === slot).map(({textContent}) => textContent?.trim()).join('\n');
