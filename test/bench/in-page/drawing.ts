/** The view as the element draws it, with a conversation as long as wanted: what is timed by `transcript.ts`. */
import {render} from 'lit-html';
import {en} from '../../../src/i18n/en.js';
import type {Turn} from '../../../src/shapes.js';
import {createReader} from '../../../src/ui/follow.js';
import type {ViewModel} from '../../../src/ui/model.js';
import {styles} from '../../../src/ui/styles.js';
import {view} from '../../../src/ui/view.js';

const MODEL: ViewModel = {
  state: 'speaking', step: null, turns: [], muted: false, blocked: false, duration: null, error: null, limit: null, microphone: true, fault: null, devices: {microphones: [], speakers: []}, showDevices: true, volume: 1, captionsOnly: false, settingsOpen: false, pushToTalk: null, approvals: [], tools: [], pictures: false,
  strings: en, label: 'Voice assistant', agentName: 'Assistant', showTranscript: true, showTextInput: true, showNotice: true, showTimer: true, showFeedback: true, visualizer: 'bars',
  termsUrl: null, privacyUrl: null, elapsed: 1, supported: true, locale: 'en', first: null, attachment: null, rating: null, rated: false, canCopy: true, told: null, pairs: false,
  sourceLanguage: null, targetLanguage: null, linkHosts: ['example.com'], quality: 'good', echo: false, variant: 'inline', placement: 'bottom-end', open: false, missed: null, language: 'en', dir: 'ltr', awaited: false,
};

const WORDS = 'The shop opens at nine on weekdays and at ten on Saturdays, and it closes when the last guest has left.';

const talk = (count: number): Turn[] =>
  Array.from({length: count}, (_, n) => ({id: `turn_${n}`, role: n % 2 ? 'assistant' : 'user', text: n % 2 ? `${WORDS} ${WORDS}` : 'When do you open?', final: true, interrupted: n % 10 === 1, source: 'voice', ...(n % 10 === 1 && {heard: 60})}));

interface Stage {
  draw(turns: readonly Turn[]): void;
  root: ShadowRoot;
}

function stage(): Stage {
  const host = document.createElement('div');
  host.style.width = '480px';
  document.body.replaceChildren(host);
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [styles()];
  const reader = createReader(root);
  return {
    root,
    draw(turns) {
      const reading = reader.look();
      render(view({...MODEL, turns, first: reading.first}, () => undefined), root);
      reading.settle();
    },
  };
}

/** Milliseconds until all is drawn, and has its place. */
function timed({root}: Stage, run: () => void): number {
  const start = performance.now();
  run();
  root.firstElementChild?.getBoundingClientRect();
  return performance.now() - start;
}

function nodesOf(root: ShadowRoot): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

export interface Drawing {
  /** The first render of a conversation of so many turns. */
  first(turns: number): number;
  /** Each word of an answer that grows at the end of it. */
  words(turns: number, count: number): number[];
  /** Each turn that is added to it. */
  turns(turns: number, count: number): number[];
  nodes(turns: number): number;
}

const drawing: Drawing = {
  first(count) {
    const turns = talk(count);
    const place = stage();
    return timed(place, () => place.draw(turns));
  },
  words(count, words) {
    const turns = talk(count);
    const place = stage();
    place.draw(turns);
    return Array.from({length: words}, (_, n) => {
      const growing: Turn = {id: 'growing', role: 'assistant', text: `${WORDS} `.repeat(1 + n / 20).slice(0, 5 * (n + 1)), final: false, interrupted: false, source: 'voice'};
      const all = [...turns, growing];
      return timed(place, () => place.draw(all));
    });
  },
  turns(count, more) {
    const turns = talk(count + more);
    const place = stage();
    place.draw(turns.slice(0, count));
    return Array.from({length: more}, (_, n) => {
      const all = turns.slice(0, count + n + 1);
      return timed(place, () => place.draw(all));
    });
  },
  nodes(count) {
    const place = stage();
    place.draw(talk(count));
    return nodesOf(place.root);
  },
};

declare global {
  interface Window {
    drawing: Drawing;
  }
}
window.drawing = drawing;
