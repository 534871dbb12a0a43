import type {Preferences} from '../preferences.js';
import type {Rating} from '../shapes.js';

/** What concerns nobody but the view and the page: the session does not know of it. */
export type DeskIntent =
  /** The transcript begins with this turn, or ends with the newest. */
  | {readonly type: 'read'; readonly first: string | null}
  | {readonly type: 'copy' | 'save' | 'detach'}
  | {readonly type: 'attach'; readonly picture: File}
  | {readonly type: 'settings'; readonly open: boolean}
  | {readonly type: 'rate'; readonly rating: Rating}
  | {readonly type: 'feedback'; readonly comment: string};

/** What a visitor can ask for. The view only sends these; what it shows changes when the session reports a fact. */
export type Intent =
  | {readonly type: 'start'}
  | {readonly type: 'stop'}
  | {readonly type: 'interrupt'}
  | {readonly type: 'mute'; readonly muted: boolean}
  /** Typed, with the picture that lies ready; before a call it begins one. */
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'extend'}
  | {readonly type: 'hear'}
  /** Begins without a microphone: "Continue by typing". */
  | {readonly type: 'start-typing'}
  /** Push-to-talk: the visitor presses, and lets go. */
  | {readonly type: 'talk'; readonly on: boolean}
  /** Whether a tool may run. */
  | {readonly type: 'approve'; readonly id: string; readonly approve: boolean}
  | {readonly type: 'prefer'; readonly preferences: Preferences}
  | {readonly type: 'consent'; readonly granted: boolean}
  /** The floating panel. */
  | {readonly type: 'show'}
  | {readonly type: 'hide'}
  | DeskIntent;

export type Send = (intent: Intent) => void;
