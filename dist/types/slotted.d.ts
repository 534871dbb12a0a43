/** What the page has put into a slot, in words; empty where it has put nothing there. */
export declare const slotted: (host: Element, slot: string) => string;
