import {fixture, html} from '@open-wc/testing';
import {render} from 'lit-html';
import {VoiceError} from '../../src/errors.js';
import {en} from '../../src/i18n/en.js';
import {isLive, type Approval, type Turn, type VoiceState} from '../../src/shapes.js';
import {clearSent} from '../../src/ui/composer.js';
import {createReader} from '../../src/ui/follow.js';
import {keepFocus} from '../../src/focus.js';
import type {Intent} from '../../src/ui/intents.js';
import type {ViewModel} from '../../src/ui/model.js';
import {styles} from '../../src/ui/styles.js';
import {view} from '../../src/ui/view.js';

export const idle: ViewModel = {
  state: 'idle',
  step: null,
  turns: [],
  muted: false,
  blocked: false,
  duration: null,
  error: null,
  limit: null,
  quality: 'good',
  microphone: true,
  pushToTalk: null,
  approvals: [],
  tools: [],
  pictures: false,
  first: null,
  attachment: null,
  rating: null,
  rated: false,
  canCopy: true,
  told: null,
  pairs: false,
  sourceLanguage: null,
  targetLanguage: null,
  linkHosts: [],
  showFeedback: true,
  strings: en,
  label: 'Voice assistant',
  agentName: 'Ada',
  showTranscript: true,
  showTextInput: true,
  showNotice: true,
  showTimer: true,
  visualizer: 'bars',
  variant: 'inline',
  placement: 'bottom-end',
  open: false,
  missed: null,
  termsUrl: 'https://example.com/terms',
  privacyUrl: 'https://example.com/privacy',
  elapsed: 83,
  supported: true,
  language: 'en',
  locale: 'en',
  dir: 'ltr',
  awaited: false,
};

let serial = 0;
export const turn = (over: Partial<Turn> = {}): Turn => ({
  id: `turn-${serial++}`,
  role: 'assistant',
  text: 'Good morning.',
  final: true,
  interrupted: false,
  source: 'voice',
  ...over,
});

export const conversation: readonly Turn[] = [
  turn({text: 'How can I help?'}),
  turn({role: 'user', text: 'When do you open?'}),
  turn({text: 'At nine on weekdays, and on Satur', interrupted: true}),
  turn({role: 'user', text: '', final: false}),
  turn({role: 'user', text: ''}),
];

export const approval = (over: Partial<Approval> = {}): Approval => ({
  id: `call-${serial++}`,
  name: 'cancel_order',
  arguments: '{"orderId":"A-1042","reason":"The visitor changed their mind"}',
  ...over,
});

type Scene =
  | VoiceState | 'weak' | 'muted' | 'blocked' | 'ending' | 'fatal' | 'troubled' | 'unsupported' | 'voiceless' | 'written' | 'ready' | 'talking' | 'asking' | 'working'
  | 'broken-off' | 'translating' | 'long' | 'picturing' | 'refusing' | 'rating' | 'thanking';

/** Every state, and beside them what makes one look different. */
export const SCENES: Readonly<Record<Scene, Partial<ViewModel>>> = {
  idle: {},
  ending: {state: 'listening', limit: {kind: 'idle', extendable: true}},
  consent: {state: 'consent'},
  connecting: {state: 'connecting', step: 'microphone'},
  listening: {state: 'listening'},
  hearing: {state: 'hearing', turns: conversation},
  thinking: {state: 'thinking', turns: conversation},
  speaking: {state: 'speaking', turns: conversation},
  reconnecting: {state: 'reconnecting', turns: conversation},
  ended: {state: 'ended', turns: conversation, duration: 83},
  failed: {state: 'failed', error: new VoiceError('mic.denied')},
  weak: {state: 'listening', quality: 'weak'},
  muted: {state: 'listening', muted: true},
  blocked: {state: 'speaking', blocked: true},
  fatal: {state: 'failed', error: new VoiceError('config.model')},
  troubled: {state: 'listening', error: new VoiceError('provider.response_failed')},
  unsupported: {supported: false},
  voiceless: {state: 'failed', error: new VoiceError('policy.mic_blocked')},
  written: {state: 'listening', microphone: false},
  ready: {state: 'listening', pushToTalk: 'ready'},
  talking: {state: 'hearing', pushToTalk: 'talking'},
  asking: {state: 'thinking', approvals: [approval(), approval({name: 'send_mail', arguments: '{}'})]},
  working: {
    state: 'thinking',
    turns: [turn({role: 'user', text: 'Hm. Yes.', segments: [{speaker: 'Anna', text: 'Hm.'}, {speaker: null, text: 'Yes.'}]})],
    tools: [
      {id: 'a', name: 'lookup_order', status: 'done', after: null},
      {id: 'b', name: 'cancel_order', status: 'running'},
      {id: 'c', name: 'send_mail', status: 'failed'},
    ],
  },
  'broken-off': {state: 'hearing', turns: [turn({text: 'At nine on weekdays, and at ten on Saturdays.', interrupted: true, heard: 20}), turn({text: 'Well.', interrupted: true, heard: 0})]},
  translating: {
    state: 'speaking',
    pairs: true,
    sourceLanguage: 'en',
    targetLanguage: 'ar',
    turns: [turn({role: 'user', text: 'When do you open?'}), turn({text: 'متى تفتحون؟'}), turn({role: 'user', text: 'On Saturday, I mean.'}), turn({text: 'يوم السبت، أعني.'})],
  },
  long: {state: 'listening', linkHosts: ['example.com'], turns: Array.from({length: 100}, (_, n) => turn({role: n % 2 ? 'user' : 'assistant', text: `${n}: see https://example.com/${n}`}))},
  picturing: {state: 'listening', pictures: true, turns: [turn({role: 'user', text: '', source: 'text'})], attachment: {name: 'receipt.png', status: 'preparing'}},
  refusing: {state: 'listening', pictures: true, attachment: {name: 'receipt.pdf', status: 'media.image'}},
  rating: {state: 'ended', turns: conversation, duration: 83, rating: 'down', told: 'copied'},
  thanking: {state: 'ended', turns: conversation, duration: 83, rating: 'up', rated: true, told: 'thanks', canCopy: false},
};

/** Draws as the element does: the model changes, the two guards stand around the render, the intents are kept. */
export class ViewStage extends HTMLElement {
  readonly root = this.attachShadow({mode: 'open'});
  readonly sent: Intent[] = [];
  readonly #reader = createReader(this.root);
  #model = idle;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [styles()];
  }

  draw(over: Partial<ViewModel>): this {
    const reading = this.#reader.look();
    const refocus = keepFocus(this.root);
    this.#model = {...this.#model, ...over, first: reading.first};
    // As the element reflects it.
    this.setAttribute('variant', this.#model.variant);
    render(
      view(this.#model, (intent) => this.#take(intent)),
      this.root,
    );
    reading.settle();
    refocus();
    return this;
  }

  /** As the element takes it: what the view alone is concerned with happens, the rest is only noted. */
  #take(intent: Intent): void {
    this.sent.push(intent);
    if (intent.type === 'text' && isLive(this.#model.state)) clearSent(this.root, intent.text);
    if (intent.type !== 'read') return;
    this.#reader.go(intent.first);
    this.draw({});
  }

  /** The first element with this part name; a test that asks for one that is not there fails with its name. */
  at(name: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`[part~="${name}"]`);
    if (!found) throw new Error(`no part "${name}"`);
    return found;
  }

  /** What is to be read in a part. Browsers differ in the lines around it, and Firefox leaves out the isolates. */
  reads(name: string): string {
    return this.at(name).innerText.replace(/[\u2068\u2069]/g, '').trim();
  }

  /** Whether the part is there and can be seen. */
  shows(name: string): boolean {
    return this.root.querySelector(`[part~="${name}"]`)?.checkVisibility({visibilityProperty: true}) ?? false;
  }

  get field(): HTMLTextAreaElement {
    const field = this.at('text-input');
    if (field instanceof HTMLTextAreaElement) return field;
    throw new Error('not a text area');
  }

  /** The names of the buttons that can be seen, in their order. */
  get buttons(): string[] {
    const all = [...this.root.querySelectorAll('button')].filter((button) => button.checkVisibility({visibilityProperty: true}));
    return all.map((button) => button.ariaLabel ?? button.innerText.trim());
  }
}
customElements.define('view-stage', ViewStage);

interface Place {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

export const stage = async (over: Partial<ViewModel> = {}, {width = 480, theme = 'light'}: Place = {}): Promise<ViewStage> => {
  const place = await fixture<HTMLDivElement>(html`<div><view-stage theme=${theme}></view-stage></div>`);
  place.style.width = `${width}px`;
  const [host] = place.children;
  if (!(host instanceof ViewStage)) throw new Error('no stage');
  return host.draw(over);
};

/** What a live region says from here on: one entry for each change of its words. */
export const listen = (region: Element): (() => string[]) => {
  const said: string[] = [];
  const note = (records: MutationRecord[]) => {
    for (const {type, target, addedNodes} of records) {
      const words = type === 'characterData' ? [target] : [...addedNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE);
      said.push(...words.map((node) => (node.textContent ?? '').trim()).filter(Boolean));
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(region, {childList: true, characterData: true, subtree: true});
  return () => {
    note(observer.takeRecords());
    return said;
  };
};
