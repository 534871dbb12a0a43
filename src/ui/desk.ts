/** What the view remembers by itself, beside the session: where somebody reads, the picture they want to show, what they think of a call. */
import type {Rating} from '../shapes.js';
import {createAttachments, type Attachments} from './attachment.js';
import {FRESH, RESTED, type DeskModel} from './desk-model.js';
import {createReader, type Reading} from './follow.js';
import type {DeskIntent} from './intents.js';
import {saveText} from './save-text.js';

export interface DeskHost {
  readonly root: ParentNode;
  changed(): void;
  /** The conversation, for people. */
  text(): string;
  feedback(rating: Rating, comment: string | null): void;
}

export interface Desk extends Pick<Attachments, 'take'> {
  readonly model: DeskModel;
  do(intent: DeskIntent): void;
  /** Before a render. */
  look(): Reading;
  /** The transcript ends with the newest again. */
  toEnd(): void;
  /** A call begins: what was of the last one is over. */
  clear(): void;
  /** @returns false where the call has been rated already. @throws TypeError */
  rate(rating: Rating, comment: string | null): boolean;
}

const COMMENT = 1000;

export function createDesk({root, changed, text, feedback}: DeskHost): Desk {
  const reader = createReader(root);
  const {attach, detach, take} = createAttachments((attachment) => set({attachment}));
  let model: DeskModel = RESTED;
  /** Lets go of what was saved as a file. */
  let free: () => void = () => undefined;

  function set(part: Partial<DeskModel>): void {
    model = {...model, ...part};
    changed();
  }

  function rate(rating: Rating, comment: string | null): boolean {
    if (!['up', 'down'].includes(rating)) throw new TypeError(`no such rating: ${rating}`);
    if (model.rated) return false;
    set({rated: true, told: 'thanks'});
    feedback(rating, comment?.trim().slice(0, COMMENT) || null);
    return true;
  }

  return {
    get model() {
      return {...model, canCopy: 'clipboard' in navigator};
    },
    do(intent) {
      switch (intent.type) {
        case 'read':
          reader.go(intent.first);
          return changed();
        case 'copy':
          // In the gesture: some browsers allow it nowhere else.
          return void navigator.clipboard.writeText(text()).then(() => set({told: 'copied'}), () => set({told: 'notCopied'}));
        case 'save':
          free();
          free = saveText('transcript.txt', text());
          return;
        case 'attach':
          return void attach(intent.picture);
        case 'detach':
          return detach();
        case 'settings':
          return set({settingsOpen: intent.open});
        case 'rate':
          return set({rating: intent.rating});
        case 'feedback':
          if (model.rating) rate(model.rating, intent.comment);
      }
    },
    look() {
      const reading = reader.look();
      model = {...model, first: reading.first};
      return reading;
    },
    toEnd: () => reader.go(null),
    clear() {
      free();
      detach();
      set(FRESH);
    },
    take,
    rate,
  };
}
