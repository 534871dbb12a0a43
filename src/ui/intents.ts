/** What a visitor can ask for. The view only sends these; what it shows changes when the session reports a fact. */
export type Intent =
  | {readonly type: 'start'}
  | {readonly type: 'stop'}
  | {readonly type: 'interrupt'}
  | {readonly type: 'mute'; readonly muted: boolean}
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'extend'}
  | {readonly type: 'hear'}
  /** Begins without a microphone: "Continue by typing". */
  | {readonly type: 'start-typing'}
  /** Push-to-talk: the visitor presses, and lets go. */
  | {readonly type: 'talk'; readonly on: boolean}
  /** Whether a tool may run. */
  | {readonly type: 'approve'; readonly id: string; readonly approve: boolean}
  | {readonly type: 'consent'; readonly granted: boolean}
  /** The floating panel. */
  | {readonly type: 'show'}
  | {readonly type: 'hide'};

export type Send = (intent: Intent) => void;
