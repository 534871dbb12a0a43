/** What a visitor does about a microphone that they have blocked, as long as they are shown that it is. */
import {followPermission} from '../audio/microphone.js';

export interface Unblocking {
  readonly permission: PermissionState;
  /** @param shown Whether the visitor is shown that it is blocked: only then is the browser asked. */
  follow(shown: boolean): void;
}

export function createUnblocking(changed: () => void): Unblocking {
  let permission: PermissionState = 'denied';
  let following: AbortController | null = null;

  return {
    get permission() {
      return permission;
    },
    follow(shown) {
      if (shown === (following !== null)) return;
      following?.abort();
      following = shown ? new AbortController() : null;
      permission = 'denied';
      if (!following) return;
      void followPermission(following.signal, (state) => {
        permission = state;
        changed();
      });
    },
  };
}
