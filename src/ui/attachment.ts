/** The picture that is to go with the visitor's next words: made small while they write them, so that they know if it will not do. */
import {toVoiceError, type ErrorCode} from '../errors.js';
import {IMAGE_BYTES, downscale} from '../image.js';

export interface Attachment {
  readonly name: string;
  readonly status: 'preparing' | 'ready' | ErrorCode;
}

export interface Attachments {
  attach(file: File): Promise<void>;
  detach(): void;
  /** The one that lies ready, as a data URL; it lies there no more. */
  take(): string | null;
}

export function createAttachments(show: (attachment: Attachment | null) => void): Attachments {
  let ready: string | null = null;
  let preparing = new AbortController();

  function detach(): void {
    preparing.abort();
    preparing = new AbortController();
    ready = null;
    show(null);
  }

  return {
    async attach(file) {
      detach();
      const {signal} = preparing;
      const {name} = file;
      show({name, status: 'preparing'});
      try {
        const made = await downscale(file, IMAGE_BYTES, signal);
        signal.throwIfAborted();
        ready = made;
        show({name, status: 'ready'});
      } catch (error) {
        if (!signal.aborted) show({name, status: toVoiceError(error).code});
      }
    },
    detach,
    take() {
      const taken = ready;
      if (taken !== null) detach();
      return taken;
    },
  };
}
