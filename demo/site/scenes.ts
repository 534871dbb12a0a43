import {VoiceError} from '../../src/errors.js';
import {en} from '../../src/i18n/en.js';
import type {Approval, Device, Turn, VoiceState} from '../../src/shapes.js';
import type {ViewModel} from '../../src/ui/model.js';

/** An element at rest, as it is set up by default. */
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
  echo: false,
  fault: null,
  devices: {microphones: [], speakers: []},
  settingsOpen: false,
  showDevices: true,
  volume: 1,
  captionsOnly: false,
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

export type Scene =
  | VoiceState | 'weak' | 'echo' | 'muted' | 'blocked' | 'ending' | 'fatal' | 'troubled' | 'unsupported' | 'voiceless' | 'written' | 'ready' | 'talking' | 'asking' | 'working'
  | 'broken-off' | 'translating' | 'long' | 'picturing' | 'refusing' | 'rating' | 'thanking' | 'setting' | 'lost' | 'silent';

export const MICROPHONES: readonly Device[] = [
  {deviceId: 'default', label: 'Default - Headset (Bluetooth)', current: false},
  {deviceId: 'a', label: 'Headset (Bluetooth)', current: true},
  {deviceId: 'b', label: 'Built-in microphone of a very long name, as systems give them', current: false},
];
export const SPEAKERS: readonly Device[] = [
  {deviceId: 'c', label: 'Headset (Bluetooth)', current: false},
  {deviceId: 'd', label: 'Built-in speakers', current: false},
];

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
  echo: {state: 'speaking', echo: true},
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
  setting: {state: 'listening', settingsOpen: true, devices: {microphones: MICROPHONES, speakers: SPEAKERS}, volume: 0.8},
  lost: {state: 'listening', microphone: false, fault: 'lost'},
  silent: {state: 'listening', fault: 'silent'},
};
