import type {Stubs} from './stubs.js';

/** Stands in for the browser's `PermissionStatus`: no test in the page can answer its prompt. */
export class PermissionStandIn extends EventTarget {
  /** How often it was looked at. */
  reads = 0;
  #state: PermissionState = 'denied';

  get state(): PermissionState {
    this.reads++;
    return this.#state;
  }

  become(state: PermissionState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** What the page is told from here on, and how often it has asked. */
export function standInForPermission(stubs: Stubs): {readonly status: PermissionStandIn; asked(): number} {
  const status = new PermissionStandIn();
  let asked = 0;
  stubs.set(navigator.permissions, 'query', () => {
    asked++;
    return Promise.resolve(status);
  });
  return {status, asked: () => asked};
}
