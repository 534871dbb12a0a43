import type {Scene} from './scenes.js';

export interface Group {
  readonly title: string;
  /** What is seen, by scene. */
  readonly scenes: readonly (readonly [Scene, string])[];
}

/** The scenes of the gallery, in the order of a call. */
export const GROUPS: readonly Group[] = [
  {
    title: 'Before a call',
    scenes: [
      ['idle', 'At rest'],
      ['consent', 'Asking for consent'],
      ['connecting', 'Connecting'],
      ['unsupported', 'A browser without calls'],
    ],
  },
  {
    title: 'During a call',
    scenes: [
      ['listening', 'Listening'],
      ['hearing', 'Hearing the visitor'],
      ['thinking', 'Thinking'],
      ['speaking', 'Speaking'],
      ['broken-off', 'Broken off'],
      ['muted', 'Muted'],
      ['written', 'Without a microphone'],
      ['ready', 'Push to talk'],
      ['talking', 'Pushed'],
      ['translating', 'Interpreting'],
      ['long', 'A hundred turns, with links'],
    ],
  },
  {
    title: 'Tools and pictures',
    scenes: [
      ['asking', 'May the tool run?'],
      ['working', 'Tools at work'],
      ['picturing', 'A picture to send'],
      ['refusing', 'No picture'],
    ],
  },
  {
    title: 'When something is wrong',
    scenes: [
      ['weak', 'Weak connection'],
      ['echo', 'The assistant hears itself'],
      ['lost', 'The microphone is gone'],
      ['silent', 'The microphone delivers nothing'],
      ['setting', 'Settings'],
      ['reconnecting', 'Reconnecting'],
      ['blocked', 'The browser holds back the sound'],
      ['troubled', 'An answer failed'],
      ['failed', 'The microphone is refused'],
      ['voiceless', 'The page forbids it'],
      ['fatal', 'Not set up'],
    ],
  },
  {
    title: 'The end',
    scenes: [
      ['ending', 'Still there?'],
      ['ended', 'Ended'],
      ['rating', 'Rating it'],
      ['thanking', 'Rated'],
    ],
  },
];
